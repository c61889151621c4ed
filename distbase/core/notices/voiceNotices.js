"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.voicesAskedFrom = voicesAskedFrom;
exports.voiceDays = voiceDays;
exports.voicesAsked = voicesAsked;
exports.voiceDrafts = voiceDrafts;
const voice_1 = require("../review/voice");
const londonTime_1 = require("../time/londonTime");
const workingDays_1 = require("../time/workingDays");
const ladder_1 = require("./ladder");
const quietHours_1 = require("./quietHours");
/** DOMAIN 1.16: the co-ordinator is told two working days before the meeting. */
const toldWorkingDaysBefore = 2;
/** The day from which a planned meeting asks for voices that are missing. */
function voicesAskedFrom({ plannedFor }, rules) {
    return (0, workingDays_1.workingDaysBefore)(rules.calendar, plannedFor, toldWorkingDaysBefore);
}
/** The days on which meetings still to come begin to ask for voices. */
function voiceDays(group, rules) {
    return toCome(group).map((meeting) => voicesAskedFrom(meeting, rules));
}
/** The children whose voice the next meeting asks for today and nobody has written down; empty before that time. */
function voicesAsked(group, rules, today) {
    return asking(group, rules, today) === undefined ? [] : group.children.filter((child) => (0, voice_1.isVoiceMissing)(group, child));
}
/** To the co-ordinator, with the morning card, once a meeting. Recording the voice takes it off what is wanted. */
function voiceDrafts(group, rules, now, absences) {
    const today = (0, londonTime_1.dayOf)(now);
    const meeting = asking(group, rules, today);
    const children = voicesAsked(group, rules, today);
    if (meeting === undefined || children.length === 0)
        return [];
    const sendAfter = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    const childIds = children.map(({ childId }) => childId);
    const told = (0, ladder_1.whoIsTold)(group, ['co-ordinator'], { childIds, on: (0, londonTime_1.dayOf)(sendAfter), owners: [] }, absences);
    return told.map((recipientPersonId) => ({
        coreGroupId: group.coreGroupId,
        about: { kind: 'voice', meetingId: meeting.meetingId },
        recipientPersonId,
        urgency: 'digest',
        sendAfter,
        escalatesAt: null,
    }));
}
function asking(group, rules, today) {
    return toCome(group).find((meeting) => voicesAskedFrom(meeting, rules) <= today && today <= meeting.plannedFor);
}
function toCome({ meetings }) {
    return meetings.filter(({ heldOn, cancelled }) => heldOn === null && !cancelled);
}
//# sourceMappingURL=voiceNotices.js.map