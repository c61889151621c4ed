import fc from 'fast-check';
import type { Child } from '../../../src/core/child';
import { keyOfClock } from '../../../src/core/clocks/breaches';
import { breachesFor } from '../../../src/core/clocks/clockList';
import { type KeptLimits, keepingBreachesOf, keptUnderRules, noKeptLimits, takingAlong } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { type Rules, rulesAlone } from '../../../src/core/policy';
import { addDays, daysBetween } from '../../../src/core/time/calendarDate';
import type { CalendarDate } from '../../../src/core/time/day';
import { calendarWithHolidays } from '../../../src/core/time/workingDays';
import { aMember } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
import { aCoreGroup, bankHolidays, defaultRules, rulesWith } from '../../support/coreGroups';
import { wholeSuite } from '../../support/wholeSuite';

/*
 * Whatever is entered in whatever order, for whatever day, put right, taken back, brought by an export that says it otherwise, counted
 * by other settings, ended, begun again or moved to another group: a limit that somebody was shown as missed is among those that were
 * missed for ever after, and as late as it was shown.
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
  rulesWith({ seenAlone: 'where-possible', conferenceSummary: 'or-by-first-core-group' }),
  { ...defaultRules, calendar: calendarWithHolidays([...bankHolidays, '2026-01-14', '2026-01-15', '2026-02-10', '2026-02-11']) },
];

type World = { readonly group: CoreGroup; readonly kept: KeptLimits; readonly rules: Rules };
type Entry = { readonly day: number; readonly what: Kind; readonly back: number; readonly which: number; readonly yes: boolean };
type Facts = (group: CoreGroup, entry: Entry, on: CalendarDate, id: string) => CoreGroup;

const ofChild = (group: CoreGroup, change: (child: Child) => Child): CoreGroup => ({ ...group, children: group.children.map(change) });
const without = <Value>(list: readonly Value[], which: number): readonly Value[] =>
  list.filter((_, index) => index !== which % list.length);
const changed = <Value>(list: readonly Value[], which: number, change: (value: Value) => Value): readonly Value[] =>
  list.map((value, index) => (index === which % list.length ? change(value) : value));
const review = (heldOn: CalendarDate) => ({ kind: 'review', plannedFor: heldOn, heldOn, decision: 'remain' }) as const;
const meetingOf = (meetingId: string, heldOn: CalendarDate, valid = true) =>
  ({ meetingId, kind: 'subsequent', plannedFor: heldOn, startsAt: null, heldOn, valid, cancelled: false, recordSentOn: null }) as const;

/** What may change of the facts, here or by an export: what is entered, put right or taken back. */
const facts = {
  visit: (group, { yes, which }, on, visitId) =>
    ofChild(group, (child) => ({ ...child, visits: [...child.visits, aVisitFact(on, { visitId, alone: yes, atHome: which % 2 === 0 })] })),
  visitGone: (group, { which }) => ofChild(group, (child) => ({ ...child, visits: without(child.visits, which) })),
  visitMoved: (group, { which }, on) =>
    ofChild(group, (child) => ({ ...child, visits: changed(child.visits, which, (visit) => ({ ...visit, on })) })),
  meeting: (group, { yes }, on, id) => ({ ...group, meetings: [...group.meetings, meetingOf(id, on, yes)] }),
  meetingGone: (group, { which }) => ({ ...group, meetings: without(group.meetings, which) }),
  meetingMoved: (group, { which }, heldOn) => ({ ...group, meetings: changed(group.meetings, which, (each) => ({ ...each, heldOn })) }),
  recordSent: (group, { which }, recordSentOn) => ({
    ...group,
    meetings: changed(group.meetings, which, (each) => ({ ...each, recordSentOn })),
  }),
  review: (group, _entry, on) => ofChild(group, (child) => ({ ...child, conferences: [...child.conferences, review(on)] })),
  conferenceGone: (group, { which }) => ofChild(group, (child) => ({ ...child, conferences: without(child.conferences, which) })),
  papers: (group, { yes, which }, on) =>
    ofChild(group, (child) => ({
      ...child,
      conferences: changed(child.conferences, which, (each) => ({ ...each, summarySentOn: yes ? on : null, recordSentOn: on })),
    })),
  advocate: (group, _entry, on) => ofChild(group, (child) => ({ ...child, advocacyOfferedOn: [...(child.advocacyOfferedOn ?? []), on] })),
  missing: (group, { yes }, on) => ofChild(group, (child) => ({ ...child, missingSince: on, missingToldOn: yes ? on : null })),
  movedHouse: (group, _entry, movedOn) => ofChild(group, (child) => ({ ...child, movedOn })),
  registered: (group, _entry, registeredOn) => ofChild(group, (child) => ({ ...child, registeredOn })),
  ends: (group, _entry, deregisteredOn) => ofChild(group, (child) => ({ ...child, status: 'de-registered', deregisteredOn })),
  begins: (group, _entry, registeredOn) =>
    ofChild(group, (child) => ({ ...child, status: 'registered', deregisteredOn: null, registeredOn })),
  coordinatorEnds: (group, _entry, to) => ({
    ...group,
    members: group.members.map((member) => (member.role === 'co-ordinator' && member.to === null ? { ...member, to } : member)),
  }),
  coordinator: (group, _entry, from, id) => ({
    ...group,
    members: [...group.members, aMember(id, 'co-ordinator', { personId: 'person-sian', from })],
    coordinatorChanges: [...(group.coordinatorChanges ?? []), { changedOn: from, toldOn: null, confirmedOn: null }],
  }),
} satisfies Readonly<Record<string, Facts>>;

