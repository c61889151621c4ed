import type { AboutOf } from '../about';
import type { Rhythm } from '../clockRule';
import type { CoreGroup } from '../coreGroup';
import type { Member, Role } from '../member';
import type { Rules } from '../policy';
import { later } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { addWorkingDays } from '../time/workingDays';
import { answerTo, vacanciesOn } from '../vacancies';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';
import { nextToldAgainOn, toldAgainOn } from './toldAgain';

/*
 * Whom an empty place is told to, and when. Once somebody was asked to say by a day, from the working day after that day on; where
 * nobody is needed, not at all.
 */

export const toldOfVacancies: readonly Role[] = ['co-ordinator', 'manager'];

/** The days on which a place that stays empty is told of, from `from` on. */
export function vacancyDays(group: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  return vacanciesOn(group, from).map((member) => {
    const since = toldSince(group, member, rules);
    return from <= since ? since : nextToldAgainOn(rules, since, rhythmOf(rules), from);
  });
}

/** With the morning card to co-ordinator and manager; again on its rhythm while the place is empty. */
export function vacancyDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  return vacanciesOn(group, dayOf(now)).flatMap((member) => {
    const rung = rungOf(group, member, rules, dayOf(now));
    if (rung === null) return [];
    const about = { kind: 'vacancy', memberId: member.memberId, rung } as const;
    const told = whoIsTold(group, toldOfVacancies, { childIds: member.childIds, on: dayOf(sendAfter), owners: [] }, absences);
    return told.map((recipientPersonId): NoticeDraft => {
      return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
    });
  });
}

/** Whether that place is still empty, and nothing newer was to be told of it since. */
export function isVacant(group: CoreGroup, { memberId, rung }: AboutOf<'vacancy'>, rules: Rules, today: CalendarDate): boolean {
  const member = vacanciesOn(group, today).find((each) => each.memberId === memberId);
  return member !== undefined && JSON.stringify(rungOf(group, member, rules, today)) === JSON.stringify(rung);
}

function rungOf(group: CoreGroup, member: Member, rules: Rules, today: CalendarDate): AboutOf<'vacancy'>['rung'] | null {
  const since = toldSince(group, member, rules);
  if (today < since) return null;
  const againOn = toldAgainOn(rules, since, rhythmOf(rules), today);
  // After a day that was given it is told again, not for the first time: a notice of that rung went out before.
  if (againOn === null && answerTo(group, member) !== undefined) return { againOn: since };
  return againOn === null ? 'due' : { againOn };
}

function rhythmOf({ policy }: Rules): Rhythm {
  return { workingDays: policy.notices.vacancy.againWorkingDays };
}

function toldSince(group: CoreGroup, member: Member, { calendar, policy }: Rules): CalendarDate {
  const { from, to } = member;
  const until = answerTo(group, member)?.until ?? null;
  const first = addWorkingDays(calendar, later(from, to ?? from), policy.notices.vacancy.afterWorkingDays);
  return until === null ? first : later(first, addWorkingDays(calendar, until, 1));
}
