import { breachesFor } from '../../../src/core/clocks/clockList';
import { openOccurrences } from '../../../src/core/clocks/clocksOf';
import { keepingBreachesOf, keptUnderRules, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { Rules } from '../../../src/core/policy';
import { aMember } from '../../support/aGroup';
import { clockOn, historyOf, short } from '../../support/clocks';
import { aCoreGroup, defaultRules, rulesWith } from '../../support/coreGroups';

/* The limit of a visit was 10 working days until Tuesday 27 January 2026, and is 5 since. */

const changedOn = '2026-01-27';
const { clocks } = defaultRules.policy;
const fiveDays = {
  ...defaultRules,
  policy: { ...defaultRules.policy, clocks: { ...clocks, D05: { ...clocks.D05, limit: { workingDays: 5 } } } },
};
const stricter: Rules = { ...fiveDays, past: [{ until: changedOn, rules: defaultRules }] };
const child = aCoreGroup().withChild({ registeredOn: '2026-01-05' }).withMeeting('2026-01-12');
const visited = child.withVisit('2026-01-16').withVisit('2026-01-26');
const manager = aMember('reader', 'manager');

describe('a limit under changed settings', () => {
  it('that was met by the rule of its day stays met, and what is open follows the new rule', () => {
    expect(historyOf(visited.build(), 'D05', '2026-02-03', stricter)).toEqual([
      'registered 2026-01-05 -> 2026-01-19 met on 2026-01-16',
      'last-seen-alone 2026-01-16 -> 2026-01-30 met on 2026-01-26',
      'last-seen-alone 2026-01-26 -> 2026-02-02 breached 1 late',
    ]);
    expect(historyOf(visited.build(), 'D05', '2026-02-03', fiveDays)[1]).toBe(
      'last-seen-alone 2026-01-16 -> 2026-01-23 met-late 3 late on 2026-01-26',
    );
  });

  it('is told by the rule of the day on which it was done, also where that is entered later', () => {
    const late = visited.withVisit('2026-01-23').build();
    expect(historyOf(late, 'D05', '2026-02-03', stricter).slice(1, 3)).toEqual([
      'last-seen-alone 2026-01-16 -> 2026-01-30 met on 2026-01-23',
      'last-seen-alone 2026-01-23 -> 2026-02-06 met on 2026-01-26',
    ]);
    expect(historyOf(visited.withVisit('2026-02-05').build(), 'D05', '2026-02-06', stricter)[2]).toBe(
      'last-seen-alone 2026-01-26 -> 2026-02-02 met-late 3 late on 2026-02-05',
    );
  });

  it('that was missed by the rule of its day stays missed when a later rule is more lenient', () => {
    const lenient: Rules = { ...defaultRules, past: [{ until: changedOn, rules: fiveDays }] };
    expect(historyOf(visited.build(), 'D05', '2026-02-03', lenient)).toEqual([
      'registered 2026-01-05 -> 2026-01-12 met-late 4 late on 2026-01-16',
      'last-seen-alone 2026-01-16 -> 2026-01-23 met-late 3 late on 2026-01-26',
      'last-seen-alone 2026-01-26 -> 2026-02-09 running',
    ]);
  });

  it('says the length and the source of the rule of its day', () => {
    const done = visited.build({
      children: visited.build().children.map((each) => ({ ...each, deregisteredOn: changedOn, status: 'de-registered' })),
    });
    const [newest] = breachesFor(done, manager, { ...stricter, past: [{ until: changedOn, rules: fiveDays }] }, '2026-02-03');
    expect(newest?.clock).toMatchObject({ clock: 'D05', because: { parameters: { count: 5 } }, source: clocks.D05.source });
  });

  it('counts by each of several rules until its last day', () => {
    const thrice: Rules = {
      ...defaultRules,
      past: [
        { until: '2026-01-18', rules: fiveDays },
        { until: changedOn, rules: defaultRules },
      ],
    };
    expect(historyOf(visited.build(), 'D05', '2026-02-03', thrice).slice(0, 2)).toEqual([
      'registered 2026-01-05 -> 2026-01-12 met-late 4 late on 2026-01-16',
      'last-seen-alone 2026-01-16 -> 2026-01-30 met on 2026-01-26',
    ]);
  });

  it('stays what it was where the choice of what counts as seen was changed', () => {
    const notAlone = child.withVisit('2026-01-16', { alone: false }).build();
    const now: Rules = { ...defaultRules, past: [{ until: changedOn, rules: rulesWith({ seenAlone: 'where-possible' }) }] };
    expect(historyOf(notAlone, 'D05', '2026-01-28', now)).toEqual([
      'registered 2026-01-05 -> 2026-01-19 met on 2026-01-16',
      'registered 2026-01-05 -> 2026-01-19 breached 9 late',
    ]);
  });

  it('is on the card of limits as it was, once it is done', () => {
    const met = aCoreGroup().withChild({ registeredOn: '2026-01-05' }).withMeeting('2026-01-15').build();
    const tight = { ...defaultRules.policy, clocks: { ...clocks, D03: { ...clocks.D03, limit: { workingDays: 3 } } } };
    const now: Rules = { ...defaultRules, policy: tight, past: [{ until: changedOn, rules: defaultRules }] };
    expect(short(clockOn(met, 'D03', '2026-02-03', now))).toBe('conference-held 2026-01-05 -> 2026-01-19 met');
  });
});

describe('two core groups missed in a row', () => {
  const group = aCoreGroup().withChild({ registeredOn: '2026-01-05' }).withMeeting('2026-01-15').build();
  const tight = { ...defaultRules.policy, clocks: { ...clocks, D03: { ...clocks.D03, limit: { workingDays: 3 } } } };
  const isSecond = (rules: Rules) =>
    group.children.flatMap((each) => openOccurrences(group, each, rules, '2026-03-02')).find(({ clock }) => clock === 'D04')?.missedBefore;

  it('are not two where the first was held in time by the rule of its day', () => {
    expect(isSecond({ ...defaultRules, policy: tight })).toBe(true);
    expect(isSecond({ ...defaultRules, policy: tight, past: [{ until: changedOn, rules: defaultRules }] })).toBeUndefined();
  });

  it('are two where the first was missed by the rule of its day and would not be by that of now', () => {
    expect(isSecond(defaultRules)).toBeUndefined();
    expect(isSecond({ ...defaultRules, past: [{ until: changedOn, rules: { ...defaultRules, policy: tight } }] })).toBe(true);
  });
});

it('a limit that only changed settings made late was shown as late from the day of the change, not from its new limit', () => {
  const group = child.withVisit('2026-01-16').build();
  const kept = keptUnderRules(noKeptLimits('group-1'), group, {
    ...{ changeId: 'c', old: defaultRules, rules: stricter, at: `${changedOn}T09:00:00.000Z`, on: changedOn },
  });
  expect(kept.breaches).toEqual([]);
  const after = child.withVisit('2026-01-16').withVisit('2026-01-22').build();
  const entered = keepingBreachesOf(kept, group, after, stricter, '2026-01-29');
  const visits = breachesFor(after, manager, stricter, '2026-01-29', entered).filter(({ clock }) => clock.clock === 'D05');
  expect(visits.map(({ clock }) => clock)).toMatchObject([
    { clock: 'D05', limit: '2026-01-23', shownLate: { from: changedOn, until: '2026-01-29', saidMetOn: '2026-01-22' } },
  ]);
});
