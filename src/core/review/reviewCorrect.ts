import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import { type Doer, forPractitioners } from '../doer';
import type { Category, ConferenceFact } from '../facts';
import { isCurrent } from '../member';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { type Changed, type Conference, changeChildren, type DecidedForChild, type ReviewDecision, withFact } from './review';
import { afterDecision, leastByDiscretion, quorum, thereAs } from './reviewHeld';

/** Every decision that was recorded for a child at a sitting: the first, then each correction; the last one stands. */
export function decisionsOf(conference: Conference, childId: string): readonly DecidedForChild[] {
  return conference.decisions.filter((each) => each.childId === childId);
}

export type Correction = {
  readonly childId: string;
  readonly decision: ReviewDecision;
  /** Those that are right from the day of the conference; not asked for a removal. */
  readonly categories: readonly Category[];
  readonly reasons: string;
  readonly why: string;
  readonly seen: number;
};

/**
 * A decision recorded wrongly: another in its place, with why. Both stay to be read; the facts, and with them the clocks,
 * follow the correction. Only while no later conference has been held for the child (DOMAIN 5.8: added, never overwritten).
 */
export function correctDecision(group: CoreGroup, conference: Conference, given: Correction, by: Doer): Result<Changed, Refusal> {
  if (given.seen !== conference.version) return refuse({ kind: 'changed-meanwhile' });
  const child = group.children.find(({ childId }) => childId === given.childId);
  const before = decisionsOf(conference, given.childId).at(-1);
  const fact = child?.conferences.find((each) => each.conferenceId === conference.conferenceId && each.heldOn !== null);
  if (child === undefined || before === undefined || fact === undefined || fact.heldOn === null) return refuse({ kind: 'gone' });
  if (child.frozen !== undefined) return refuse({ kind: 'child-frozen' });
  if (isSuperseded(child, fact)) return refuse({ kind: 'later-review-held' });
  const wrong = problemsOf(given, before);
  if (wrong !== null) return refuse({ kind: 'check-fields', fields: wrong });
  const categories = given.decision === 'remove' ? before.categories : [...new Set(given.categories)];
  const corrected: DecidedForChild = {
    childId: child.childId,
    decision: given.decision,
    categories,
    reasons: forPractitioners(given.reasons, by),
    dissent: before.dissent,
    by: by.actor.memberId,
    at: by.now,
    why: forPractitioners(given.why, by),
  };
  const { heldOn } = fact;
  const { conferenceId } = conference;
  const changed = changeChildren(group, [child.childId], (each) =>
    afterDecision(withFact(each, fact, { ...fact, decision: given.decision, categories }), given.decision, categories, {
      conferenceId,
      heldOn,
      byPersonId: by.actor.personId,
      at: by.now,
    }),
  );
  return allow({
    group: changed,
    conferences: [{ ...conference, version: conference.version + 1, decisions: [...conference.decisions, corrected] }],
  });
}

export type AttendedCorrection = {
  readonly memberIds: readonly string[];
  readonly discretion: string;
  readonly why: string;
  readonly seen: number;
};

/** Who was there, put right after decisions were made; the day stays, as clocks count from it. What was recorded before is kept in it. */
export function correctAttended(
  conference: Conference,
  group: CoreGroup,
  given: AttendedCorrection,
  by: Doer,
): Result<Conference, Refusal> {
  const { attended } = conference;
  if (given.seen !== conference.version) return refuse({ kind: 'changed-meanwhile' });
  if (attended === null || conference.decisions.length === 0) return refuse({ kind: 'attendance-missing' });
  if (given.why === '') return refuse({ kind: 'check-fields', fields: { why: 'required' } });
  const members = group.members.filter((member) => isCurrent(member, attended.heldOn) || isCurrent(member, by.today));
  const { memberIds, groupings } = thereAs(members, given.memberIds);
  if (groupings < leastByDiscretion) return refuse({ kind: 'check-fields', fields: { attended: 'quorum-one' } });
  if (groupings < quorum && given.discretion === '') return refuse({ kind: 'check-fields', fields: { discretion: 'quorum-two' } });
  return allow({
    ...conference,
    version: conference.version + 1,
    attended: {
      heldOn: attended.heldOn,
      memberIds,
      groupings,
      discretion: given.discretion === '' ? null : forPractitioners(given.discretion, by),
      by: by.actor.memberId,
      at: by.now,
      corrects: { was: attended, why: forPractitioners(given.why, by) },
    },
  });
}

/** Whether a correction may still be made: the last conference of the child is this one. */
export function isSuperseded(child: Child, { heldOn, conferenceId }: Pick<ConferenceFact, 'heldOn' | 'conferenceId'>): boolean {
  return child.conferences.some(
    (each) => each.heldOn !== null && heldOn !== null && each.heldOn > heldOn && each.conferenceId !== conferenceId,
  );
}

function problemsOf(given: Correction, before: DecidedForChild): Readonly<Record<string, Problem>> | null {
  if (given.decision !== 'remove' && given.categories.length === 0) return { categories: 'choose-one' };
  if (given.why === '') return { why: 'required' };
  const isSame =
    given.decision === before.decision &&
    given.reasons === before.reasons.text &&
    (given.decision === 'remove' || [...given.categories].sort().join() === [...before.categories].sort().join());
  return isSame ? { decision: 'same-decision' } : null;
}
