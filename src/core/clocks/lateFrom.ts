import { addDays, daysBetween } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { type Breach, keyOf, newBreaches } from './breaches';
import type { Clock } from './clock';
import { isBreach } from './clockState';
import type { KeptBreach, KeptLimits, LateFrom } from './keptBreaches';

/** As many as can be told of a large group in a year; of older ones the limit says from when. */
const mostLateFrom = 200;

/**
 * Notes since when breaches were shown: those that this change itself has brought, since today; those whose limit it moved while they
 * were late, since they were first. So none is said to have been shown on a day on which it was not, nor any day is left out.
 */
export function notingShown(kept: KeptLimits, before: readonly Clock[], after: readonly Clock[], today: CalendarDate): KeptLimits {
  const told = newBreaches([], before);
  const shown = new Set([...kept.breaches, ...told].map(keyOf));
  const was = new Map(told.map((breach) => [keyOf(breach), breach]));
  const noted = newBreaches([], after).flatMap((breach): readonly LateFrom[] => {
    const { clock, childId, because, trigger, limit } = breach;
    const key = keyOf(breach);
    if (!shown.has(key)) return [{ clock, childId, because, trigger, on: today }];
    const earlier = was.get(key);
    if (earlier === undefined || earlier.limit === limit) return [];
    return [{ clock, childId, because, trigger, on: firstShown(kept, earlier), limit }];
  });
  if (noted.length === 0) return kept;
  const keys = new Set(noted.map(keyOf));
  const others = (kept.lateFrom ?? []).filter((each) => !keys.has(keyOf(each)));
  return { ...kept, lateFrom: [...others, ...noted].slice(-mostLateFrom) };
}

/** The first day on which a breach with this limit was shown as late. */
export function firstShown({ lateFrom = [], breaches }: KeptLimits, breach: Breach): CalendarDate {
  const key = keyOf(breach);
  const plain = addDays(breach.limit, 1);
  const noted = lateFrom.findLast((each) => keyOf(each) === key);
  if (noted?.limit === breach.limit) return noted.on;
  const keptBefore = breaches.find((each) => keyOf(each) === key);
  const since = keptBefore === undefined ? noted?.on : keptBefore.shownFrom;
  return since !== undefined && since > plain ? since : plain;
}

/** The last day on which it was shown as late: before its limit is over, where its period ended on that very day with nothing done. */
export function shownUntil(breach: KeptBreach): CalendarDate {
  const { limit, daysLate, keptOn } = breach;
  return breach.shownUntil ?? (daysLate === null ? keptOn : addDays(limit, daysLate));
}

/** How many calendar days late a kept breach was shown. */
export function shownDaysLate({ limit, daysLate, keptOn }: KeptBreach): number {
  return daysLate ?? Math.max(0, daysBetween(limit, keptOn));
}

/** Whether a breach is told of as late as it was, and until no earlier day: its limit may be another. */
export function isTold(was: Clock, now: Clock): boolean {
  return isBreach(now) && now.daysLate >= was.daysLate && lastLateDay(now) >= lastLateDay(was);
}

export function lastLateDay({ limit, daysLate }: Clock): CalendarDate {
  return addDays(limit, daysLate);
}
