import Holidays from 'date-holidays';
import { dayNumber, isWeekend } from './core/time/calendarDate';
import type { CalendarDate } from './core/time/day';

const wales = new Holidays('GB', 'WLS');
/** Each year's are worked out once: the package takes some ten milliseconds for them. */
const known = new Map<number, readonly CalendarDate[]>();

/** Bank holidays of England and Wales in that year that fall on a weekday, substitutes included, in order. */
export function bankHolidaysIn(year: number): readonly CalendarDate[] {
  const days = known.get(year) ?? workedOut(year);
  known.set(year, days);
  return days;
}

function workedOut(year: number): readonly CalendarDate[] {
  return wales
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
    .filter((date) => !isWeekend(dayNumber(date)))
    .sort();
}
