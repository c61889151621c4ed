import type { Rules } from '../core/policy';
import type { Instant } from '../core/time/day';
import { dayOf, instantOf } from '../core/time/londonTime';
import { isWorkingDay } from '../core/time/workingDays';

/**
 * One tick a minute, in UTC, where no minute is skipped or repeated. A tick only looks: what is due follows from stored days,
 * instants and done-markers, so a tick that is missed, late or doubled changes nothing.
 */
export const tick = { pattern: '* * * * *', zone: 'Etc/UTC', missedToleranceMs: 10 * 60 * 1000 } as const;

/** When a job is due: on every tick, or daily at a local time of London. */
export type Timing = { readonly kind: 'every-tick' } | { readonly kind: 'daily'; readonly at: string; readonly workingDaysOnly: boolean };

/** The order in which jobs run in one tick: the notices of today are planned before any is sent. */
export const schedule = {
  /** Plans and settles notices of every group whose day has come; then those of new facts, within a minute. */
  sweep: { kind: 'every-tick' },
  /** Sends what is due: what cannot wait at once, the rest as a morning card from the opening of alert hours. */
  deliver: { kind: 'every-tick' },
  /** Reports once a working day how many groups the morning found, so that a morning without a report is noticed. */
  morning: { kind: 'daily', at: '08:30', workingDaysOnly: true },
  /** Brings what lists show of each group to the new day, a share a tick, before anybody asks. */
  glances: { kind: 'daily', at: '00:05', workingDaysOnly: false },
  /** Checks log, state and roots a share a tick, then keeps the day's root: at night, or when the process is back. */
  verify: { kind: 'daily', at: '02:15', workingDaysOnly: false },
  /** Counts what overviews show from all documents: at night, or when the process is back. */
  figures: { kind: 'daily', at: '02:45', workingDaysOnly: false },
  /** Purges old working material a share a tick, last: at night, or when the process is back. */
  retention: { kind: 'daily', at: '03:15', workingDaysOnly: false },
} as const satisfies Readonly<Record<string, Timing>>;

/**
 * The key of the run that is due now, one a local day: a missed run is made up for later that day, but not once for every day
 * that passed. Null: not due.
 */
export function runKey(name: string, timing: Timing, rules: Rules, now: Instant): string | null {
  if (timing.kind === 'every-tick') return `${name}:${now.slice(0, 16)}`;
  const today = dayOf(now);
  if (timing.workingDaysOnly && !isWorkingDay(rules.calendar, today)) return null;
  return now < instantOf(today, timing.at) ? null : `${name}:${today}`;
}
