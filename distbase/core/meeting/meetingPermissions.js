"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.maySeeMeeting = maySeeMeeting;
exports.maySeeReplies = maySeeReplies;
exports.maySeeLateness = maySeeLateness;
exports.mayPlanNextMeeting = mayPlanNextMeeting;
exports.mayPlanAfterLimit = mayPlanAfterLimit;
exports.mayBeChair = mayBeChair;
exports.mayPlanMeeting = mayPlanMeeting;
exports.mayChair = mayChair;
const sees_1 = require("../confidentiality/sees");
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
/** When and how the group meets is told to all but the custodian, who keeps the register (DOMAIN 2.1 'invite'). */
function maySeeMeeting({ actor }) {
    return actor.role === 'custodian' ? (0, result_1.refuse)('role-may-not') : permit_1.yes;
}
/** How many have replied is for practitioners and auditors: families are not shown what others do (DOMAIN 2.2). */
function maySeeReplies(viewer) {
    return (0, member_1.worksWithChild)(viewer) || viewer.role === 'auditor';
}
/** That a limit has passed, and that no date is set, is told to those who work with the child, and to auditors (DOMAIN 7.3). */
function maySeeLateness(viewer) {
    return (0, member_1.worksWithChild)(viewer) || viewer.role === 'auditor';
}
/** Whoever books meetings; and the chair of the meeting that was just closed, who may set the next date before people leave (DOMAIN 1.8). */
function mayPlanNextMeeting(asker, after) {
    const booksMeetings = mayPlanMeeting(asker);
    if (booksMeetings.ok || after === undefined)
        return booksMeetings;
    const isNewest = asker.group.meetings.every(({ heldOn }) => heldOn === null || heldOn <= after.plannedFor);
    return after.state === 'closed' && isNewest && after.chairMemberId === asker.actor.memberId ? permit_1.yes : booksMeetings;
}
/** Only the manager plans after the limit, with a reason (DOMAIN 7.1 'meeting planned after the limit'). */
function mayPlanAfterLimit({ actor }) {
    return actor.role === 'manager' ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/**
 * Any practitioner member can chair, not only the co-ordinator; not who takes the record, nor the conference's chair
 * (DOMAIN 1.11, 2.5). Of siblings only who is here for all of them [P]: the chair sees who comes and signs for all.
 */
const chairRoles = ['co-ordinator', 'manager', 'senior-manager', 'member'];
function mayBeChair(group, member, today) {
    return (0, member_1.isCurrent)(member, today) && chairRoles.includes(member.role) && (0, sees_1.isForEveryChild)(group, member);
}
/** Co-ordinator, manager or administrator books, moves and cancels (DOMAIN 1.35 'subsequent core groups'). */
function mayPlanMeeting({ actor }) {
    return (0, member_1.isOrganiser)(actor) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/**
 * The chair of this meeting, a role for that meeting only; the co-ordinator or manager while no chair is named, or the
 * one named has left the group (DOMAIN 1.11).
 */
function mayChair({ actor, group, today }, meeting) {
    const chair = group.members.find(({ memberId }) => memberId === meeting.chairMemberId);
    if (chair === undefined || !(0, member_1.isCurrent)(chair, today))
        return (0, member_1.runsGroup)(actor) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
    return meeting.chairMemberId === actor.memberId ? permit_1.yes : (0, result_1.refuse)('not-the-chair');
}
//# sourceMappingURL=meetingPermissions.js.map