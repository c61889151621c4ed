"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.correct = exports.confirmThoseComing = exports.sendDeputy = exports.reply = exports.openConfirmForm = exports.openDeputyForm = exports.openAttendance = void 0;
const absence_1 = require("../../core/meeting/absence");
const attendance_1 = require("../../core/meeting/attendance");
const attendancePermissions_1 = require("../../core/meeting/attendancePermissions");
const meeting_1 = require("../../core/meeting/meeting");
const meetingPermissions_1 = require("../../core/meeting/meetingPermissions");
const recordAttendance_1 = require("../../core/record/recordAttendance");
const result_1 = require("../../core/result");
const meeting_2 = require("../../documents/meeting");
const changeMeeting_1 = require("./changeMeeting");
/**
 * The next meeting's attendance; what of it is shown depends on the reader. That of another meeting (`meetingId`), which is over, is
 * for whoever may put it right.
 */
exports.openAttendance = {
    name: 'attendance.open',
    may: meetingPermissions_1.maySeeMeeting,
    mayKnowing: (asker, state, { meetingId }) => meetingId === '' || meetingId === (0, meeting_1.nextMeeting)(asker.group)?.meetingId
        ? (0, meetingPermissions_1.maySeeMeeting)(asker)
        : (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => (0, attendancePermissions_1.mayConfirmAttendance)(asker, meeting)),
    reads: (group, { meetingId }) => {
        const shown = meetingId === '' ? (0, meeting_1.nextMeeting)(group)?.meetingId : meetingId;
        return shown === undefined ? [] : [(0, meeting_1.meetingDocumentId)(shown)];
    },
};
/** The form for the deputy's name. */
exports.openDeputyForm = {
    name: 'attendance.naming',
    may: meetingPermissions_1.maySeeMeeting,
    mayKnowing: (asker, state, { meetingId }) => (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => (0, attendancePermissions_1.mayReplyToInvitation)(asker, meeting)),
    reads: (_group, { meetingId }) => [(0, meeting_1.meetingDocumentId)(meetingId)],
};
/** The form in which the chair says what they saw of one person. */
exports.openConfirmForm = {
    name: 'attendance.correcting',
    may: meetingPermissions_1.maySeeMeeting,
    mayKnowing: (asker, state, { meetingId }) => (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => (0, attendancePermissions_1.mayConfirmAttendance)(asker, meeting)),
    reads: (_group, { meetingId }) => [(0, meeting_1.meetingDocumentId)(meetingId)],
};
exports.reply = {
    name: 'attendance.reply',
    reads: ({ meetingId }) => [(0, meeting_1.meetingDocumentId)(meetingId)],
    may: mayReply,
    decide: (state, about, _typed, { actor, now, today }) => {
        const change = (0, changeMeeting_1.changeMeeting)(state, about.meetingId, { reply: about.reply }, (meeting) => (0, attendance_1.replyToInvitation)(state.group, meeting, { memberId: actor.memberId, reply: about.reply, deputy: null, asked: about.asked }, now, today));
        return change.ok ? (0, result_1.allow)(owing(state, change.value, about.meetingId, actor, about.reply, today)) : change;
    },
};
exports.sendDeputy = {
    name: 'attendance.deputy',
    reads: ({ meetingId }) => [(0, meeting_1.meetingDocumentId)(meetingId)],
    may: mayReply,
    decide: (state, { meetingId, asked }, typed, { actor, now, today, language }) => {
        const deputy = { text: typed.deputy, by: actor.memberId, at: now, language, audience: { kind: 'practitioners' } };
        const change = (0, changeMeeting_1.changeMeeting)(state, meetingId, { reply: 'deputy' }, (meeting) => (0, attendance_1.replyToInvitation)(state.group, meeting, { memberId: actor.memberId, reply: 'deputy', deputy, asked }, now, today));
        return change.ok ? (0, result_1.allow)(owing(state, change.value, meetingId, actor, 'deputy', today)) : change;
    },
};
exports.confirmThoseComing = {
    name: 'attendance.everyone',
    reads: ({ meetingId }) => [(0, meeting_1.meetingDocumentId)(meetingId)],
    may: mayConfirm,
    decide: (state, { meetingId }, _typed, { actor, now, today }) => (0, changeMeeting_1.changeMeeting)(state, meetingId, {}, (meeting) => (0, attendance_1.confirmReplies)(state.group, meeting, { by: actor.memberId, at: now }, today)),
};
exports.correct = {
    name: 'attendance.correct',
    reads: ({ meetingId }) => [(0, meeting_1.meetingDocumentId)(meetingId)],
    may: mayConfirm,
    decide: (state, { meetingId }, { person, sighting, mode }, { actor, now, today }) => {
        const change = (0, changeMeeting_1.changeMeeting)(state, meetingId, { memberId: person, sighting, mode }, (meeting) => {
            const put = (0, attendance_1.confirmPresence)(state.group, meeting, { memberId: person, sighting, mode }, { by: actor.memberId, at: now }, today);
            return put.ok ? (0, result_1.allow)((0, recordAttendance_1.attendanceInCorrection)(state.group, put.value)) : put;
        });
        return change.ok ? (0, result_1.allow)(countedAnew(state, change.value, meetingId, today)) : change;
    },
};
/** With the written report that whoever cannot come owes. */
function owing(state, change, meetingId, actor, reply, today) {
    const before = change.group ?? state.group;
    const group = (0, absence_1.withReportOwed)(before, meetingId, actor, reply, today);
    return group === before ? change : { ...change, group };
}
/** Where a meeting that is over counts, or no longer counts, by what was put right: limits follow from it. */
function countedAnew(state, change, meetingId, today) {
    const after = change.put?.find((document) => document.id === (0, meeting_1.meetingDocumentId)(meetingId));
    const meeting = after === undefined ? null : meeting_2.storedMeeting.ifReadable(after);
    if (meeting?.state !== 'closed')
        return change;
    const group = change.group ?? state.group;
    const { valid } = (0, attendance_1.validityOf)(group, meeting, today);
    const isOld = group.meetings.some((fact) => fact.meetingId === meetingId && fact.heldOn !== null && fact.valid !== valid);
    if (!isOld)
        return change;
    const meetings = group.meetings.map((fact) => (fact.meetingId === meetingId ? { ...fact, valid } : fact));
    return { ...change, group: { ...group, meetings }, about: { ...change.about, valid } };
}
function mayReply(state, { meetingId }, { actor, today }) {
    return (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => (0, attendancePermissions_1.mayReplyToInvitation)({ actor, group: state.group, today }, meeting));
}
function mayConfirm(state, { meetingId }, { actor, today }) {
    return (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => (0, attendancePermissions_1.mayConfirmAttendance)({ actor, group: state.group, today }, meeting));
}
//# sourceMappingURL=attendance.js.map