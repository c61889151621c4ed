import type { CoreGroup } from '../coreGroup';
import type { Doer } from '../doer';
import type { ExclusionMark } from '../exclusionMark';
import { mostThings } from '../limits';
import type { Member } from '../member';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate } from '../time/day';
import { canBeExcluded, type Excluding, type Exclusion, type ExclusionGround, exclusionDocumentId, narrowly } from './exclusion';
import { problemsOfTerms, type TypedTerms, termsOf } from './exclusionTerms';

/** About whom and from what: the first step of a request. */
export type AskedAbout = TypedTerms & { readonly memberId: string };

export type NewExclusion = AskedAbout & { readonly ground: ExclusionGround; readonly words: string };

/** Whoever is to be excluded, where the first step has nothing to mend. */
export function askedAbout(group: CoreGroup, typed: AskedAbout, today: CalendarDate): Result<Member, Refusal> {
  const member = group.members.find(({ memberId }) => memberId === typed.memberId);
  if (member === undefined || !canBeExcluded(member, today)) return refuse({ kind: 'check-fields', fields: { person: 'choose-one' } });
  const fields = problemsOfTerms(typed, today, today);
  return Object.keys(fields).length > 0 ? refuse({ kind: 'check-fields', fields }) : allow(member);
}

/**
 * A request, which changes nothing yet. Whether anything was asked for or decided about the person before makes no difference: the
 * answer to it would tell.
 */
export function askToExclude(group: CoreGroup, typed: NewExclusion, by: Doer): Result<Excluding, Refusal> {
  const { actor, today } = by;
  const found = askedAbout(group, typed, today);
  if (!found.ok) return found;
  const member = found.value;
  const own = (group.exclusions ?? []).filter(({ askedByPersonId }) => askedByPersonId === actor.personId);
  const waiting = own.filter(({ state }) => state === 'asked').length;
  if (waiting >= mostThings.ownRequestsWaiting || own.filter(({ askedOn }) => askedOn === today).length >= mostThings.ownRequestsADay)
    return refuse({ kind: 'own-requests-waiting' });
  const exclusionId = by.newId();
  const exclusion: Exclusion = {
    id: exclusionDocumentId(exclusionId),
    type: 'exclusion',
    schemaVersion: 1,
    coreGroupId: group.coreGroupId,
    exclusionId,
    version: 1,
    memberId: member.memberId,
    ground: typed.ground,
    words: narrowly(typed.words, by),
    asked: termsOf(typed),
    askedBy: actor.memberId,
    askedOn: today,
    decision: null,
    reviews: [],
  };
  const mark: ExclusionMark = {
    exclusionId,
    memberId: member.memberId,
    personId: member.personId,
    askedBy: actor.memberId,
    askedByPersonId: actor.personId,
    askedOn: today,
    state: 'asked',
    spans: [],
    reviewBy: null,
  };
  return allow({ group: { ...group, exclusions: [...(group.exclusions ?? []), mark] }, exclusion });
}
