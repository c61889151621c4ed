import type { AboutOf } from '../about';
import { isAskedAbout, toldOfEnd } from '../child';
import type { Rhythm } from '../clockRule';
import { type CoreGroup, isSilenced } from '../coreGroup';
import type { Role } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { addWorkingDays } from '../time/workingDays';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';
import { nextToldAgainOn, toldAgainOn } from './toldAgain';

/*
 * Once the custodian has confirmed that a registration ended, the agencies of the conference and the family are told (DOMAIN 1.31). Where
 * nobody has recorded that both were, those who see to it are reminded (DOMAIN 1.35 'de-registration').
 */

type Rung = AboutOf<'end-told'>['rung'];
/** In working days. */
const lateAfter = 1;

type Untold = { readonly childId: string; readonly by: CalendarDate };

/** On the last day, and from the working day after it. */
export const toldOfUntoldEnds: Readonly<Record<'due' | 'late', readonly Role[]>> = {
  due: ['administrator', 'custodian'],
  late: ['administrator', 'custodian', 'manager'],
};

function untoldIn(group: CoreGroup, rules: Rules): readonly Untold[] {
  if (isSilenced(group) || group.ended !== undefined || isAskedAbout(group)) return [];
  return group.children.flatMap((child): readonly Untold[] => {
    const told = toldOfEnd(child);
    const confirmedOn = child.removal?.check?.on;
    if (told === undefined || confirmedOn === undefined || isAskedAbout(child)) return [];
    if (told.agenciesOn !== null && told.familyOn !== null) return [];
    const by = addWorkingDays(rules.calendar, confirmedOn, rules.policy.notices.endTold.afterWorkingDays);
    return [{ childId: child.childId, by }];
  });
}

/** The days on which it is told, from `from` on. */
export function endToldDays(group: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  return untoldIn(group, rules).flatMap(({ by }) => {
    const lateOn = lateFrom(by, rules);
    return [by, lateOn, nextToldAgainOn(rules, lateOn, rhythmOf(rules), from)];
  });
}

/** With the morning card on the last day and once it is late, and again until both are recorded. */
export function endToldDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  return untoldIn(group, rules).flatMap(({ childId, by }) => {
    const rung = rungOf(by, rules, dayOf(now));
    if (rung === null) return [];
    const about = { kind: 'end-told', childId, by, rung } as const;
    const roles = toldOfUntoldEnds[rung === 'due' ? 'due' : 'late'];
    const told = whoIsTold(group, roles, { childIds: [childId], on: dayOf(sendAfter), owners: [] }, absences);
    return told.map((recipientPersonId): NoticeDraft => {
      return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
    });
  });
}

/** Whether of that end somebody is still to be told, and nothing newer was to be said of it since. */
export function isEndUntold(group: CoreGroup, about: AboutOf<'end-told'>, rules: Rules, today: CalendarDate): boolean {
  const isSame = untoldIn(group, rules).some(({ childId, by }) => childId === about.childId && by === about.by);
  return isSame && JSON.stringify(rungOf(about.by, rules, today)) === JSON.stringify(about.rung);
}

function rungOf(by: CalendarDate, rules: Rules, today: CalendarDate): Rung | null {
  if (today < by) return null;
  const lateOn = lateFrom(by, rules);
  if (today < lateOn) return 'due';
  const againOn = toldAgainOn(rules, lateOn, rhythmOf(rules), today);
  return againOn === null ? { workingDaysAfter: lateAfter } : { againOn };
}

function lateFrom(by: CalendarDate, { calendar }: Rules): CalendarDate {
  return addWorkingDays(calendar, by, lateAfter);
}

function rhythmOf({ policy }: Rules): Rhythm {
  return { workingDays: policy.notices.endTold.againWorkingDays };
}
