import type { Rules } from '../policy';
import { daysBetween } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { keyOf, keyOfClock } from './breaches';
import type { Clock } from './clock';
import { keyOfLimit } from './clockList';
import { isBreach } from './clockState';
import type { KeptLimits } from './keptBreaches';
import { shownDaysLate } from './lateFrom';
import { missedClocks } from './missedClocks';

/**
 * A limit as it is known now, and by how many calendar days it was shown as late at most. `isKnown` false: the facts tell of it no longer.
 * `missed`: as the list of missed limits has it; null where it was missed neither way. One that was not done when its period ended, on
 * the very day of its limit, was missed by no days.
 */
export type ToldAndKnown = {
  readonly clock: Clock;
  readonly shownDaysLate: number;
  readonly isKnown: boolean;
  readonly missed: Clock | null;
};

/**
 * Every limit of a history both ways (DOMAIN 3): by what is known now, where what was entered late counts from its own day, and by
 * what people were shown until the end of that day.
 */
export function toldAndKnown(history: readonly Clock[], kept: KeptLimits, rules: Rules, asAt: CalendarDate): readonly ToldAndKnown[] {
  const breaches = kept.breaches.filter(({ limit }) => limit < asAt);
  const shown = new Map(breaches.map((breach) => [keyOf(breach), Math.min(shownDaysLate(breach), daysBetween(breach.limit, asAt))]));
  const missed = missedClocks({ ...kept, breaches }, history, rules);
  const byKey = new Map(missed.map((clock) => [keyOfClock(clock), clock]));
  const keys = new Set(history.map(keyOfClock));
  const known = history.map((clock) => {
    const key = keyOfClock(clock);
    const missedAs = byKey.get(key) ?? null;
    const now = missedAs !== null && missedAs.shownLate?.stands !== false ? missedAs : clock;
    const daysLate = isBreach(now) ? now.daysLate : 0;
    return { clock: now, shownDaysLate: Math.max(daysLate, shown.get(key) ?? 0), isKnown: true, missed: missedAs };
  });
  const gone = missed.filter((clock) => !keys.has(keyOfClock(clock)));
  return [
    ...known,
    ...gone.map((clock) => ({
      clock,
      shownDaysLate: shown.get(keyOfClock(clock)) ?? 0,
      isKnown: clock.shownLate?.stands !== false,
      missed: clock,
    })),
  ];
}

export type LateCount = { readonly limits: number; readonly late: number; readonly daysLate: number };

/**
 * How many limits of one group were missed, by what is known now and by what was shown, as its card of missed ones counts them: a limit
 * of the whole group once. One that is known no longer counts only as shown.
 */
export function lateBothWays(limits: readonly ToldAndKnown[]): { readonly known: LateCount; readonly shown: LateCount } {
  const known = limits.filter(({ isKnown }) => isKnown);
  const stand = known.filter(({ missed }) => missed !== null && missed.shownLate?.stands !== false);
  return {
    known: countOf(known, stand, ({ clock }) => clock.daysLate),
    shown: countOf(
      limits,
      limits.filter(({ missed }) => missed !== null),
      (limit) => limit.shownDaysLate,
    ),
  };
}

/** Of one group: a limit of the whole group once. */
export function eachOnce<Limit extends ToldAndKnown>(limits: readonly Limit[]): readonly Limit[] {
  return [...new Map(limits.map((limit) => [keyOfLimit(limit.missed ?? limit.clock), limit])).values()];
}

function countOf(all: readonly ToldAndKnown[], late: readonly ToldAndKnown[], days: (limit: ToldAndKnown) => number): LateCount {
  const missed = eachOnce(late);
  return {
    limits: eachOnce(all).length,
    late: missed.length,
    daysLate: missed.reduce((sum, limit) => sum + days(limit), 0),
  };
}
