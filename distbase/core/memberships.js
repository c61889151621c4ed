"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.membershipsOf = membershipsOf;
const member_1 = require("./member");
/*
 * One person may hold two roles in a group (DOMAIN 1.4: a manager covers as co-ordinator). They may do what either of them may. Not
 * so for one of the family, or somebody else who does not work for the authority: who is also a practitioner reads and acts as the
 * narrower, as what others said in confidence must not reach the family by another door (DOMAIN 5).
 */
/** The memberships by which a person acts in this group today, the first of them where nothing else decides. */
function membershipsOf(group, personId, today) {
    const all = group.members.filter((member) => member.personId === personId && (0, member_1.isCurrent)(member, today));
    if (all.length < 2)
        return all;
    const family = all.filter(member_1.isFamily);
    if (family.length > 0)
        return family.slice(0, 1);
    const outside = all.filter((member) => !(0, member_1.isPractitioner)(member));
    return outside.length > 0 ? outside.slice(0, 1) : all;
}
//# sourceMappingURL=memberships.js.map