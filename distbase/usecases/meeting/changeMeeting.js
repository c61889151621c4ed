"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changeMeeting = changeMeeting;
exports.changed = changed;
exports.permitFor = permitFor;
const meeting_1 = require("../../core/meeting/meeting");
const result_1 = require("../../core/result");
const meeting_2 = require("../../documents/meeting");
/** Decides on one loaded meeting. `what` adds ids and codes to the audit entry; see `changed` for the head. `tell`: who is told of it. */
function changeMeeting(state, meetingId, what, decide, tell = () => []) {
    const meeting = meeting_2.storedMeeting.in(state, meetingId);
    if (meeting === undefined)
        return (0, result_1.refuse)({ kind: 'gone' });
    const decided = decide(meeting);
    return decided.ok ? (0, result_1.allow)({ ...changed(state, decided.value, what), create: tell(decided.value) }) : decided;
}
/** The commit of one meeting: its document, and the head where the meeting's fact there is no longer equal to it. */
function changed(state, meeting, what, held) {
    const group = (0, meeting_1.withMeetingFact)(state.group, meeting, held);
    const isEqual = JSON.stringify(group.meetings) === JSON.stringify(state.group.meetings);
    const about = { meetingId: meeting.meetingId, version: meeting.version, ...what };
    return isEqual ? { put: [meeting], about } : { group, put: [meeting], about };
}
/** Asks a permission about a loaded meeting. None of our cards names a meeting that the group does not have. */
function permitFor(state, meetingId, ask) {
    const meeting = meeting_2.storedMeeting.in(state, meetingId);
    return meeting === undefined ? (0, result_1.refuse)('not-my-card') : ask(meeting);
}
//# sourceMappingURL=changeMeeting.js.map