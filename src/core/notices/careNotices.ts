import type { AboutOf } from '../about';
import { isTellingHeld } from '../askedAbout';
import { type Child, isAskedAbout } from '../child';
import { type CareVisit, careVisitOf } from '../clocks/otherRegimes';
import { type CoreGroup, isSilenced } from '../coreGroup';
import type { Role } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { addWorkingDays } from '../time/workingDays';
import { dayBefore } from './beforeIt';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';
import { nextToldAgainOn, toldAgainOn } from './toldAgain';

/*
 * The visit that a looked-after child is to have, told where no visit of the registration is due on its day or before (DOMAIN 7.1):
 * otherwise those limits tell already. Met by any visit of co-ordinator or manager on which the child was seen.
 */

type Rung = AboutOf<'care-visit'>['rung'];
type Owed = { readonly child: Child; readonly visit: CareVisit };

/** As of other limits for visits [P]: before it the co-ordinator, once it is late the manager too. */
export const toldOfCareVisits = { soon: ['co-ordinator'], late: ['co-ordinator', 'manager'] } as const satisfies Record<
  string,
  readonly Role[]
>;

function owedIn(group: CoreGroup, rules: Rules, today: CalendarDate): readonly Owed[] {
  if (isSilenced(group) || group.ended !== undefined || isAskedAbout(group)) return [];
  return group.children.flatMap((child) => {
    const visit = isTellingHeld(group, child) ? null : careVisitOf(group, child, rules, today);
    return visit?.isFirst ? [{ child, visit }] : [];
  });
}

/** The days on which they are told of, or told of once more, from `from` on. */
export function careDays(group: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  return owedIn(group, rules, from).flatMap(({ visit }) => {
    const { soonOn, lateOn } = daysOf(visit, rules);
    return [soonOn, lateOn, nextToldAgainOn(rules, lateOn, rules.policy.clocks.D05.again, from)];
  });
}

/** With the morning card; again on the rhythm of a child not seen alone while it is late. */
export function careDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  return owedIn(group, rules, dayOf(now)).flatMap(({ child: { childId }, visit }) => {
    const rung = rungOf(visit, rules, dayOf(now));
    if (rung === null) return [];
    const about = { kind: 'care-visit', childId, by: visit.by, rung } as const;
    const roles = rung === 'due-soon' ? toldOfCareVisits.soon : toldOfCareVisits.late;
    const told = whoIsTold(group, roles, { childIds: [childId], on: dayOf(sendAfter), owners: [] }, absences);
    return told.map((recipientPersonId): NoticeDraft => {
      return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
    });
  });
}

/** Whether that visit is still owed, and nothing newer was to be told of it since. */
export function isCareVisitOwed(group: CoreGroup, about: AboutOf<'care-visit'>, rules: Rules, today: CalendarDate): boolean {
  const owed = owedIn(group, rules, today).find(({ child, visit }) => child.childId === about.childId && visit.by === about.by);
  return owed !== undefined && JSON.stringify(rungOf(owed.visit, rules, today)) === JSON.stringify(about.rung);
}

function rungOf(visit: CareVisit, rules: Rules, today: CalendarDate): Rung | null {
  const { soonOn, lateOn } = daysOf(visit, rules);
  if (today < soonOn) return null;
  if (today < lateOn) return 'due-soon';
  const againOn = toldAgainOn(rules, lateOn, rules.policy.clocks.D05.again, today);
  return againOn === null ? { workingDaysAfter: rules.policy.notices.careVisit.lateAfterWorkingDays } : { againOn };
}

function daysOf({ by }: CareVisit, rules: Rules): { readonly soonOn: CalendarDate; readonly lateOn: CalendarDate } {
  const days = rules.policy.notices.careVisit;
  return {
    soonOn: dayBefore(by, days.workingDaysBefore, rules),
    lateOn: addWorkingDays(rules.calendar, by, days.lateAfterWorkingDays),
  };
}
