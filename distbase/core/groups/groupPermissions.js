"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayOpenGroup = mayOpenGroup;
exports.mayChangeOwnSettings = mayChangeOwnSettings;
exports.mayRunGroup = mayRunGroup;
exports.mayCreateGroup = mayCreateGroup;
exports.maySeeMembers = maySeeMembers;
exports.maySeeSafeContact = maySeeSafeContact;
exports.mayEndMember = mayEndMember;
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
/** Every member may read what is prepared for them; what they then see is built for them (DOMAIN 2.1). */
function mayOpenGroup(_asker) {
    return permit_1.yes;
}
/** Everybody whom the directory knows decides on their own language and their own choice of group. */
function mayChangeOwnSettings() {
    return permit_1.yes;
}
function mayRunGroup({ actor }) {
    return (0, member_1.runsGroup)(actor) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** Not a right in a group but of a post: co-ordinators and managers in the directory begin a group. */
function mayCreateGroup(post) {
    return post === 'co-ordinator' || post === 'manager' ? permit_1.yes : (0, result_1.refuse)('post-may-not');
}
/** Who is in the group is told to all its members but interpreters, who see the agenda only (DOMAIN 1.5, 2.5). */
function maySeeMembers({ actor }) {
    return actor.role === 'interpreter' ? (0, result_1.refuse)('role-may-not') : permit_1.yes;
}
/** DOMAIN 1.5: how a person may safely be reached is for co-ordinator, manager and administrator. */
function maySeeSafeContact(member) {
    return (0, member_1.isOrganiser)(member);
}
/** Nobody ends their own membership, and no co-ordinator those who oversee them; the manager does. */
function mayEndMember({ actor, group }, memberId) {
    if (!(0, member_1.runsGroup)(actor))
        return (0, result_1.refuse)('role-may-not');
    const ended = group.members.find((member) => member.memberId === memberId);
    if (ended?.personId === actor.personId)
        return (0, result_1.refuse)('not-for-yourself');
    const overseers = ['manager', 'senior-manager', 'conference-chair', 'auditor'];
    return actor.role === 'co-ordinator' && ended !== undefined && overseers.includes(ended.role) ? (0, result_1.refuse)('role-may-not') : permit_1.yes;
}
//# sourceMappingURL=groupPermissions.js.map