"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deliverTogether = deliverTogether;
exports.deliverToGroup = deliverToGroup;
const waiting_1 = require("../../core/alerts/waiting");
const coreGroup_1 = require("../../core/coreGroup");
const afterTry_1 = require("../../core/delivery/afterTry");
const noticeKinds_1 = require("../../core/notices/noticeKinds");
const notice_1 = require("../../documents/notice");
const deliverOne_1 = require("./deliverOne");
const delivery_1 = require("./delivery");
const digest_1 = require("./digest");
const escalation_1 = require("./escalation");
const sendOne_1 = require("./sendOne");
const wayTo_1 = require("./wayTo");
/**
 * What cannot wait, for one person: where there are several at one time, one card that says how many, and opens their own list as it
 * is then. If the morning card is due as well, it is this one. Nobody gets nine cards that all look alike, and nothing waits
 * longer for it. What their list does not show stays on a card of its own.
 */
async function deliverTogether(run, personId, { alone: all, waiting }, read) {
    const urgent = await coveredAlready(run, personId, all);
    const isMorning = waiting.length > 0 && urgent.length > 0 && (await (0, digest_1.mayHaveDigest)(run, personId));
    if (urgent.length + Number(isMorning) < 2)
        return { alone: urgent, waiting };
    const ready = await readyOf(run, personId, urgent);
    const morning = isMorning && ready.length > 0 ? await readyOf(run, personId, waiting) : [];
    const alone = urgent.filter((notice) => !ready.some(({ stored }) => stored === notice));
    if (ready.length + Number(morning.length > 0) < 2)
        return { alone: urgent, waiting };
    const message = (claimed) => {
        const onIt = ready.filter(({ stored }) => claimed.some(({ id }) => id === stored.document.id));
        const entries = new Set([...onIt, ...morning].map(({ entry }) => entry));
        return run.messages.several(read.isAll ? entries.size : null, claimed);
    };
    const sendings = await sendReady(run, ready, message, async (activityId) => {
        if (!read.isAll)
            run.stoodFor.set(`person:${personId}`, { at: read.at, activityId });
        if (morning.length > 0)
            await (0, digest_1.noteDigest)(run, personId, activityId, run.deps.clock.now());
    });
    const sent = sendings.find(({ kind }) => kind === 'sent');
    if (sent === undefined || sent.kind === 'taken' || morning.length === 0)
        return { alone, waiting };
    await (0, digest_1.cover)(run, waiting, sent.notice.activityId);
    return { alone, waiting: [] };
}
/**
 * In a group's own conversation several that open the same thing are one card. It does not say how many: families read there, and each
 * reader's list is their own.
 */
async function deliverToGroup(run, notices) {
    const alike = new Map();
    for (const notice of notices) {
        const opens = JSON.stringify((0, noticeKinds_1.opensOf)(notice.document.about, null));
        alike.set(opens, [...(alike.get(opens) ?? []), notice]);
    }
    for (const same of [...alike.values()].filter(({ length }) => length > 1)) {
        const ready = await readyOf(run, null, same);
        const [first] = ready;
        if (first !== undefined && run.mayGoOn())
            await sendReady(run, ready, () => run.messages.one(first.stored.document));
    }
    return [...alike.values()].filter(({ length }) => length === 1).flat();
}
/** Those that are still true and that their recipient's list shows; the others among them that are not true are withdrawn or put off. */
async function readyOf(run, personId, notices) {
    const ready = [];
    for (const stored of notices) {
        const loaded = await (0, deliverOne_1.stillTrue)(run, stored);
        const entry = loaded === null ? null : entryIn(run, personId, stored, loaded);
        if (loaded !== null && entry !== null)
            ready.push({ stored, loaded, entry });
    }
    return ready;
}
function entryIn({ deps }, personId, { document }, { head, documents }) {
    if (personId === null)
        return document.id;
    const [group, today] = [head.document, deps.clock.today()];
    const member = (0, coreGroup_1.memberFor)(group, personId, today);
    if (member === undefined)
        return null;
    const entry = (0, waiting_1.entryOf)((0, waiting_1.waitingFor)(group, member, deps.rules, today, notice_1.storedNotice.among(documents)), document);
    return entry === undefined ? null : `${group.coreGroupId} ${entry.noticeId}`;
}
/** One card for all of these. Whoever stands behind each of them is planned first, as with a card of its own. */
async function sendReady(run, ready, message, sentToo) {
    for (const { stored, loaded } of ready)
        await (0, escalation_1.planEscalation)(run, loaded.head.document, stored.document);
    const way = await wayThroughAny(run, ready);
    const all = ready.map(({ stored }) => stored);
    if (way.kind === 'way')
        return (0, sendOne_1.sendCard)(run, all, way.to, message, true, sentToo);
    const sendings = [];
    for (const stored of all)
        sendings.push(await (0, sendOne_1.written)(run, stored, way.because));
    return sendings;
}
/** The person's own chat; else one through the conversation of any of the groups. Why there is none: the answer that says most. */
async function wayThroughAny(run, ready) {
    let because = { kind: 'no-way-known' };
    const asked = new Set();
    for (const { stored, loaded } of ready) {
        const { coreGroupId, recipientPersonId } = stored.document;
        if (asked.has(coreGroupId))
            continue;
        asked.add(coreGroupId);
        const search = !(0, afterTry_1.isNoWayKnown)(stored.document, run.deps.clock.today());
        const way = await (0, wayTo_1.wayTo)(run, loaded.head.document, recipientPersonId, search);
        if (way.kind === 'way')
            return way;
        if (because.kind === 'no-way-known')
            because = way.because;
    }
    return { kind: 'none', because };
}
/** Leaves out, and marks as sent, what a card of this run already stands for: it was due when that card's read was made. */
async function coveredAlready(run, personId, notices) {
    const card = run.stoodFor.get(`person:${personId}`);
    if (card === undefined)
        return notices;
    const left = [];
    for (const notice of notices) {
        const { state, plannedAt, sendAfter } = notice.document;
        const wasDue = state === 'planned' && plannedAt <= card.at && sendAfter <= card.at;
        const [ready] = wasDue ? await readyOf(run, personId, [notice]) : [];
        if (ready === undefined)
            left.push(notice);
        else if (await (0, delivery_1.save)(run, notice, (0, afterTry_1.coveredBy)('together', notice.document, card.activityId, run.deps.clock.now())))
            run.counts.covered += 1;
    }
    return left;
}
//# sourceMappingURL=together.js.map