import type { BeforeIt } from '../about';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import { workingDaysBefore } from '../time/workingDays';

/** How many working days before the day of what is planned something is told, and told once more higher up; 0: on the day itself. */
export type DaysBefore = { readonly soon: number; readonly due: number };

/** What of what is missing for a planned day is to be told today; null before that time and once the day is over. */
export function rungBefore(plannedFor: CalendarDate, days: DaysBefore, rules: Rules, today: CalendarDate): BeforeIt | null {
  const [soon = plannedFor, due = plannedFor] = daysOfRungs(plannedFor, days, rules);
  if (today < soon || today > plannedFor) return null;
  return today < due ? 'due-soon' : 'due';
}

/** The days on which that changes. */
export function daysOfRungs(plannedFor: CalendarDate, { soon, due }: DaysBefore, { calendar }: Rules): readonly CalendarDate[] {
  return [soon, due].map((days) => (days === 0 ? plannedFor : workingDaysBefore(calendar, plannedFor, days)));
}
