import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Instant } from './day';

const zone = 'Europe/London';

/** The instant of a local day and time 'HH:mm'; a time that the spring change skips is the hour after it. */
export function instantOf(day: CalendarDate, time: string): Instant {
  if (!/^\d\d:[0-5]\d$/.test(time)) return instantWorkedOut(day, time);
  const hour = `${day}T${time.slice(0, 2)}`;
  const known = startOfHour.get(hour) ?? instantWorkedOut(day, `${time.slice(0, 2)}:00`);
  if (startOfHour.size >= mostHoursKept) startOfHour.clear();
  startOfHour.set(hour, known);
  return `${known.slice(0, 14)}${time.slice(3)}${known.slice(16)}`;
}

function instantWorkedOut(day: CalendarDate, time: string): Instant {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  return local.toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
}

/** London is whole hours from UTC, also where its clocks change: each local hour is worked out once. */
const startOfHour = new Map<string, Instant>();

/** The time of day 'HH:mm' that it is in London at an instant. */
export function timeOf(instant: Instant): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The day that it is in London at an instant. */
export function dayOf(instant: Instant): CalendarDate {
  const hour = instant.slice(0, 13);
  const known = dayOfHour.get(hour);
  if (known !== undefined && instant.endsWith('Z')) return known;
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
  if (dayOfHour.size >= mostHoursKept) dayOfHour.clear();
  if (instant.endsWith('Z')) dayOfHour.set(hour, day);
  return day;
}

/** London's clocks change, and its days begin, on a full hour of UTC: each hour belongs to one day, and is worked out once. */
const dayOfHour = new Map<string, CalendarDate>();
const mostHoursKept = 10_000;

export function minutesAfter(instant: Instant, minutes: number): Instant {
  return Temporal.Instant.from(instant).add({ minutes }).toString({ fractionalSecondDigits: 3 });
}
