"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whoIsTold = whoIsTold;
exports.whoIsAbove = whoIsAbove;
exports.isAway = isAway;
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
/** Who answers where a role is not filled or its holders are away, nearest first (DOMAIN 7.3; co-ordinator's duty to the manager [S:3]). */
const upwards = {
    'co-ordinator': ['manager', 'senior-manager', 'conference-chair'],
    manager: ['senior-manager', 'conference-chair', 'co-ordinator'],
    'senior-manager': ['conference-chair', 'manager', 'co-ordinator'],
    'conference-chair': ['senior-manager', 'manager', 'co-ordinator'],
    administrator: ['co-ordinator', 'manager', 'senior-manager'],
    custodian: ['manager', 'senior-manager', 'co-ordinator'],
    member: ['co-ordinator', 'manager', 'senior-manager'],
};
/**
 * The persons told of a practitioners' duty, by role: never the family, an advocate or an interpreter, whatever the
 * settings say. Nobody in a role, or all of them away: the next one up. Empty only where the group has none of them.
 */
function whoIsTold(group, roles, watched, absences = new Map()) {
    const working = (0, coreGroup_1.actingMembers)(group, watched.on).filter((member) => (0, member_1.isTellable)(member) && isForAny(member, watched.childIds));
    const isPresent = (personId) => !isAway(absences.get(personId), watched.on);
    const told = roles.flatMap((role) => {
        for (const each of [role, ...(upwards[role] ?? [])]) {
            const present = presentIn(each, working, watched.owners, absences, isPresent);
            if (present.length > 0)
                return present;
        }
        return [];
    });
    return [...new Set(told)];
}
/** Those who stand above a role, nearest first: where something goes before its day when somebody sends it up (DOMAIN 7.3). */
const above = {
    'co-ordinator': ['manager', 'senior-manager', 'conference-chair'],
    manager: ['senior-manager', 'conference-chair'],
    'senior-manager': ['conference-chair'],
    'conference-chair': ['senior-manager'],
    administrator: ['co-ordinator', 'manager', 'senior-manager'],
    custodian: ['manager', 'senior-manager'],
    member: ['co-ordinator', 'manager', 'senior-manager'],
};
/** The nearest above a role who are there and were not told yet; empty: there is nobody left to tell. */
function whoIsAbove(group, role, watched, isTold, absences) {
    const working = (0, coreGroup_1.actingMembers)(group, watched.on).filter((member) => (0, member_1.isTellable)(member) && isForAny(member, watched.childIds));
    const isPresent = (personId) => !isAway(absences.get(personId), watched.on);
    for (const each of above[role] ?? []) {
        const left = presentIn(each, working, watched.owners, absences, isPresent).filter((personId) => !isTold(personId));
        if (left.length > 0)
            return [...new Set(left)];
    }
    return [];
}
function isAway(absence, on) {
    return absence !== null && absence !== undefined && absence.from <= on && (absence.to === null || on <= absence.to);
}
/** Those of a role who are there, and who covers for those who are not. Where a co-ordinator is covered, the manager is told as well. */
function presentIn(role, working, owners, absences, isPresent) {
    const holders = working.filter((member) => member.role === role && (role !== 'member' || owners.includes(member.personId)));
    const covers = holders
        .filter(({ personId }) => !isPresent(personId))
        .flatMap(({ personId }) => absences.get(personId)?.coverPersonId ?? [])
        .filter((cover) => isPresent(cover) && working.some(({ personId }) => personId === cover));
    const present = [...holders.map(({ personId }) => personId).filter(isPresent), ...covers];
    if (role !== 'co-ordinator' || covers.length === 0)
        return present;
    return [...present, ...presentIn('manager', working, owners, absences, isPresent)];
}
function isForAny(member, childIds) {
    return childIds.length === 0 || childIds.some((childId) => (0, member_1.isFor)(member, childId));
}
//# sourceMappingURL=ladder.js.map