import fc from 'fast-check';
import { isOpen } from '../../../src/core/clocks/clockState';
import { clockHistory, currentClocks, openOccurrences, standingClocks } from '../../../src/core/clocks/clocksOf';
import type { ClockId } from '../../../src/core/clockTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { openDuties } from '../../../src/core/notices/duties';
import { planNotices } from '../../../src/core/notices/planNotices';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { anyCoreGroup, anyDay } from '../../support/anyCoreGroup';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

/* Of one clock several limits may be open at once. None hides another. */

const today = '2026-11-24';
const owes = (memberId: string, apologisedOn: string) => ({ absenceReports: [{ memberId, apologisedOn, receivedOn: null }] });
const base = () => aCoreGroup().withChild({ registeredOn: '2026-07-01' });
const members = [
  aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
  aMember('noor', 'member', { from: '2020-01-01' }),
  aMember('ken', 'member', { from: '2020-01-01' }),
];

const twoMeetings = base()
  .withMeeting(null, { plannedFor: '2026-11-20', ...owes('noor', '2026-11-10') })
  .withMeeting(null, { plannedFor: '2026-12-01', ...owes('ken', '2026-11-17') })
  .build({ members });
const twice: Readonly<Partial<Record<ClockId, CoreGroup>>> = {
  D11: base().withReview('2026-09-30', { recordSentOn: null }).withReview('2026-11-09', { recordSentOn: null }).build(),
  D12: base().withReview('2026-11-18', { recordSentOn: '2026-11-20' }).withReview('2026-11-19', { recordSentOn: '2026-11-23' }).build(),
  D13: base().withMeeting('2026-07-08', { recordSentOn: null }).withMeeting('2026-11-16', { recordSentOn: null }).build(),
  D15: twoMeetings,
  D19: base().build({ coordinatorChanges: [{ changedOn: '2026-11-16', toldOn: null, confirmedOn: null }] }),
  D21: aCoreGroup()
    .withChild({ registeredOn: '2026-07-01', deniedAccess: ['2026-11-05', '2026-11-19'].map((on) => ({ entryId: on, on, toldOn: null })) })
    .build(),
};

describe.each(Object.entries(twice))('two open limits of %s', (clock, group) => {
  it('are both told, and stand both in the lists, the nearest first', () => {
    const open = group.children
      .flatMap((child) => openOccurrences(group, child, defaultRules, today))
      .filter((each) => each.clock === clock);
    const limits = open.map(({ limit }) => limit);
    expect(limits).toHaveLength(2);
    expect(new Set(limits).size).toBe(2);
    expect([...limits].sort()).toEqual(limits);
    expect(openDuties(group, defaultRules, today).filter(({ occurrence }) => occurrence.clock === clock)).toHaveLength(2);
    expect(
      standingClocks(group, defaultRules, today)
        .filter((each) => each.clock === clock)
        .map(({ limit }) => limit),
    ).toEqual(limits);
    for (const limit of limits) {
      const told = planNotices(group, defaultRules, instantOf(limit, '08:30'));
      expect(told.some(({ about }) => about.kind === 'clock' && about.clock === clock && about.limit === limit)).toBe(true);
    }
  });
});

it('a report that is owed to one meeting is asked of those who owe that one', () => {
  const asked = planNotices(twoMeetings, defaultRules, instantOf('2026-11-30', '08:30')).flatMap(({ about, recipientPersonId }) =>
    about.kind === 'clock' && about.clock === 'D15' && recipientPersonId !== 'person-sian' ? [`${about.limit} ${recipientPersonId}`] : [],
  );
  expect(asked.sort()).toEqual(['2026-11-19 person-noor', '2026-11-30 person-ken']);
});

it('two of one clock that end on one day are told once, of each child once', () => {
  const group = base().withMeeting('2026-11-14', { recordSentOn: null }).withMeeting('2026-11-15', { recordSentOn: null }).build();
  const duties = openDuties(group, defaultRules, today).filter(({ occurrence }) => occurrence.clock === 'D13');
  for (const { childIds } of duties) expect(new Set(childIds).size).toBe(childIds.length);
});

it('a right that is over hides no other, and is listed only where nothing else of its clock is', () => {
  const one = base().withReview('2026-09-01', { recordSentOn: '2026-09-08' });
  const both = one.withReview('2026-11-18', { recordSentOn: '2026-11-23' }).build();
  const rights = (group: CoreGroup) => standingClocks(group, defaultRules, today).filter(({ clock }) => clock === 'D12');
  expect(rights(one.build()).map(({ state }) => state)).toEqual(['cancelled']);
  expect(rights(both).map(({ trigger }) => trigger)).toEqual(['2026-11-23']);
});

it('every limit of the whole history that is open is among those that are told, and the one that is printed is the first of them', () => {
  fc.assert(
    fc.property(anyCoreGroup, anyDay, (group, day) => {
      const key = ({ clock, childId, trigger, limit }: { clock: string; childId: string; trigger: string; limit: string }) =>
        [clock, childId, trigger, limit].join(' ');
      const open = group.children.flatMap((child) => openOccurrences(group, child, defaultRules, day));
      const whole = clockHistory(group, defaultRules, day).filter(({ endedOn }) => endedOn === null);
      expect(open.map(key).sort()).toEqual(whole.map(key).sort());
      expect(open.every(isOpen)).toBe(true);
      for (const current of currentClocks(group, defaultRules, day).filter(({ endedOn }) => endedOn === null)) {
        const first = open.find(({ clock, childId }) => clock === current.clock && childId === current.childId);
        expect(first && key(first)).toBe(key(current));
      }
    }),
    { seed: 20_261_128, numRuns: 80 },
  );
});
