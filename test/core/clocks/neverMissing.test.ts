import fc from 'fast-check';
import type { Child } from '../../../src/core/child';
import { settingHere } from '../../../src/core/children/setHere';
import { keyOfClock } from '../../../src/core/clocks/breaches';
import { breachesFor } from '../../../src/core/clocks/clockList';
import { takingAlong, takingMeetings } from '../../../src/core/clocks/keptAlong';
import { type KeptLimits, keepingBreachesOf, keptUnderRules, mayMoveLimits, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { type ClockId, clockIds } from '../../../src/core/clockTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { type Rules, rulesAlone } from '../../../src/core/policy';
import { addDays, daysBetween } from '../../../src/core/time/calendarDate';
import type { CalendarDate } from '../../../src/core/time/day';
import { calendarWithHolidays } from '../../../src/core/time/workingDays';
import { aMember } from '../../support/aGroup';
import { aCoreGroup, bankHolidays, defaultRules, rulesWith } from '../../support/coreGroups';
import {
  aHeldMeeting,
  type ChildFact,
  factsOfChild,
  factsOfGroup,
  type GroupFact,
  isChildFact,
  isGroupFact,
} from '../../support/limitEntries';
import { wholeSuite } from '../../support/wholeSuite';

/*
 * Whatever is entered in whatever order, for whatever day, put right, taken back, called off, brought by an export that says it
 * otherwise, counted by other settings, ended, begun again, or moved to another group and back: a limit that somebody was shown as
 * missed is among those that were missed for ever after, and as late as it was shown.
 */

const firstDay: CalendarDate = '2026-01-06';
const days = 110;
const { clocks } = defaultRules.policy;
const withClocks = (changed: Partial<typeof clocks>): Rules => ({
  ...defaultRules,
  policy: { ...defaultRules.policy, clocks: { ...clocks, ...changed } },
});
const settings: readonly Rules[] = [
  defaultRules,
  withClocks({ D05: { ...clocks.D05, limit: { workingDays: 15 } }, D04: { ...clocks.D04, limit: { days: 60 } } }),
  withClocks({ D05: { ...clocks.D05, limit: { workingDays: 4 } }, D13: { ...clocks.D13, limit: { workingDays: 30 } } }),
  withClocks({ D09: { ...clocks.D09, limit: { months: 1 } }, D10: { ...clocks.D10, limit: { days: 20 } } }),
  withClocks({ D08: { ...clocks.D08, limit: { workingDays: 5 } }, D18: { ...clocks.D18, limit: { days: 10 } } }),
  rulesWith({ seenAlone: 'where-possible', conferenceSummary: 'or-by-first-core-group', transferConference: 'notification' }),
  rulesWith({ initialConference: 'decision-to-enquire', transferConference: 'agreement', coordinatorChangeTold: { workingDays: 3 } }),
  { ...defaultRules, calendar: calendarWithHolidays([...bankHolidays, '2026-01-14', '2026-01-15', '2026-02-10', '2026-02-11']) },
];

/** A group with what is kept of it. */
type Here = { readonly group: CoreGroup; readonly kept: KeptLimits };
type World = { readonly groups: readonly Here[]; readonly rules: Rules };
type Kind = ChildFact | GroupFact | 'settings' | 'toAnotherGroup' | 'dies';
type Entry = {
  readonly day: number;
  readonly what: Kind;
  readonly back: number;
  readonly which: number;
  readonly yes: boolean;
  readonly ahead: number;
};

function next(world: World, entry: Entry, today: CalendarDate, id: string): World {
  const { what, which } = entry;
  const on = addDays(today, -entry.back);
  const childId = `child-${(which % 2) + 1}`;
  if (what === 'settings') return underSettings(world, entry, today, id);
  if (what === 'toAnotherGroup') return moved(world, childId, today);
  const here = world.groups.findIndex(({ group }) =>
    isGroupFact(what) ? group.coreGroupId === `group-${(which % 2) + 1}` : group.children.some((child) => child.childId === childId),
  );
  const ofChild = (group: CoreGroup, change: (child: Child) => Child) => ({
    ...group,
    children: group.children.map((child) => (child.childId === childId ? change(child) : child)),
  });
  const changed = (group: CoreGroup): CoreGroup => {
    if (isGroupFact(what)) return factsOfGroup[what](group, entry, on, id);
    if (isChildFact(what)) return ofChild(group, (child) => factsOfChild[what](child, entry, on, id));
    return ofChild(group, (child) => ({
      ...settingHere(child, { status: 'de-registered', deregisteredOn: on }),
      frozen: { on, because: 'died' },
    }));
  };
  const groups = world.groups.map(({ group, kept }, index) => {
    if (index !== here || group.children.some((child) => child.childId === childId && child.frozen !== undefined)) return { group, kept };
    const after = changed(group);
    // As a commit does.
    return { group: after, kept: mayMoveLimits(group, after) ? keepingBreachesOf(kept, group, after, world.rules, today) : kept };
  });
  return { ...world, groups };
}

/** As a start does, or as one does that can read the settings before no more. */
function underSettings({ groups, rules }: World, { which, yes }: Entry, today: CalendarDate, changeId: string): World {
  const alone = settings[which % settings.length] ?? defaultRules;
  const until = rules.past?.at(-1)?.until === today ? [] : [{ until: today, rules: rulesAlone(rules) }];
  const now = yes ? alone : { ...alone, past: [...(rules.past ?? []), ...until] };
  const change = { changeId, old: rules, rules: now, at: `${today}T09:00:00.000Z`, on: today };
  return { groups: groups.map(({ group, kept }) => ({ group, kept: keptUnderRules(kept, group, change) })), rules: now };
}

/** Into the other group, with its own meetings and members, which may know the child from before. */
function moved({ groups, rules }: World, childId: string, today: CalendarDate): World {
  const from = groups.find(({ group }) => group.children.some((child) => child.childId === childId));
  const child = from?.group.children.find((each) => each.childId === childId);
  if (from === undefined || child === undefined) return { groups, rules };
  const comes = takingMeetings(from.group, child, { on: today, stays: true });
  return {
    rules,
    groups: groups.map((each) => {
      if (each === from) return { ...each, group: { ...each.group, children: each.group.children.filter((one) => one !== child) } };
      const along = takingAlong(each.kept, from.kept, [childId]);
      const [before, after] = [
        { ...from.group, children: [child] },
        { ...each.group, children: [comes] },
      ];
      const kept = keepingBreachesOf(along, before, after, rules, today);
      return { group: { ...each.group, children: [...each.group.children, comes] }, kept };
    }),
  };
}

/** Each limit that the list of missed ones shows, with how many days after its deadline it was shown at most. */
function told({ groups, rules }: World, today: CalendarDate): ReadonlyMap<string, number> {
  const reader = aMember('reader', 'manager');
  return new Map(
    groups.flatMap(({ group, kept }) =>
      breachesFor(group, reader, rules, today, kept).flatMap(({ clock, children }) =>
        children.map(({ childId }) => {
          const shown = clock.shownLate === undefined ? 0 : daysBetween(clock.shownLate.limit, clock.shownLate.until);
          return [keyOfClock({ ...clock, childId }), Math.max(clock.daysLate, shown)] as const;
        }),
      ),
    ),
  );
}

const changes: readonly Kind[] = [...(Object.keys(factsOfChild) as ChildFact[]), ...(Object.keys(factsOfGroup) as GroupFact[])];
const often: readonly Kind[] = ['visit', 'visit', 'meeting', 'settings', 'settings', 'settings', 'toAnotherGroup', 'toAnotherGroup'];
/** D12 is late only where a record that was sent is answered late. */
const seldomTogether: readonly Kind[] = ['papers', 'corrections', 'corrections'];
const entry: fc.Arbitrary<Entry> = fc.record({
  day: fc.nat({ max: days }),
  what: fc.constantFrom(...changes, ...often, ...seldomTogether, 'dies' as const),
  back: fc.nat({ max: 40 }),
  which: fc.nat({ max: 20 }),
  yes: fc.boolean(),
  ahead: fc.integer({ min: 1, max: 30 }),
});

function begun(): World {
  const onRegister = { registeredOn: '2025-06-30' };
  const own = aCoreGroup().withChild().withChild(onRegister).withReview('2025-09-15').withMeeting('2026-01-12').build();
  const other = { ...aCoreGroup().build(), coreGroupId: 'group-2', meetings: [aHeldMeeting('there', '2026-01-20')] };
  return { groups: [own, other].map((group) => ({ group, kept: noKeptLimits(group.coreGroupId) })), rules: defaultRules };
}

/** What was told as later than it is told now, or is told no longer. */
function lessLate(everTold: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...everTold].filter(([key, days]) => (now.get(key) ?? -1) < days);
}

