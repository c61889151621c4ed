import type { JobStore } from '../ports/jobStore';
import { type RetentionRun, startRetention } from '../usecases/alerts/retention';
import type { Delivery } from '../usecases/delivery/delivery';
import { runKey, schedule } from './schedule';

/** Each tick's share of a run: urgent notices are delivered by the next tick, however many groups there are. */
const shareMs = 20_000;

/** Does a tick's share of today's purge, where it is due and not done. */
export type RetentionJob = (store: JobStore, delivery: Delivery) => Promise<void>;

/**
 * Remembers between ticks how far today's run has come; a new process, or another instance, begins again and finds what is
 * left. The day is marked as done once every group had its turn; a group that failed has it again the next day.
 */
export function makeRetentionJob(): RetentionJob {
  let inHand: { readonly key: string; readonly run: RetentionRun } | null = null;
  return async (store, { deps, mayGoOn, report }) => {
    const now = deps.clock.now();
    const key = runKey('retention', schedule.retention, deps.rules, now);
    if (key === null || (await store.isDone(key))) {
      inHand = null;
      return;
    }
    const { run } = inHand?.key === key ? inHand : { run: startRetention(deps, store, { dryRun: false, failed: (code) => report(code) }) };
    inHand = null;
    const until = Date.parse(now) + shareMs;
    const isDone = await run.goOn(() => mayGoOn() && Date.parse(deps.clock.now()) < until);
    if (!isDone) inHand = { key, run };
    else if (await store.markDone(key, deps.clock.now())) report('retention-done', { ...run.counts });
  };
}
