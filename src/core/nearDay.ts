import { dayNumber } from './time/calendarDate';
import type { CalendarDate } from './time/day';
import { addWorkingDays, type WorkingCalendar } from './time/workingDays';

/** Why a day is asked about before an appointment is made on it: the second press for that same day is a yes. */
export type DayAsked = 'closed-day' | 'very-soon' | 'closed-and-soon';

/**
 * Today or the next working day [P]: whoever is invited may not hear of it in time. The procedures give no shortest notice, so
 * this is only asked. Null: nothing stands against the day.
 */
export function dayAsked(calendar: WorkingCalendar, today: CalendarDate, day: CalendarDate): DayAsked | null {
  const isSoon = isVerySoon(calendar, today, day);
  if (calendar.isOfficeOpen(dayNumber(day))) return isSoon ? 'very-soon' : null;
  return isSoon ? 'closed-and-soon' : 'closed-day';
}

export function isVerySoon(calendar: WorkingCalendar, today: CalendarDate, day: CalendarDate): boolean {
  return day <= addWorkingDays(calendar, today, 1);
}
