import { type LimitId, traitsOf } from '../clockTable';
import { type Rules, ruleOf } from '../policy';
import { daysBetween, later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { lastBookableDay, workingDaysBetween } from '../time/workingDays';
import { addLength, type Clock, type ClockState, type Occurrence, subtractLength } from './clock';

/**
 * How an occurrence stands at the end of the given day. Doing the thing on the limit day is on time. A clock is due
 * from its last bookable day, because after that nothing more can be booked, until the limit; it is breached the day after.
 */
export function clockOn<Run extends Occurrence>(occurrence: Run, now: Rules, today: CalendarDate): Clock & Pick<Run, 'clock'> {
  const { childId, trigger, limit, aimOn, metOn, because } = occurrence;
  const clock: Run['clock'] = occurrence.clock;
  const rules = occurrence.under ?? now;
  const state = stateOn(occurrence, rules, today);
  const endedOn = endOf(occurrence);
  const until = endedOn ?? (state === 'breached' ? today : limit);
  const daysLate = Math.max(0, daysBetween(limit, until));
  return {
    clock,
    childId,
    trigger,
    limit,
    bookBy: bookBy(occurrence, rules),
    ...(endedOn === null && aimOn < limit && { aimOn }),
    state,
    daysLate,
    workingDaysLate: daysLate === 0 ? 0 : workingDaysBetween(rules.calendar, limit, until),
    metOn,
    endedOn,
    cancelReason: state === 'cancelled' ? (occurrence.cancelled?.reason ?? 'time-over') : null,
    ...(occurrence.waitsSince === undefined || endedOn !== null ? {} : { waits: true as const }),
    ...(occurrence.afterLimit === 'wait' && state === 'due' && today > limit && { waitsForAgreement: true as const }),
    because,
    source: ruleOf(rules.policy, clock).source,
  };
}

/** The last working day, with the office open, on or before the day aimed at; never before the clock began (immediate duties). */
export function bookBy(occurrence: Occurrence, rules: Rules): CalendarDate {
  return later(occurrence.trigger, lastBookableDay(rules.calendar, occurrence.aimOn));
}

/** The first day of the alert window: the target day where the rule has one, else so long before the day aimed at. */
export function dueSoonOn(occurrence: Occurrence, rules: Rules): CalendarDate {
  const { target, dueSoon } = ruleOf(rules.policy, occurrence.clock);
  if (target !== undefined) return addLength(rules, occurrence.trigger, target);
  return later(occurrence.trigger, subtractLength(rules, occurrence.aimOn, dueSoon));
}

/** The day it was met, cancelled or its period ended; null while it is open. */
export function endOf({ metOn, cancelled, closedOn }: Occurrence): CalendarDate | null {
  return metOn ?? cancelled?.on ?? closedOn;
}

/** Whether anything can still be done or said about it. */
export function isOpen(occurrence: Occurrence): boolean {
  return occurrence.metOn === null && occurrence.closedOn === null && occurrence.cancelled === null;
}

/** Whether nothing can be done about it any more: a right that was not used is over, though nothing ended it. */
export function isPast({ endedOn, state }: Pick<Clock, 'endedOn' | 'state'>): boolean {
  return endedOn !== null || state === 'cancelled';
}

/** Whether it is over though nothing ended it: a right that was not used asks nothing of anybody once its limit has passed. */
export function isOver({ afterLimit, limit }: Pick<Occurrence, 'afterLimit' | 'limit'>, today: CalendarDate): boolean {
  return afterLimit === 'lapse' && limit < today;
}

/**
 * Whether it is told while the custodian has not confirmed that the registration ended: the child is on the register until then,
 * so what is about their safety, or is to be told at once, goes on as before (DOMAIN 1.31).
 */
export function isToldMeanwhile(clock: LimitId): boolean {
  const { atOnce, weight } = traitsOf(clock);
  return atOnce || weight === 'safety';
}

/** Whether its limit is not passed as long as that waits. */
export function standsStill({ clock, limit, waitsSince }: Pick<Occurrence, 'clock' | 'limit' | 'waitsSince'>): boolean {
  return waitsSince !== undefined && limit >= waitsSince && !isToldMeanwhile(clock);
}

/** Whether the limit passed before the thing was done: a breach that is kept for ever. */
export function isBreach(clock: Clock): boolean {
  return clock.state === 'breached' || clock.state === 'met-late' || (clock.state === 'cancelled' && clock.daysLate > 0);
}

function stateOn(occurrence: Occurrence, rules: Rules, today: CalendarDate): ClockState {
  const { metOn, limit, cancelled, afterLimit } = occurrence;
  if (metOn !== null) return metOn <= limit ? 'met' : 'met-late';
  if (cancelled !== null) return 'cancelled';
  if (standsStill(occurrence)) return 'running';
  if (today > limit && afterLimit !== 'wait') return afterLimit === 'lapse' ? 'cancelled' : 'breached';
  if (today >= bookBy(occurrence, rules)) return 'due';
  return today >= dueSoonOn(occurrence, rules) ? 'due-soon' : 'running';
}
