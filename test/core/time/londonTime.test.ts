import { dayOf, instantOf } from '../../../src/core/time/londonTime';

describe('time in London', () => {
  it.each([
    ['in winter', '2026-11-20', '09:00', '2026-11-20T09:00:00.000Z'],
    ['in summer', '2026-07-01', '09:00', '2026-07-01T08:00:00.000Z'],
    ['skipped in spring', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
    ['repeated in autumn', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ])('is an instant %s', (_when, day, time, instant) => {
    expect(instantOf(day, time)).toBe(instant);
  });

  it('is tomorrow an hour before midnight UTC in summer', () => {
    expect(dayOf('2026-07-01T23:30:00.000Z')).toBe('2026-07-02');
    expect(dayOf('2026-12-01T23:30:00.000Z')).toBe('2026-12-01');
  });
});
