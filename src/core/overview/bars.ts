import { type LimitId, weightOf } from '../clockTable';
import { isCurrent, isFor } from '../member';
import { addDays, daysBetween } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { type CountedChild, type CountedLimit, stateOf } from './figures';
import type { OverseenGroup } from './overseen';

/** How a child stands, by the worst of their limits; `unknown`: nothing is late as far as is known, and not all is known. */
export const childStates = ['late', 'due-soon', 'unknown', 'fine'] as const;
export type ChildState = (typeof childStates)[number];

/** What drifts: actions moved twice or more, plans on which nobody has worked for long, children whom nobody has seen, records not sent out. */
export const drifts = ['moved', 'plan', 'unseen', 'unsent'] as const;
/** What is as at the last nightly count. */
export const countedNightly: readonly string[] = ['moved', 'plan'] satisfies readonly Drift[];
export type Drift = (typeof drifts)[number];

/** What a bar stands for, one after the other: each is opened where it is. */
export type Thing = { readonly coreGroupId: string; readonly ref: string; readonly on: CalendarDate } & (
  | { readonly kind: 'child'; readonly childId: string; readonly state: ChildState; readonly clock: LimitId | null }
  | { readonly kind: 'limit'; readonly childId: string; readonly clock: LimitId }
  | { readonly kind: 'unseen'; readonly childId: string; readonly isNever: boolean }
  | { readonly kind: 'meeting' | 'conference'; readonly startsAt: string | null }
  | { readonly kind: 'plan' }
  | { readonly kind: 'record'; readonly meetingId: string }
  | { readonly kind: 'action'; readonly actionId: string; readonly times: number; readonly hasDay: boolean }
);

/** One bar: its key says which within its section. */
export type Bar = { readonly key: string; readonly things: readonly Thing[] };

/** The sections that are drawn as bars, each with the list behind every bar. */
export const barSections = ['state', 'limit', 'team', 'worker', 'soon', 'drift', 'week'] as const;
export type BarSection = (typeof barSections)[number];

const daysAhead = 14;
const daysOfSittings = 7;
/** Longer than the ten working days within which a child is to be seen (DOMAIN 1.19). */
export const unseenAfterDays = 14;

/** Six weeks, the longest between two core groups (DOMAIN 1.18, D04): each of them works on the plan. */
export const planStaleAfterDays = 42;

/** The child whose limits nobody answers for at the moment. */
export const noWorker = '';

export function barsOf(section: BarSection, groups: readonly OverseenGroup[], today: CalendarDate): readonly Bar[] {
  switch (section) {
    case 'state':
      return childStates.map((key) => ({ key, things: childrenIn(groups, today).filter(({ state }) => state === key) }));
    case 'limit':
      return longestFirst(grouped(lateIn(groups, today), ({ thing }) => thing.clock));
    case 'team':
      return longestFirst(grouped(lateIn(groups, today), ({ group }) => group.figures.team));
    case 'worker':
      return longestFirst(grouped(lateIn(groups, today), ({ group, thing }) => workerOf(group, thing.childId, today)));
    case 'soon':
      return byDay(limitsComing(groups, today));
    case 'drift':
      return drifts.map((key) => ({ key, things: drifting[key](groups, today) }));
    case 'week':
      return byDay(sittingsOfWeek(groups, today));
  }
}

/** The one who answers for the child's visits today; of several the one who has for longest. */
export function workerOf({ figures }: OverseenGroup, childId: string, today: CalendarDate): string {
  const workers = figures.members.filter((member) => member.role === 'co-ordinator' && isCurrent(member, today) && isFor(member, childId));
  return (
    [...workers].sort((one, other) => (`${one.from} ${one.memberId}` < `${other.from} ${other.memberId}` ? -1 : 1))[0]?.personId ?? noWorker
  );
}

export function stateOfChild({ limits, isUnknown }: CountedChild, today: CalendarDate): ChildState {
  const states = limits.map((limit) => stateOf(limit, today));
  if (states.includes('late')) return 'late';
  if (states.includes('due') || states.includes('due-soon')) return 'due-soon';
  return isUnknown ? 'unknown' : 'fine';
}

type ChildThing = Extract<Thing, { kind: 'child' }>;
type LimitThing = Extract<Thing, { kind: 'limit' }>;
type Late = { readonly group: OverseenGroup; readonly thing: LimitThing };

function childrenIn(groups: readonly OverseenGroup[], today: CalendarDate): readonly ChildThing[] {
  return groups.flatMap(({ figures: { coreGroupId, ref }, children }) =>
    children.map((child) => {
      const state = stateOfChild(child, today);
      const first = firstOf(child, state, today);
      return {
        ...{ kind: 'child', coreGroupId, ref, childId: child.childId, state },
        ...{ on: first?.limit ?? afterEveryDay, clock: first?.clock ?? null },
      } as const;
    }),
  );
}

function lateIn(groups: readonly OverseenGroup[], today: CalendarDate): readonly Late[] {
  return groups.flatMap((group) =>
    group.children.flatMap(({ childId, limits }) =>
      limits.filter((limit) => stateOf(limit, today) === 'late').map((limit) => ({ group, thing: limitThing(group, childId, limit) })),
    ),
  );
}

