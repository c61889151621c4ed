"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeRetentionJob = makeRetentionJob;
const retention_1 = require("../usecases/alerts/retention");
const schedule_1 = require("./schedule");
/** Each tick's share of a run: urgent notices are delivered by the next tick, however many groups there are. */
const shareMs = 20_000;
/**
 * Remembers between ticks how far today's run has come; a new process, or another instance, begins again and finds what is
 * left. The day is marked as done once every group had its turn; a group that failed has it again the next day.
 */
function makeRetentionJob() {
    let inHand = null;
    return async (store, { deps, mayGoOn, report }) => {
        const now = deps.clock.now();
        const key = (0, schedule_1.runKey)('retention', schedule_1.schedule.retention, deps.rules, now);
        if (key === null || (await store.isDone(key))) {
            inHand = null;
            return;
        }
        const { run } = inHand?.key === key ? inHand : { run: (0, retention_1.startRetention)(deps, store, { dryRun: false, failed: (code) => report(code) }) };
        inHand = null;
        const until = Date.parse(now) + shareMs;
        const isDone = await run.goOn(() => mayGoOn() && Date.parse(deps.clock.now()) < until);
        if (!isDone)
            inHand = { key, run };
        else if (await store.markDone(key, deps.clock.now()))
            report('retention-done', { ...run.counts });
    };
}
//# sourceMappingURL=retention.js.map