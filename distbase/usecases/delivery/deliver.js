"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deliver = deliver;
const notice_1 = require("../../core/notices/notice");
const damage_1 = require("../../documents/damage");
const notice_2 = require("../../documents/notice");
const faultCode_1 = require("../deeds/faultCode");
const deliverOne_1 = require("./deliverOne");
const delivery_1 = require("./delivery");
const digest_1 = require("./digest");
const reached_1 = require("./reached");
const together_1 = require("./together");
/** Read at a time, and recipients served at a time. */
const batchSize = 1_000;
const mostLanes = 100;
/** A run waits at most this long for notices that are to be tried again; later ones are for the next run. */
const longestIdleMs = 10_000;
/** A run waits at least this long before it reads the outbox again, so that one read serves several who may be tried again. */
const shortestIdleMs = 250;
const faultPauseMs = 5_000;
/**
 * Delivers everything that is due, until there is nothing more or this instance is to stop. Each notice is claimed under
 * its own ETag, so that two instances that both think it is their turn never send the same one.
 */
async function deliver(delivery) {
    const run = (0, delivery_1.startRun)(delivery);
    while (run.mayGoOn()) {
        const readAt = run.deps.clock.now();
        const due = await run.deps.store.dueNotices(readAt, ['planned', 'sending', 'settled'], batchSize);
        const lanes = lanesOf(await readable(run, due));
        const open = lanes.filter((lane) => !(0, delivery_1.isPaused)(run, nameOf(lane)));
        if (open.length > 0)
            await runLanes(run, open, { at: readAt, isAll: due.length < batchSize });
        else if (due.length === batchSize)
            await makeRoom(run, lanes);
        else if (!(await waitForNext(run)))
            break;
    }
    return run.counts;
}
/** After a round that changed nothing, as others had taken every notice, these recipients are left for a while. */
async function runLanes(run, lanes, read) {
    const before = total(run.counts);
    await eachOf(lanes, mostLanes, (lane) => runLane(run, lane, read));
    if (total(run.counts) === before)
        for (const lane of lanes)
            (0, delivery_1.pause)(run, nameOf(lane), (0, delivery_1.nowMs)(run) + faultPauseMs);
}
function total(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
/** By recipient; those with something that cannot wait come first. */
function lanesOf(notices) {
    const lanes = new Map();
    for (const notice of notices) {
        const name = (0, delivery_1.laneOf)(notice.document);
        lanes.set(name, [...(lanes.get(name) ?? []), notice]);
    }
    const isUrgent = (lane) => lane.some(({ document }) => document.urgency === 'at-once');
    return [...lanes.values()].sort((one, other) => Number(isUrgent(other)) - Number(isUrgent(one)));
}
function nameOf([first]) {
    return first === undefined ? '' : (0, delivery_1.laneOf)(first.document);
}
/** One recipient's notices, one after the other: dealt-with cards, what cannot wait, the morning card. */
async function runLane(run, lane, read) {
    await sendLane(run, lane, read);
    const [first] = lane;
    const personId = first?.document.recipientPersonId ?? null;
    if (first !== undefined && personId !== null && run.saidUnreached.has(personId))
        await guarded(run, first, () => (0, reached_1.settleReached)(run, personId));
}
async function sendLane(run, lane, read) {
    const name = nameOf(lane);
    const alone = lane.filter(({ document }) => document.state !== 'settled' && (document.urgency === 'at-once' || document.recipientPersonId === null));
    const waiting = lane.filter((notice) => notice.document.state !== 'settled' && !alone.includes(notice));
    for (const notice of lane.filter(({ document }) => document.state === 'settled')) {
        await guarded(run, notice, () => (0, deliverOne_1.settleCard)(run, notice));
    }
    const left = await bundled(run, lane, { alone, waiting }, read);
    if (left === null)
        return;
    for (const notice of left.alone) {
        if (!run.mayGoOn() || (0, delivery_1.isPaused)(run, name))
            return;
        await guarded(run, notice, async () => {
            const loaded = await (0, deliverOne_1.stillTrue)(run, notice);
            if (loaded !== null)
                await (0, deliverOne_1.deliverOne)(run, notice, loaded, run.messages.one(notice.document));
        });
    }
    const [lead] = left.waiting;
    const personId = lead?.document.recipientPersonId ?? null;
    if (lead === undefined || personId === null || !run.mayGoOn() || (0, delivery_1.isPaused)(run, name))
        return;
    await guarded(run, lead, () => (0, digest_1.deliverDigest)(run, personId, left.waiting, read));
}
/**
 * Several that cannot wait go on one card. Null: a fault of the store ended the lane for now. A bug met here ends nothing: each
 * notice is then tried alone, which shows whose it is.
 */
async function bundled(run, lane, all, read) {
    const [first] = lane;
    if (first === undefined || !run.mayGoOn())
        return null;
    const personId = first.document.recipientPersonId;
    try {
        if (personId !== null)
            return await (0, together_1.deliverTogether)(run, personId, all, read);
        return { alone: await (0, together_1.deliverToGroup)(run, all.alone), waiting: all.waiting };
    }
    catch (error) {
        const code = (0, faultCode_1.faultCode)(error);
        run.report(code ?? 'notice-set-aside');
        if (code === null)
            return all;
        (0, delivery_1.pause)(run, nameOf(lane), (0, delivery_1.nowMs)(run) + faultPauseMs);
        return null;
    }
}
/** A fault of the store ends the lane for now; a group that cannot be read puts off its own notices only. A bug met with one notice sets that one aside, so that it holds up no other. */
async function guarded(run, notice, work) {
    try {
        await work();
    }
    catch (error) {
        if ((0, damage_1.isDamage)(error))
            return (0, deliverOne_1.putOffDamaged)(run, notice, error);
        (0, delivery_1.pause)(run, (0, delivery_1.laneOf)(notice.document), (0, delivery_1.nowMs)(run) + faultPauseMs);
        const code = (0, faultCode_1.faultCode)(error);
        run.report(code ?? 'notice-set-aside');
        if (code === null)
            await setAside(run, { ...notice, document: notice.document }, 'set-aside');
    }
}
/**
 * A notice that cannot be read is marked as failed where it is: it can be seen on the board and holds nothing up. One that a newer
 * version wrote is left to that version, which is being rolled out: it is only put off a little, so that others are read.
 */
async function readable(run, due) {
    const notices = [];
    for (const stored of due) {
        const document = notice_2.storedNotice.ifReadable(stored.document);
        if (document !== null)
            notices.push({ document, etag: stored.etag });
        else if (notice_2.storedNotice.damage(stored.document) === 'newer-schema') {
            run.report('store.newer-schema');
            await leaveToNewer(run, stored);
        }
        else {
            run.report('notice-set-aside');
            await setAside(run, stored, 'unreadable');
        }
    }
    return notices;
}
async function leaveToNewer(run, { document, etag }) {
    const sendAfter = new Date((0, delivery_1.nowMs)(run) + deliverOne_1.newerWaitMs).toISOString();
    const later = { ...document, sendAfter };
    if (await run.deps.store.replace(later, etag))
        run.counts.postponed += 1;
}
/** Stays a notice, whatever became of the rest of it: so that its group can list it and somebody can see to it. */
async function setAside(run, { document, etag }, failure) {
    const aside = { ...document, type: 'notice', state: 'failed', failure, sendAfter: notice_1.never };
    if (await run.deps.store.replace(aside, etag))
        run.counts.failed += 1;
}
/** Where everything that was read has to wait, its time is moved, so that the next read reaches what comes after it. */
async function makeRoom(run, lanes) {
    for (const lane of lanes) {
        const until = new Date(run.pausedUntil.get(nameOf(lane)) ?? (0, delivery_1.nowMs)(run)).toISOString();
        for (const notice of lane) {
            if (notice.document.state === 'planned')
                await (0, delivery_1.save)(run, notice, { ...notice.document, sendAfter: until });
        }
    }
}
/** Waits for the next one that this run has put back. False: there is none soon. */
async function waitForNext(run) {
    const next = Math.min(...[...run.pausedUntil.values()].filter((until) => until > (0, delivery_1.nowMs)(run)));
    if (next - (0, delivery_1.nowMs)(run) > longestIdleMs)
        return false;
    await run.wait(Math.max(next - (0, delivery_1.nowMs)(run), shortestIdleMs));
    return true;
}
/** Work on each, so many at a time. */
async function eachOf(items, atATime, work) {
    let next = 0;
    const worker = async () => {
        for (let item = items[next++]; item !== undefined; item = items[next++])
            await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, worker));
}
//# sourceMappingURL=deliver.js.map