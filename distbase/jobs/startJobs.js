"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startJobs = startJobs;
const node_cron_1 = require("node-cron");
const throttle_1 = require("../core/delivery/throttle");
const jobsLease_1 = require("./jobsLease");
const retention_1 = require("./retention");
const runTick_1 = require("./runTick");
const schedule_1 = require("./schedule");
const verify_1 = require("./verify");
/** After so long without a tick one is made up. */
const watchMs = 2 * 60 * 1_000;
/**
 * Runs the jobs from now on: at once, which catches up what was missed, and then every minute. One instance at a time runs
 * them; if it dies, another does as soon as its lease is over. `stop` finishes the send in hand.
 */
function startJobs({ deps, jobs, runs, messenger, messages, botId, instance, report, roots }) {
    const lease = (0, jobsLease_1.makeJobsLease)(jobs, instance, deps.clock.now);
    let stopping = false;
    let running = null;
    const delivery = {
        deps,
        messenger,
        messages,
        throttle: (0, throttle_1.makeThrottle)(),
        random: Math.random,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        botId,
        mayGoOn: () => !stopping && lease.isMine(),
        report,
    };
    const verify = (0, verify_1.makeVerifyJob)(roots);
    const retention = (0, retention_1.makeRetentionJob)();
    const renew = () => {
        lease.take().catch(() => report('lease-not-renewed'));
    };
    const runOnce = async () => {
        lease.begin();
        const renewing = setInterval(renew, (jobsLease_1.leaseSeconds * 1_000) / 3);
        try {
            await (0, runTick_1.runTick)({ store: jobs, runs, delivery, verify, retention });
        }
        finally {
            clearInterval(renewing);
        }
    };
    /** One tick at a time, from whichever caller. */
    const run = () => {
        running ??= runOnce().finally(() => {
            running = null;
        });
        return running;
    };
    /** Whether a tick came since this was last looked at. */
    let ticked = false;
    const coordinator = {
        shouldRun() {
            ticked = true;
            return stopping ? false : lease.take();
        },
    };
    const task = (0, node_cron_1.schedule)(schedule_1.tick.pattern, run, {
        name: 'jobs',
        timezone: schedule_1.tick.zone,
        noOverlap: true,
        distributed: true,
        runCoordinator: coordinator,
        missedExecutionTolerance: schedule_1.tick.missedToleranceMs,
        suppressMissedWarning: true,
        logger: silentBut(report),
    });
    const runIfMine = () => {
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
function silentBut(report) {
    return { info() { }, debug() { }, warn: () => report('scheduler-warned'), error: () => report('scheduler-failed') };
}
//# sourceMappingURL=startJobs.js.map