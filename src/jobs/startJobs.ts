import { type RunCoordinator, schedule as scheduleTask } from 'node-cron';
import { makeThrottle } from '../core/delivery/throttle';
import type { JobStore } from '../ports/jobStore';
import type { Messenger } from '../ports/messenger';
import type { Roots } from '../usecases/audit/readRoots';
import type { Deps } from '../usecases/deeds/deps';
import type { Delivery, NoticeMessages } from '../usecases/delivery/delivery';
import type { JobRuns } from './jobRuns';
import { leaseSeconds, makeJobsLease } from './jobsLease';
import { makeRetentionJob } from './retention';
import { runTick } from './runTick';
import { tick } from './schedule';
import { makeVerifyJob } from './verify';

export type JobOptions = {
  readonly deps: Deps;
  readonly jobs: JobStore;
  readonly runs: JobRuns;
  readonly messenger: Messenger;
  readonly messages: NoticeMessages;
  /** The bot's id in Teams: '28:' and its app id. */
  readonly botId: string;
  /** Names this running instance; never used before. */
  readonly instance: string;
  readonly report: Delivery['report'];
  /** Where daily roots are kept, and their keys; null: nowhere, in development. */
  readonly roots: Roots | null;
  /** Seconds between two ticks, in a play; null: a minute. */
  readonly tickSeconds: number | null;
};

/** After so long without a tick one is made up. */
const watchMs = 2 * 60 * 1_000;

/**
 * Runs the jobs from now on: at once, which catches up what was missed, and then every minute, or as often as a play asks. One instance at a time runs
 * them; if it dies, another does as soon as its lease is over. `stop` finishes the send in hand.
 */
export function startJobs({ deps, jobs, runs, messenger, messages, botId, instance, report, roots, tickSeconds }: JobOptions): {
  stop(): Promise<void>;
} {
  const lease = makeJobsLease(jobs, instance, deps.clock.now);
  let stopping = false;
  let running: Promise<unknown> | null = null;
  const delivery: Delivery = {
    deps,
    messenger,
    messages,
    throttle: makeThrottle(),
    random: Math.random,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    botId,
    mayGoOn: () => !stopping && lease.isMine(),
    report,
  };
  const verify = makeVerifyJob(roots);
  const retention = makeRetentionJob();
  const renew = (): void => {
    lease.take().catch(() => report('lease-not-renewed'));
  };
  const runOnce = async (): Promise<void> => {
    lease.begin();
    const renewing = setInterval(renew, (leaseSeconds * 1_000) / 3);
    try {
      await runTick({ store: jobs, runs, delivery, verify, retention });
    } finally {
      clearInterval(renewing);
    }
  };
  /** One tick at a time, from whichever caller. */
  const run = (): Promise<unknown> => {
    running ??= runOnce().finally(() => {
      running = null;
    });
    return running;
  };
  /** Whether a tick came since this was last looked at. */
  let ticked = false;
  const coordinator: RunCoordinator = {
    shouldRun() {
      ticked = true;
      return stopping ? false : lease.take();
    },
  };
  const task = scheduleTask(tickSeconds === null ? tick.pattern : `*/${tickSeconds} * * * * *`, run, {
    name: 'jobs',
    timezone: tick.zone,
    noOverlap: true,
    distributed: true,
    runCoordinator: coordinator,
    missedExecutionTolerance: tick.missedToleranceMs,
    suppressMissedWarning: true,
    logger: silentBut(report),
  });
  const runIfMine = (): void => {
    lease
      .take()
      .then((isMine) => (isMine && !stopping ? run() : undefined))
      .catch(() => report('job-failed-start'));
  };
  // The scheduler waits for an instant of the clock: if the clock is set back, that comes as much later. A timer does not
  // depend on the clock.
  const watch = setInterval(() => {
    if (!ticked && running === null) {
      report('tick-made-up');
      runIfMine();
    }
    ticked = false;
  }, watchMs);
  runIfMine();
  return {
    async stop() {
      stopping = true;
      clearInterval(watch);
      await task.destroy();
      await running?.catch(() => undefined);
      await lease.release().catch(() => report('lease-not-released'));
    },
  };
}

/** The scheduler's messages may contain anything, so only that there was one is reported. */
function silentBut(report: Delivery['report']) {
  return { info() {}, debug() {}, warn: () => report('scheduler-warned'), error: () => report('scheduler-failed') };
}
