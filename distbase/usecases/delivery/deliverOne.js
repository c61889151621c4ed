"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newerWaitMs = void 0;
exports.stillTrue = stillTrue;
exports.putOffDamaged = putOffDamaged;
exports.deliverOne = deliverOne;
exports.settleCard = settleCard;
const excluded_1 = require("../../core/confidentiality/excluded");
const coreGroup_1 = require("../../core/coreGroup");
const afterTry_1 = require("../../core/delivery/afterTry");
const access_1 = require("../../core/groups/access");
const meeting_1 = require("../../core/meeting/meeting");
const aboutNotice_1 = require("../../core/notices/aboutNotice");
const notice_1 = require("../../core/notices/notice");
const quiet_1 = require("../../core/notices/quiet");
const recordNotices_1 = require("../../core/notices/recordNotices");
const damage_1 = require("../../documents/damage");
const meeting_2 = require("../../documents/meeting");
const sweep_1 = require("../alerts/sweep");
const accountDocuments_1 = require("../people/accountDocuments");
const delivery_1 = require("./delivery");
const escalation_1 = require("./escalation");
const reached_1 = require("./reached");
const sendOne_1 = require("./sendOne");
const wayTo_1 = require("./wayTo");
/** The group beside a notice that is still to go out; null where it was withdrawn or put off just now, or is somebody else's. */
async function stillTrue(run, stored) {
    const { document } = stored;
    const loaded = await loadBehind(run, stored);
    if (loaded === 'unreadable')
        return null;
    if (loaded !== null)
        (0, reached_1.noteUnreached)(run, loaded.head.document, document.recipientPersonId);
    if (loaded !== null && (await isTrue(run, stored, loaded)))
        return loaded;
    if (await (0, delivery_1.save)(run, stored, (0, notice_1.withdrawn)(document)))
        run.counts.withdrawn += 1;
    return null;
}
async function loadBehind(run, stored) {
    try {
        return await run.deps.store.load(stored.document.coreGroupId, (0, escalation_1.idsBehind)(stored.document));
    }
    catch (error) {
        if (!(0, damage_1.isDamage)(error))
            throw error;
        await putOffDamaged(run, stored, error);
        return 'unreadable';
    }
}
/** How long a notice waits whose group cannot be read: who may still be told is in the head. */
const damagedWaitMs = 15 * 60 * 1000;
/** How long this instance does not look again at what only a newer one can send: no longer, as the newer one waits with it. */
exports.newerWaitMs = 60_000;
/** Puts one such notice off and tells of it, so that it holds up nothing else that goes to the same person. */
async function putOffDamaged(run, stored, { code }) {
    run.report(code, { coreGroupId: stored.document.coreGroupId });
    const { state } = stored.document;
    const later = (0, delivery_1.nowMs)(run) + (code === 'store.newer-schema' ? exports.newerWaitMs : damagedWaitMs);
    const waiting = state === 'settled' ? stored.document : (0, afterTry_1.takenOver)(stored.document, run.deps.clock.now());
    if (await (0, delivery_1.save)(run, stored, { ...waiting, sendAfter: new Date(later).toISOString() }))
        run.counts.postponed += 1;
}
/** Sends one notice on its own. */
async function deliverOne(run, stored, loaded, message, sentToo) {
    const group = loaded.head.document;
    await (0, escalation_1.planEscalation)(run, group, stored.document);
    const way = await (0, wayTo_1.wayTo)(run, group, stored.document.recipientPersonId, !(0, afterTry_1.isNoWayKnown)(stored.document, run.deps.clock.today()));
    if (way.kind === 'none')
        return (0, sendOne_1.written)(run, stored, way.because);
    return (0, sendOne_1.sendOne)(run, stored, way.to, message, sentToo);
}
/** Shows on a card that was sent that it is dealt with. Tried once only: if it fails, "Open" on the old card says the same. */
async function settleCard(run, stored) {
    const { document } = stored;
    const loaded = await run.deps.store.load(document.coreGroupId, []);
    if (!(await (0, delivery_1.save)(run, stored, { ...document, sendAfter: notice_1.never })))
        return;
    run.counts.settled += 1;
    if (loaded === null || document.activityId === null)
        return;
    const way = await (0, wayTo_1.wayTo)(run, loaded.head.document, document.recipientPersonId, false);
    if (way.kind === 'none')
        return;
    for (let at = run.throttle.readyAt(way.to, (0, delivery_1.nowMs)(run)); at > (0, delivery_1.nowMs)(run); at = run.throttle.readyAt(way.to, (0, delivery_1.nowMs)(run)))
        await run.wait(at - (0, delivery_1.nowMs)(run));
    run.throttle.take(way.to, (0, delivery_1.nowMs)(run));
    const answer = await run.messenger.update(way.to, document.activityId, run.messages.settled());
    if (!answer.ok)
        run.report('delivery-settle-failed');
}
/** The accounts that ask to be the person whom a question's notice is about; null for every other notice, and where it is not known. */
async function askingNow(run, group, { about }) {
    if (about.kind !== 'account' || about.news !== 'asks')
        return null;
    const member = group.members.find(({ memberId }) => memberId === about.memberId);
    const accounts = await (0, accountDocuments_1.accountsIfReadable)(run.deps, member?.personId ?? '');
    return accounts === null ? null : new Set(accounts.asking.map(({ accountId }) => accountId));
}
const none = new Set();
/**
 * Whether it is still to be sent: its cause is there (core/notices/aboutNotice.ts) as its recipient may know it, nobody has answered
 * those that it stands behind, its recipient is a member, and nobody has taken it on or put it off.
 */
async function isTrue(run, { document }, { head, documents }) {
    const { recipientPersonId, about } = document;
    const [group, today] = [head.document, run.deps.clock.today()];
    if ((0, quiet_1.isQuiet)(document, today))
        return false;
    const recipient = recipientPersonId === null ? null : (0, coreGroup_1.memberFor)(group, recipientPersonId, today);
    if (recipient === undefined || (recipient !== null && (0, access_1.accessOf)(group, recipient, run.deps.rules, today) === 'none'))
        return false;
    if (about.kind === 'record') {
        const meeting = meeting_2.storedMeeting.ifReadable(documents.get((0, meeting_1.meetingDocumentId)(about.meetingId)));
        if (meeting !== null && !(0, recordNotices_1.isRecordNews)(meeting, group, about.version, recipientPersonId ?? ''))
            return false;
    }
    const seen = recipient === null ? group : (0, excluded_1.headSeenBy)(group, recipient);
    const facts = { ...(0, aboutNotice_1.factsOf)(seen, run.deps.rules, today), asking: await askingNow(run, group, document) };
    const wanted = (0, aboutNotice_1.isRung)(about) ? await (0, sweep_1.idsWantedNow)(run.deps, group) : none;
    return (0, aboutNotice_1.isStillTrue)(about, recipientPersonId, facts, wanted) && (0, escalation_1.isStillSilent)(document, documents);
}
//# sourceMappingURL=deliverOne.js.map