import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Breach, newBreaches, settledBreaches } from '../../../src/core/clocks/breaches';
import type { Clock } from '../../../src/core/clocks/clock';
import { clockHistory, currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { addDays } from '../../../src/core/time/calendarDate';
import { calendarWithHolidays } from '../../../src/core/time/workingDays';
import { parseCaseload } from '../../../src/import/caseload';
import { anyCoreGroup, anyDay, lastDay, registeredOn } from '../../support/anyCoreGroup';
import { bankHolidays, defaultRules, rulesWith } from '../../support/coreGroups';

const bothRules = [defaultRules, rulesWith({ seenAlone: 'where-possible' })];

describe('clocks of any core group', () => {
  it('never have an earlier limit for one holiday more', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, anyDay, (group, today, holiday) => {
        const rules = { ...defaultRules, calendar: calendarWithHolidays([...bankHolidays, holiday]) };
        const before = clockHistory(group, defaultRules, today);
        const after = clockHistory(group, rules, today);
        expect(after.map(nameOf)).toEqual(before.map(nameOf));
        after.forEach((clock, index) => {
          expect(clock.limit >= (before[index]?.limit ?? '')).toBe(true);
        });
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('never have an earlier limit for one successful visit more, later than the others', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, fc.integer({ min: 0, max: 60 }), (group, seenOn, waited) => {
        const earlierVisits = eachChild(group, (child) => ({ ...child, visits: child.visits.filter(({ on }) => on <= seenOn) }));
        const visit = { visitId: 'one-more', on: seenOn, byRole: 'co-ordinator', byPersonId: 'person-sian', agency: '' } as const;
        const seen = { seen: true, alone: true, atHome: true, bedroom: true };
        const oneMore = eachChild(earlierVisits, (child) => ({ ...child, visits: [...child.visits, { ...visit, ...seen }] }));
        const today = addDays(seenOn, waited);
        for (const rules of bothRules) {
          const before = new Map(currentClocks(earlierVisits, rules, today).map((clock) => [nameOf(clock), clock.limit]));
          for (const clock of currentClocks(oneMore, rules, today)) expect(clock.limit >= (before.get(nameOf(clock)) ?? '')).toBe(true);
        }
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it('do not depend on the order of the facts', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, (group, today) => {
        const turned = eachChild({ ...group, meetings: [...group.meetings].reverse() }, (child) => ({
          ...child,
          visits: [...child.visits].reverse(),
          conferences: [...child.conferences].reverse(),
        }));
        expect(currentClocks(turned, defaultRules, today)).toEqual(currentClocks(group, defaultRules, today));
        expect(new Set(clockHistory(turned, defaultRules, today).map((clock) => JSON.stringify(clock)))).toEqual(
          new Set(clockHistory(group, defaultRules, today).map((clock) => JSON.stringify(clock))),
        );
      }),
      { seed: 13, numRuns: 60 },
    );
  });

  it('give the same breaches day by day over two years as in one run at the end', () => {
    fc.assert(
      fc.property(anyCoreGroup, fc.constantFrom(...bothRules), (group, rules) => {
        let breaches: readonly Breach[] = [];
        for (let today = registeredOn; today <= lastDay; today = addDays(today, 1)) {
          const clocks = clockHistory(group, rules, today);
          breaches = [...settledBreaches(breaches, clocks), ...newBreaches(breaches, clocks)];
        }
        const atTheEnd = newBreaches([], clockHistory(group, rules, lastDay));
        expect(breaches.map(inWords).sort()).toEqual(atTheEnd.map(inWords).sort());
      }),
      { seed: 14, numRuns: 12 },
    );
  });

  it('give the same in the demo’s groups, from their first registration on', () => {
    const { groups } = parseCaseload(demoFiles(), '2026-11-20');
    const sample = groups.filter((_, index) => index % 15 === 0).map(({ group }) => group);
    expect(sample.length).toBeGreaterThan(3);
    for (const group of sample) {
      let breaches: readonly Breach[] = [];
      const first = group.children.reduce((day, child) => (child.registeredOn < day ? child.registeredOn : day), '9999-12-31');
      const last = addDays(first, 730);
      for (let today = first; today <= last; today = addDays(today, 1)) {
        const clocks = clockHistory(group, defaultRules, today);
        breaches = [...settledBreaches(breaches, clocks), ...newBreaches(breaches, clocks)];
      }
      const atTheEnd = newBreaches([], clockHistory(group, defaultRules, last));
      expect(breaches.map(inWords).sort()).toEqual(atTheEnd.map(inWords).sort());
    }
  });

  it('are one per clock and child, with a booking day between the trigger and the limit', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, (group, today) => {
        const clocks = currentClocks(group, defaultRules, today);
        expect(new Set(clocks.map(nameOf)).size).toBe(clocks.length);
        for (const { trigger, bookBy, limit, daysLate, state } of clocks) {
          expect(trigger <= bookBy && bookBy <= limit).toBe(true);
          expect(daysLate > 0).toBe(state === 'breached' || state === 'met-late');
        }
      }),
      { seed: 15, numRuns: 60 },
    );
  });
});

function demoFiles(): ReadonlyMap<string, string> {
  const folder = join(__dirname, '../../../env/demo');
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

function nameOf({ clock, childId }: Clock): string {
  return `${clock} ${childId}`;
}

function inWords({ clock, childId, because, trigger, limit, metOn, daysLate }: Breach): string {
  return [clock, childId, because, trigger, limit, metOn, daysLate].join(' ');
}

function eachChild(group: CoreGroup, change: (child: CoreGroup['children'][number]) => CoreGroup['children'][number]): CoreGroup {
  return { ...group, children: group.children.map(change) };
}
