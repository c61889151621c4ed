"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.endedBecause = exports.headVersion = void 0;
exports.memberFor = memberFor;
exports.membersByPerson = membersByPerson;
exports.currentMembers = currentMembers;
exports.actingMembers = actingMembers;
exports.isFrozen = isFrozen;
exports.isSilenced = isSilenced;
const member_1 = require("./member");
const memberships_1 = require("./memberships");
/** Since version 2 the head is written in rows, which an older version cannot read. */
exports.headVersion = 2;
/** Why a child is no longer in a group, or a group is over. */
exports.endedBecause = ['moved', 'entered-twice', 'ended'];
/** The membership by which a person acts in this group today, or undefined: they have none (DOMAIN 2.4). */
function memberFor(group, personId, today) {
    return (0, memberships_1.membershipsOf)(group, personId, today)[0];
}
/** The same for everybody who has one on that day. */
function membersByPerson(group, today) {
    const people = new Map();
    for (const { personId } of currentMembers(group, today)) {
        const member = people.has(personId) ? undefined : memberFor(group, personId, today);
        if (member !== undefined)
            people.set(personId, member);
    }
    return people;
}
function currentMembers(group, today) {
    return group.members.filter((member) => (0, member_1.isCurrent)(member, today));
}
/**
 * The members of that day by whom their person acts. Whoever is one of the family as well is none of the others: what is told or offered to
 * a role goes by the same rule as what they read.
 */
function actingMembers(group, today) {
    const current = currentMembers(group, today);
    const people = new Set(current.map(({ personId }) => personId));
    if (people.size === current.length)
        return current;
    return current.filter((member) => (0, memberships_1.membershipsOf)({ members: current }, member.personId, today).includes(member));
}
/** Whether the child's case is for reading only: nothing more is recorded or sent about it (DOMAIN 7.1 'child dies'). */
function isFrozen(group, childId) {
    return group.children.some((child) => child.childId === childId && child.frozen !== undefined);
}
/** Whether a child has died and none is left on the register: then nothing is sent by itself any more (DOMAIN 7.1 'child dies'). */
function isSilenced({ children }) {
    return children.some(({ frozen }) => frozen !== undefined) && children.every(({ status }) => status === 'de-registered');
}
//# sourceMappingURL=coreGroup.js.map