import type { Child } from '../child';
import { type ClockId, clockIds, isClock, traitsOf } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import type { Rules } from '../policy';
import { earlier } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { countsSince } from '../wayOfCounting';
import { careVisits } from './careVisits';
import type { Clock, Occurrence, Running } from './clock';
import { type ClockFacts, clockFacts, type GroupFacts, groupFacts, haveSameFacts } from './clockFacts';
import { clockOn, isOpen, isOver, standsStill } from './clockState';
import { conferenceClocks } from './conferences';
import { afterMissed, meetingClocks } from './meetings';
import type { Family } from './occurrences';
import { registrationClocks } from './registration';
import { underRulesOfThen } from './rulesOfThen';
import { transferClocks } from './transfers';
import { visitClocks } from './visits';

const families: readonly Family[] = [visitClocks, careVisits, meetingClocks, conferenceClocks, transferClocks, registrationClocks];

export type CurrentClock = Clock & Pick<Running, 'clock'>;

/** Every clock of every child in the group as it stands at the end of that day, one per clock and child. */
export function currentClocks(group: CoreGroup, rules: Rules, today: CalendarDate): readonly CurrentClock[] {
  return group.children.flatMap((child) => currentClocksOf(group, child, rules, today));
}

/** The same for one child. Nothing after registration has ended, save the eighteenth birthday while the register still lists them. */
export function currentClocksOf(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): readonly CurrentClock[] {
  return currentOccurrences(group, child, rules, today).map((each) => clockOn(each, rules, today));
}

/**
 * The same for lists: of each clock every occurrence that is still to be done, the nearest limit first, else the one that stands for it.
 * A record that was never sent must not hide that of the next meeting.
 */
export function standingClocks(group: CoreGroup, rules: Rules, today: CalendarDate): readonly CurrentClock[] {
  return group.children.flatMap((child) => standingOccurrences(group, child, rules, today).map((each) => clockOn(each, rules, today)));
}

/** Every occurrence of every clock since registration, finished and open, oldest first within a clock. */
export function clockHistory(group: CoreGroup, rules: Rules, today: CalendarDate): readonly Clock[] {
  return group.children.flatMap((child) => wholeOf(group, child, rules, today).all.map((each) => clockOn(each, rules, today)));
}

/** What runs for a child on that day: of each clock the open occurrence with the nearest limit, else the newest. */
export function currentOccurrences(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): readonly Running[] {
  return derivedOf(group, child, rules, today).current;
}

/** Everything that is still open for a child on that day, of each clock the nearest limit first: each is told, and none hides another. */
export function openOccurrences(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): readonly Running[] {
  return derivedOf(group, child, rules, today).open;
}

/** Of each clock all that is still to be done, the nearest limit first; where that is nothing, the current occurrence. */
export function standingOccurrences(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): readonly Running[] {
  const { current, open } = derivedOf(group, child, rules, today);
  const running = open.filter((each) => !isOver(each, today));
  return current.flatMap((one) => {
    const alike = running.filter(({ clock }) => clock === one.clock);
    return alike.length === 0 ? [one] : alike;
  });
}

function derivedOf(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): Derived {
  const before = known.get(child) ?? [];
  const found = before.find((each) => each.on === today && each.rules === rules && haveSameFacts(each.from, group));
  if (found !== undefined) return found;
  const { facts, all } = wholeOf(group, child, rules, today);
  const current = facts === null ? [] : currentOf(facts, all);
  const derived = { from: groupFacts(group), rules, on: today, current, open: openOf(all) };
  known.set(child, [derived, ...before].slice(0, mostKnown));
  return derived;
}

/**
 * A child's current and open occurrences, and what they were derived from beside the child. Facts are never changed in place, so for the
 * same objects they are derived once. The finished ones are many: they are kept of the last few children alone (`lastWhole`).
 */
type Derived = {
  readonly from: GroupFacts;
  readonly rules: Rules;
  readonly on: CalendarDate;
  readonly current: readonly Running[];
  readonly open: readonly Running[];
};

/** A commit asks several times for the same, of the group before it and after it; so does whoever looks at the group next. */
const mostKnown = 2;
const known = new WeakMap<Child, readonly Derived[]>();

type Whole = Pick<Derived, 'from' | 'rules' | 'on'> & {
  readonly child: Child;
  readonly facts: ClockFacts | null;
  readonly all: readonly Occurrence[];
};

/** A commit asks for what runs, and soon after for the history of the same children before it and after it: those of a large group. */
const mostWhole = 32;
let lastWhole: readonly Whole[] = [];

function wholeOf(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): Whole {
  const isSame = (each: Whole) => each.child === child && each.on === today && each.rules === rules && haveSameFacts(each.from, group);
  const found = lastWhole.find(isSame);
  if (found !== undefined) return found;
  const facts = clockFacts(group, child, rules, today);
  const all = facts === null ? [] : occurrencesOf(facts, rules);
  const whole: Whole = { child, from: groupFacts(group), rules, on: today, facts, all };
  lastWhole = [whole, ...lastWhole].slice(0, mostWhole);
  return whole;
}

function currentOf({ ended }: ClockFacts, all: readonly Occurrence[]): readonly Running[] {
  const chosen = new Map<ClockId, Running>();
  for (const each of all.filter(isRunning)) chosen.set(each.clock, moreTelling(chosen.get(each.clock), each));
  const isListed = (each: Occurrence) => isOpen(each) || (ended === null && !traitsOf(each.clock).onlyWhileOpen);
  return clockIds.flatMap((id) => chosen.get(id) ?? []).filter(isListed);
}

function openOf(all: readonly Occurrence[]): readonly Running[] {
  const open = all.filter(isRunning).filter(isOpen);
  return clockIds.flatMap((id) => open.filter(({ clock }) => clock === id).sort(nearestFirst));
}

function nearestFirst(one: Running, other: Running): number {
  return one.limit === other.limit ? compare(one.trigger, other.trigger) : compare(one.limit, other.limit);
}

function compare(one: CalendarDate, other: CalendarDate): number {
  return one < other ? -1 : Number(one > other);
}

function occurrencesOf(facts: ClockFacts, rules: Rules): readonly Occurrence[] {
  const begins = earlier(facts.registeredOn, facts.conferenceOn);
  const derive = (theirs: Rules) => {
    const found = families.flatMap((family) => family(facts, theirs));
    return countsSince(theirs, 3) ? endingWithWait(facts, found) : found;
  };
  return afterMissed(underRulesOfThen(rules, begins, derive));
}

/**
 * Where the eighteenth birthday came before the custodian's answer, what only waited ended when that began: it was late on no day, and is not
 * once the end is confirmed (DOMAIN 1.31).
 */
function endingWithWait({ ended, waitsSince }: ClockFacts, all: readonly Occurrence[]): readonly Occurrence[] {
  if (ended === null || waitsSince === null) return all;
  return all.map((each) =>
    each.cancelled !== null && standsStill({ ...each, waitsSince }) ? { ...each, cancelled: { ...each.cancelled, on: waitsSince } } : each,
  );
}

function isRunning(each: Occurrence): each is Running {
  return isClock(each.clock);
}

/** An open one before a finished one; of two open the nearer limit; of two finished the newer. */
function moreTelling(one: Running | undefined, newer: Running): Running {
  if (one === undefined || !isOpen(one)) return newer;
  return isOpen(newer) && newer.limit < one.limit ? newer : one;
}
