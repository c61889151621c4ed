"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.invitedAgain = invitedAgain;
const excluded_1 = require("../../core/confidentiality/excluded");
const attendance_1 = require("../../core/meeting/attendance");
const meeting_1 = require("../../core/meeting/meeting");
const meetingNotices_1 = require("../../core/notices/meetingNotices");
const openNotices_1 = require("../../core/notices/openNotices");
const meeting_2 = require("../../documents/meeting");
/**
 * The change of an exclusion, with an invitation to the next meeting where whoever was kept from it may now come: as if they had never
 * been asked, since what they had replied was to be forgotten. The notice of it may have been planned and taken back before.
 */
function invitedAgain(state, change, mark, doing) {
    const group = change.group ?? state.group;
    const next = (0, meeting_1.nextMeeting)(group);
    const meeting = next === undefined ? undefined : meeting_2.storedMeeting.in(state, next.meetingId);
    const member = group.members.find(({ memberId }) => memberId === mark?.memberId);
    if (meeting === undefined || member === undefined || meeting.state !== 'planned')
        return change;
    const mayCome = (0, excluded_1.isKeptOut)(state.group, member, meeting.plannedFor) && !(0, excluded_1.isKeptOut)(group, member, meeting.plannedFor);
    if (!mayCome)
        return change;
    const invited = (0, attendance_1.inviteAgain)(group, meeting, member, doing.now, doing.today);
    if (invited === meeting)
        return change;
    const notices = (0, meetingNotices_1.meetingNotices)(group, invited, 'planned', doing).filter(({ recipientPersonId }) => recipientPersonId === member.personId);
    return { ...change, group: (0, openNotices_1.listingNotices)(group, notices), put: [...(change.put ?? []), invited, ...notices] };
}
//# sourceMappingURL=invitedAgain.js.map