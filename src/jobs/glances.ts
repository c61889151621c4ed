import type { JobStore } from '../ports/jobStore';
import type { Delivery } from '../usecases/delivery/delivery';
import { renewGlances } from '../usecases/groups/renewGlances';
import { runKey, schedule } from './schedule';

/** Each tick's share: what is urgent is delivered by the next tick, however many groups there are. */
const shareMs = 20_000;

/** Does a tick's share of bringing what lists show of each group to today, where it is due and not done. */
export async function bringGlancesToToday(store: JobStore, { deps, mayGoOn }: Delivery): Promise<void> {
  const now = deps.clock.now();
  const key = runKey('glances', schedule.glances, deps.rules, now);
  if (deps.glances.shelf === null || key === null || (await store.isDone(key))) return;
  const until = Date.parse(now) + shareMs;
  const isDone = await renewGlances(deps, () => mayGoOn() && Date.parse(deps.clock.now()) < until);
  if (isDone) await store.markDone(key, deps.clock.now());
}
