"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chairMissing = chairMissing;
exports.isThereOn = isThereOn;
const member_1 = require("../member");
const meeting_1 = require("./meeting");
function chairMissing(group, meeting) {
    const { chairMemberId, plannedFor, state } = meeting;
    if (state !== 'planned')
        return null;
    if (chairMemberId === null)
        return 'nobody-named';
    if ((0, meeting_1.chairToCome)(meeting) === null)
        return 'apologies';
    const chair = group.members.find(({ memberId }) => memberId === chairMemberId);
    return chair !== undefined && isThereOn(group, chair, plannedFor) ? null : 'not-there';
}
/** Whether somebody is a member on that day and not on leave. */
function isThereOn({ absences = [] }, member, day) {
    const isOnLeave = absences.some(({ personId, from, to }) => personId === member.personId && from <= day && (to === null || day <= to));
    return (0, member_1.isCurrent)(member, day) && !isOnLeave;
}
//# sourceMappingURL=chair.js.map