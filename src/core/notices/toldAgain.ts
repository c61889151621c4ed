import type { About } from '../about';
import type { Rhythm } from '../clockRule';
import type { Rules } from '../policy';
import { addDays } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { addWorkingDays, workingDaysBetween } from '../time/workingDays';

/*
 * Once a ladder is climbed and its limit has passed, what is still open is told again on a rhythm, to the co-ordinator and to those
 * of the last rung, until it is met. Somebody who has it, or has put it off, hears of it again when that time is over.
 */

/** The newest day, up to today, on which something is told again that was last told by its ladder on `since`; null: not yet. */
export function toldAgainOn({ calendar }: Rules, since: CalendarDate, { workingDays }: Rhythm, today: CalendarDate): CalendarDate | null {
  const times = Math.floor(workingDaysBetween(calendar, since, today) / workingDays);
  return times < 1 ? null : addWorkingDays(calendar, since, times * workingDays);
}

/** The first such day that is not before `from`. */
export function nextToldAgainOn({ calendar }: Rules, since: CalendarDate, { workingDays }: Rhythm, from: CalendarDate): CalendarDate {
  const times = Math.floor(workingDaysBetween(calendar, since, addDays(from, -1)) / workingDays);
  return addWorkingDays(calendar, since, (times + 1) * workingDays);
}

/** Whether a notice tells again what was told before; the newest such stands for all of them. */
export function isToldAgain(about: About): boolean {
  return 'rung' in about && typeof about.rung === 'object' && 'againOn' in about.rung;
}
