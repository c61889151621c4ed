"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newGroupsOf = newGroupsOf;
const rekeyedGroups_1 = require("../../core/caseload/rekeyedGroups");
/**
 * The groups of the export with children whom nobody here knows under their references. It is read through once for that, and only
 * where it has such children and a group here has none in it: else nothing can be under other references.
 */
function newGroupsOf(seen, { groups, groupOfChild }) {
    const here = new Set(seen.flatMap(({ childIds }) => childIds));
    const isAway = ({ childIds }) => childIds.length > 0 && !childIds.some((childId) => groupOfChild.has(childId));
    const found = new Map();
    if (!seen.some(isAway) || [...groupOfChild.keys()].every((childId) => here.has(childId)))
        return found;
    for (const { imported } of groups) {
        const { ref, children } = imported.group;
        const newcomers = children.filter(({ childId }) => !here.has(childId));
        if (newcomers.length === 0)
            continue;
        found.set(ref, {
            who: (0, rekeyedGroups_1.whoAreOn)(children),
            newcomers: (0, rekeyedGroups_1.whoAreOn)(newcomers).flatMap((who) => who ?? []),
        });
    }
    return found;
}
//# sourceMappingURL=newGroups.js.map