function noting(everTold: Map<string, number>, now: ReadonlyMap<string, number>): void {
  for (const [key, days] of now) everTold.set(key, Math.max(days, everTold.get(key) ?? 0));
}

it('nothing that was ever told as a breach is missing later, nor told as less late than it was', () => {
  const clocksTold = new Set<ClockId>();
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 24, size: 'max' }), (entries) => {
      const everTold = new Map<string, number>();
      let world = begun();
      const look = (today: CalendarDate, after: string) => {
        const now = told(world, today);
        expect([after, today, ...lessLate(everTold, now)]).toEqual([after, today]);
        noting(everTold, now);
        for (const key of now.keys()) clocksTold.add(clockIds.find((id) => key.startsWith(id)) ?? 'D01');
      };
      for (let day = 0; day <= days; day += 1) {
        const today = addDays(firstDay, day);
        const due = entries.filter((each) => each.day === day);
        // Days on which nothing is entered only make what is open later; the last and every seventh are looked at.
        if (due.length === 0 && day % 7 !== 0 && day !== days) continue;
        look(today, 'another day');
        for (const [index, each] of due.entries()) {
          world = next(world, each, today, `id-${day}-${index}`);
          look(today, each.what);
        }
      }
    }),
    { numRuns: wholeSuite ? 160 : 8, seed: 20261128 },
  );
  if (wholeSuite) expect([...clocksTold].sort()).toEqual(clockIds);
});
