import fc from 'fast-check';
import { keyOfClock } from '../../../src/core/clocks/breaches';
import { breachesFor } from '../../../src/core/clocks/clockList';
import { type KeptLimits, keepingBreachesOf, mayMoveLimits, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { addDays, daysBetween } from '../../../src/core/time/calendarDate';
import type { CalendarDate } from '../../../src/core/time/day';
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

describe('whatever is entered when, with whatever day', () => {
  const firstDay: CalendarDate = '2026-01-06';
  const days = 100;
  const entry = fc.record({
    enteredOn: fc.nat({ max: days }),
    daysBefore: fc.nat({ max: 30 }),
    alone: fc.boolean(),
    atHome: fc.boolean(),
    removed: fc.boolean(),
  });

  function withVisits(entries: readonly { readonly on: CalendarDate; readonly alone: boolean; readonly atHome: boolean }[]): CoreGroup {
    return entries.reduce((builder, { on, alone, atHome }) => builder.withVisit(on, { alone, atHome }), begun).build();
  }

  /** Each limit that the list of missed ones shows, with how many days late it says that it was shown at most. */
  function shownLateness(group: CoreGroup, kept: KeptLimits, today: CalendarDate): readonly (readonly [string, number])[] {
    const [member] = group.members;
    if (member === undefined) throw new Error('There is nobody.');
    return breachesFor(group, member, defaultRules, today, kept).flatMap(({ clock, children }) =>
      children.map(({ childId }) => {
        // Whenever it could first be shown, it was shown as late by the days since its limit.
        const { limit, until } = clock.shownLate ?? { limit: clock.limit, until: clock.limit };
        const shown = daysBetween(limit, until);
        return [keyOfClock({ ...clock, childId }), Math.max(clock.daysLate, shown)] as const;
      }),
    );
  }

  it('nothing that was ever shown as late is missing later, nor shown as less late than it was', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const everTold = new Map<string, number>();
        let kept: KeptLimits = none;
        let group = begun.build();
        for (let day = 0; day <= days; day += 1) {
          const today = addDays(firstDay, day);
          const told = (): ReadonlyMap<string, number> => new Map(shownLateness(group, kept, today));
          for (const [key, days] of told()) everTold.set(key, Math.max(days, everTold.get(key) ?? 0));
          // Entries of that day, and corrections of earlier ones, which take them away.
          const visits = entries
            .filter(({ enteredOn, removed }) => enteredOn <= day && !(removed && enteredOn + 10 <= day))
            .map(({ enteredOn, daysBefore, ...seen }) => ({ ...seen, on: addDays(firstDay, Math.max(0, enteredOn - daysBefore)) }));
          const after = withVisits(visits);
          kept = keepingBreachesOf(kept, group, after, defaultRules, today);
          group = after;
          const now = told();
          expect([...everTold].filter(([key, days]) => (now.get(key) ?? 0) < days)).toEqual([]);
        }
      }),
      { numRuns: 40, seed: 20261120 },
    );
  });
});
