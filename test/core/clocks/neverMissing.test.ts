import fc from 'fast-check';
import type { Child } from '../../../src/core/child';
import { keepVisits } from '../../../src/core/children/keepVisits';
import { settingHere } from '../../../src/core/children/setHere';
import { keyOfClock } from '../../../src/core/clocks/breaches';
import { breachesFor } from '../../../src/core/clocks/clockList';
import { takingAlong, takingMeetings } from '../../../src/core/clocks/keptAlong';
import { type KeptLimits, keepingBreachesOf, keptUnderRules, mayMoveLimits, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { mayAlterLeftOut } from '../../../src/core/clocks/leftOut';
import { type ClockId, clockIds } from '../../../src/core/clockTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { VisitFact } from '../../../src/core/facts';
import { type Rules, rulesAlone } from '../../../src/core/policy';
import { addDays, daysBetween } from '../../../src/core/time/calendarDate';
import type { CalendarDate } from '../../../src/core/time/day';
import { calendarWithHolidays } from '../../../src/core/time/workingDays';
import { aMember } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
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
 * missed is among those that were missed for ever after, and as late as it was shown. Visits that are older than the head keeps are in
 * their documents alone, as in a store.
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

/** A group with all visits, from which the list of missed limits is told; its head, without those that are too old; what is kept of it. */
type Here = { readonly group: CoreGroup; readonly head: CoreGroup; readonly kept: KeptLimits };
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
  const groups = world.groups.map((each, index) => {
    const { group } = each;
    if (index !== here || group.children.some((child) => child.childId === childId && child.frozen !== undefined)) return each;
    return committed(each, changed(group), world.rules, today);
  });
  return { ...world, groups };
}

/** As a commit does: the heads are compared, or all visits where the heads may not tell what is lost. */
function committed({ group, head, kept }: Here, after: CoreGroup, rules: Rules, today: CalendarDate): Here {
  const written = group.children.flatMap((before) => {
    const now = after.children.find(({ childId }) => childId === before.childId);
    return writtenOf(before.visits, now?.visits ?? []).map((fact) => ({ childId: before.childId, fact }));
  });
  const newHead = headOf(after, head, group, today);
  const alters = head.children.some((child) => {
    const now = newHead.children.find(({ childId }) => childId === child.childId);
    return now !== undefined && mayAlterLeftOut(child, now, written);
  });
  const [was, is] = alters ? [group, after] : [head, newHead];
  return {
    group: after,
    head: newHead,
    kept: mayMoveLimits(head, newHead) || alters ? keepingBreachesOf(kept, was, is, rules, today) : kept,
  };
}

/** The visits that are written with a change: new ones, and those before and after that say otherwise or are gone. */
function writtenOf(before: readonly VisitFact[], after: readonly VisitFact[]): readonly VisitFact[] {
  return [...before.filter((each) => !after.includes(each)), ...after.filter((each) => !before.includes(each))];
}

/** The head after a change: the visits that it had, and those that were written, but for what is too old by then. */
function headOf(after: CoreGroup, head: CoreGroup, before: CoreGroup, today: CalendarDate): CoreGroup {
  return {
    ...after,
    children: after.children.map((child) => {
      const had = head.children.find(({ childId }) => childId === child.childId);
      const whole = before.children.find(({ childId }) => childId === child.childId)?.visits ?? [];
      if (had === undefined) return keepVisits(child, today);
      const visits = child.visits.filter((each) => had.visits.includes(each) || !whole.includes(each));
      const { visitsKeptFrom } = had;
      return keepVisits({ ...child, visits, ...(visitsKeptFrom !== undefined && { visitsKeptFrom }) }, today);
    }),
  };
}

/** As a start does, or as one does that can read the settings before no more. */
function underSettings({ groups, rules }: World, { which, yes }: Entry, today: CalendarDate, changeId: string): World {
  const alone = settings[which % settings.length] ?? defaultRules;
  const until = rules.past?.at(-1)?.until === today ? [] : [{ until: today, rules: rulesAlone(rules) }];
  const now = yes ? alone : { ...alone, past: [...(rules.past ?? []), ...until] };
  const change = { changeId, old: rules, rules: now, at: `${today}T09:00:00.000Z`, on: today };
  return { groups: groups.map((each) => ({ ...each, kept: keptUnderRules(each.kept, each.group, change) })), rules: now };
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
      if (each === from) {
        const without = (group: CoreGroup) => ({ ...group, children: group.children.filter((one) => one.childId !== childId) });
        return { ...each, group: without(each.group), head: without(each.head) };
      }
      const along = takingAlong(each.kept, from.kept, [childId]);
      const [before, after] = [
        { ...from.group, children: [child] },
        { ...each.group, children: [comes] },
      ];
      const kept = keepingBreachesOf(along, before, after, rules, today);
      const group = { ...each.group, children: [...each.group.children, comes] };
      return { group, head: headOf(group, each.head, each.group, today), kept };
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
  back: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 40 }) }, fc.nat({ max: 200 })),
  which: fc.nat({ max: 20 }),
  yes: fc.boolean(),
  ahead: fc.integer({ min: 1, max: 30 }),
});

function begun(): World {
  const onRegister = { registeredOn: '2025-06-30' };
  const own = aCoreGroup().withChild().withChild(onRegister).withReview('2025-09-15').withMeeting('2026-01-12').build();
  const other = { ...aCoreGroup().build(), coreGroupId: 'group-2', meetings: [aHeldMeeting('there', '2026-01-20')] };
  const groups = [withOldVisits(own), other].map((group) => {
    return { group, head: headOf(group, group, { ...group, children: [] }, firstDay), kept: noKeptLimits(group.coreGroupId) };
  });
  return { groups, rules: defaultRules };
}

/** The second child was seen for half a year before, at times late: the older half of it the head has let go. */
function withOldVisits(group: CoreGroup): CoreGroup {
  const ages = [188, 172, 140, 131, 96, 80, 62, 41, 20, 6];
  const visits = ages.map((age) =>
    aVisitFact(addDays(firstDay, -age), { visitId: `old-${age}`, alone: age !== 131, bedroom: age === 140 }),
  );
  return { ...group, children: group.children.map((child, index) => (index === 1 ? { ...child, visits } : child)) };
}

/** What was told as later than it is told now, or is told no longer. */
function lessLate(everTold: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...everTold].filter(([key, days]) => (now.get(key) ?? -1) < days);
}

function noting(everTold: Map<string, number>, now: ReadonlyMap<string, number>): void {
  for (const [key, days] of now) everTold.set(key, Math.max(days, everTold.get(key) ?? 0));
}

/** A visit after more than ninety days lets go of the one from which the limit that it meets has counted until then. */
const afterLong: Entry[] = [
  { day: 13, what: 'visit', back: 18, which: 11, yes: true, ahead: 1 },
  { day: 86, what: 'visit', back: 1, which: 13, yes: true, ahead: 1 },
];

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
    { numRuns: wholeSuite ? 160 : 8, seed: 20261128, examples: [[afterLong]] },
  );
  if (wholeSuite) expect([...clocksTold].sort()).toEqual(clockIds);
});
