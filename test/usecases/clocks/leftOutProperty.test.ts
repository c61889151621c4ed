import fc from 'fast-check';
import { keepVisits } from '../../../src/core/children/keepVisits';
import type { Visit } from '../../../src/core/children/visit';
import { withThese } from '../../../src/core/children/wholeVisits';
import { keyOfClock } from '../../../src/core/clocks/breaches';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { type KeptLimits, keepingBreachesOf, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { mayAlterLeftOut } from '../../../src/core/clocks/leftOut';
import { missedClocks } from '../../../src/core/clocks/missedClocks';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { VisitFact } from '../../../src/core/facts';
import { addDays, daysBetween } from '../../../src/core/time/calendarDate';
import type { CalendarDate } from '../../../src/core/time/day';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';
import { wholeSuite } from '../../support/wholeSuite';

/*
 * Over most of a year, so that visits leave the head, with visits entered for any day, put for another day and taken away, moves and new
 * registrations: whatever the list of missed limits has told is in it for ever, as late as it was. The head is compared as a commit does.
 */

const first: CalendarDate = '2026-01-05';
const entry = fc.record({
  day: fc.nat({ max: 300 }),
  what: fc.constantFrom('visit', 'visit', 'visit', 'visit', 'gone', 'moved', 'registered', 'again'),
  back: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 250 })),
  which: fc.nat({ max: 50 }),
  yes: fc.boolean(),
});
type Entry = typeof entry extends fc.Arbitrary<infer One> ? One : never;
type Here = { readonly head: CoreGroup; readonly visits: readonly Visit[]; readonly kept: KeptLimits };

function visitOn(childId: string, on: CalendarDate, { yes }: Entry, visitId: string): Visit {
  const fact: VisitFact = {
    visitId,
    on,
    byRole: 'co-ordinator',
    byPersonId: 'sian',
    agency: 'a',
    seen: true,
    alone: yes,
    atHome: true,
    bedroom: yes,
  };
  return { id: `visit:${on}:${visitId}`, type: 'visit', schemaVersion: 1, childId, fact, corrects: null } as unknown as Visit;
}

function next({ head, visits, kept }: Here, each: Entry, today: CalendarDate, id: string): Here {
  const [child] = head.children;
  if (child === undefined) throw new Error('no child');
  const on = addDays(today, -each.back);
  const changed = { child, visits };
  if (each.what === 'visit') {
    const visit = visitOn(child.childId, on, each, id);
    Object.assign(changed, { visits: [...visits, visit], child: { ...child, visits: [...child.visits, visit.fact] } });
  } else if (each.what === 'gone' && visits.length > 0) {
    const gone = visits[each.which % visits.length];
    const left = visits.filter((visit) => visit !== gone);
    const { visitsKeptFrom: _, ...whole } = child;
    Object.assign(changed, { visits: left, child: { ...whole, visits: left.map(({ fact }) => fact) } });
  } else if (each.what === 'moved') changed.child = { ...child, movedOn: on };
  else if (each.what === 'registered') changed.child = { ...child, registeredOn: on };
  else if (each.what === 'again' && child.registeredOn < today) {
    const over = { registeredOn: child.registeredOn, deregisteredOn: on > child.registeredOn ? on : today, categories: [] };
    changed.child = { ...child, registeredOn: today, earlierRegistrations: [...(child.earlierRegistrations ?? []), over] };
  }
  const after = { ...head, children: [keepVisits(changed.child, today)] };
  const [now = child] = after.children;
  const written = [
    ...visits.filter((visit) => !changed.visits.includes(visit)),
    ...changed.visits.filter((visit) => !visits.includes(visit)),
  ];
  const whole = mayAlterLeftOut(child, now, written);
  const [was, is] = whole ? [withThese(head, visits), withThese(after, changed.visits)] : [head, after];
  return { head: after, visits: changed.visits, kept: keepingBreachesOf(kept, was, is, defaultRules, today) };
}

function told({ head, visits, kept }: Here, today: CalendarDate): ReadonlyMap<string, number> {
  const missed = missedClocks(kept, clockHistory(withThese(head, visits), defaultRules, today), defaultRules);
  return new Map(
    missed.map((clock) => {
      const shown = clock.shownLate === undefined ? 0 : daysBetween(clock.shownLate.limit, clock.shownLate.until);
      return [keyOfClock(clock), Math.max(clock.daysLate, shown)] as const;
    }),
  );
}

it('whatever visits that have left the head told as late is never missing later, nor told as less late', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 12, maxLength: 40, size: 'max' }), (entries) => {
      const everTold = new Map<string, number>();
      const head = aCoreGroup().withChild({ registeredOn: first, dateOfBirth: '2018-03-01' }).build();
      let here: Here = { head, visits: [], kept: noKeptLimits(head.coreGroupId) };
      const look = (today: CalendarDate, after: string) => {
        const now = told(here, today);
        expect([after, today, ...[...everTold].filter(([key, days]) => (now.get(key) ?? -1) < days)]).toEqual([after, today]);
        for (const [key, days] of now) everTold.set(key, days);
      };
      for (const [index, each] of [...entries].sort((one, other) => one.day - other.day).entries()) {
        const today = addDays(first, each.day + 1);
        look(today, 'another day');
        here = next(here, each, today, `v${index}`);
        look(today, each.what);
      }
    }),
    { numRuns: wholeSuite ? 200 : 20, seed: 20261129 },
  );
});
