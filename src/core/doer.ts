import type { Member } from './member';
import type { Rules } from './policy';
import type { CalendarDate, Instant } from './time/day';
import type { Language, TypedText } from './typedText';

/** Who does something: when, by which rules, in which language they type; and ids for what is new. */
export type Doer = {
  readonly actor: Member;
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly rules: Rules;
  readonly language: Language;
  readonly newId: () => string;
};

/** Who types, and when and in which language. */
export type Typing = Pick<Doer, 'now' | 'language'> & { readonly actor: Pick<Member, 'memberId'> };

export function forPractitioners(text: string, { actor, now, language }: Typing): TypedText {
  return { text, by: actor.memberId, at: now, language, audience: { kind: 'practitioners' } };
}
