"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeVerifyJob = makeVerifyJob;
const dailyRoot_1 = require("../usecases/audit/dailyRoot");
const seal_1 = require("../usecases/audit/seal");
const verify_1 = require("../usecases/audit/verify");
const schedule_1 = require("./schedule");
/** Each tick's share of a run: urgent notices are delivered by the next tick, however much there is to check. */
const shareMs = 20_000;
/** How long it may take to find out whether the store's file is sound; nothing is sent meanwhile. */
const soundnessWithinMs = 60_000;
/**
 * Remembers between ticks how far today's run has come; a new process, or another instance, begins again. What was found
 * stands in the log and turns readiness red until a later run finds nothing. Where the root cannot be kept, only that is
 * tried again, each tick.
 */
function makeVerifyJob(roots) {
    let inHand = null;
    return async (store, runs, delivery) => {
        const { deps, mayGoOn } = delivery;
        const now = deps.clock.now();
        const key = (0, schedule_1.runKey)('verify', schedule_1.schedule.verify, deps.rules, now);
        if (key === null || (await store.isDone(key))) {
            inHand = null;
            return;
        }
        const { store: groups, directory } = deps;
        if (inHand?.key !== key && !(await isSound(store, runs, delivery, key)))
            return;
        if (inHand?.key !== key)
            inHand = { key, run: (0, verify_1.startVerify)({ store: groups, directory, roots, newestOnly: true }), report: null, isSealed: false };
        const mine = inHand;
        if (mine.report === null) {
            const until = Date.parse(now) + shareMs;
            inHand = null;
            mine.report = await mine.run.goOn(() => mayGoOn() && Date.parse(deps.clock.now()) < until);
            inHand = mine;
            if (mine.report === null)
                return;
            await tell(mine.report, runs, delivery);
        }
        if (!mine.isSealed)
            await sealAll(mine.report, delivery);
        mine.isSealed = true;
        if (roots !== null)
            await (0, dailyRoot_1.keepRoot)(deps, roots, mine.report);
        if (await store.markDone(key, deps.clock.now()))
            delivery.report('verify-done', { groups: mine.report.groups });
    };
}
/**
 * Whether reading everything makes sense: a file that is not sound may give back anything, and without end. If it is not, that
 * is what this night's check has found.
 */
async function isSound(store, runs, { deps, report }, key) {
    const found = await store.soundness(soundnessWithinMs);
    if (found === 'sound')
        return true;
    report(found === 'broken' ? 'store.corrupt' : 'verify-not-in-time');
    await runs.ended('verify', deps.clock.now(), 'badly');
    await store.markDone(key, deps.clock.now());
    return false;
}
async function tell({ found, olderThan }, runs, { deps, report }) {
    if (found.length > 0)
        report(olderThan === null ? 'verify-failed' : 'verify-store-is-old', { problems: found.length });
    await runs.ended('verify', deps.clock.now(), found.length > 0 ? 'badly' : 'well');
}
/** Documents from before hashes were kept are taken into the log, but only where nothing is wrong: not what was tampered with. */
async function sealAll({ unsealed, directory, found }, { deps, report }) {
    let sealed = 0;
    for (const coreGroupId of unsealed)
        sealed += (await (0, seal_1.sealGroup)(deps, coreGroupId)) ? 1 : 0;
    if (sealed > 0)
        report('audit-sealed', { groups: sealed });
    if (!directory.isSealed && !found.some(({ coreGroupId }) => coreGroupId === null))
        await (0, seal_1.sealDirectory)(deps, deps.directory);
}
//# sourceMappingURL=verify.js.map