import type { AboutOf, BeforeIt } from '../about';
import { type CoreGroup, isSilenced } from '../coreGroup';
import type { Member, Role } from '../member';
import type { Rules } from '../policy';
import { plannedReview } from '../review/review';
import { expectedFor, withoutViewIn } from '../review/reviewViews';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { daysOfRungs, rungBefore } from './beforeIt';
import { type Absences, isAway, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { type PlannedSitting, sittingIn, sittingsToCome } from './plannedReviews';
import { nextOpening } from './quietHours';

/** Who is told of others' views that are missing, beside those whose views they are. */
export const toldOfViews: Readonly<Record<BeforeIt, readonly Role[]>> = {
  'due-soon': ['co-ordinator'],
  due: ['co-ordinator', 'conference-chair'],
};

/** The days on which views that are missing begin to be told of. */
export function viewDaysOf(group: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  const days = sittingsToCome(group, from).flatMap(({ plannedFor }) => daysOfRungs(plannedFor, rules.policy.notices.views, rules));
  return sittingsUnlooked(group, rules, from).length === 0 ? days : [...days, from];
}

/** The sittings of which it is time to tell and of which nobody has looked yet who gave a view. */
export function sittingsUnlooked(group: CoreGroup, rules: Rules, today: CalendarDate): readonly PlannedSitting[] {
  return sittingsToCome(group, today).filter(
    ({ plannedFor, children }) =>
      rungBefore(plannedFor, rules.policy.notices.views, rules, today) !== null &&
      children.some((child) => plannedReview(child)?.viewsBy === undefined),
  );
}

/** Of a sitting, the children on whom a view is waited for, each with the members who have not given one. Open views wait for nobody. */
function silentOn(group: CoreGroup, { children }: PlannedSitting, today: CalendarDate): readonly (readonly [string, readonly Member[]])[] {
  return children.flatMap((child) => {
    const given = plannedReview(child)?.viewsBy;
    if (given === null || given === undefined) return [];
    const silent = withoutViewIn(group, expectedFor(group, child.childId, today), given);
    return silent.length === 0 ? [] : [[child.childId, silent] as const];
  });
}

/** With the morning card: to each who has not given their view, unless they are away, and to those who answer for the review. */
export function viewDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const today = dayOf(now);
  if (isSilenced(group)) return [];
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  const on = dayOf(sendAfter);
  return sittingsToCome(group, today).flatMap((sitting) => {
    const { conferenceId, plannedFor } = sitting;
    const rung = rungBefore(plannedFor, rules.policy.notices.views, rules, today);
    const silent = rung === null ? [] : silentOn(group, sitting, today);
    if (rung === null || silent.length === 0) return [];
    const draft = (memberId: string | null, recipientPersonId: string): NoticeDraft => {
      const about = { kind: 'view', conferenceId, plannedFor, memberId, rung } as const;
      return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
    };
    const members = [...new Map(silent.flatMap(([, each]) => each.map((member) => [member.memberId, member]))).values()];
    const own = members.filter(({ inTeams, personId }) => inTeams && !isAway(absences.get(personId), on));
    const childIds = silent.map(([childId]) => childId);
    const above = whoIsTold(group, toldOfViews[rung], { childIds, on, owners: [] }, absences);
    return [
      ...own.map(({ memberId, personId }) => draft(memberId, personId)),
      // Whose own view is the only one that is missing is not told of others'.
      ...above.filter((personId) => members.some((member) => member.personId !== personId)).map((personId) => draft(null, personId)),
    ];
  });
}

/** The children on whom that view, or anybody's, is still missing. */
export function childrenOfView(group: CoreGroup, about: AboutOf<'view'>, today: CalendarDate): readonly string[] {
  const sitting = sittingIn(group, about, today);
  if (sitting === undefined) return [];
  const isTheirs = ({ memberId }: Member) => about.memberId === null || memberId === about.memberId;
  return silentOn(group, sitting, today).flatMap(([childId, members]) => (members.some(isTheirs) ? [childId] : []));
}

/** Whether it is still missing, and this is the time to tell of it. */
export function isViewMissing(group: CoreGroup, about: AboutOf<'view'>, rules: Rules, today: CalendarDate): boolean {
  return (
    rungBefore(about.plannedFor, rules.policy.notices.views, rules, today) === about.rung && childrenOfView(group, about, today).length > 0
  );
}
