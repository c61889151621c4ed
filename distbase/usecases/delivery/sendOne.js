"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sendOne = sendOne;
exports.sendCard = sendCard;
exports.written = written;
const afterTry_1 = require("../../core/delivery/afterTry");
const notice_1 = require("../../documents/notice");
const delivery_1 = require("./delivery");
const unreached_1 = require("./unreached");
/** A wait for Teams' limits longer than this gives way to other people's notices. */
const longestWaitMs = 5_000;
/** Nothing is posted this long after the claim: another instance may soon take the notice over. */
const freshMs = 60_000;
const serviceDownMs = 30_000;
const mostTries = 5;
/**
 * Claim, wait for a free place under Teams' limits, one POST, and what became of it, written down. The claim is on the disk
 * before the POST: a crash in between leaves a notice that is known to be perhaps sent. `sentToo` is done between the POST
 * and the mark.
 */
async function sendOne(run, stored, to, message, sentToo) {
    const [sending] = await sendCard(run, [stored], to, () => message, false, sentToo);
    return sending ?? { kind: 'taken' };
}
/**
 * The same for one card that stands for several notices to one recipient. Each of them is claimed before it goes, so that no other
 * instance sends any of them, and marked after it has gone. One that is somebody else's by then is left to them.
 */
async function sendCard(run, all, to, messageFor, together, sentToo = async () => { }) {
    const readyAt = run.throttle.readyAt(to, (0, delivery_1.nowMs)(run));
    if ((0, delivery_1.isPaused)(run, to.serviceUrl) || readyAt - (0, delivery_1.nowMs)(run) > longestWaitMs) {
        const until = Math.max(readyAt, run.pausedUntil.get(to.serviceUrl) ?? 0);
        for (const { document } of all.slice(0, 1))
            (0, delivery_1.pause)(run, (0, delivery_1.laneOf)(document), until);
        return all.map(({ document }) => ({ kind: 'later', notice: document }));
    }
    const claimedMs = (0, delivery_1.nowMs)(run);
    const claims = [];
    for (const stored of all) {
        const claim = await claimOf(run, stored);
        if (claim !== null)
            claims.push(claim);
    }
    if (claims.length === 0)
        return [];
    for (let at = run.throttle.readyAt(to, (0, delivery_1.nowMs)(run)); at > (0, delivery_1.nowMs)(run); at = run.throttle.readyAt(to, (0, delivery_1.nowMs)(run)))
        await run.wait(at - (0, delivery_1.nowMs)(run));
    if (!run.mayGoOn() || (0, delivery_1.nowMs)(run) - claimedMs > freshMs)
        return putBack(run, claims);
    run.throttle.take(to, (0, delivery_1.nowMs)(run));
    const outcome = outcomeOf(await run.messenger.send(to, messageFor(claims.map(({ document }) => document))), together);
    if (outcome.kind === 'sent')
        await sentToo(outcome.activityId);
    heed(run, to, outcome);
    const sendings = [];
    for (const [index, claim] of claims.entries())
        sendings.push(await written(run, claim, outcome, index === 0 ? 'sent' : 'covered'));
    return sendings;
}
async function putBack(run, claims) {
    const sendings = [];
    for (const claim of claims) {
        const back = (0, afterTry_1.again)(claim.document, (0, delivery_1.nowMs)(run));
        await (0, delivery_1.save)(run, claim, back);
        sendings.push({ kind: 'later', notice: back });
    }
    return sendings;
}
/** Writes down what became of a try. What a failure for good sets off comes first, so that no crash can lose it. */
async function written(run, stored, outcome, ifSent = 'sent') {
    let current = stored;
    for (let tries = 1; tries <= mostTries; tries += 1) {
        const after = (0, afterTry_1.afterTry)(current.document, outcome, (0, delivery_1.nowMs)(run), run.random());
        if ((0, afterTry_1.needsAnotherWay)(after, run.deps.clock.today()))
            await (0, unreached_1.planUnreached)(run, after);
        if (await (0, delivery_1.save)(run, current, after))
            return counted(run, after, ifSent);
        const found = await run.deps.store.read(after.coreGroupId, after.id);
        if (found === null)
            return { kind: 'taken' };
        current = { document: notice_1.storedNotice.read(found.document), etag: found.etag };
        // A press may have written over the claim meanwhile; what went out is written down all the same.
        const isOurs = current.document.state === 'sending' || (outcome.kind === 'sent' && current.document.state === 'planned');
        if (!isOurs)
            return { kind: 'taken' };
    }
    return { kind: 'taken' };
}
/** The claim as it is stored, with its own ETag; null where the notice is somebody else's by now. */
async function claimOf(run, stored) {
    const claim = (0, afterTry_1.claimed)((0, afterTry_1.takenOver)(stored.document, run.deps.clock.now()), (0, delivery_1.nowMs)(run));
    if (!(await (0, delivery_1.save)(run, stored, claim)))
        return null;
    const found = await run.deps.store.read(claim.coreGroupId, claim.id);
    if (found === null)
        return null;
    const document = notice_1.storedNotice.read(found.document);
    return document.state === 'sending' && document.sendAfter === claim.sendAfter ? { document, etag: found.etag } : null;
}
/** Where Teams asks to wait, or a service cannot be reached, everything else that goes there waits too. */
function heed(run, to, outcome) {
    if (outcome.kind === 'throttled' && outcome.retryAfterMs !== null)
        run.throttle.pause(to, (0, delivery_1.nowMs)(run) + outcome.retryAfterMs);
    if (outcome.kind !== 'not-sent')
        return;
    (0, delivery_1.pause)(run, to.serviceUrl, (0, delivery_1.nowMs)(run) + serviceDownMs);
    run.report('delivery-service-unreachable');
}
function counted(run, notice, ifSent) {
    const kind = notice.state === 'sent' || notice.state === 'failed' ? notice.state : 'later';
    run.counts[kind === 'later' ? 'postponed' : kind === 'sent' ? ifSent : kind] += 1;
    if (kind === 'later')
        (0, delivery_1.pause)(run, (0, delivery_1.laneOf)(notice), notice.sendAfter);
    return { kind, notice };
}
function outcomeOf(answer, together) {
    return answer.ok ? { kind: 'sent', activityId: answer.value.activityId, together } : answer.refusal;
}
//# sourceMappingURL=sendOne.js.map