import { dayNumber } from './time/calendarDate';
import type { CalendarDate, Instant } from './time/day';
import { dayOf, timeOf } from './time/londonTime';
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

/** A day and time chosen; `dayAgreed` is the mark of those that the planner was warned of and has said yes to, else empty. */
export type Chosen = { readonly plannedOn: CalendarDate; readonly startsAt: string; readonly dayAgreed: string };

/** What a yes is given to: a yes to one time says nothing of another on the same day. */
export function chosenMark({ plannedOn, startsAt }: Omit<Chosen, 'dayAgreed'>): string {
  return `${plannedOn} ${startsAt}`;
}

/** Cards of earlier versions have the day alone. */
export function isAgreed({ dayAgreed, ...chosen }: Chosen): boolean {
  return dayAgreed === chosen.plannedOn || dayAgreed === chosenMark(chosen);
}

/** Whether an appointment of today would begin before this minute: nobody could come to it any more. */
export function hasBegun({ plannedOn, startsAt }: Omit<Chosen, 'dayAgreed'>, now: Instant): boolean {
  return startsAt !== '' && plannedOn === dayOf(now) && startsAt < timeOf(now);
}