/** Those of the next two weeks, today among them, that are not passed yet. */
function limitsComing(groups: readonly OverseenGroup[], today: CalendarDate): readonly Thing[] {
  const last = addDays(today, daysAhead - 1);
  return groups.flatMap((group) =>
    group.children.flatMap(({ childId, limits }) =>
      limits
        .filter((limit) => limit.limit >= today && limit.limit <= last && limit.after !== 'waits')
        .map((limit) => limitThing(group, childId, limit)),
    ),
  );
}

/** Of the next seven days, today's first: on a Sunday there is a week to come too. */
function sittingsOfWeek(groups: readonly OverseenGroup[], today: CalendarDate): readonly Thing[] {
  const last = addDays(today, daysOfSittings - 1);
  return groups.flatMap(({ figures: { coreGroupId, ref, planned }, isTheirs }) =>
    planned
      .filter((each) => each.on >= today && each.on <= last && (each.what === 'meeting' || each.childIds.some(isTheirs)))
      .map((each) => ({ kind: each.what, coreGroupId, ref, on: each.on, startsAt: each.what === 'meeting' ? each.startsAt : null })),
  );
}

const drifting: Readonly<Record<Drift, (groups: readonly OverseenGroup[], today: CalendarDate) => readonly Thing[]>> = {
  moved: (groups) =>
    groups.flatMap(({ figures: { coreGroupId, ref }, past, isTheirs }) =>
      (past?.moved ?? [])
        .filter(({ childIds }) => childIds.length === 0 || childIds.some(isTheirs))
        .map(({ actionId, times, dueOn }) => ({
          ...{ kind: 'action', coreGroupId, ref, actionId, times },
          ...{ on: dueOn ?? afterEveryDay, hasDay: dueOn !== null },
        })),
    ),
  plan: (groups, today) =>
    groups.flatMap(({ figures: { coreGroupId, ref }, past, children }) => {
      const on = past?.planOn ?? null;
      return on === null || children.length === 0 || daysBetween(on, today) <= planStaleAfterDays
        ? []
        : [{ kind: 'plan', coreGroupId, ref, on }];
    }),
  unseen: (groups, today) =>
    groups.flatMap(({ figures: { coreGroupId, ref }, children }) =>
      children
        .filter(({ isUnborn }) => isUnborn !== true)
        .map(({ childId, seenOn, visitedFrom }) => ({ childId, isNever: seenOn === null, on: seenOn ?? visitedFrom }))
        .filter(({ on }) => daysBetween(on, today) > unseenAfterDays)
        .map((child) => ({ kind: 'unseen', coreGroupId, ref, ...child })),
    ),
  unsent: (groups) =>
    groups.flatMap(({ figures: { coreGroupId, ref, unsent } }) =>
      unsent.map(({ meetingId, heldOn }) => ({ kind: 'record', coreGroupId, ref, meetingId, on: heldOn })),
    ),
};

const afterEveryDay = '9999-12-31';

function limitThing({ figures: { coreGroupId, ref } }: OverseenGroup, childId: string, { clock, limit }: CountedLimit): LimitThing {
  return { kind: 'limit', coreGroupId, ref, childId, clock, on: limit };
}

/** Of the limits that put the child where they stand the nearest of the weightiest kind: late paper hides no child who was not seen. */
function firstOf({ limits }: CountedChild, state: ChildState, today: CalendarDate): CountedLimit | undefined {
  const pressing = limits.filter((limit) => {
    const now = stateOf(limit, today);
    return state === 'late' ? now === 'late' : state === 'due-soon' ? now === 'due' || now === 'due-soon' : true;
  });
  return [...pressing].sort((one, other) => weightOf(one.clock) - weightOf(other.clock) || byLimit(one, other))[0];
}

/** As every other list: a child's safety before meetings and those before paper, then the earliest day. */
export function weightiestFirst(one: Thing, other: Thing): number {
  const order = (thing: Thing) => {
    const weight = 'clock' in thing && thing.clock !== null ? weightOf(thing.clock) : restsWeight;
    return `${weight} ${thing.on} ${thing.ref} ${thing.coreGroupId}`;
  };
  return order(one) < order(other) ? -1 : Number(order(one) > order(other));
}

const restsWeight = 9;

function byLimit({ limit: one }: CountedLimit, { limit: other }: CountedLimit): number {
  return one < other ? -1 : Number(one > other);
}

function grouped(late: readonly Late[], keyOf: (late: Late) => string): readonly Bar[] {
  const bars = new Map<string, Thing[]>();
  for (const each of late) bars.set(keyOf(each), [...(bars.get(keyOf(each)) ?? []), each.thing]);
  return [...bars].map(([key, things]) => ({ key, things }));
}

function longestFirst(bars: readonly Bar[]): readonly Bar[] {
  return [...bars].sort((one, other) => other.things.length - one.things.length || (one.key < other.key ? -1 : 1));
}

function byDay(things: readonly Thing[]): readonly Bar[] {
  const days = new Map<CalendarDate, Thing[]>();
  for (const thing of things) days.set(thing.on, [...(days.get(thing.on) ?? []), thing]);
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => ({ key, things: each }));
}
