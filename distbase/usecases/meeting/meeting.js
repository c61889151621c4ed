"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.close = exports.start = exports.cancel = exports.arrange = exports.move = exports.plan = exports.openClosing = exports.openMeetingView = void 0;
const reach_1 = require("../../core/alerts/reach");
const attendance_1 = require("../../core/meeting/attendance");
const meeting_1 = require("../../core/meeting/meeting");
const meetingPermissions_1 = require("../../core/meeting/meetingPermissions");
const planMeeting_1 = require("../../core/meeting/planMeeting");
const meetingNotices_1 = require("../../core/notices/meetingNotices");
const result_1 = require("../../core/result");
const meeting_2 = require("../../documents/meeting");
const changeMeeting_1 = require("./changeMeeting");
const readsMeeting = ({ meetingId }) => [(0, meeting_1.meetingDocumentId)(meetingId)];
exports.openMeetingView = {
    name: 'meeting.open',
    may: meetingPermissions_1.maySeeMeeting,
    reads: (group) => {
        const next = (0, meeting_1.nextMeeting)(group);
        return next ? [(0, meeting_1.meetingDocumentId)(next.meetingId), ...(0, reach_1.noticeIdsForReach)(group, next.meetingId)] : [];
    },
};
/** What is asked before a meeting is closed. */
exports.openClosing = {
    ...exports.openMeetingView,
    name: 'meeting.closing',
    mayKnowing: (asker, state) => (0, changeMeeting_1.permitFor)(state, (0, meeting_1.nextMeeting)(state.group)?.meetingId ?? '', (meeting) => (0, meetingPermissions_1.mayChair)(asker, meeting)),
};
exports.plan = {
    name: 'meeting.plan',
    reads: ({ after }) => (after === '' ? [] : [(0, meeting_1.meetingDocumentId)(after)]),
    readsKnowing: (group) => (0, reach_1.noticeIdsForReach)(group, null),
    may: (state, { after }, { actor, today }) => (0, meetingPermissions_1.mayPlanNextMeeting)({ actor, group: state.group, today }, after === '' ? undefined : meeting_2.storedMeeting.in(state, after)),
    decide: (state, { extraordinary, dayAgreed }, typed, doing) => {
        const planned = (0, planMeeting_1.planMeeting)(state.group, { ...typed, extraordinary, dayAgreed }, doing);
        if (!planned.ok)
            return planned;
        const { plannedFor, kind } = planned.value;
        const create = (0, meetingNotices_1.meetingNotices)(state.group, planned.value, 'planned', doing);
        return (0, result_1.allow)({ ...(0, changeMeeting_1.changed)(state, planned.value, { plannedFor, kind }), create });
    },
};
const byOrganiser = {
    reads: readsMeeting,
    readsKnowing: (group, { meetingId }) => (0, reach_1.noticeIdsForReach)(group, meetingId),
    may: (state, { meetingId }, { actor, today }) => (0, changeMeeting_1.permitFor)(state, meetingId, () => (0, meetingPermissions_1.mayPlanMeeting)({ actor, group: state.group, today })),
};
exports.move = {
    ...byOrganiser,
    name: 'meeting.move',
    decide: (state, { meetingId, seenMoves, dayAgreed }, typed, doing) => (0, changeMeeting_1.changeMeeting)(state, meetingId, { to: typed.plannedOn }, (meeting) => (0, planMeeting_1.moveMeeting)(state.group, meeting, { ...typed, seenMoves, dayAgreed }, doing), (moved) => (0, meetingNotices_1.meetingNotices)(state.group, moved, 'moved', doing)),
};
exports.arrange = {
    ...byOrganiser,
    name: 'meeting.arrange',
    decide: (state, { meetingId, seen }, { chair, language, needs }, doing) => (0, changeMeeting_1.changeMeeting)(state, meetingId, { chair }, (meeting) => (0, planMeeting_1.arrangeMeeting)(state.group, meeting, { chairMemberId: chair, language, needs }, seen, doing)),
};
exports.cancel = {
    ...byOrganiser,
    name: 'meeting.cancel',
    decide: (state, { meetingId, seenMoves }, { why, words }, doing) => (0, changeMeeting_1.changeMeeting)(state, meetingId, { why }, (meeting) => (seenMoves === meeting.moves.length ? (0, planMeeting_1.cancelMeeting)(meeting, why, words, doing) : (0, result_1.refuse)({ kind: 'changed-meanwhile' })), (cancelled) => (0, meetingNotices_1.meetingNotices)(state.group, cancelled, 'cancelled', doing)),
};
const byChair = {
    reads: readsMeeting,
    may: (state, { meetingId }, { actor, today }) => (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => (0, meetingPermissions_1.mayChair)({ actor, group: state.group, today }, meeting)),
};
exports.start = {
    ...byChair,
    name: 'meeting.start',
    decide: (state, { meetingId }, _typed, { today, now }) => (0, changeMeeting_1.changeMeeting)(state, meetingId, {}, (meeting) => (0, meeting_1.openMeeting)(meeting, today, now)),
};
/** From here D04 counts, where the meeting was valid (DOMAIN 1.8, 1.10). */
exports.close = {
    ...byChair,
    name: 'meeting.close',
    decide: (state, { meetingId }, _typed, { today, now }) => {
        const meeting = meeting_2.storedMeeting.in(state, meetingId);
        const closed = meeting === undefined ? (0, result_1.refuse)({ kind: 'gone' }) : (0, meeting_1.closeMeeting)(meeting, now);
        if (!closed.ok)
            return closed;
        const { valid } = (0, attendance_1.validityOf)(state.group, closed.value, today);
        return (0, result_1.allow)((0, changeMeeting_1.changed)(state, closed.value, { valid }, { heldOn: closed.value.plannedFor, valid, recordSentOn: null }));
    },
};
//# sourceMappingURL=meeting.js.map