import { isOnRegister } from '../child';
import { sees } from '../confidentiality/sees';
import { mayReadText } from '../confidentiality/words';
import { type CoreGroup, currentMembers } from '../coreGroup';
import { isFor, type Member } from '../member';
import type { CalendarDate } from '../time/day';
import type { Audience } from '../typedText';

/** An audience that a writer can choose, and its code on a card. */
export type AudienceOption = { readonly code: string; readonly audience: Audience };

/** What this writer may choose from: only what they may then read themselves. */
export function audienceOptions(group: CoreGroup, writer: Member, today: CalendarDate): readonly AudienceOption[] {
  const parents = currentMembers(group, today).filter((member) => member.role === 'parent' && sees(writer, member));
  const children = group.children.filter((child) => isOnRegister(child) && isFor(writer, child.childId));
  const all: readonly Audience[] = [
    { kind: 'everyone' },
    { kind: 'practitioners' },
    ...parents.map(({ memberId }) => ({ kind: 'one-parent', memberId }) as const),
    ...children.map(({ childId }) => ({ kind: 'child-confidential', childId }) as const),
  ];
  return all.filter((audience) => mayReadText(audience, writer)).map((audience) => ({ code: audienceCode(audience), audience }));
}

/** The code of an audience, as a choice on a card has it. */
export function audienceCode(audience: Audience): string {
  const about = aboutAudience(audience);
  return about === null ? audience.kind : `${audience.kind}:${about}`;
}

/** The id of the parent or child that a text is for; null where it is for no single one. */
export function aboutAudience(audience: Audience): string | null {
  if (audience.kind === 'one-parent') return audience.memberId;
  return audience.kind === 'child-confidential' ? audience.childId : null;
}
