"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.foundGroupFor = foundGroupFor;
const childPermissions_1 = require("../core/children/childPermissions");
const groups_1 = require("../usecases/groups/groups");
const children_1 = require("./children/children");
const groupCard_1 = require("./groups/groupCard");
const verbs_1 = require("./verbs");
/**
 * The group that somebody has named is talked about from now on; what opens is their command (`next`), else the child whom they
 * have named, else the group.
 */
async function foundGroupFor(turn, { coreGroupId, childIds }, next) {
    const viewed = await (0, groups_1.chooseGroup)(turn.deps, { personId: turn.person.personId, coreGroupId });
    if (viewed.kind === 'denied')
        return (0, verbs_1.refusalCard)(turn, viewed.denial);
    if (next !== null)
        return next();
    const { state, actor } = viewed;
    const [childId, ...others] = childIds;
    const isChild = childId !== undefined && others.length === 0 && (0, childPermissions_1.mayOpenChild)({ actor, group: state.group }, { childId }).ok;
    if (isChild)
        return children_1.openChildVerb.handle(turn, { g: coreGroupId, childId, k: turn.deps.newId() });
    return (0, groupCard_1.viewedGroupCard)(turn, viewed, turn.texts.words.groups.chosenDone);
}
//# sourceMappingURL=foundGroup.js.map