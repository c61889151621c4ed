import { type Child, isBirthUnknown, isBornBy, isOnRegister, type VoiceMark } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { Doer } from '../doer';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import type { TypedText } from '../typedText';

/** How the child said or showed it (DOMAIN 1.16). */
export const voiceMethods = ['talk', 'drawing', 'play', 'observation', 'other'] as const;
type VoiceMethod = (typeof voiceMethods)[number];
export const advocacySteps = ['offered', 'accepted', 'declined', 'revisited'] as const;
export type AdvocacyStep = (typeof advocacySteps)[number];

/** What one child said or showed on one day, in the child's own words, and what became of the offer of an advocate. */
export type Voice = GroupDocument & {
  readonly type: 'voice';
  readonly voiceId: string;
  readonly childId: string;
  readonly on: CalendarDate;
  readonly method: VoiceMethod;
  /** For those who answer for the child alone, unless the child decides otherwise; null where only an advocate was offered. */
  readonly words: TypedText | null;
  readonly advocacy: AdvocacyStep | null;
  readonly by: string;
  readonly byPersonId: string;
  readonly enteredAt: Instant;
};

export type NewVoice = Pick<Voice, 'childId' | 'on' | 'method' | 'advocacy'> & { readonly words: string };
type Spoken = { readonly group: CoreGroup; readonly voice: Voice };

/** As many as one page of a card shows; the others stay in their documents. */
const mostMarks = 7;

export function voiceDocumentId(voiceId: string): string {
  return `voice:${voiceId}`;
}

/** Records it, never over an earlier one. Each answer to the offer of an advocate counts as the offer made again (D24). */
export function recordVoice(group: CoreGroup, given: NewVoice, by: Doer): Result<Spoken, Refusal> {
  const child = group.children.find(({ childId }) => childId === given.childId);
  if (child === undefined) return refuse({ kind: 'gone' });
  if (child.frozen !== undefined) return refuse({ kind: 'child-frozen' });
  const wrong = problemsOf(child, given, by.today);
  if (wrong !== null) return refuse({ kind: 'check-fields', fields: wrong });
  const voiceId = by.newId();
  const { actor, now, language } = by;
  const voice: Voice = {
    id: voiceDocumentId(voiceId),
    type: 'voice',
    schemaVersion: 1,
    coreGroupId: group.coreGroupId,
    voiceId,
    childId: child.childId,
    on: given.on,
    method: given.method,
    words:
      given.words === ''
        ? null
        : { text: given.words, by: actor.memberId, at: now, language, audience: { kind: 'child-confidential', childId: child.childId } },
    advocacy: given.advocacy,
    by: actor.memberId,
    byPersonId: actor.personId,
    enteredAt: now,
  };
  const heard = withVoice(child, voice);
  return allow({ group: { ...group, children: group.children.map((each) => (each === child ? heard : each)) }, voice });
}

/** The day on which the child last said something that was written down; null: never. */
export function lastSpokeOn(child: Child): CalendarDate | null {
  return (child.voices ?? []).findLast(({ spoke }) => spoke)?.on ?? null;
}

/** Whether nobody has written down what the child says since the group last met (DOMAIN 1.16). */
export function isVoiceMissing(group: CoreGroup, child: Child): boolean {
  if ((child.dateOfBirth === null && !isBirthUnknown(child)) || !isOnRegister(child)) return false;
  const lastMet = group.meetings.reduce(
    (latest, { heldOn, cancelled }) => (heldOn !== null && !cancelled && heldOn > latest ? heldOn : latest),
    '',
  );
  const spokeOn = lastSpokeOn(child);
  return spokeOn === null || spokeOn < lastMet;
}

function withVoice(child: Child, { voiceId, on, words, advocacy }: Voice): Child {
  const mark: VoiceMark = { voiceId, on, spoke: words !== null };
  const voices = [...(child.voices ?? []), mark]
    .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
    .slice(-mostMarks);
  if (advocacy === null) return { ...child, voices };
  const offered = new Set([...(child.advocacyOfferedOn ?? []), on]);
  return { ...child, voices, advocacyOfferedOn: [...offered].sort() };
}

function problemsOf(child: Child, { on, words, advocacy }: NewVoice, today: CalendarDate): Readonly<Record<string, Problem>> | null {
  if (on > today) return { on: 'in-the-future' };
  if (!isBornBy(child, on)) return { on: 'not-born' };
  if (on < child.registeredOn) return { on: 'before-registration' };
  if (!isOnRegister(child) && (child.deregisteredOn === null || on > child.deregisteredOn)) return { on: 'off-register' };
  return words === '' && advocacy === null ? { said: 'required' } : null;
}
