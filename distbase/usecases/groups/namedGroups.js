"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.namedGroupsOf = namedGroupsOf;
const namedGroups_1 = require("../../core/help/namedGroups");
const glances_1 = require("../deeds/glances");
/** By which words this person may find their groups: one query, in which each head decides. It shows nothing, and is logged nowhere. */
async function namedGroupsOf(deps, person) {
    const { groups } = await (0, glances_1.membershipsOf)(deps, person);
    return groups.map(({ glance, forMember, member }) => (0, namedGroups_1.namedGroup)(glance, member, forMember(member).group));
}
//# sourceMappingURL=namedGroups.js.map