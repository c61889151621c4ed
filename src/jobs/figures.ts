import type { JobStore } from '../ports/jobStore';
import type { Delivery } from '../usecases/delivery/delivery';
import { countFigures } from '../usecases/overview/countFigures';
import { runKey, schedule } from './schedule';

/** Each tick's share of a run: urgent notices are delivered by the next tick, however many groups there are. */
const shareMs = 20_000;

/** Does a tick's share of today's full count, where it is due and not done. What was counted already is not written again. */
export async function countDaily(store: JobStore, { deps, mayGoOn, report }: Delivery): Promise<void> {
  const now = deps.clock.now();
  const key = runKey('figures', schedule.figures, deps.rules, now);
  if (key === null || (await store.isDone(key))) return;
  const until = Date.parse(now) + shareMs;
  const isDone = await countFigures(deps, {
    mayGoOn: () => mayGoOn() && Date.parse(deps.clock.now()) < until,
    failed: report,
  });
  if (isDone) await store.markDone(key, deps.clock.now());
}
