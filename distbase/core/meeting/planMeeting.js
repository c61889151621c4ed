"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planMeeting = planMeeting;
exports.moveMeeting = moveMeeting;
exports.arrangeMeeting = arrangeMeeting;
exports.arrangementsMark = arrangementsMark;
exports.cancelMeeting = cancelMeeting;
const doer_1 = require("../doer");
const limits_1 = require("../limits");
const nearDay_1 = require("../nearDay");
const result_1 = require("../result");
const calendarDate_1 = require("../time/calendarDate");
const attendance_1 = require("./attendance");
const lastBookable_1 = require("./lastBookable");
const meeting_1 = require("./meeting");
const meetingPermissions_1 = require("./meetingPermissions");
const standingAgenda_1 = require("./standingAgenda");
/** For how many days after its planned day a cancelled meeting counts towards the most that a group may cancel. */
const daysLately = 30;
/**
 * Books the group's next meeting: its standing agenda is there and every current member is invited. One at a time:
 * where one is booked already, that one is to be moved.
 */
function planMeeting(group, plan, by) {
    if ((0, meeting_1.nextMeeting)(group) !== undefined)
        return (0, result_1.refuse)({ kind: 'meeting-planned-already' });
    const lately = group.meetings.filter(({ cancelled, plannedFor }) => cancelled && plannedFor >= (0, calendarDate_1.addDays)(by.today, -daysLately));
    if (lately.length >= limits_1.mostThings.cancelledMeetings)
        return (0, result_1.refuse)({ kind: 'too-many-cancelled' });
    const wrong = problemsOfDay(group, plan, plan.lateReason, by);
    if (wrong !== null)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const meetingId = by.newId();
    const kind = plan.extraordinary ? 'extraordinary' : (0, lastBookable_1.nextKind)(group, by.rules, by.today);
    const meeting = {
        id: (0, meeting_1.meetingDocumentId)(meetingId),
        type: 'meeting',
        schemaVersion: 1,
        coreGroupId: group.coreGroupId,
        meetingId,
        version: 1,
        kind,
        state: 'planned',
        plannedFor: plan.plannedOn,
        plannedAt: by.now,
        startsAt: plan.startsAt,
        mode: plan.mode,
        chairMemberId: null,
        language: languageOf(group),
        needs: null,
        lateReason: isAfterLimit(group, plan.plannedOn, by) ? (0, doer_1.forPractitioners)(plan.lateReason, by) : null,
        moves: [],
        cancellation: null,
        openedAt: null,
        closedAt: null,
        agenda: (0, standingAgenda_1.standingAgenda)(by.newId, kind),
        agendaVersion: 1,
        attendees: [],
        record: null,
    };
    const invited = (0, attendance_1.attendanceList)(group, meeting, by.today).map(({ attendee }) => ({ ...attendee, invitedAt: by.now }));
    return (0, result_1.allow)({ ...meeting, attendees: invited });
}
/**
 * Another day or time, with the reason; the limit stays where it is. `seenMoves` is how often it had been moved on the
 * card that was pressed. Replies were to the day before, so everybody is asked again.
 */
