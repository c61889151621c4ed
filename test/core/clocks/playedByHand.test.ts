import type { Child, RemovalMark } from '../../../src/core/child';
import { breachesFor } from '../../../src/core/clocks/clockList';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { type ChangeOfRules, keepingBreachesOf, keptUnderRules, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { openDuties, rungsReached } from '../../../src/core/notices/duties';
import type { Rules } from '../../../src/core/policy';
import { aMember } from '../../support/aGroup';
import { historyOf } from '../../support/clocks';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

/* Days worked out by hand from DOMAIN 3, with the bank holidays of its 3.1, for what falls across Christmas, Easter, or a change meanwhile. */

const manager = aMember('reader', 'manager');
const withChild = (group: CoreGroup, more: Partial<Child>): CoreGroup => ({
  ...group,
  children: group.children.map((child) => ({ ...child, ...more })),
});

it('corrections to a record received on 18 December may come until 6 January: a right not used is no breach, one used later is late', () => {
  const sent = (correctionsReceivedOn: string | null) => {
    const initial = { kind: 'initial', plannedFor: '2026-12-01', heldOn: '2026-12-01', decision: 'register' } as const;
    const conferences = [{ ...initial, recordSentOn: '2026-12-18', correctionsReceivedOn }];
    return aCoreGroup().withChild({ registeredOn: '2026-12-01', conferences }).build();
  };
  const begins = 'record-received 2026-12-18 -> 2027-01-06';
  expect(historyOf(sent(null), 'D12', '2027-01-06')).toEqual([`${begins} due`]);
  expect(historyOf(sent(null), 'D12', '2027-01-07')).toEqual([`${begins} cancelled`]);
  expect(historyOf(sent('2027-01-06'), 'D12', '2027-01-20')).toEqual([`${begins} met on 2027-01-06`]);
  expect(historyOf(sent('2027-01-08'), 'D12', '2027-01-20')).toEqual([`${begins} met-late 2 late on 2027-01-08`]);
});

it('a child who turns 18 on Boxing Day, a Saturday, is to be off the register by Christmas Eve; it is told on the Tuesday after', () => {
  const group = aCoreGroup().withChild({ registeredOn: '2026-06-01', dateOfBirth: '2008-12-26' }).build();
  const stands = (day: string) => clockHistory(group, defaultRules, day).find(({ clock }) => clock === 'D23');
  expect(stands('2026-09-25')).toMatchObject({ state: 'running', limit: '2026-12-26', bookBy: '2026-12-24' });
  expect(stands('2026-09-26')?.state).toBe('due-soon');
  expect([stands('2026-12-24')?.state, stands('2026-12-26')?.state, stands('2026-12-27')?.state]).toEqual(['due', 'due', 'breached']);
  const duty = openDuties(group, defaultRules, '2026-12-29').find(({ occurrence }) => occurrence.clock === 'D23');
  const rungs = duty === undefined ? [] : rungsReached(duty, defaultRules, '2026-12-29');
  expect(rungs.map(({ on, tell }) => `${on} ${tell.join(' ')}`)).toEqual([
    '2026-09-26 co-ordinator custodian',
    '2026-12-24 co-ordinator custodian',
    '2026-12-29 manager custodian',
  ]);
  // Whatever else ran has ended with the birthday.
  const others = clockHistory(group, defaultRules, '2026-12-29').filter(({ clock }) => clock !== 'D23');
  expect(new Set(others.map(({ endedOn }) => endedOn))).toEqual(new Set(['2026-12-26']));
});

it('a change of co-ordinator on Maundy Thursday is told by the Tuesday and confirmed in writing by the Wednesday after Easter', () => {
  const changes = { coordinatorChanges: [{ changeId: 'c1', changedOn: '2026-04-02', toldOn: null, confirmedOn: null }] };
  const group = aCoreGroup().withChild({ registeredOn: '2026-01-05' }).build(changes);
  expect(historyOf(group, 'D19', '2026-04-08')).toEqual([
    'co-ordinator-change-untold 2026-04-02 -> 2026-04-07 breached 1 late',
    'co-ordinator-changed 2026-04-02 -> 2026-04-08 due',
  ]);
});

it('access denied on Christmas Day is told that day: holidays wait for nobody', () => {
  const told = (toldOn: string | null) =>
    withChild(aCoreGroup().withChild({ registeredOn: '2026-05-01' }).build(), { deniedAccess: [{ on: '2026-12-25', toldOn }] });
  expect(historyOf(told('2026-12-25'), 'D21', '2026-12-29')).toEqual(['access-denied 2026-12-25 -> 2026-12-25 met on 2026-12-25']);
  expect(historyOf(told(null), 'D21', '2026-12-26')).toEqual(['access-denied 2026-12-25 -> 2026-12-25 breached 1 late']);
  expect(historyOf(told('2026-12-29'), 'D21', '2026-12-29')).toEqual([
    'access-denied 2026-12-25 -> 2026-12-25 met-late 4 late on 2026-12-29',
  ]);
});

it('limits that passed while the custodian had a removal are late once it is sent back, from their own day; of the child’s safety they were late all along', () => {
  const removal = (check: RemovalMark['check']): RemovalMark => ({ conferenceId: 'k1', decidedByPersonId: 'person-chair', check });
  const all = aCoreGroup().withChild({ registeredOn: '2026-05-01' }).withMeeting('2026-10-01').withVisit('2026-10-26');
  const reviewed = all.withReview('2026-11-02', { decision: 'remove' }).build();
  const waits = withChild(reviewed, { status: 'de-registered', deregisteredOn: '2026-11-02', removal: removal(null) });
  const sentBack = removal({ outcome: 'sent-back', byPersonId: 'person-custodian', on: '2026-11-20' });
  const back = withChild(reviewed, { status: 'registered', deregisteredOn: null, removal: sentBack });
  const open = (group: CoreGroup) =>
    clockHistory(group, defaultRules, '2026-11-20')
      .filter(({ clock, endedOn }) => endedOn === null && ['D04', 'D05', 'D06', 'D10'].includes(clock))
      .map(({ clock, limit, state, daysLate }) => `${clock} ${limit} ${state} ${daysLate}`);
  expect(open(waits)).toEqual([
    'D05 2026-11-09 breached 11',
    'D06 2026-11-23 due-soon 0',
    'D04 2026-11-12 running 0',
    'D10 2027-05-02 running 0',
  ]);
  expect(open(back)).toEqual([
    'D05 2026-11-09 breached 11',
    'D06 2026-11-23 due-soon 0',
    'D04 2026-11-12 breached 8',
    'D10 2027-05-02 running 0',
  ]);
  const kept = keepingBreachesOf(noKeptLimits('group-1'), waits, back, defaultRules, '2026-11-20');
  expect(kept.lateFrom?.map(({ clock, on }) => `${clock} ${on}`)).toEqual(['D04 2026-11-20']);
});

it('a limit that settings made stricter and then more lenient was late in between, and is open until the day of the last', () => {
  const { clocks } = defaultRules.policy;
  const within = (workingDays: number): Rules => ({
    ...defaultRules,
    policy: { ...defaultRules.policy, clocks: { ...clocks, D05: { ...clocks.D05, limit: { workingDays } } } },
  });
  const group = aCoreGroup().withChild({ registeredOn: '2026-01-05' }).withVisit('2026-01-12').build();
  const first = [{ until: '2026-01-21', rules: defaultRules }];
  const strict: Rules = { ...within(5), past: first };
  const lenient: Rules = { ...within(15), past: [...first, { until: '2026-01-23', rules: within(5) }] };
  const change = (old: Rules, rules: Rules, on: string): ChangeOfRules => ({ changeId: on, old, rules, at: `${on}T09:00:00.000Z`, on });
  const once = keptUnderRules(noKeptLimits('group-1'), group, change(defaultRules, strict, '2026-01-21'));
  const twice = keptUnderRules(once, group, change(strict, lenient, '2026-01-23'));
  expect(twice.moved.flatMap(({ limits }) => limits.map(({ from, to }) => `${from.limit} ${to.limit}`))).toEqual([
    '2026-01-26 2026-01-19',
    '2026-01-19 2026-02-02',
  ]);
  expect(historyOf(group, 'D05', '2026-01-26', lenient).at(-1)).toBe('last-seen-alone 2026-01-12 -> 2026-02-02 running');
  const missed = (seen: CoreGroup, day: string) =>
    breachesFor(seen, manager, lenient, day, keepingBreachesOf(twice, group, seen, lenient, day)).filter(
      ({ clock }) => clock.clock === 'D05',
    );
  const seen = aCoreGroup().withChild({ registeredOn: '2026-01-05' }).withVisit('2026-01-12').withVisit('2026-01-30').build();
  for (const each of [missed(group, '2026-01-26'), missed(seen, '2026-01-30')])
    expect(each.map(({ clock }) => clock)).toMatchObject([
      {
        limit: '2026-01-19',
        shownLate: { from: '2026-01-21', until: '2026-01-23', by: 'settings', since: { limit: '2026-02-02' }, stands: false },
      },
    ]);
});
