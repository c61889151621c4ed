import type { Rung } from '../clockRule';
import { addLength, type Occurrence } from '../clocks/clock';
import { bookBy, dueSoonOn, isOpen } from '../clocks/clockState';
import { openOccurrences } from '../clocks/clocksOf';
import type { CoreGroup } from '../coreGroup';
import { type Rules, ruleOf } from '../policy';
import { addDays, later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { dayOf } from '../time/londonTime';
import { addWorkingDays } from '../time/workingDays';
import { birthDays } from './birthNotices';
import { careDays } from './careNotices';
import { chairDaysOf } from './chairNotices';
import { endToldDays } from './endToldNotices';
import { entryEndDays } from './entryEndNotices';
import { exclusionDays } from './exclusionNotices';
import { removalDays } from './openRemovals';
import { speaksAgainOn } from './quiet';
import { requestDays } from './requestNotices';
import { sittingDays } from './sittingNotices';
import { nextToldAgainOn } from './toldAgain';
import { vacancyDays } from './vacancyNotices';
import { viewDaysOf } from './viewNotices';
import { voiceDays } from './voiceNotices';

/**
 * The earliest day, not before `from`, on which something about this group's clocks may have to be said: a clock becomes due
 * soon, due or breached, reaches a rung of its ladder, or begins or ends; leave begins or is over; a notice that was taken on
 * or put off is raised again; a report still waits for a decision. Null: never, on these facts. It may come too early, never
 * too late. `from` is today until today's sweep has looked at the group, then tomorrow; a stored day that no sweep has reached
 * yet must be kept.
 */
export function nextDueOn(group: CoreGroup, rules: Rules, from: CalendarDate): CalendarDate | null {
  if (group.ended !== undefined) return null;
  let earliest: CalendarDate | null = null;
  for (const day of [...changesOfFacts(group), ...daysToTell(group, rules, from)]) earliest = sooner(earliest, day, from);
  for (const child of group.children) {
    for (const occurrence of openOccurrences(group, child, rules, from)) earliest = earliestOf(occurrence, rules, from, earliest);
  }
  return earliest;
}

/** Days on which something that is missing is told of, or told of once more, beside limits. */
function daysToTell(group: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  return [
    ...voiceDays(group, rules),
    ...requestDays(group, rules, from),
    ...undecidedOn(group, from),
    ...viewDaysOf(group, rules, from),
    ...chairDaysOf(group, rules, from),
    ...vacancyDays(group, rules, from),
    ...removalDays(group, rules, from),
    ...careDays(group, rules, from),
    ...entryEndDays(group, rules, from),
    ...birthDays(group, rules, from),
    ...endToldDays(group, rules, from),
    ...sittingDays(group, rules, from),
    ...exclusionDays(group, rules, from),
  ];
}

/** The day a rung of an occurrence's ladder is reached. */
export function rungOn(occurrence: Occurrence, rung: Rung, rules: Rules): CalendarDate {
  if (rung.when === 'due-soon') return dueSoonOn(occurrence, rules);
  if (rung.when === 'due') return bookBy(occurrence, rules);
  const isSecond = rung.missedRunning === undefined || occurrence.missedBefore === true;
  const missedOn = isSecond ? occurrence.limit : addLength(rules, occurrence.limit, ruleOf(rules.policy, occurrence.clock).limit);
  return addWorkingDays(rules.calendar, missedOn, rung.when.workingDaysAfter);
}

/**
 * The day from which on a duty is told again: its limit, or the last rung of its ladder where that is later; of one that is not late while
 * it waits for an agreement (D17) its limit, so that it is told of until then. Null: it never is.
 */
export function climbedOn(occurrence: Occurrence, rules: Rules): CalendarDate | null {
  const last = lastRung(ruleOf(rules.policy, occurrence.clock).ladder);
  if (last === undefined || occurrence.afterLimit === 'lapse') return null;
  if (occurrence.afterLimit === 'wait') return occurrence.limit;
  return later(occurrence.limit, rungOn(occurrence, last, rules));
}

/** The rung of a ladder that is reached last, once the limit has passed; not what only waits for a second one to be missed. */
export function lastRung(ladder: readonly Rung[]): Rung | undefined {
  const height = ({ when }: Rung) => (typeof when === 'string' ? 0 : 1 + when.workingDaysAfter);
  const always = ladder.filter(({ missedRunning }) => missedRunning === undefined);
  return always.reduce<Rung | undefined>((last, rung) => (last === undefined || height(rung) >= height(last) ? rung : last), undefined);
}

function earliestOf(occurrence: Occurrence, rules: Rules, from: CalendarDate, earliest: CalendarDate | null): CalendarDate | null {
  if (!isOpen(occurrence)) return earliest;
  const { ladder, again } = ruleOf(rules.policy, occurrence.clock);
  const { limit, aimOn } = occurrence;
  const climbed = climbedOn(occurrence, rules);
  const repeated = climbed === null ? [] : [nextToldAgainOn(rules, climbed, again, from)];
  const days = [
    dueSoonOn(occurrence, rules),
    bookBy(occurrence, rules),
    // If the day of a planned review passes without it, the limit itself is the aim again from the day after.
    addDays(aimOn, 1),
    limit,
    addDays(limit, 1),
    ...ladder.map((rung) => rungOn(occurrence, rung, rules)),
    ...repeated,
  ];
  return days.reduce<CalendarDate | null>((soonest, day) => sooner(soonest, day, from), earliest);
}

/** Days on which the recorded facts themselves begin or end something. */
function changesOfFacts(group: CoreGroup): readonly CalendarDate[] {
  const members = group.members.flatMap(({ role, from, to }) =>
    role === 'co-ordinator' ? [from, ...(to === null ? [] : [to, addDays(to, 1)])] : [],
  );
  const children = group.children.flatMap(({ registeredOn, dateOfBirth, deregisteredOn, missingSince }) => [
    registeredOn,
    dateOfBirth,
    deregisteredOn,
    missingSince,
  ]);
  const absences = (group.absences ?? []).flatMap(({ from, to }) => [from, ...(to === null ? [] : [addDays(to, 1)])]);
  return [...members, ...children, ...absences, ...(group.quietNotices ?? []).map(speaksAgainOn)].filter((day) => day !== null);
}

/** A report that nobody has decided on is told again every day after its own until somebody has. */
function undecidedOn(group: CoreGroup, from: CalendarDate): readonly CalendarDate[] {
  return (group.notSeenAwaiting ?? []).map(({ enteredAt }) => later(from, addDays(dayOf(enteredAt), 1)));
}

function sooner(one: CalendarDate | null, day: CalendarDate, from: CalendarDate): CalendarDate | null {
  if (day < from) return one;
  return one === null || day < one ? day : one;
}
