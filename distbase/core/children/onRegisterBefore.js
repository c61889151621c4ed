"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onRegisterBefore = onRegisterBefore;
const child_1 = require("../child");
const member_1 = require("../member");
const childPermissions_1 = require("./childPermissions");
/**
 * Who of this group was on the register before, and from when to when, as far as this member may see them: who reads visits, the
 * children that they are or were here for; a family, its own who are still in the group, and never whoever has left it.
 */
function onRegisterBefore(group, viewer) {
    if (!(0, childPermissions_1.readsVisits)(viewer) && !(0, member_1.isFamily)(viewer))
        return [];
    const here = group.children.filter((child) => (0, member_1.isOwnChild)(viewer, child)).flatMap(timesOver);
    const former = (0, childPermissions_1.readsVisits)(viewer) ? (group.formerChildren ?? []).filter((child) => (0, member_1.isOwnChild)(viewer, child)) : [];
    return [
        ...here,
        ...former.flatMap(({ childId, givenName, familyName, on, because, kept }) => [
            ...(kept === undefined ? [] : timesOver({ ...kept, status: 'registered' })),
            { childId, givenName, familyName, from: kept?.registeredOn ?? null, to: null, again: null, left: { on, because } },
        ]),
    ];
}
function timesOver(child) {
    const { childId, givenName, familyName, status, registeredOn, deregisteredOn, earlierRegistrations = [] } = child;
    const who = { childId, givenName, familyName, left: null };
    const begun = [...earlierRegistrations.map((each) => each.registeredOn), registeredOn];
    const earlier = earlierRegistrations.map((each, at) => ({
        ...who,
        from: each.registeredOn,
        to: each.deregisteredOn,
        again: begun[at + 1] ?? null,
    }));
    // Until the custodian has confirmed that it ended, it has not.
    return status === 'de-registered' && !(0, child_1.isRemovalOpen)(child)
        ? [...earlier, { ...who, from: registeredOn, to: deregisteredOn, again: null }]
        : earlier;
}
//# sourceMappingURL=onRegisterBefore.js.map