type Kind = keyof typeof facts | 'settings' | 'moves';
const isFact = (what: Kind): what is keyof typeof facts => what in facts;

function next({ group, kept, rules }: World, entry: Entry, today: CalendarDate, id: string): World {
  const on = addDays(today, -entry.back);
  if (isFact(entry.what)) {
    const after = facts[entry.what](group, entry, on, id);
    return { group: after, kept: keepingBreachesOf(kept, group, after, rules, today), rules };
  }
  if (entry.what === 'settings') {
    // As a start does, or as one does that can read the settings before no more.
    const alone = settings[entry.which % settings.length] ?? defaultRules;
    const until = rules.past?.at(-1)?.until === today ? [] : [{ until: today, rules: rulesAlone(rules) }];
    const now = entry.yes ? alone : { ...alone, past: [...(rules.past ?? []), ...until] };
    const change = { changeId: id, old: rules, rules: now, at: `${today}T09:00:00.000Z`, on: today };
    return { group, kept: keptUnderRules(kept, group, change), rules: now };
  }
  // Another group has other meetings, and keeps nothing of the child yet.
  const after = {
    ...group,
    coreGroupId: id,
    meetings: entry.yes ? [] : [meetingOf(id, on)],
    children: group.children.map((child) => ({ ...child })),
  };
  const along = takingAlong(
    noKeptLimits(id),
    kept,
    group.children.map(({ childId }) => childId),
  );
  return { group: after, kept: keepingBreachesOf(along, group, after, rules, today), rules };
}

/** Each limit that the list of missed ones shows, with how many days after its deadline it was shown at most. */
function told({ group, kept, rules }: World, today: CalendarDate): ReadonlyMap<string, number> {
  const reader = aMember('reader', 'manager');
  const rows = breachesFor(group, reader, rules, today, kept).flatMap(({ clock, children }) =>
    children.map(({ childId }) => {
      const shown = clock.shownLate === undefined ? 0 : daysBetween(clock.shownLate.limit, clock.shownLate.until);
      return [keyOfClock({ ...clock, childId }), Math.max(clock.daysLate, shown)] as const;
    }),
  );
  return new Map(rows);
}

const kinds: readonly Kind[] = [...(Object.keys(facts) as (keyof typeof facts)[]), 'visit', 'meeting', 'settings', 'settings', 'moves'];
const entry: fc.Arbitrary<Entry> = fc.record({
  day: fc.nat({ max: days }),
  what: fc.constantFrom(...kinds),
  back: fc.nat({ max: 40 }),
  which: fc.nat({ max: 20 }),
  yes: fc.boolean(),
});

it('nothing that was ever told as a breach is missing later, nor told as less late than it was', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 14 }), (entries) => {
      const everTold = new Map<string, number>();
      const begun = aCoreGroup().withChild().withMeeting('2026-01-12').build();
      let world: World = { group: begun, kept: noKeptLimits('group-1'), rules: defaultRules };
      for (let day = 0; day <= days; day += 1) {
        const today = addDays(firstDay, day);
        const due = entries.filter((each) => each.day === day);
        // Days on which nothing is entered only make what is open later; the last and every seventh are looked at.
        if (due.length === 0 && day % 7 !== 0 && day !== days) continue;
        for (const [key, late] of told(world, today)) everTold.set(key, Math.max(late, everTold.get(key) ?? 0));
        for (const [index, each] of due.entries()) {
          world = next(world, each, today, `id-${day}-${index}`);
          const now = told(world, today);
          expect([...everTold].filter(([key, late]) => (now.get(key) ?? -1) < late).map(([key, late]) => [each.what, key, late])).toEqual(
            [],
          );
          for (const [key, late] of now) everTold.set(key, Math.max(late, everTold.get(key) ?? 0));
        }
      }
    }),
    { numRuns: wholeSuite ? 300 : 40, seed: 20261128 },
  );
});
