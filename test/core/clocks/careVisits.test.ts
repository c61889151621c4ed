import type { Child } from '../../../src/core/child';
import { lateBothWays, toldAndKnown } from '../../../src/core/clocks/bothWays';
import { keyOfClock } from '../../../src/core/clocks/breaches';
import { breachesFor } from '../../../src/core/clocks/clockList';
import { clockHistory, currentClocks } from '../../../src/core/clocks/clocksOf';
import { type KeptLimits, keepingBreachesOf, keptUnderRules, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { careClock } from '../../../src/core/clockTable';
import type { Rules } from '../../../src/core/policy';
import type { CalendarDate } from '../../../src/core/time/day';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
import { defaultRules, rulesWith } from '../../support/coreGroups';

const none = noKeptLimits('group-1');
const seen = (on: CalendarDate, byRole: 'co-ordinator' | 'other' = 'co-ordinator') => aVisitFact(on, { byRole, seen: true });
const registered = { registeredOn: '2026-01-05', lookedAfter: true } as const;
const of = (more: Partial<Child>) => aGroup({ children: [aChild('child-1', { ...registered, ...more })] });

function stands(more: Partial<Child>, today: CalendarDate, rules: Rules = defaultRules): readonly string[] {
  return clockHistory(of(more), rules, today)
    .filter(({ clock }) => clock === careClock)
    .map(({ because, trigger, limit, state, endedOn }) => [because.code, trigger, limit, state, endedOn ?? 'open'].join(' '));
}

function missed(more: Partial<Child>, today: CalendarDate, kept: KeptLimits = none) {
  const all = breachesFor(of(more), aMember('sian', 'co-ordinator'), defaultRules, today, kept);
  return all.map(({ clock }) => clock).filter(({ clock }) => clock === careClock);
}

describe('visits to a looked-after child', () => {
  const placed = { lookedAfterSince: '2026-02-02' };

  it('are asked for a week after the placement, then every six weeks after a visit, and stay missed when they are made late', () => {
    expect(stands(placed, '2026-02-09')).toEqual(['placed-in-care 2026-02-02 2026-02-09 due open']);
    expect(stands(placed, '2026-02-10')).toEqual(['placed-in-care 2026-02-02 2026-02-09 breached open']);
    expect(stands({ ...placed, visits: [seen('2026-02-12'), seen('2026-03-26')] }, '2026-03-27')).toEqual([
      'placed-in-care 2026-02-02 2026-02-09 met-late 2026-02-12',
      'last-seen 2026-02-12 2026-03-26 met 2026-03-26',
      'last-seen 2026-03-26 2026-05-07 running open',
    ]);
  });

  it('are no limit of the registration: they are not among what runs', () => {
    const running = currentClocks(of(placed), defaultRules, '2026-02-10').map(({ clock }) => String(clock));
    expect(running).not.toContain(careClock);
  });

  it('count none by others, none before the placement, and none after the child is looked after no longer', () => {
    const others = [seen('2026-02-01'), seen('2026-02-04', 'other')];
    expect(stands({ ...placed, visits: others }, '2026-02-10')).toEqual(['placed-in-care 2026-02-02 2026-02-09 breached open']);
    const change = (what: 'looked-after' | 'not-looked-after', on: CalendarDate) => ({ changeId: on, what, on, undone: false });
    const home = { lookedAfter: false, changes: [change('looked-after', '2026-02-02'), change('not-looked-after', '2026-02-13')] };
    expect(stands({ ...home, visits: [seen('2026-02-20')] }, '2026-04-20')).toEqual([
      'placed-in-care 2026-02-02 2026-02-09 cancelled 2026-02-13',
    ]);
    expect(missed(home, '2026-04-20')).toMatchObject([{ daysLate: 4, cancelReason: 'care-over' }]);
  });

  it('are counted from the last visit alone where nobody has said since when the child is looked after', () => {
    expect(stands({}, '2026-02-10')).toEqual([]);
    expect(stands({ visits: [seen('2026-01-12'), seen('2026-03-20')] }, '2026-03-30')).toEqual([
      'last-seen 2026-03-20 2026-05-01 running open',
    ]);
  });

  it('are none before the birth', () => {
    expect(stands({ ...placed, dateOfBirth: null, expectedOn: '2026-06-01', givenName: '' }, '2026-03-01')).toEqual([]);
  });
});

describe('a visit to a looked-after child that was shown as late', () => {
  const placed = { lookedAfterSince: '2026-02-02' };
  const entered = { ...placed, visits: [seen('2026-02-06')] };
  const kept = keepingBreachesOf(none, of(placed), of(entered), defaultRules, '2026-02-17');

  it('stays in the list with both days when a visit of before its limit is entered afterwards', () => {
    expect(missed(entered, '2026-02-17')).toEqual([]);
    expect(missed(entered, '2026-02-17', kept)).toMatchObject([
      {
        limit: '2026-02-09',
        shownLate: { from: '2026-02-10', until: '2026-02-17', saidMetOn: '2026-02-06', by: 'facts', stands: false },
      },
    ]);
  });

  it('counts as late as it was shown, and as not late by what is known now', () => {
    const history = clockHistory(of(entered), defaultRules, '2026-02-17').filter(({ clock }) => clock === careClock);
    const ours = { ...kept, breaches: kept.breaches.filter(({ clock }) => clock === careClock) };
    expect(lateBothWays(toldAndKnown(history, ours, defaultRules, '2026-02-17'))).toMatchObject({
      known: { late: 0, daysLate: 0 },
      shown: { late: 1, daysLate: 8 },
    });
  });

  it('stays when another placement, or that the child is looked after no longer, is entered', () => {
    for (const more of [{ lookedAfterSince: '2026-02-16' }, { lookedAfter: false, lookedAfterSince: null }]) {
      const after = keepingBreachesOf(none, of(placed), of(more), defaultRules, '2026-02-17');
      expect(missed(more, '2026-02-17', after).map(keyOfClock)).toContain('R31 child-1 placed-in-care 2026-02-02');
    }
  });

  it('is missed by the days of then when the settings give more time', () => {
    const lenient = rulesWith({ careVisits: { first: { days: 30 }, every: { days: 60 } } });
    const past = { ...lenient, past: [{ until: '2026-02-17', rules: defaultRules }] };
    const change = { changeId: 'change-1', old: defaultRules, rules: past, at: '2026-02-17T09:00:00Z', on: '2026-02-17' };
    const before = keptUnderRules(none, of(placed), change).breaches.filter(({ clock }) => clock === careClock);
    expect(before).toMatchObject([{ limit: '2026-02-09', length: { count: 7, unit: 'days' }, by: 'settings', keptOn: '2026-02-17' }]);
    expect(stands({ ...placed, visits: [seen('2026-02-12')] }, '2026-04-01', past)).toEqual([
      'placed-in-care 2026-02-02 2026-02-09 met-late 2026-02-12',
      'last-seen 2026-02-12 2026-04-13 running open',
    ]);
  });
});
