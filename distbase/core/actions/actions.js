"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planVersion = void 0;
exports.noPlan = noPlan;
exports.withActionsIn = withActionsIn;
exports.withActionsDue = withActionsDue;
exports.isOwner = isOwner;
exports.answersFor = answersFor;
exports.possibleOwners = possibleOwners;
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
exports.planVersion = 2;
/** What the plan is before anything was agreed. */
function noPlan(coreGroupId) {
    return { id: 'plan', type: 'plan', schemaVersion: exports.planVersion, coreGroupId, version: 0, actions: [] };
}
/** The group with what reminders need, where a plan is among what is written with it. */
function withActionsIn(group, written) {
    const plan = written.find((document) => document.type === 'plan');
    return plan === undefined ? group : withActionsDue(group, plan);
}
/** The group with what reminders need of the plan as it is now. Whatever writes a plan writes this with it. */
function withActionsDue(group, { actions }) {
    const { actionsDue: _, ...rest } = group;
    const due = actions.flatMap(({ actionId, dueOn, owner, childIds, state }) => state === 'done' || dueOn === null
        ? []
        : [{ actionId, dueOn, ownerMemberId: owner.kind === 'member' ? owner.memberId : null, childIds, state }]);
    return due.length === 0 ? rest : { ...rest, actionsDue: due };
}
/** Whether this member is the one accountable for it. */
function isOwner(action, memberId) {
    return action.owner.kind === 'member' && action.owner.memberId === memberId;
}
/** Owner or co-owner: theirs to do. */
function answersFor(action, memberId) {
    return isOwner(action, memberId) || action.coOwnerMemberIds.includes(memberId);
}
/** Who can be given an action: current practitioners, foster carers and family; not those who interpret, speak for somebody or audit (DOMAIN 2.1, 2.5). */
function possibleOwners(group, today) {
    return (0, coreGroup_1.currentMembers)(group, today).filter((member) => (0, member_1.worksWithChild)(member) || (0, member_1.isFamily)(member));
}
//# sourceMappingURL=actions.js.map