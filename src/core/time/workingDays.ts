import { dateOfDay, dayNumber, isWeekend } from './calendarDate';
import type { CalendarDate } from './day';

/**
 * Which days count. Working days are Monday to Friday without bank holidays of England and Wales and without
 * one-off days (DOMAIN 3 [P]: the procedures do not define the term). A council's closure days stay working days
 * unless the authority decides otherwise; nothing can be booked on them, so they only pull a booking forward.
 */
export type WorkingCalendar = {
  /** By Julian day number (calendarDate.ts). */
  readonly isWorkingDay: (day: number) => boolean;
  readonly isOfficeOpen: (day: number) => boolean;
};

export type WorkingCalendarSource = {
  /** Bank holidays that fall in that year, one-off royal days included. Asked once a year. */
  readonly holidaysIn: (year: number) => Iterable<CalendarDate>;
  readonly closureDays: Iterable<CalendarDate>;
  readonly closureDaysAreWorkingDays: boolean;
};

/** A calendar that works out each year's holidays once and each day once. */
export function workingCalendar(source: WorkingCalendarSource): WorkingCalendar {
  const closures = new Set([...source.closureDays].map(dayNumber));
  const holidaysByYear = new Map<string, ReadonlySet<CalendarDate>>();
  const known = new Map<number, boolean>();

  function isHoliday(day: number): boolean {
    const date = dateOfDay(day);
    const year = date.slice(0, 4);
    const holidays = holidaysByYear.get(year) ?? new Set(source.holidaysIn(Number(year)));
    holidaysByYear.set(year, holidays);
    return holidays.has(date);
  }

  function isWorkingDay(day: number): boolean {
    if (isWeekend(day)) return false;
    const remembered = known.get(day);
    if (remembered !== undefined) return remembered;
    const working = !isHoliday(day) && (source.closureDaysAreWorkingDays || !closures.has(day));
    known.set(day, working);
    return working;
  }

  return { isWorkingDay, isOfficeOpen: (day) => isWorkingDay(day) && !closures.has(day) };
}

/** A calendar with exactly these holidays and no closure days. */
export function calendarWithHolidays(holidays: Iterable<CalendarDate>): WorkingCalendar {
  const all = new Set(holidays);
  return workingCalendar({ holidaysIn: () => all, closureDays: [], closureDaysAreWorkingDays: true });
}

/**
 * "Within `count` working days of `start`": the start is day 0, the next working day is day 1, and so on,
 * whether or not the start is itself a working day (DOMAIN 3). A count of 0 is the start itself.
 */
export function addWorkingDays(calendar: WorkingCalendar, start: CalendarDate, count: number): CalendarDate {
  return dateOfDay(step(calendar, dayNumber(start), count, 1));
}

/** "At least `count` working days before `end`": counted back, the end itself not counted (DOMAIN 3). */
export function workingDaysBefore(calendar: WorkingCalendar, end: CalendarDate, count: number): CalendarDate {
  return dateOfDay(step(calendar, dayNumber(end), count, -1));
}

/** The last day on or before the limit on which something can be booked: working, and the office open (DOMAIN 3, Months). */
export function lastBookableDay(calendar: WorkingCalendar, limit: CalendarDate): CalendarDate {
  let day = dayNumber(limit);
  while (!calendar.isOfficeOpen(day)) day -= 1;
  return dateOfDay(day);
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: CalendarDate, to: CalendarDate): number {
  const last = dayNumber(to);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

export function isWorkingDay(calendar: WorkingCalendar, date: CalendarDate): boolean {
  return calendar.isWorkingDay(dayNumber(date));
}

function step(calendar: WorkingCalendar, start: number, count: number, direction: 1 | -1): number {
  let day = start;
  for (let left = count; left > 0; ) {
    day += direction;
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}
