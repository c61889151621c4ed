import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import { type ClockId, clockIds, type Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import type { Clock, Occurrence } from './clock';
import { type ClockFacts, clockFacts } from './clockFacts';
import { clockOn, isOpen } from './clockState';
import { clockTraits } from './clockTraits';
import { conferenceClocks } from './conferences';
import { meetingClocks } from './meetings';
import type { Family } from './occurrences';
import { registrationClocks } from './registration';
import { transferClocks } from './transfers';
import { visitClocks } from './visits';

const families: readonly Family[] = [visitClocks, meetingClocks, conferenceClocks, transferClocks, registrationClocks];

/** Every clock of every child in the group as it stands at the end of that day, one per clock and child. */
export function currentClocks(group: CoreGroup, rules: Rules, today: CalendarDate): readonly Clock[] {
  return group.children.flatMap((child) => currentClocksOf(group, child, rules, today));
}

/** The same for one child. Nothing after registration has ended, save the eighteenth birthday while the register still lists them. */
export function currentClocksOf(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): readonly Clock[] {
  return currentOccurrences(group, child, rules, today).map((each) => clockOn(each, rules, today));
}

/** Every occurrence of every clock since registration, finished and open, oldest first within a clock. */
export function clockHistory(group: CoreGroup, rules: Rules, today: CalendarDate): readonly Clock[] {
  return group.children.flatMap((child) => {
    const facts = clockFacts(group, child, rules, today);
    return facts === null ? [] : occurrencesOf(facts, rules).map((each) => clockOn(each, rules, today));
  });
}

/** What runs for a child on that day: of each clock the open occurrence with the nearest limit, else the newest. */
export function currentOccurrences(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): readonly Occurrence[] {
  const facts = clockFacts(group, child, rules, today);
  if (facts === null) return [];
  const chosen = new Map<ClockId, Occurrence>();
  for (const each of occurrencesOf(facts, rules)) chosen.set(each.clock, moreTelling(chosen.get(each.clock), each));
  const isListed = (each: Occurrence) => isOpen(each) || (facts.ended === null && !clockTraits[each.clock].onlyWhileOpen);
  return clockIds.flatMap((id) => chosen.get(id) ?? []).filter(isListed);
}

function occurrencesOf(facts: ClockFacts, rules: Rules): readonly Occurrence[] {
  return families.flatMap((family) => family(facts, rules));
}

/** An open one before a finished one; of two open the nearer limit; of two finished the newer. */
function moreTelling(one: Occurrence | undefined, newer: Occurrence): Occurrence {
  if (one === undefined || !isOpen(one)) return newer;
  return isOpen(newer) && newer.limit < one.limit ? newer : one;
}
