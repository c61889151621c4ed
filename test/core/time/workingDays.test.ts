import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addMonths, dateOfDay, dayNumber, daysBetween } from '../../../src/core/time/calendarDate';
import {
  addWorkingDays,
  calendarWithHolidays,
  isWorkingDay,
  lastBookableDay,
  workingCalendar,
  workingDaysBefore,
  workingDaysBetween,
} from '../../../src/core/time/workingDays';
import { bankHolidays } from '../../support/coreGroups';

const calendar = calendarWithHolidays(bankHolidays);
const aDay = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2028-12-31') }).map(dateOfDay);
const holidays = fc.array(aDay, { maxLength: 40 });

describe('working days (DOMAIN 3.2)', () => {
  it.each([
    ['2025-12-11', 5, '2025-12-18'],
    ['2025-12-11', 10, '2025-12-29'],
    ['2025-12-11', 20, '2026-01-13'],
    ['2026-03-26', 5, '2026-04-02'],
    ['2026-03-26', 10, '2026-04-13'],
    ['2026-03-26', 20, '2026-04-27'],
    ['2026-05-01', 5, '2026-05-11'],
    ['2026-05-01', 10, '2026-05-18'],
    ['2026-05-01', 20, '2026-06-02'],
    ['2026-12-18', 5, '2026-12-29'],
    ['2026-12-18', 10, '2027-01-06'],
    ['2026-12-18', 20, '2027-01-20'],
    ['2027-12-17', 5, '2027-12-24'],
    ['2027-12-17', 10, '2028-01-05'],
    ['2027-12-17', 20, '2028-01-19'],
    ['2026-06-13', 10, '2026-06-26'],
    ['2026-03-24', 10, '2026-04-09'],
    ['2026-03-30', 15, '2026-04-22'],
    ['2026-03-16', 42, '2026-05-18'],
  ])('within %s and %i working days is by %s', (start, count, limit) => {
    expect(addWorkingDays(calendar, start, count)).toBe(limit);
  });

  it.each([
    ['2026-08-01', '2026-07-31'],
    ['2026-02-28', '2026-02-27'],
    ['2027-02-28', '2027-02-26'],
    ['2026-12-28', '2026-12-24'],
    ['2026-03-11', '2026-03-11'],
    ['2026-04-06', '2026-04-02'],
  ])('a limit on %s is booked by %s', (limit, bookBy) => {
    expect(lastBookableDay(calendar, limit)).toBe(bookBy);
  });

  it.each([
    ['2025-12-11', '2026-03-11', '2026-03-11'],
    ['2026-03-26', '2026-06-26', '2026-06-26'],
    ['2026-05-01', '2026-08-01', '2026-07-31'],
    ['2026-12-18', '2027-03-18', '2027-03-18'],
    ['2027-12-17', '2028-03-17', '2028-03-17'],
  ])('three months from %s is %s, booked by %s', (start, limit, bookBy) => {
    expect(addMonths(start, 3)).toBe(limit);
    expect(lastBookableDay(calendar, limit)).toBe(bookBy);
  });

  it('spans up to 19 calendar days in ten working days, around Easter and Christmas', () => {
    const spans = daysOf('2025-01-01', '2028-12-31').map((day) => daysBetween(day, addWorkingDays(calendar, day, 10)));
    expect(Math.max(...spans)).toBe(19);
    expect(daysBetween('2026-12-24', addWorkingDays(calendar, '2026-12-24', 10))).toBe(19);
  });

  it('counts back without the day itself', () => {
    expect(workingDaysBefore(calendar, '2026-04-08', 2)).toBe('2026-04-02');
    expect(workingDaysBefore(calendar, '2026-11-16', 2)).toBe('2026-11-12');
    expect(workingDaysBefore(calendar, '2026-11-15', 1)).toBe('2026-11-13');
  });

  it('agrees with a count day by day in Temporal', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 45 }), holidays, (start, count, closed) => {
        expect(addWorkingDays(calendarWithHolidays(closed), start, count)).toBe(countedByHand(start, count, new Set(closed)));
      }),
      { seed: 3 },
    );
  });

  it('is undone by counting back, and by counting between', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 45 }), holidays, (start, count, closed) => {
        const days = calendarWithHolidays(closed);
        const end = addWorkingDays(days, start, count);
        expect(workingDaysBetween(days, start, end)).toBe(count);
        expect(workingDaysBefore(days, end, count) <= addWorkingDays(days, start, 1)).toBe(true);
      }),
      { seed: 4 },
    );
  });

  it('never has an earlier limit for one holiday more', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 45 }), holidays, aDay, (start, count, closed, another) => {
        const before = addWorkingDays(calendarWithHolidays(closed), start, count);
        expect(addWorkingDays(calendarWithHolidays([...closed, another]), start, count) >= before).toBe(true);
      }),
      { seed: 5 },
    );
  });
});

describe('closure days', () => {
  const source = { holidaysIn: () => bankHolidays, closureDays: ['2026-12-29', '2026-12-30', '2026-12-31'] };

  it('are still counted, but nothing is booked on them', () => {
    const closed = workingCalendar({ ...source, closureDaysAreWorkingDays: true });
    expect(addWorkingDays(closed, '2026-12-18', 5)).toBe('2026-12-29');
    expect(lastBookableDay(closed, '2026-12-30')).toBe('2026-12-24');
    expect(isWorkingDay(closed, '2026-12-30')).toBe(true);
  });

  it('are left out where the authority decides so', () => {
    const closed = workingCalendar({ ...source, closureDaysAreWorkingDays: false });
    expect(addWorkingDays(closed, '2026-12-18', 5)).toBe('2027-01-04');
    expect(isWorkingDay(closed, '2026-12-30')).toBe(false);
  });
});

describe('a calendar', () => {
  it('asks for the holidays of a year only once', () => {
    const asked: number[] = [];
    const days = workingCalendar({
      holidaysIn: (year) => {
        asked.push(year);
        return [];
      },
      closureDays: [],
      closureDaysAreWorkingDays: true,
    });
    addWorkingDays(days, '2026-12-01', 40);
    addWorkingDays(days, '2026-11-01', 60);
    expect(asked).toEqual([2026, 2027]);
  });
});

function daysOf(first: string, last: string): readonly string[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => dateOfDay(dayNumber(first) + index));
}

function countedByHand(start: string, count: number, closed: ReadonlySet<string>): string {
  let day = Temporal.PlainDate.from(start);
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5 && !closed.has(day.toString())) left -= 1;
  }
  return day.toString();
}
