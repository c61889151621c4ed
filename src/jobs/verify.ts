import type { JobStore } from '../ports/jobStore';
import { keepRoot } from '../usecases/audit/dailyRoot';
import type { Roots } from '../usecases/audit/readRoots';
import { sealDirectory, sealGroup } from '../usecases/audit/seal';
import { startVerify, type VerifyReport, type VerifyRun } from '../usecases/audit/verify';
import type { Delivery } from '../usecases/delivery/delivery';
import type { JobRuns } from './jobRuns';
import { runKey, schedule } from './schedule';

/** Each tick's share of a run: urgent notices are delivered by the next tick, however much there is to check. */
const shareMs = 20_000;

/** How long it may take to find out whether the store's file is sound; nothing is sent meanwhile. */
const soundnessWithinMs = 60_000;

/** Does a tick's share of today's check of everything, where it is due and not done; then keeps the day's root. */
export type VerifyJob = (store: JobStore, runs: JobRuns, delivery: Delivery) => Promise<void>;

type InHand = { readonly key: string; readonly run: VerifyRun; report: VerifyReport | null; isSealed: boolean };

/**
 * Remembers between ticks how far today's run has come; a new process, or another instance, begins again. What was found
 * stands in the log and turns readiness red until a later run finds nothing. Where the root cannot be kept, only that is
 * tried again, each tick.
 */
export function makeVerifyJob(roots: Roots | null): VerifyJob {
  let inHand: InHand | null = null;
  return async (store, runs, delivery) => {
    const { deps, mayGoOn } = delivery;
    const now = deps.clock.now();
    const key = runKey('verify', schedule.verify, deps.rules, now);
    if (key === null || (await store.isDone(key))) {
      inHand = null;
      return;
    }
    const { store: groups, directory } = deps;
    if (inHand?.key !== key && !(await isSound(store, runs, delivery, key))) return;
    if (inHand?.key !== key)
      inHand = { key, run: startVerify({ store: groups, directory, roots, newestOnly: true }), report: null, isSealed: false };
    const mine = inHand;
    if (mine.report === null) {
      const until = Date.parse(now) + shareMs;
      inHand = null;
      mine.report = await mine.run.goOn(() => mayGoOn() && Date.parse(deps.clock.now()) < until);
      inHand = mine;
      if (mine.report === null) return;
      await tell(mine.report, runs, delivery);
    }
    if (!mine.isSealed) await sealAll(mine.report, delivery);
    mine.isSealed = true;
    if (roots !== null) await keepRoot(deps, roots, mine.report);
    if (await store.markDone(key, deps.clock.now())) delivery.report('verify-done', { groups: mine.report.groups });
  };
}

/**
 * Whether reading everything makes sense: a file that is not sound may give back anything, and without end. If it is not, that
 * is what this night's check has found.
 */
async function isSound(store: JobStore, runs: JobRuns, { deps, report }: Delivery, key: string): Promise<boolean> {
  const found = await store.soundness(soundnessWithinMs);
  if (found === 'sound') return true;
  report(found === 'broken' ? 'store.corrupt' : 'verify-not-in-time');
  await runs.ended('verify', deps.clock.now(), 'badly');
  await store.markDone(key, deps.clock.now());
  return false;
}

async function tell({ found, olderThan }: VerifyReport, runs: JobRuns, { deps, report }: Delivery): Promise<void> {
  if (found.length > 0) report(olderThan === null ? 'verify-failed' : 'verify-store-is-old', { problems: found.length });
  await runs.ended('verify', deps.clock.now(), found.length > 0 ? 'badly' : 'well');
}

/** Documents from before hashes were kept are taken into the log, but only where nothing is wrong: not what was tampered with. */
async function sealAll({ unsealed, directory, found }: VerifyReport, { deps, report }: Delivery): Promise<void> {
  let sealed = 0;
  for (const coreGroupId of unsealed) sealed += (await sealGroup(deps, coreGroupId)) ? 1 : 0;
  if (sealed > 0) report('audit-sealed', { groups: sealed });
  if (!directory.isSealed && !found.some(({ coreGroupId }) => coreGroupId === null)) await sealDirectory(deps, deps.directory);
}
