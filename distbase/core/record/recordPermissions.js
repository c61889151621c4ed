"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayOpenRecords = mayOpenRecords;
exports.mayWriteRecord = mayWriteRecord;
exports.mayChangeRecord = mayChangeRecord;
exports.mayCorrectRecord = mayCorrectRecord;
exports.maySignRecord = maySignRecord;
exports.mayOpenReleases = mayOpenReleases;
exports.mayRelease = mayRelease;
exports.mayReadRecord = mayReadRecord;
const coreGroup_1 = require("../coreGroup");
const meetingPermissions_1 = require("../meeting/meetingPermissions");
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
const record_1 = require("./record");
const recordCirculation_1 = require("./recordCirculation");
const recordView_1 = require("./recordView");
const writerRoles = ['co-ordinator', 'administrator'];
/** Records are for practitioners, the family and advocates; an interpreter sees the agenda only (DOMAIN 2.1, 2.5). */
function mayOpenRecords({ actor }) {
    return (0, member_1.isRecordReader)(actor) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** The chair of the meeting, the co-ordinator and the administrator write notes, draft and circulate (DOMAIN 1.12, 2.1). */
function mayWriteRecord(asker, meeting) {
    return writerRoles.includes(asker.actor.role) || isChair(asker, meeting).ok ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** The words of a draft are the chair's to change; those of a correction also the co-ordinator's, who may begin it. */
function mayChangeRecord(asker, meeting) {
    const correcting = ((0, record_1.draftVersion)(meeting.record)?.number ?? 1) > 1;
    return correcting ? mayCorrectRecord(asker, meeting) : isChair(asker, meeting);
}
function mayCorrectRecord(asker, meeting) {
    return asker.actor.role === 'co-ordinator' ? permit_1.yes : isChair(asker, meeting);
}
/** Only the chair of that meeting approves its record (DOMAIN 1.11). */
function maySignRecord(asker, meeting) {
    return isChair(asker, meeting);
}
/** Those who may be the second person: they answer for the group, or are above, or chaired (DOMAIN 2.1 'core group record' A). */
const releaserRoles = ['co-ordinator', 'manager', 'senior-manager'];
/**
 * Who may look at what waits for a second person (DOMAIN 5.5 (6)): nobody who wrote any of it. That they did not send it either
 * is checked for each one that waits (`mayRelease`).
 */
function mayOpenReleases(asker, meeting) {
    const { actor, group } = asker;
    if (!releaserRoles.includes(actor.role) && !isChair(asker, meeting).ok)
        return (0, result_1.refuse)('role-may-not');
    const version = (0, record_1.signedVersion)(meeting.record);
    return version !== undefined && (0, recordCirculation_1.wroteIn)(version, group, actor.personId) ? (0, result_1.refuse)('not-second-person') : permit_1.yes;
}
/** One that waits: nobody who asked for it to be sent, and nobody who cannot read all that its recipient will. */
function mayRelease(asker, meeting, memberId) {
    const permit = mayOpenReleases(asker, meeting);
    if (!permit.ok || meeting.record === null)
        return permit;
    const { actor, group, today } = asker;
    const waiting = (0, recordCirculation_1.awaitingRelease)(group, meeting.record, today).find((each) => each.memberId === memberId);
    const version = (0, record_1.signedVersion)(meeting.record);
    const recipient = group.members.find((member) => member.memberId === memberId);
    if (waiting === undefined || version === undefined || recipient === undefined)
        return permit;
    const isSecond = waiting.askedByPersonId !== actor.personId && recipient.personId !== actor.personId;
    return isSecond && (0, recordCirculation_1.readsAllOf)(version, group, recipient, actor) ? permit : (0, result_1.refuse)('not-second-person');
}
/** A version that was circulated to this very member. */
function mayReadRecord({ actor, group }, meeting, version) {
    if (!(0, member_1.isRecordReader)(actor))
        return (0, result_1.refuse)('role-may-not');
    const sent = meeting.record === null ? [] : (0, recordView_1.sentTo)(meeting.record, group, actor);
    return sent.some((each) => each.version === version) ? permit_1.yes : (0, result_1.refuse)('not-circulated');
}
/** Once the chair has left the group, the co-ordinator or manager stands in: a record must not stay unsigned (DOMAIN 1.11). */
function isChair(asker, meeting) {
    const gone = !(0, coreGroup_1.currentMembers)(asker.group, asker.today).some(({ memberId }) => memberId === meeting.chairMemberId);
    return (0, meetingPermissions_1.mayChair)(asker, gone ? { ...meeting, chairMemberId: null } : meeting);
}
//# sourceMappingURL=recordPermissions.js.map