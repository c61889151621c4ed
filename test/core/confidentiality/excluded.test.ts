import fc from 'fast-check';
import { headSeenBy, isKeptOut, keptFrom } from '../../../src/core/confidentiality/excluded';
import type { ExclusionMark } from '../../../src/core/exclusionMark';
import { aGroup, aMember } from '../../support/aGroup';

const elin = aMember('elin', 'parent');
const rhys = aMember('rhys', 'parent');
const mark: ExclusionMark = {
  ...{ exclusionId: 'x1', memberId: 'elin', personId: 'person-elin', askedBy: 'noor', askedByPersonId: 'person-noor' },
  ...{ askedOn: '2026-11-02', state: 'in-force', reviewBy: '2026-12-11' },
  spans: [
    { from: '2026-11-10', to: '2026-11-20', topics: [] },
    { from: '2026-11-18', to: null, topics: ['visits'] },
  ],
};
const group = (...exclusions: readonly ExclusionMark[]) => aGroup({ members: [elin, rhys], exclusions });

it('keeps from the days of each decision what it says, the first and the last day included, and nothing before', () => {
  const on = (day: string) => keptFrom(group(mark), elin, day);
  expect(on('2026-11-09')).toBe('nothing');
  expect(['2026-11-10', '2026-11-19', '2026-11-20'].map(on)).toEqual(['everything', 'everything', 'everything']);
  expect(on('2026-11-21')).toEqual(new Set(['visits']));
});

it('is of one person, by whatever membership they are here, and of nobody else', () => {
  expect(isKeptOut(group(mark), { ...elin, memberId: 'elin-again' }, '2026-11-15')).toBe(true);
  expect(isKeptOut(group(mark), { ...elin, personId: 'person-joined' }, '2026-11-15')).toBe(true);
  expect(isKeptOut(group(mark), rhys, '2026-11-15')).toBe(false);
});

it('counts two decisions about one person together, and none that was asked for, refused, or given to them by its end', () => {
  const ofOthers = { ...mark, exclusionId: 'x2', spans: [{ from: '2026-11-21', to: null, topics: ['dates'] }] };
  expect(keptFrom(group(mark, ofOthers), elin, '2026-11-21')).toEqual(new Set(['visits', 'dates']));
  expect(keptFrom(group({ ...mark, state: 'asked', spans: [] }), elin, '2026-11-21')).toBe('nothing');
  const given = mark.spans.map((span) => ({ ...span, given: true as const }));
  expect(keptFrom(group({ ...mark, state: 'ended', spans: given }), elin, '2026-11-15')).toBe('nothing');
});

it('is the very same head for everybody who was never excluded', () => {
  const whole = group(mark);
  expect(headSeenBy(whole, rhys)).toBe(whole);
  expect(headSeenBy(group({ ...mark, state: 'asked', spans: [] }), elin)).not.toBe(null);
});

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);
const topics = fc.subarray(['visits', 'dates', 'safeguarding']);
const span = fc.record({ from: day, to: fc.option(day), topics });
const meeting = fc.record({ plannedFor: day, held: fc.boolean(), cancelled: fc.boolean() });

it('leaves no meeting of a day on which they are kept from the whole, and no mark of anybody else, whatever was decided', () => {
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), fc.array(meeting, { maxLength: 6 }), (spans, planned) => {
      const meetings = planned.map(({ plannedFor, held, cancelled }, index) => ({
        ...{ meetingId: `m${index}`, kind: 'subsequent' as const, plannedFor, startsAt: '10:00' },
        ...{ heldOn: held ? plannedFor : null, valid: held ? true : null, cancelled },
      }));
      const other = { ...mark, exclusionId: 'x2', memberId: 'rhys', personId: 'person-rhys' };
      const whole = { ...group({ ...mark, spans }, other), meetings };
      const seen = headSeenBy(whole, elin);
      expect(seen.meetings).toEqual(meetings.filter(({ plannedFor }) => !isKeptOut(whole, elin, plannedFor)));
      expect(seen.exclusions?.map(({ memberId }) => memberId)).toEqual(['elin']);
    }),
  );
});
