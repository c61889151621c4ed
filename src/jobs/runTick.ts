import type { JobStore } from '../ports/jobStore';
import { type SweepReport, sweep } from '../usecases/alerts/sweep';
import { faultCode } from '../usecases/deeds/faultCode';
import { deliver } from '../usecases/delivery/deliver';
import type { Delivery, DeliveryCounts } from '../usecases/delivery/delivery';
import { countDaily } from './figures';
import { bringGlancesToToday } from './glances';
import type { JobRuns } from './jobRuns';
import { noteSweepBegins, recountDays } from './recount';
import type { RetentionJob } from './retention';
import { runKey, schedule } from './schedule';
import type { VerifyJob } from './verify';

/** Everything that the jobs need; `mayGoOn` in `delivery` is asked by all of them. */
export type Jobs = {
  readonly store: JobStore;
  readonly runs: JobRuns;
  readonly delivery: Delivery;
  readonly verify: VerifyJob;
  readonly retention: RetentionJob;
};

/** What one tick did; null for a job that failed or was not due. */
export type TickReport = { readonly sweep: SweepReport | null; readonly delivery: DeliveryCounts | null };

/** Runs what is due, one job after the other. A fault in one is reported and the others run. */
export async function runTick(jobs: Jobs): Promise<TickReport> {
  const { store, runs, delivery, verify, retention } = jobs;
  const { deps, mayGoOn, report } = delivery;
  const recounted = await attempt(delivery, 'recount', () => recountDays(jobs.runs, delivery));
  const swept = await attempt(delivery, 'sweep', async () => {
    await noteSweepBegins(runs, deps.clock.now(), recounted !== null);
    const done = await sweep(deps, { dryRun: false, mayGoOn, failed: report });
    // That the clock was ahead can only be seen by the last end of a sweep, so that is kept until everything is counted anew.
    return recounted === null ? done : ended(jobs, 'sweep', done);
  });
  if (swept !== null && swept.planned + swept.settled > 0) {
    report('notices-planned', { planned: swept.planned, settled: swept.settled, groups: swept.groups });
  }
  const delivered = await attempt(delivery, 'deliver', async () => ended(jobs, 'deliver', await deliver(delivery)));
  if (delivered !== null && Object.values(delivered).some((count) => count > 0)) report('notices-delivered', { ...delivered });
  await attempt(delivery, 'morning', () => sayMorning(store, delivery, swept));
  await attempt(delivery, 'glances', () => bringGlancesToToday(store, delivery));
  await attempt(delivery, 'verify', () => verify(store, runs, delivery));
  await attempt(delivery, 'figures', () => countDaily(store, delivery));
  await attempt(delivery, 'retention', () => retention(store, delivery));
  return { sweep: swept, delivery: delivered };
}

/** Records that a job came to its end, unless its turn was over before. If this cannot be saved, what the job did is done all the same. */
async function ended<Done>({ runs, delivery: { deps, mayGoOn, report } }: Jobs, job: string, done: Done): Promise<Done> {
  if (!mayGoOn()) return done;
  report('job-ended', { job });
  await runs.ended(job, deps.clock.now()).catch((error: unknown) => report(faultCode(error) ?? 'job-end-not-kept'));
  return done;
}

/** The marker is set once the morning's sweep is complete, so that only one of several instances reports it. */
async function sayMorning(store: JobStore, { deps, report }: Delivery, swept: SweepReport | null): Promise<void> {
  const key = runKey('morning', schedule.morning, deps.rules, deps.clock.now());
  if (key === null || swept === null || swept.failures > 0 || (await store.isDone(key))) return;
  if (await store.markDone(key, deps.clock.now())) report('morning-swept', { groups: swept.groups, damaged: swept.damaged });
}

type JobName = 'recount' | 'sweep' | 'deliver' | 'morning' | 'glances' | 'verify' | 'figures' | 'retention';

async function attempt<Value>({ mayGoOn, report }: Delivery, name: JobName, work: () => Promise<Value>): Promise<Value | null> {
  if (!mayGoOn()) return null;
  try {
    return await work();
  } catch (error) {
    report(faultCode(error) ?? `job-failed-${name}`);
    return null;
  }
}
