import type { BeforeIt } from '../about';
import type { DaysBefore, Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import { workingDaysBefore } from '../time/workingDays';

/** What of what is missing for a planned day is to be told today; null before that time and once the day is over. */
export function rungBefore(plannedFor: CalendarDate, days: DaysBefore, rules: Rules, today: CalendarDate): BeforeIt | null {
  const [soon = plannedFor, due = plannedFor] = daysOfRungs(plannedFor, days, rules);
  if (today < soon || today > plannedFor) return null;
  return today < due ? 'due-soon' : 'due';
}

/** The days on which that changes. */
export function daysOfRungs(plannedFor: CalendarDate, days: DaysBefore, rules: Rules): readonly CalendarDate[] {
  return [days.workingDaysBefore, days.againWorkingDaysBefore].map((count) => dayBefore(plannedFor, count, rules));
}

/** So many working days before a day; 0: that day itself, which may be one on which nobody works. */
export function dayBefore(day: CalendarDate, count: number, { calendar }: Rules): CalendarDate {
  return count === 0 ? day : workingDaysBefore(calendar, day, count);
}
