"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayReplyToInvitation = mayReplyToInvitation;
exports.mayConfirmAttendance = mayConfirmAttendance;
exports.maySeeValidity = maySeeValidity;
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
const attendance_1 = require("./attendance");
const meetingPermissions_1 = require("./meetingPermissions");
/** Everybody who belongs to this meeting answers for themselves: family, advocates and interpreters too (DOMAIN 2.1 'own reply'). */
function mayReplyToInvitation({ actor, group, today }, meeting) {
    const listed = (0, attendance_1.attendanceList)(group, meeting, today).some(({ member }) => member.memberId === actor.memberId);
    return listed ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** Who was there is for the chair of this meeting to say; for the co-ordinator or manager while no chair is named (DOMAIN 1.11). */
function mayConfirmAttendance(asker, meeting) {
    return (0, meetingPermissions_1.mayChair)(asker, meeting);
}
/** The validity notice is for those who can still do something about it: chair, co-ordinator, manager (DOMAIN 1.10). */
function maySeeValidity(asker, meeting) {
    return (0, member_1.runsGroup)(asker.actor) || (0, meetingPermissions_1.mayChair)(asker, meeting).ok;
}
//# sourceMappingURL=attendancePermissions.js.map