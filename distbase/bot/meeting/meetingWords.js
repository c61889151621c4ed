"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whenWords = whenWords;
exports.limitLines = limitLines;
exports.soonLines = soonLines;
exports.dayLines = dayLines;
exports.notToldLines = notToldLines;
exports.toldWords = toldWords;
exports.lateReasonOf = lateReasonOf;
exports.twiceLines = twiceLines;
const reach_1 = require("../../core/alerts/reach");
const attendance_1 = require("../../core/meeting/attendance");
const lastBookable_1 = require("../../core/meeting/lastBookable");
const meetingPermissions_1 = require("../../core/meeting/meetingPermissions");
const nearDay_1 = require("../../core/nearDay");
const notice_1 = require("../../documents/notice");
/** Day and time in words. */
function whenWords({ texts }, { plannedFor, startsAt }) {
    const day = texts.day(plannedFor);
    return startsAt === null ? texts.say('meeting.whenNoTime', { day }) : texts.say('meeting.when', { day, time: startsAt });
}
/** Until when a meeting must be held, and the day to aim at; shown before anybody chooses a day. */
function limitLines(turn, asker) {
    const { texts, deps } = turn;
    const last = (0, lastBookable_1.lastBookableOn)(asker.group, deps.rules, asker.today);
    if (last === null)
        return [texts.words.meeting.noLimit];
    const limit = texts.day(last.limit);
    if (last.limit < asker.today && !(0, meetingPermissions_1.maySeeLateness)(asker.actor))
        return [];
    if (last.limit < asker.today)
        return [texts.say((0, meetingPermissions_1.mayPlanAfterLimit)(asker).ok ? 'meeting.limitPassedManager' : 'meeting.limitPassed', { limit })];
    const day = texts.day(last.bookBy);
    const bookBy = last.bookBy === last.limit ? texts.say('meeting.bookBy', { day }) : texts.say('meeting.bookByClosed', { day, limit });
    const isAhead = last.target !== null && last.target >= asker.today;
    return isAhead ? [bookBy, texts.say('meeting.aimFor', { day: texts.day(last.target) })] : [bookBy];
}
/** Beside a warning about something else: that the day which is to be said yes to is so near. */
function soonLines({ texts, deps }, { today }, dayAgreed) {
    return dayAgreed !== '' && (0, nearDay_1.isVerySoon)(deps.rules.calendar, today, dayAgreed) ? [texts.words.meeting.soon] : [];
}
/**
 * How the day of a planned meeting stands to its limit: that it is after it, to whoever may know of lateness; to those who book
 * meetings, that it is after the day to aim for, else until when it must be.
 */
function dayLines(turn, { plannedFor }, asker) {
    const { texts, deps } = turn;
    const last = (0, lastBookable_1.lastBookableOn)(asker.group, deps.rules, asker.today);
    if (last !== null && plannedFor > last.limit)
        return (0, meetingPermissions_1.maySeeLateness)(asker.actor) ? [texts.say('meeting.afterLimit', { limit: texts.day(last.limit) })] : [];
    if (!(0, meetingPermissions_1.mayPlanMeeting)(asker).ok)
        return [];
    if (last === null || last.target === null || plannedFor <= last.target)
        return limitLines(turn, asker);
    return [texts.say('meeting.afterAim', { day: texts.day(last.target), limit: texts.day(last.limit) })];
}
/** To those who book meetings: how many of those invited Teams does not reach, as they have none or as alerts did not get to them. */
function notToldLines(turn, shown, meeting) {
    if (!(0, meetingPermissions_1.mayPlanMeeting)({ ...shown, group: shown.state.group, today: turn.deps.clock.today() }).ok)
        return [];
    const count = notTold(turn, shown, meeting);
    return count === 0 ? [] : [turn.texts.say('meeting.notTold', { count })];
}
/** What was just done with the appointment, and that of those invited only the people whom Teams reaches are told of it. */
function toldWords(turn, shown, meeting, news) {
    const { texts } = turn;
    const count = notTold(turn, shown, meeting);
    const { done } = texts.words.meeting;
    if (count === 0)
        return { planned: done.plan, moved: done.move, cancelled: done.cancel }[news];
    const said = { planned: done.planReached, moved: done.moveReached, cancelled: done.cancel }[news];
    return `${said} ${texts.say('meeting.writeOrRing', { count })}`;
}
/** How many of those invited who have not replied Teams does not reach. */
function notTold({ deps }, { state }, meeting) {
    const lost = (0, reach_1.lostFor)(state.group, notice_1.storedNotice.among(state.documents), meeting.meetingId);
    const waiting = (0, attendance_1.attendanceList)(state.group, meeting, deps.clock.today()).filter(({ attendee }) => attendee.reply === null);
    return waiting.filter(({ member }) => !member.inTeams || lost.has(member.personId)).length;
}
/** Why it was planned after the limit, while its day is after it: a reason stays with the meeting when it is moved back. */
function lateReasonOf({ deps }, { lateReason, plannedFor }, { group, today }) {
    const last = (0, lastBookable_1.lastBookableOn)(group, deps.rules, today);
    return last === null || plannedFor > last.limit ? lateReason : null;
}
/** To practitioners: that the meeting is in the case system as well, where a co-ordinator has said so. */
function twiceLines({ texts }, { sameMeetings = [] }, { meetingId }) {
    return sameMeetings.some(({ here }) => here === meetingId) ? [texts.words.meeting.enteredTwice] : [];
}
//# sourceMappingURL=meetingWords.js.map