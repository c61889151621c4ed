import type { AlertHours } from '../policy';
import { addDays } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf, instantOf } from '../time/londonTime';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../time/workingDays';

/** The first instant, not before `now`, at which something that can wait may be sent. Quiet hours hold everything but `at-once`. */
export function nextOpening(calendar: WorkingCalendar, hours: AlertHours, now: Instant): Instant {
  const today = dayOf(now);
  if (!isWorkingDay(calendar, today) || now >= instantOf(today, hours.to)) return openingAfter(calendar, hours, today);
  const opening = instantOf(today, hours.from);
  return now < opening ? opening : now;
}

/** The opening of the first working day after a day. */
export function openingAfter(calendar: WorkingCalendar, hours: AlertHours, day: CalendarDate): Instant {
  return instantOf(addWorkingDays(calendar, day, 1), hours.from);
}

/** The last working day on or before a day. */
export function workingDayUpTo(calendar: WorkingCalendar, day: CalendarDate): CalendarDate {
  return isWorkingDay(calendar, day) ? day : workingDayUpTo(calendar, addDays(day, -1));
}
