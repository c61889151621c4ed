"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.notReplied = exports.cancelCodes = void 0;
exports.meetingFact = meetingFact;
exports.chairToCome = chairToCome;
exports.withMeetingFact = withMeetingFact;
exports.nextMeeting = nextMeeting;
exports.isNextDateMissing = isNextDateMissing;
exports.meetingDocumentId = meetingDocumentId;
exports.appointmentMark = appointmentMark;
exports.isStillAsked = isStillAsked;
exports.openMeeting = openMeeting;
exports.closeMeeting = closeMeeting;
exports.isAnybodyThere = isAnybodyThere;
exports.whyNotPlanned = whyNotPlanned;
const result_1 = require("../result");
/** Why a meeting is called off (DOMAIN 7.1 'postponed'); an import may bring other codes. */
exports.cancelCodes = ['illness', 'weather', 'inquorate', 'other'];
/** The head's short form of the meeting, from which clocks count. */
function meetingFact(meeting, held) {
    const { meetingId, kind, plannedFor, startsAt, state } = meeting;
    const chaired = state === 'planned' ? { chairMemberId: chairToCome(meeting) } : {};
    return { meetingId, kind, plannedFor, startsAt, heldOn: held.heldOn, valid: held.valid, cancelled: state === 'cancelled', ...chaired };
}
/** The member who chairs it and has not sent apologies or a deputy, as a deputy does not chair; null: nobody. */
function chairToCome({ chairMemberId, attendees }) {
    const reply = attendees.find(({ memberId }) => memberId === chairMemberId)?.reply ?? null;
    return reply === 'apologies' || reply === 'deputy' ? null : chairMemberId;
}
/**
 * The head with this meeting's fact equal to it. `held` is given only by the commit that records that it was held. Other facts
 * of the meeting stay.
 */
function withMeetingFact(group, meeting, held) {
    const before = group.meetings.find(({ meetingId }) => meetingId === meeting.meetingId);
    const { chairMemberId: _, ...known } = before ?? {};
    const fact = { ...known, ...meetingFact(meeting, held ?? before ?? { heldOn: null, valid: null }), ...held };
    const others = group.meetings.filter((each) => each !== before);
    return { ...group, meetings: [...others, fact].sort((one, other) => (one.plannedFor < other.plannedFor ? -1 : 1)) };
}
/** The next meeting to come or now open: planned, not held, not cancelled, the earliest first. */
function nextMeeting(group) {
    return group.meetings
        .filter(({ heldOn, cancelled }) => heldOn === null && !cancelled)
        .sort((a, b) => (a.plannedFor < b.plannedFor ? -1 : 1))[0];
}
/** Whether the group has no next meeting. One should be set before a meeting closes (DOMAIN 1.8); the group is told so until it is. */
function isNextDateMissing(group) {
    return nextMeeting(group) === undefined && group.children.some(({ status }) => status !== 'de-registered');
}
function meetingDocumentId(meetingId) {
    return `meeting:${meetingId}`;
}
/** The day and time that a card about a meeting was drawn for: an answer on it is to these and to no other. */
function appointmentMark({ plannedFor, startsAt }) {
    return [plannedFor, startsAt ?? ''].join(' ');
}
/** Whether `asked`, the mark on a card, is of the day and time that stand now. Cards of earlier versions have none. */
function isStillAsked(meeting, asked) {
    return asked === '' ? meeting.moves.length === 0 : asked === appointmentMark(meeting);
}
/** An invitation that waits for its answer. */
exports.notReplied = { reply: null, repliedAt: null, deputy: null };
/** The chair opens it on its day; later, where it was held and is entered afterwards (DOMAIN 7.1 'system outage'). */
function openMeeting(meeting, today, now) {
    if (meeting.state !== 'planned')
        return (0, result_1.refuse)({ kind: whyNotPlanned(meeting.state) });
    if (today < meeting.plannedFor)
        return (0, result_1.refuse)({ kind: 'not-the-day' });
    return (0, result_1.allow)({ ...meeting, version: meeting.version + 1, state: 'open', openedAt: now });
}
/** The chair closes it once somebody is confirmed as having been there; it was held on the day it was planned for. */
function closeMeeting(meeting, now) {
    if (meeting.state === 'cancelled')
        return (0, result_1.refuse)({ kind: 'meeting-cancelled' });
    if (meeting.state === 'closed')
        return (0, result_1.refuse)({ kind: 'meeting-closed' });
    if (meeting.state === 'planned')
        return (0, result_1.refuse)({ kind: 'meeting-not-open' });
    if (!isAnybodyThere(meeting))
        return (0, result_1.refuse)({ kind: 'nobody-confirmed' });
    return (0, result_1.allow)({ ...meeting, version: meeting.version + 1, state: 'closed', closedAt: now });
}
/** Whether anybody is confirmed as having been there, without which a meeting cannot be closed. */
function isAnybodyThere({ attendees }) {
    return attendees.some(({ presence }) => presence === 'present' || presence === 'part');
}
/** Why something that wants a planned meeting cannot be done to one in this other state. */
function whyNotPlanned(state) {
    return state === 'open' ? 'meeting-open' : `meeting-${state}`;
}
//# sourceMappingURL=meeting.js.map