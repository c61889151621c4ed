import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, dateOfDay, dayNumber, daysBetween, isCalendarDate } from '../../../src/core/time/calendarDate';

const aDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dateOfDay);

describe('day arithmetic', () => {
  it('agrees with Temporal on adding days and counting between them', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), (start, days) => {
        const end = Temporal.PlainDate.from(start).add({ days }).toString();
        expect(addDays(start, days)).toBe(end);
        expect(daysBetween(start, end)).toBe(days);
      }),
      { seed: 1 },
    );
  });

  it('agrees with Temporal on adding months, to the last day where the day does not exist', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -300, max: 300 }), (start, months) => {
        expect(addMonths(start, months)).toBe(Temporal.PlainDate.from(start).add({ months }).toString());
      }),
      { seed: 2 },
    );
  });

  it.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-05-01', 3, '2026-08-01'],
    ['2026-12-18', 3, '2027-03-18'],
  ])('%s and %i months is %s', (start, months, end) => {
    expect(addMonths(start, months)).toBe(end);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', 'tomorrow', '2026-04-31'])('does not take %p for a day', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it.each(['2028-02-29', '2026-12-31'])('takes %p for a day', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });
});
