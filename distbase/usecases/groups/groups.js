"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openGroup = void 0;
exports.groupsOf = groupsOf;
exports.linkableGroups = linkableGroups;
exports.chooseGroup = chooseGroup;
exports.askersFor = askersFor;
const excluded_1 = require("../../core/confidentiality/excluded");
const access_1 = require("../../core/groups/access");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const member_1 = require("../../core/member");
const memberships_1 = require("../../core/memberships");
const damage_1 = require("../../documents/damage");
const glances_1 = require("../deeds/glances");
const noGroup_1 = require("../deeds/noGroup");
const openView_1 = require("../deeds/openView");
const linkPerson_1 = require("../people/linkPerson");
exports.openGroup = { name: 'groups.card', may: groupPermissions_1.mayOpenGroup, reads: () => [] };
const choosing = { ...exports.openGroup, name: 'groups.choose' };
/** The groups this person is a member of today, in no order: one query, and each head decides. */
async function groupsOf(deps, person) {
    await deps.access.viewed(noGroup_1.noGroup, person.personId, 'groups.open');
    const { groups, ...others } = await (0, glances_1.membershipsOf)(deps, person);
    return { groups: groups.map(({ forMember, member }) => forMember(member)), ...others };
}
/** The groups this person may link a conversation to, by reference. If there are none, that is logged as a denial. */
async function linkableGroups(deps, person) {
    const { groups, unread } = await (0, glances_1.membershipsOf)(deps, person);
    const theirs = groups.filter(({ member }) => (0, member_1.runsGroup)(member)).map(({ glance }) => glance);
    if (theirs.length === 0 && unread === 0)
        await deps.access.denied(noGroup_1.noGroup, person.personId, 'groups.linking', 'may-not-link');
    else
        await deps.access.viewed(noGroup_1.noGroup, person.personId, 'groups.linking');
    return { groups: theirs.sort((one, other) => (one.ref < other.ref ? -1 : 1)), unread };
}
/** Opens the group and remembers it as the one that this person's commands are about. */
async function chooseGroup(deps, viewer) {
    const viewed = await (0, openView_1.openView)(deps, choosing, viewer, {});
    if (viewed.kind === 'viewed')
        await (0, linkPerson_1.changePerson)(deps, viewer.personId, (now) => ({ ...now, currentGroupId: viewer.coreGroupId }));
    return viewed;
}
/**
 * Who this person is today where they are now, in each of their roles: in the group that they have chosen, or in all of theirs while they have
 * chosen none. Null where that cannot be read at the moment. It shows nothing of a group, and is logged nowhere.
 */
async function askersFor(deps, { personId, currentGroupId, coreGroupIds }) {
    const here = coreGroupIds.filter((id) => currentGroupId === null || id === currentGroupId);
    const today = deps.clock.today();
    const [only, ...others] = here;
    if (only === undefined)
        return [];
    const { groups, unread } = others.length > 0 ? await headsOf(deps, here) : await headOf(deps, only);
    const askers = groups.flatMap((group) => (0, memberships_1.membershipsOf)(group, personId, today)
        .filter((actor) => (0, access_1.accessOf)(group, actor, deps.rules, today) !== 'none')
        .map((actor) => ({ actor, group: (0, excluded_1.headSeenBy)(group, actor), today })));
    return askers.length === 0 && unread > 0 ? null : askers;
}
/** Reads one head by its address: most people who ask are in one group or have chosen it. */
async function headOf(deps, coreGroupId) {
    try {
        const head = (await deps.store.load(coreGroupId, []))?.head.document;
        return { groups: head === undefined ? [] : [head], unread: 0 };
    }
    catch (error) {
        if ((0, damage_1.isDamage)(error))
            return { groups: [], unread: 1 };
        throw error;
    }
}
async function headsOf(deps, coreGroupIds) {
    const { groups, damaged } = await deps.store.heads(coreGroupIds);
    return { groups, unread: damaged.length };
}
//# sourceMappingURL=groups.js.map