import type { Instant } from '../core/time/day';
import type { LastEnds } from './jobRuns';

/** How long ago a job may have ended, and how long after its start an instance is given to catch up. */
type Expected = { readonly withinMs: number; readonly graceMs: number };

const minute = 60_000;

/** The jobs that turn readiness red when they stop, on whichever instance. */
export const watchedJobs = {
  /** Runs each minute, but not while a morning's delivery waits for Teams' limits. */
  sweep: { withinMs: 15 * minute, graceMs: 5 * minute },
  /** A run goes on until nothing is left to send. */
  deliver: { withinMs: 60 * minute, graceMs: 5 * minute },
  /** Runs once a day; red at once where it found something. */
  verify: { withinMs: 30 * 60 * minute, graceMs: 30 * 60 * minute },
} as const satisfies Readonly<Record<string, Expected>>;

/**
 * Whether a job is as it should be: its last end was good and recent. A new store and an instance that has just started have
 * some time of grace. An end in the future is trusted no more than one long ago.
 */
export function isAsItShould({ withinMs, graceMs }: Expected, { well, badly }: LastEnds, startedAt: Instant, now: Instant): boolean {
  if (badly !== null && (well === null || badly > well)) return false;
  if (well !== null && Math.abs(Date.parse(now) - Date.parse(well)) <= withinMs) return true;
  return Date.parse(now) - Date.parse(startedAt) <= graceMs;
}
