import { breachesFor } from '../../../src/core/clocks/clockList';
import { keepingBreachesOf, mayMoveLimits, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

const begun = aCoreGroup().withChild().withMeeting('2026-01-12');
const none = noKeptLimits('group-1');

describe('a visit that is entered after its limit, with a day before it', () => {
  const before = begun.build();
  const after = begun.withVisit('2026-01-15').build();
  const kept = keepingBreachesOf(none, before, after, defaultRules, '2026-01-22');

  it('does not erase that the limit was shown as late', () => {
    const seenAlone = kept.breaches.filter(({ clock }) => clock === 'D05');
    expect(seenAlone).toMatchObject([{ limit: '2026-01-19', metOn: null, keptOn: '2026-01-22', saidMetOn: '2026-01-15' }]);
  });

  it('stands among the limits that passed, with both days', () => {
    const [member] = after.members;
    if (member === undefined) throw new Error('There is nobody.');
    const past = breachesFor(after, member, defaultRules, '2026-01-22', kept).filter(({ clock }) => clock.clock === 'D05');
    expect(past.map(({ clock }) => clock)).toMatchObject([
      {
        limit: '2026-01-19',
        shownLate: { from: '2026-01-20', until: '2026-01-22', saidMetOn: '2026-01-15', by: 'facts', stands: false },
        endedOn: '2026-01-22',
      },
    ]);
  });

  it('is told once, however often something else changes after it', () => {
    expect(keepingBreachesOf(kept, before, after, defaultRules, '2026-01-22')).toBe(kept);
  });
});

it('a visit after the limit, entered on its day, leaves nothing to keep: the facts tell of it', () => {
  const after = begun.withVisit('2026-01-22').build();
  expect(keepingBreachesOf(none, begun.build(), after, defaultRules, '2026-01-22')).toBe(none);
});

it('a visit after the limit that is entered some days later does not shorten for how long it was shown as late', () => {
  const after = begun.withVisit('2026-01-21').build();
  const kept = keepingBreachesOf(none, begun.build(), after, defaultRules, '2026-01-28');
  const [member] = after.members;
  if (member === undefined) throw new Error('There is nobody.');
  const past = breachesFor(after, member, defaultRules, '2026-01-28', kept).filter(({ clock }) => clock.clock === 'D05');
  expect(past.map(({ clock }) => clock)).toMatchObject([
    { limit: '2026-01-19', metOn: '2026-01-21', daysLate: 2, shownLate: { until: '2026-01-28', saidMetOn: '2026-01-21', stands: true } },
  ]);
});

it('a limit that moves to a later day while it is late is told as open, and as late as it was shown', () => {
  // The record of 5 January was to go out before the core group of the 12th, which then turns out not to have been one.
  const both = begun.withMeeting('2026-01-05', { recordSentOn: null });
  const before = both.build();
  const after = {
    ...before,
    meetings: before.meetings.map((each) => (each.heldOn === '2026-01-12' ? { ...each, cancelled: true } : each)),
  };
  const kept = keepingBreachesOf(none, before, after, defaultRules, '2026-01-20');
  const [member] = after.members;
  if (member === undefined) throw new Error('There is nobody.');
  const records = breachesFor(after, member, defaultRules, '2026-01-20', kept).filter(({ clock }) => clock.clock === 'D13');
  expect(records.map(({ clock }) => clock)).toMatchObject([
    { limit: '2026-01-12', state: 'breached', daysLate: 8, shownLate: { limit: '2026-01-11', until: '2026-01-20', stands: true } },
  ]);
});

it('a limit that was late, then moved, and is late again by the later one says both, however late it is by now', () => {
  // The record of the 12th was to go out before a core group of the 15th, which was then called off.
  const first = aCoreGroup().withChild().withMeeting('2026-01-12', { recordSentOn: null });
  const before = first.withMeeting(null, { plannedFor: '2026-01-15' }).build();
  const after = { ...before, meetings: before.meetings.map((each) => (each.heldOn === null ? { ...each, cancelled: true } : each)) };
  const kept = keepingBreachesOf(none, before, after, defaultRules, '2026-01-16');
  const [member] = after.members;
  if (member === undefined) throw new Error('There is nobody.');
  for (const day of ['2026-01-20', '2026-02-20']) {
    const late = breachesFor(after, member, defaultRules, day, kept).filter(({ clock }) => clock.clock === 'D13');
    const shownLate = { from: '2026-01-15', until: '2026-01-16', limit: '2026-01-14', stands: true };
    expect(late.map(({ clock }) => clock)).toMatchObject([{ limit: '2026-01-19', endedOn: null, shownLate }]);
  }
});

it('visits that only the head no longer has are not kept as breaches', () => {
  const whole = begun.withVisit('2026-01-22').withVisit('2026-01-29').withVisit('2026-02-12').build();
  const children = whole.children.map((child) => ({
    ...child,
    visits: child.visits.filter(({ on }) => on > '2026-01-22'),
    visitsKeptFrom: '2026-01-23',
  }));
  expect(keepingBreachesOf(none, whole, { ...whole, children }, defaultRules, '2026-02-13')).toBe(none);
});

it('only what clocks count from is compared', () => {
  const group = begun.build();
  expect(mayMoveLimits(group, { ...group, team: 'Another' })).toBe(false);
  expect(mayMoveLimits(group, { ...group, meetings: group.meetings.map((each) => ({ ...each })) })).toBe(false);
  expect(mayMoveLimits(group, { ...group, meetings: group.meetings.map((each) => ({ ...each, heldOn: '2026-01-13' })) })).toBe(true);
  expect(mayMoveLimits(group, { ...group, children: [...group.children] })).toBe(true);
});