function moveMeeting(group, meeting, to, by) {
    if (meeting.state !== 'planned')
        return (0, result_1.refuse)({ kind: (0, meeting_1.whyNotPlanned)(meeting.state) });
    if (to.seenMoves !== meeting.moves.length)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const same = to.plannedOn === meeting.plannedFor && to.startsAt === meeting.startsAt;
    if (same)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { plannedOn: 'same-day-and-time' } });
    // A manager's reason for moving is also the one for being late, once they have said yes to the day.
    const lateReason = (0, nearDay_1.isAgreed)(to) ? to.reason : '';
    const wrong = problemsOfDay(group, to, lateReason, by);
    if (wrong !== null)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const reason = (0, doer_1.forPractitioners)(to.reason, by);
    const invited = (0, attendance_1.attendanceList)(group, meeting, by.today).map(({ attendee }) => ({ ...attendee, ...meeting_1.notReplied, invitedAt: by.now }));
    return (0, result_1.allow)({
        ...meeting,
        version: meeting.version + 1,
        plannedFor: to.plannedOn,
        startsAt: to.startsAt,
        moves: [...meeting.moves, { from: meeting.plannedFor, to: to.plannedOn, fromTime: meeting.startsAt, reason }],
        lateReason: isAfterLimit(group, to.plannedOn, by) ? reason : meeting.lateReason,
        attendees: invited,
    });
}
/** Who chairs, in which language, with which needs. `seen` is the mark of the arrangements on the card that was pressed. */
function arrangeMeeting(group, meeting, { chairMemberId, language, needs }, seen, by) {
    if (meeting.state === 'closed' || meeting.state === 'cancelled')
        return (0, result_1.refuse)({ kind: (0, meeting_1.whyNotPlanned)(meeting.state) });
    if (seen !== arrangementsMark(meeting))
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const chair = group.members.find(({ memberId }) => memberId === chairMemberId);
    if (chair === undefined || !(0, meetingPermissions_1.mayBeChair)(group, chair, by.today))
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { chair: 'choose-one' } });
    const unchanged = needs === (meeting.needs?.text ?? '');
    const changedNeeds = needs === '' ? null : (0, doer_1.forPractitioners)(needs, by);
    return (0, result_1.allow)({ ...meeting, version: meeting.version + 1, chairMemberId, language, needs: unchanged ? meeting.needs : changedNeeds });
}
/** Differs whenever chair, language or needs do. */
function arrangementsMark({ chairMemberId, language, needs }) {
    return [chairMemberId ?? '', language, needs?.at ?? ''].join(' ');
}
/** Calls it off, with a code and words; it is kept, and the limit does not move (DOMAIN 7.1 'postponed'). */
function cancelMeeting(meeting, code, words, by) {
    if (meeting.state === 'closed' || meeting.state === 'cancelled')
        return (0, result_1.refuse)({ kind: (0, meeting_1.whyNotPlanned)(meeting.state) });
    if (code === 'other' && words === '')
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { words: 'required' } });
    const cancellation = { code, reason: (0, doer_1.forPractitioners)(words, by) };
    return (0, result_1.allow)({ ...meeting, version: meeting.version + 1, state: 'cancelled', cancellation });
}
/** What is wrong with a day: over, after the limit (only a manager with a reason), or one that is asked about and not yet agreed to. */
function problemsOfDay(group, chosen, lateReason, by) {
    const { plannedOn } = chosen;
    if (plannedOn < by.today)
        return { plannedOn: 'in-the-past' };
    if ((0, nearDay_1.hasBegun)(chosen, by.now))
        return { startsAt: 'time-has-passed' };
    if (isAfterLimit(group, plannedOn, by)) {
        if (!(0, meetingPermissions_1.mayPlanAfterLimit)({ actor: by.actor, group, today: by.today }).ok)
            return { plannedOn: 'after-the-limit' };
        if (lateReason === '')
            return { plannedOn: 'after-the-limit-why', lateReason: 'required' };
    }
    const asked = (0, nearDay_1.isAgreed)(chosen) ? null : (0, nearDay_1.dayAsked)(by.rules.calendar, by.today, plannedOn);
    return asked === null ? null : { plannedOn: asked };
}
function isAfterLimit(group, plannedOn, by) {
    const last = (0, lastBookable_1.lastBookableOn)(group, by.rules, by.today);
    return last !== null && plannedOn > last.limit;
}
/** What all members who said so want to meet in; both where they differ or nobody was asked yet (DOMAIN 4.2, active offer). */
function languageOf(group) {
    const [wanted, ...others] = new Set(group.members.map(({ languages }) => languages.meeting).filter((each) => each !== null));
    return wanted !== undefined && others.length === 0 ? wanted : 'both';
}
//# sourceMappingURL=planMeeting.js.map