"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toldOfNoChair = exports.chairDays = void 0;
exports.chairDaysOf = chairDaysOf;
exports.meetingUnlooked = meetingUnlooked;
exports.chairDrafts = chairDrafts;
exports.isChairMissing = isChairMissing;
exports.isReviewChairMissing = isReviewChairMissing;
const coreGroup_1 = require("../coreGroup");
const chair_1 = require("../meeting/chair");
const meeting_1 = require("../meeting/meeting");
const member_1 = require("../member");
const londonTime_1 = require("../time/londonTime");
const beforeIt_1 = require("./beforeIt");
const ladder_1 = require("./ladder");
const plannedReviews_1 = require("./plannedReviews");
const quietHours_1 = require("./quietHours");
/** That nobody chairs is told one working day before (DOMAIN 1.35 'chairing'), and on the day itself to the senior manager too [P]. */
exports.chairDays = { soon: 1, due: 0 };
exports.toldOfNoChair = {
    'due-soon': ['co-ordinator', 'manager'],
    due: ['co-ordinator', 'manager', 'senior-manager'],
};
/** The days on which it is told that nobody chairs. */
function chairDaysOf(group, rules, from) {
    const meeting = (0, meeting_1.nextMeeting)(group);
    const days = [...(meeting === undefined ? [] : [meeting.plannedFor]), ...(0, plannedReviews_1.sittingsToCome)(group, from).map(({ plannedFor }) => plannedFor)];
    const rungs = days.flatMap((plannedFor) => (0, beforeIt_1.daysOfRungs)(plannedFor, exports.chairDays, rules));
    return meetingUnlooked(group, rules, from) === null ? rungs : [...rungs, from];
}
/** The next meeting, where it is time to tell who chairs it and nobody has looked yet; else null. */
function meetingUnlooked(group, rules, today) {
    const meeting = (0, meeting_1.nextMeeting)(group);
    if (meeting === undefined || meeting.chairMemberId !== undefined)
        return null;
    return (0, beforeIt_1.rungBefore)(meeting.plannedFor, exports.chairDays, rules, today) === null ? null : meeting.meetingId;
}
/** To co-ordinator and manager, who name a chair, with the morning card; in time for them to see to it. */
function chairDrafts(group, rules, now, absences) {
    return [...meetingDrafts(group, rules, now, absences), ...sittingDrafts(group, rules, now, absences)];
}
function meetingDrafts(group, rules, now, absences) {
    const meeting = (0, meeting_1.nextMeeting)(group);
    const rung = meeting === undefined ? null : (0, beforeIt_1.rungBefore)(meeting.plannedFor, exports.chairDays, rules, (0, londonTime_1.dayOf)(now));
    if (meeting === undefined || rung === null || !lacksChair(group, meeting))
        return [];
    const about = { kind: 'no-chair', meetingId: meeting.meetingId, plannedFor: meeting.plannedFor, rung };
    return told(group, about, [], rules, now, absences);
}
function sittingDrafts(group, rules, now, absences) {
    return (0, plannedReviews_1.sittingsToCome)(group, (0, londonTime_1.dayOf)(now)).flatMap((sitting) => {
        const { conferenceId, plannedFor, children } = sitting;
        const rung = (0, beforeIt_1.rungBefore)(plannedFor, exports.chairDays, rules, (0, londonTime_1.dayOf)(now));
        if (rung === null || !lacksConferenceChair(group, sitting))
            return [];
        const childIds = children.map(({ childId }) => childId);
        return told(group, { kind: 'no-review-chair', conferenceId, plannedFor, rung }, childIds, rules, now, absences);
    });
}
function told(group, about, childIds, rules, now, absences) {
    if ((0, coreGroup_1.isSilenced)(group))
        return [];
    const sendAfter = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    const people = (0, ladder_1.whoIsTold)(group, exports.toldOfNoChair[about.rung], { childIds, on: (0, londonTime_1.dayOf)(sendAfter), owners: [] }, absences);
    return people.map((recipientPersonId) => ({
        coreGroupId: group.coreGroupId,
        about,
        recipientPersonId,
        urgency: 'digest',
        sendAfter,
        escalatesAt: null,
    }));
}
/** Nobody was named, or who was has said that they cannot come, has left, or is on leave that day. Where nobody has looked yet it is not known. */
function lacksChair(group, { chairMemberId, plannedFor }) {
    if (chairMemberId === undefined)
        return false;
    const chair = group.members.find(({ memberId }) => memberId === chairMemberId);
    return chair === undefined || !(0, chair_1.isThereOn)(group, chair, plannedFor);
}
/** No conference chair of the group, for all of these children, is there on that day (DOMAIN 1.22). */
function lacksConferenceChair(group, { children, plannedFor }) {
    const isForAll = (member) => children.every(({ childId }) => (0, member_1.isFor)(member, childId));
    return !group.members.some((member) => member.role === 'conference-chair' && isForAll(member) && (0, chair_1.isThereOn)(group, member, plannedFor));
}
/** Whether still nobody chairs that meeting, and this is the time to tell of it. */
function isChairMissing(group, about, rules, today) {
    const meeting = (0, meeting_1.nextMeeting)(group);
    const isSame = meeting?.meetingId === about.meetingId && meeting.plannedFor === about.plannedFor;
    return isSame && (0, beforeIt_1.rungBefore)(about.plannedFor, exports.chairDays, rules, today) === about.rung && lacksChair(group, meeting);
}
/** The same of a review. */
function isReviewChairMissing(group, about, rules, today) {
    const sitting = (0, plannedReviews_1.sittingIn)(group, about, today);
    if (sitting === undefined || (0, beforeIt_1.rungBefore)(about.plannedFor, exports.chairDays, rules, today) !== about.rung)
        return false;
    return lacksConferenceChair(group, sitting);
}
//# sourceMappingURL=chairNotices.js.map