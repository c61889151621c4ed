import type { CalendarDate } from './day';

/**
 * Day arithmetic on 'YYYY-MM-DD' without time, zone or Date. Days are numbered by Julian day number
 * (Monday is a multiple of 7), so adding days and counting between them are whole-number sums.
 */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const januaryOrFebruary = month <= 2 ? 1 : 0;
  const years = year + 4800 - januaryOrFebruary;
  const months = month + 12 * januaryOrFebruary - 3;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return day + Math.floor((153 * months + 2) / 5) + 365 * years + leapDays - 32045;
}

/** The date of a Julian day number: the inverse of `dayNumber`. */
export function dateOfDay(number: number): CalendarDate {
  const before = made.get(number);
  if (before !== undefined) return before;
  const date = madeDateOfDay(number);
  if (number >= firstKept && number <= lastKept) made.set(number, date);
  return date;
}

/** Clocks ask for the same few years again and again, and making the text is most of what a sum of days costs. 1900 to 2100. */
const firstKept = 2_415_021;
const lastKept = 2_488_434;
const made = new Map<number, CalendarDate>();

function madeDateOfDay(number: number): CalendarDate {
  const shifted = number + 32044;
  const century = Math.floor((4 * shifted + 3) / 146097);
  const dayOfCentury = shifted - Math.floor((146097 * century) / 4);
  const year = Math.floor((4 * dayOfCentury + 3) / 1461);
  const dayOfYear = dayOfCentury - Math.floor((1461 * year) / 4);
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const wrap = Math.floor(month / 10);
  return dateFrom(100 * century + year - 4800 + wrap, month + 3 - 12 * wrap, dayOfYear - Math.floor((153 * month + 2) / 5) + 1);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The corresponding date so many months on; where that day does not exist, the last day of that month (DOMAIN 3, Months). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const monthsFromYearZero = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthsFromYearZero / 12);
  const newMonth = monthsFromYearZero - newYear * 12 + 1;
  return dateFrom(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Whether a text is a day that exists, written 'YYYY-MM-DD'. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDay(dayNumber(text)) === text;
}

/** Whether a Julian day number is a Saturday or Sunday. */
export function isWeekend(day: number): boolean {
  return day % 7 >= 5;
}

export function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one <= other ? one : other;
}

export function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one >= other ? one : other;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function partsOf(date: CalendarDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: numberAt(date, 0, 4), month: numberAt(date, 5, 7), day: numberAt(date, 8, 10) };
}

/** Digit by digit: clocks read some thousands of dates a second, and cutting texts up is most of that. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - zeroDigit;
  return number;
}

const zeroDigit = 48;

function dateFrom(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
