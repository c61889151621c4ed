"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.factsOf = factsOf;
exports.isStillTrue = isStillTrue;
exports.isSettled = isSettled;
exports.waitsForDeed = waitsForDeed;
exports.isRung = isRung;
exports.keyOf = keyOf;
exports.idOf = idOf;
exports.idOfKey = idOfKey;
exports.wordsOf = wordsOf;
exports.weightOfNotice = weightOfNotice;
exports.isUrgent = isUrgent;
exports.limitOf = limitOf;
exports.isOfChildrenOf = isOfChildrenOf;
exports.maySeeThat = maySeeThat;
exports.isForRecipient = isForRecipient;
exports.reportOf = reportOf;
const awaiting_1 = require("../children/awaiting");
const member_1 = require("../member");
const actionReminders_1 = require("./actionReminders");
const duties_1 = require("./duties");
const noticeKinds_1 = require("./noticeKinds");
/*
 * What follows from the table of kinds, for a notice of any kind. Whether one is still true is decided here and nowhere else.
 */
/** The facts of a group on a day, as far as the group knows them. */
function factsOf(group, rules, today, duties = (0, duties_1.openDuties)(group, rules, today)) {
    const clocks = duties.map(({ occurrence, childId }) => (0, duties_1.dutyKey)({ id: occurrence.clock, childId, limit: occurrence.limit }));
    const actions = (0, actionReminders_1.remindedOf)(group, today).map(({ actionId, state, dueOn }) => (0, noticeKinds_1.limitKey)({ kind: 'action', actionId, state, dueOn, rung: 'due' }));
    return { group, rules, today, openLimits: new Set([...clocks, ...actions]), asking: null, reached: new Set() };
}
/** Whether a notice is still to be told: its cause is there, and of a ladder its rung is the one to tell (`wanted`, by id). */
function isStillTrue(about, to, facts, wanted) {
    return (0, noticeKinds_1.holds)(about, facts) && (!isRung(about) || wanted.has(idOf(about, to)));
}
/** Whether a notice that was sent is over: its cause is gone, and that is what settles its kind. */
function isSettled(about, facts) {
    return noticeKinds_1.noticeKinds[about.kind].settledBy === 'its-cause' && !(0, noticeKinds_1.holds)(about, facts);
}
/** Whether it still waits for something to be done, so that for this reader it is not over by being opened. */
function waitsForDeed(about, reader, facts) {
    const waitsFor = (0, noticeKinds_1.waitedFor)(about);
    if (waitsFor === 'being-opened')
        return false;
    const entryId = waitsFor === 'a-decision' ? reportOf(about) : null;
    return entryId === null ? (0, noticeKinds_1.holds)(about, facts) : (0, awaiting_1.answersForReports)(reader) && (0, awaiting_1.isUndecided)(facts.group, entryId);
}
function isRung(about) {
    const row = noticeKinds_1.noticeKinds[about.kind];
    return row.isRung(about);
}
/** The notice's key and id: what it is about, and to whom. */
function keyOf(about, to) {
    const row = noticeKinds_1.noticeKinds[about.kind];
    return about.kind === 'older' ? row.key(about) : `${row.key(about)}:${to ?? 'group'}`;
}
function idOf(about, to) {
    return idOfKey(keyOf(about, to));
}
/** Keys hold ids and codes; characters that a store's ids may not have are left out. */
function idOfKey(key) {
    return `notice:${key.replaceAll(/[^A-Za-z0-9:._-]/g, '_')}`;
}
function wordsOf(about) {
    if (about.kind === 'older')
        return about.words;
    return about.kind === 'unreached' && about.of !== null ? wordsOf(about.of) : noticeKinds_1.noticeKinds[about.kind].words;
}
function weightOfNotice(about) {
    const row = noticeKinds_1.noticeKinds[about.kind];
    return row.weight(about);
}
function isUrgent(about) {
    const row = noticeKinds_1.noticeKinds[about.kind];
    return row.isUrgent(about);
}
/** The limit or the day that it counts to; null for what has none. */
function limitOf(about) {
    return about.kind === 'clock' ? about.limit : about.kind === 'action' ? about.dueOn : null;
}
/** Whether somebody is here for the child whose limit it is about; who sees a notice about anything else is for other rules. */
function isOfChildrenOf(member, about) {
    return about.kind !== 'clock' || about.childId === null || (0, member_1.isFor)(member, about.childId);
}
/** Whether somebody may know that it was sent at all: some are for their recipient alone, whoever sees what others were told. */
function maySeeThat(viewer, { about, recipientPersonId }) {
    return !isForRecipient(about) || recipientPersonId === viewer.personId;
}
function isForRecipient({ kind }) {
    return noticeKinds_1.noticeKinds[kind].isFor === 'its-recipient';
}
/** The report that it is about; null for everything else. */
function reportOf(about) {
    if (about.kind === 'unreached')
        return about.of === null ? null : reportOf(about.of);
    return about.kind === 'not-seen' || about.kind === 'undecided' ? about.entryId : null;
}
//# sourceMappingURL=aboutNotice.js.map