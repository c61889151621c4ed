import type { Rules } from '../policy';
import { daysBetween } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { keyOf, keyOfClock } from './breaches';
import type { Clock } from './clock';
import { isBreach } from './clockState';
import { type KeptLimits, keptClocks, shownDaysLate } from './keptBreaches';

/** A limit as it is known now, and by how many calendar days it was shown as late at most. `isKnown` false: the facts tell of it no longer. */
export type ToldAndKnown = { readonly clock: Clock; readonly shownDaysLate: number; readonly isKnown: boolean };

/**
 * Every limit of a history both ways (DOMAIN 3): by what is known now, where what was entered late counts from its own day, and by
 * what people were shown until the end of that day.
 */
export function toldAndKnown(history: readonly Clock[], kept: KeptLimits, rules: Rules, asAt: CalendarDate): readonly ToldAndKnown[] {
  const breaches = kept.breaches.filter(({ limit }) => limit < asAt);
  const shown = new Map(breaches.map((breach) => [keyOf(breach), Math.min(shownDaysLate(breach), daysBetween(breach.limit, asAt))]));
  const keys = new Set(history.map(keyOfClock));
  const known = history.map((clock) => {
    const daysLate = isBreach(clock) ? clock.daysLate : 0;
    return { clock, shownDaysLate: Math.max(daysLate, shown.get(keyOfClock(clock)) ?? 0), isKnown: true };
  });
  const gone = keptClocks({ ...kept, breaches }, history, rules).filter((clock) => !keys.has(keyOfClock(clock)));
  return [...known, ...gone.map((clock) => ({ clock, shownDaysLate: shown.get(keyOfClock(clock)) ?? 0, isKnown: false }))];
}

export type LateCount = { readonly limits: number; readonly late: number; readonly daysLate: number };

/** How many limits were late, by what is known now and by what was shown. A limit that is known no longer counts only as shown. */
export function lateBothWays(limits: readonly ToldAndKnown[]): { readonly known: LateCount; readonly shown: LateCount } {
  const known = limits.filter(({ isKnown }) => isKnown).map(({ clock }) => (isBreach(clock) ? clock.daysLate : 0));
  return { known: countOf(known), shown: countOf(limits.map(({ shownDaysLate: days }) => days)) };
}

function countOf(daysLate: readonly number[]): LateCount {
  return {
    limits: daysLate.length,
    late: daysLate.filter((days) => days > 0).length,
    daysLate: daysLate.reduce((sum, days) => sum + days, 0),
  };
}
