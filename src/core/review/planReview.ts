import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import { type Doer, forPractitioners } from '../doer';
import type { ConferenceFact } from '../facts';
import { isFor } from '../member';
import { type Chosen, dayAsked, hasBegun, isAgreed } from '../nearDay';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { addMonths } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { type Changed, type Conference, changeChildren, newConference, plannedReview, reviewClock, undecided, withFact } from './review';
import { mayPlanReviewAfterLimit } from './reviewPermissions';

export type ReviewPlan = Chosen & { readonly childIds: readonly string[]; readonly lateReason: string };

/** Plans one sitting for the ticked children. After a limit only with the conference chair's or the manager's reason (DOMAIN 1.21). */
export function planReview(group: CoreGroup, plan: ReviewPlan, by: Doer): Result<Changed, Refusal> {
  const wrong = { ...problemsOfChildren(group, plan.childIds, by), ...problemsOfDay(group, plan, plan.childIds, plan.lateReason, by) };
  if (Object.keys(wrong).length > 0) return refuse({ kind: 'check-fields', fields: wrong });
  const childIds = [...new Set(plan.childIds)];
  const isLate = isAfterLimit(group, childIds, plan.plannedOn, by);
  const planned = newConference(group, by.newId(), plan);
  const lateReason = isLate ? forPractitioners(plan.lateReason, by) : null;
  const conference: Conference = { ...planned, childIds, plannedAt: by.now, lateReason };
  const fact: ConferenceFact = {
    kind: 'review',
    plannedFor: plan.plannedOn,
    heldOn: null,
    decision: null,
    conferenceId: conference.conferenceId,
    reportsSentOn: null,
    viewsBy: [],
    setOn: by.today,
  };
  return allow({ group: changeChildren(group, childIds, (child) => withFact(child, null, fact)), conferences: [conference] });
}

/**
 * Another day, with the reason, or another time of the same day, which needs none and is no move; the limit stays where it is (DOMAIN
 * 1.23, 7.1 'postponed'). Children whose decision was made, and those who are not among `childIds`, keep their day: the others get a sitting of their own. Of several children it
 * must be said which. `seen` is the version on the card that was pressed.
 */
export function moveReview(
  group: CoreGroup,
  conference: Conference,
  to: Chosen & { readonly childIds: readonly string[]; readonly reason: string; readonly seen: number },
  by: Doer,
): Result<Changed, Refusal> {
  if (to.seen !== conference.version) return refuse({ kind: 'changed-meanwhile' });
  const open = undecided(group, conference.conferenceId).map(({ childId }) => childId);
  if (open.length === 0) return refuse({ kind: 'review-decided' });
  const childIds = open.length === 1 ? open : open.filter((childId) => to.childIds.includes(childId));
  const isSameDay = to.plannedOn === conference.plannedFor;
  const isSame = isSameDay && to.startsAt === conference.startsAt;
  const wrongOfDay = isSameDay ? problemsOfTime(to, by) : problemsOfDay(group, to, childIds, to.reason, by);
  const wrong: Problems = {
    ...(childIds.length === 0 && { children: 'required' as const }),
    ...(!isSameDay && to.reason === '' && { reason: 'required' as const }),
    ...(isSame ? { plannedOn: 'same-day-and-time' as const } : wrongOfDay),
  };
  if (Object.keys(wrong).length > 0) return refuse({ kind: 'check-fields', fields: wrong });
  const reason = forPractitioners(to.reason, by);
  const lateReason = isAfterLimit(group, childIds, to.plannedOn, by) ? reason : null;
  const kept = open.filter((childId) => !childIds.includes(childId));
  const isSplit = conference.decisions.length + kept.length > 0;
  const moved: Conference = {
    ...(isSplit ? newConference(group, by.newId(), to) : { ...conference, version: conference.version + 1 }),
    childIds,
    plannedFor: to.plannedOn,
    startsAt: to.startsAt,
    ...(conference.plannedAt === undefined ? {} : { plannedAt: conference.plannedAt }),
    lateReason: isSameDay ? conference.lateReason : lateReason,
    moves: [...conference.moves, { from: conference.plannedFor, to: to.plannedOn, reason }],
    attended: null,
  };
  const left = {
    ...conference,
    version: conference.version + 1,
    childIds: [...new Set([...conference.decisions.map(({ childId }) => childId), ...kept])],
  };
  const changed = changeChildren(group, childIds, (child) => movedFact(child, moved, by.today));
  return allow({ group: changed, conferences: isSplit ? [left, moved] : [moved] });
}

/** A date of the case system's stays in the head as moved, so that the next import does not plan it again. */
function movedFact(child: Child, { plannedFor, conferenceId }: Conference, today: CalendarDate): Child {
  const before = plannedReview(child);
  if (before === null) return child;
  // A later day gives the reports no less time than they had; an earlier one is known from today.
  const fact: ConferenceFact = { ...before, plannedFor, conferenceId, ...(plannedFor < before.plannedFor ? { setOn: today } : {}) };
  if (before.conferenceId !== undefined || plannedFor === before.plannedFor) return withFact(child, before, fact);
  return withFact(withFact(child, before, { ...before, movedTo: plannedFor }), null, fact);
}

type Problems = Readonly<Record<string, Problem>>;

function problemsOfChildren(group: CoreGroup, childIds: readonly string[], { actor, rules, today }: Doer): Problems {
  if (childIds.length === 0) return { children: 'required' };
  for (const childId of childIds) {
    const child = group.children.find((each) => each.childId === childId);
    if (child === undefined || !isFor(actor, childId)) return { children: 'not-your-child' };
    if (reviewClock(group, child, rules, today) === null) return { children: 'no-review-running' };
    if (plannedReview(child) !== null) return { children: 'review-planned' };
  }
  return {};
}

function problemsOfTime(chosen: Chosen, { today, now }: Doer): Problems {
  if (chosen.plannedOn < today) return { plannedOn: 'in-the-past' };
  return hasBegun(chosen, now) ? { startsAt: 'time-has-passed' } : {};
}

function problemsOfDay(group: CoreGroup, chosen: Chosen, childIds: readonly string[], reason: string, by: Doer): Problems {
  const { plannedOn } = chosen;
  if (plannedOn < by.today) return { plannedOn: 'in-the-past' };
  if (hasBegun(chosen, by.now)) return { startsAt: 'time-has-passed' };
  if (plannedOn > addMonths(by.today, 12)) return { plannedOn: 'too-far-ahead' };
  if (isAfterLimit(group, childIds, plannedOn, by)) {
    if (!mayPlanReviewAfterLimit(by).ok) return { plannedOn: 'after-review-limit' };
    // A reason alone is not enough, as it may have been given for moving: the planner must have been warned of this very day and time.
    if (reason === '' || !isAgreed(chosen)) return { plannedOn: 'after-the-limit-why' };
  }
  const asked = isAgreed(chosen) ? null : dayAsked(by.rules.calendar, by.today, plannedOn);
  return asked === null ? {} : { plannedOn: asked };
}

function isAfterLimit(group: CoreGroup, childIds: readonly string[], day: CalendarDate, { rules, today }: Doer): boolean {
  return group.children.some((child) => {
    if (!childIds.includes(child.childId)) return false;
    const clock = reviewClock(group, child, rules, today);
    return clock !== null && day > clock.limit;
  });
}
