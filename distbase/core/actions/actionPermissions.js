"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayOpenActions = mayOpenActions;
exports.mayAgreeAction = mayAgreeAction;
exports.mayFinishAction = mayFinishAction;
exports.mayChangeAction = mayChangeAction;
exports.mayReopenAction = mayReopenAction;
const meeting_1 = require("../meeting/meeting");
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
const actions_1 = require("./actions");
/**
 * Interpreters see the agenda only, the custodian the head of the plan, and auditors need a stated reason that no
 * command asks for (DOMAIN 0.4, 2.1, 2.5). Which actions the others see is for the view to say.
 */
function mayOpenActions({ actor }) {
    return (0, member_1.worksWithChild)(actor) || (0, member_1.isFamily)(actor) || actor.role === 'advocate' ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** Co-ordinator, manager and the chair of the next or open meeting add actions and say who answers for them (DOMAIN 2.1). */
function mayAgreeAction(asker, meeting) {
    return (0, member_1.runsGroup)(asker.actor) || chairsNow(asker, meeting) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** Its owners, family and young people among them; and whoever may agree actions (DOMAIN 2.1 'action status'). */
function mayFinishAction(asker, action, meeting) {
    if (mayAgreeAction(asker, meeting).ok)
        return permit_1.yes;
    const { actor } = asker;
    if (!(0, member_1.worksWithChild)(actor) && !(0, member_1.isFamily)(actor))
        return (0, result_1.refuse)('role-may-not');
    return (0, actions_1.answersFor)(action, actor.memberId) ? permit_1.yes : (0, result_1.refuse)('not-yours');
}
/** More time, blocked, no longer blocked: as for done, but family say only "done", with a comment (DOMAIN 2.1). */
function mayChangeAction(asker, action, meeting) {
    const permit = mayFinishAction(asker, action, meeting);
    return permit.ok && (0, member_1.isFamily)(asker.actor) ? (0, result_1.refuse)('role-may-not') : permit;
}
/** What is done is opened again by those who may agree actions; what is blocked by those who may change it. */
function mayReopenAction(asker, action, meeting) {
    return action.state === 'done' ? mayAgreeAction(asker, meeting) : mayChangeAction(asker, action, meeting);
}
function chairsNow({ actor, group }, meeting) {
    if (meeting === undefined || meeting.chairMemberId !== actor.memberId)
        return false;
    return (meeting.state === 'planned' || meeting.state === 'open') && (0, meeting_1.nextMeeting)(group)?.meetingId === meeting.meetingId;
}
//# sourceMappingURL=actionPermissions.js.map