import { seenSinceMissing } from '../../../src/core/children/missing';
import { aVisitFact } from '../../support/aVisit';

const visits = [aVisitFact('2026-11-18'), aVisitFact('2026-11-20'), aVisitFact('2026-11-21', { seen: false })];

it.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-17', '2026-11-20'],
  ['2026-11-21', null],
  [null, null],
])('a child who is missing since %s was seen since then on %s by what is recorded', (missingSince, on) => {
  expect(seenSinceMissing({ missingSince, visits })).toBe(on);
});
