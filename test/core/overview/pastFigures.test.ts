import fc from 'fast-check';
import type { AgreedAction } from '../../../src/core/actions/actions';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { figuresOf } from '../../../src/core/overview/figures';
import { isToBeCounted, measures, monthsUntil, pastFiguresOf } from '../../../src/core/overview/pastFigures';
import { addDays } from '../../../src/core/time/calendarDate';
import { anyCoreGroup, anyDay } from '../../support/anyCoreGroup';
import { anAction } from '../../support/aPlan';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

const past = (group: CoreGroup, today: string) => pastFiguresOf({ group, actions: [], rules: defaultRules, today, seq: 1 });

describe('the months of an overview', () => {
  it('are the last twelve, over the change of year and on 29 February', () => {
    expect(monthsUntil('2028-02-29')).toEqual([
      ...['2027-03', '2027-04', '2027-05', '2027-06', '2027-07', '2027-08', '2027-09', '2027-10', '2027-11', '2027-12'],
      ...['2028-01', '2028-02'],
    ]);
    expect(monthsUntil('2026-12-31').at(-1)).toBe('2026-12');
    expect(monthsUntil('2027-01-01').at(0)).toBe('2026-02');
  });

  it('count each limit that is over once, in the month into which it fell', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, (group, today) => {
        const over = clockHistory(group, defaultRules, today).filter(
          ({ clock, limit, state, daysLate }) =>
            ['D05', 'D06'].includes(clock) &&
            monthsUntil(today).includes(limit.slice(0, 7)) &&
            limit <= today &&
            (['met', 'met-late', 'breached'].includes(state) || (state === 'cancelled' && daysLate > 0)),
        );
        const months = past(group, today).children.flatMap(({ visits }) => visits);
        const sum = (what: 'due' | 'inTime') => months.reduce((all, month) => all + month[what], 0);
        expect([sum('due'), sum('inTime')]).toEqual([over.length, over.filter(({ state }) => state === 'met').length]);
      }),
      { numRuns: 60 },
    );
  });

  it('count one meeting of several children once by meeting and once for each child', () => {
    const group = aCoreGroup()
      .withChild({ childId: 'child-1', registeredOn: '2026-09-01' })
      .withChild({ childId: 'child-2', registeredOn: '2026-09-01' })
      .withMeeting('2026-09-10')
      .build({});
    const { children, sittings } = past(group, '2026-10-01');
    const first = { month: '2026-09', due: 1, inTime: 1 };
    expect(sittings.meetings).toEqual([first]);
    expect(children.map(({ meetings }) => meetings)).toEqual([[first], [first]]);
  });

  it('leave out of this month what is to come though it is met already, until its day has come, and are counted again then', () => {
    const group = aCoreGroup()
      .withChild({ childId: 'child-1', registeredOn: '2026-10-01' })
      .withVisit('2026-11-05')
      .withVisit('2026-11-10')
      .build({});
    const last = (today: string) => past(group, today).children[0]?.visits.find(({ month }) => month === '2026-11');
    const days = clockHistory(group, defaultRules, '2026-11-10')
      .filter(
        ({ clock, limit, state }) => ['D05', 'D06'].includes(clock) && state === 'met' && limit > '2026-11-10' && limit < '2026-12-01',
      )
      .map(({ limit }) => limit);
    const [first = ''] = days.sort();
    const before = last('2026-11-10')?.due ?? 0;
    expect(days.length).toBeGreaterThan(0);
    expect(past(group, '2026-11-10').next).toBe(first);
    expect(last(first)?.due ?? 0).toBe(before + days.filter((day) => day === first).length);
    const again = (today: string) => isToBeCounted(past(group, '2026-11-10'), { children: [] }, 1, today);
    expect([again(addDays(first, -1)), again(first)]).toEqual([false, true]);
    const { next: _, ...olden } = past(group, '2026-11-10');
    expect(isToBeCounted(olden, { children: [] }, 1, '2026-11-10')).toBe(true);
  });

  it('say nothing of a month into which no limit fell', () => {
    const group = aCoreGroup().withChild({ registeredOn: '2026-11-02' }).build({});
    const { children, sittings } = past(group, '2026-11-03');
    expect(children.flatMap((child) => measures.flatMap((measure) => child[measure]))).toEqual([]);
    expect(sittings).toEqual({ meetings: [], conferences: [] });
  });

  it('are counted again whenever they may differ: a full count on any later day says the same until then', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, fc.integer({ min: 0, max: 40 }), (group, day, later) => {
        const today = addDays(day, later);
        const counted = past(group, day);
        if (isToBeCounted(counted, figuresOf(group, defaultRules, day), 1, today)) return;
        expect({ ...past(factsUntil(group, day), today), countedOn: day }).toEqual({
          ...past(factsUntil(group, day), day),
          countedOn: day,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('are counted again after a commit, in a new month, after a limit has passed and where a clock was ahead', () => {
    const group = aCoreGroup().withChild({ registeredOn: '2026-11-02' }).build({});
    const counted = past(group, '2026-11-05');
    const figures = figuresOf(group, defaultRules, '2026-11-05');
    const again = (seq: number, today: string) => isToBeCounted(counted, figures, seq, today);
    expect([again(1, '2026-11-05'), again(1, '2026-11-06')]).toEqual([false, false]);
    expect([again(2, '2026-11-05'), again(1, '2026-12-01'), again(1, '2026-11-28'), again(1, '2026-11-04')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isToBeCounted(null, figures, 1, '2026-11-05')).toBe(true);
  });
});

/** What is stored on a day knows of nothing that comes later, but for what is planned. */
function factsUntil(group: CoreGroup, day: string): CoreGroup {
  return {
    ...group,
    meetings: group.meetings.filter(({ heldOn }) => heldOn === null || heldOn <= day),
    children: group.children.map((child) => ({
      ...child,
      visits: child.visits.filter(({ on }) => on <= day),
      conferences: child.conferences.filter(({ heldOn }) => heldOn === null || heldOn <= day),
      deregisteredOn: child.deregisteredOn !== null && child.deregisteredOn > day ? null : child.deregisteredOn,
    })),
  };
}

describe('the age of a plan', () => {
  const at = '2026-10-20T23:30:00Z';
  const action = anAction('a1', { setOn: '2026-09-01' });
  const moved = anAction('a2', { setOn: '2026-09-02', extensions: [{ from: '2026-10-01', to: '2026-12-01', reason: action.words, at }] });
  const planOn = (...actions: readonly AgreedAction[]) =>
    pastFiguresOf({ group: aCoreGroup().build({}), actions, rules: defaultRules, today: '2026-11-20', seq: 1 }).planOn;

  it('counts from the last day on which an action was agreed, moved or done, by the clock of London', () => {
    expect(planOn()).toBeNull();
    expect(planOn(action)).toBe('2026-09-01');
    expect(planOn(moved, action)).toBe('2026-10-21');
    expect(planOn(moved, anAction('a3', { setOn: '2026-08-03', state: 'done', doneOn: '2026-11-02' }))).toBe('2026-11-02');
  });

  it('is counted anew where an earlier version did not count it', () => {
    const { planOn: _, ...before } = past(aCoreGroup().build({}), '2026-11-20');
    expect(isToBeCounted(before, { children: [] }, 1, '2026-11-20')).toBe(true);
    expect(isToBeCounted({ ...before, planOn: null }, { children: [] }, 1, '2026-11-20')).toBe(false);
  });
});
