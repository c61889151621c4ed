import fc from 'fast-check';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { ConferenceFact, MeetingFact, VisitFact } from '../../src/core/facts';
import { addDays } from '../../src/core/time/calendarDate';
import { aChild, aGroup, aMember } from './aGroup';

/** Registered on this day; two years of facts may follow. */
export const registeredOn = '2025-09-01';
export const lastDay = '2027-09-01';
const days = 730;

const dayInRange = fc.integer({ min: 0, max: days }).map((offset) => addDays(registeredOn, offset));

const aVisit: fc.Arbitrary<VisitFact> = fc.record({
  visitId: fc.uuid(),
  on: dayInRange,
  byRole: fc.constantFrom('co-ordinator', 'co-ordinator', 'manager', 'other'),
  byPersonId: fc.constant('person-sian'),
  agency: fc.constant('Aberwern Social Services'),
  seen: fc.constantFrom(true, true, true, false),
  alone: fc.boolean(),
  atHome: fc.boolean(),
  bedroom: fc.boolean(),
});

const aHeldMeeting: fc.Arbitrary<MeetingFact> = fc
  .record({
    meetingId: fc.uuid(),
    on: dayInRange,
    valid: fc.boolean(),
    cancelled: fc.boolean(),
    sentAfter: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  .map(({ meetingId, on, valid, cancelled, sentAfter }) => ({
    meetingId,
    kind: 'subsequent',
    plannedFor: on,
    startsAt: null,
    heldOn: cancelled ? null : on,
    valid: cancelled ? null : valid,
    cancelled,
    recordSentOn: sentAfter === null ? null : addDays(on, sentAfter),
  }));

const aReview: fc.Arbitrary<ConferenceFact> = dayInRange.map((on) => ({ kind: 'review', plannedFor: on, heldOn: on, decision: 'remain' }));

const aRegisteredChild = fc
  .record({
    visits: fc.array(aVisit, { maxLength: 60 }),
    reviews: fc.array(aReview, { maxLength: 5 }),
    deregisteredOn: fc.option(dayInRange, { freq: 1 }),
    missingSince: fc.option(dayInRange, { freq: 1 }),
    dateOfBirth: fc.constantFrom(null, '2019-02-24', '2008-02-29', '2025-12-01', '2009-01-15'),
    advocacyOfferedOn: fc.array(dayInRange, { maxLength: 10 }),
    temporary: fc.constantFrom(true, false, false, false),
  })
  .map(({ reviews, temporary, ...more }) => ({
    ...more,
    status: temporary ? ('temporary' as const) : ('registered' as const),
    conferences: withInitial(reviews),
  }));

/** A group of one or two children with visits, meetings and reviews on any days, possible and impossible alike. */
export const anyCoreGroup: fc.Arbitrary<CoreGroup> = fc
  .record({
    children: fc.array(aRegisteredChild, { minLength: 1, maxLength: 2 }),
    meetings: fc.array(aHeldMeeting, { maxLength: 20 }),
    coordinatorLeftOn: fc.option(dayInRange),
  })
  .map(({ children, meetings, coordinatorLeftOn }) =>
    aGroup({
      members: [aMember('sian', 'co-ordinator', { from: '2025-01-01', to: coordinatorLeftOn })],
      children: children.map((child, index) => aChild(`child-${index + 1}`, { registeredOn, ...child })),
      meetings,
    }),
  );

function withInitial(reviews: readonly ConferenceFact[]): readonly ConferenceFact[] {
  return [{ kind: 'initial', plannedFor: registeredOn, heldOn: registeredOn, decision: 'register' }, ...reviews];
}

export const anyDay: fc.Arbitrary<string> = dayInRange;
