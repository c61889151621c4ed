"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.runTick = runTick;
const sweep_1 = require("../usecases/alerts/sweep");
const faultCode_1 = require("../usecases/deeds/faultCode");
const deliver_1 = require("../usecases/delivery/deliver");
const glances_1 = require("./glances");
const recount_1 = require("./recount");
const schedule_1 = require("./schedule");
/** Runs what is due, one job after the other. A fault in one is reported and the others run. */
async function runTick(jobs) {
    const { store, runs, delivery, verify, retention } = jobs;
    const { deps, mayGoOn, report } = delivery;
    const recounted = await attempt(delivery, 'recount', () => (0, recount_1.recountDays)(jobs.runs, delivery));
    const swept = await attempt(delivery, 'sweep', async () => {
        await (0, recount_1.noteSweepBegins)(runs, deps.clock.now(), recounted !== null);
        const done = await (0, sweep_1.sweep)(deps, { dryRun: false, mayGoOn, failed: report });
        // That the clock was ahead can only be seen by the last end of a sweep, so that is kept until everything is counted anew.
        return recounted === null ? done : ended(jobs, 'sweep', done);
    });
    if (swept !== null && swept.planned + swept.settled > 0) {
        report('notices-planned', { planned: swept.planned, settled: swept.settled, groups: swept.groups });
    }
    const delivered = await attempt(delivery, 'deliver', async () => ended(jobs, 'deliver', await (0, deliver_1.deliver)(delivery)));
    if (delivered !== null && Object.values(delivered).some((count) => count > 0))
        report('notices-delivered', { ...delivered });
    await attempt(delivery, 'morning', () => sayMorning(store, delivery, swept));
    await attempt(delivery, 'glances', () => (0, glances_1.bringGlancesToToday)(store, delivery));
    await attempt(delivery, 'verify', () => verify(store, runs, delivery));
    await attempt(delivery, 'retention', () => retention(store, delivery));
    return { sweep: swept, delivery: delivered };
}
/** Records that a job came to its end, unless its turn was over before. If this cannot be saved, what the job did is done all the same. */
async function ended({ runs, delivery: { deps, mayGoOn, report } }, job, done) {
    if (!mayGoOn())
        return done;
    report('job-ended', { job });
    await runs.ended(job, deps.clock.now()).catch((error) => report((0, faultCode_1.faultCode)(error) ?? 'job-end-not-kept'));
    return done;
}
/** The marker is set once the morning's sweep is complete, so that only one of several instances reports it. */
async function sayMorning(store, { deps, report }, swept) {
    const key = (0, schedule_1.runKey)('morning', schedule_1.schedule.morning, deps.rules, deps.clock.now());
    if (key === null || swept === null || swept.failures > 0 || (await store.isDone(key)))
        return;
    if (await store.markDone(key, deps.clock.now()))
        report('morning-swept', { groups: swept.groups, damaged: swept.damaged });
}
async function attempt({ mayGoOn, report }, name, work) {
    if (!mayGoOn())
        return null;
    try {
        return await work();
    }
    catch (error) {
        report((0, faultCode_1.faultCode)(error) ?? `job-failed-${name}`);
        return null;
    }
}
//# sourceMappingURL=runTick.js.map