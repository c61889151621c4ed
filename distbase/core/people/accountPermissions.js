"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayListAccounts = mayListAccounts;
exports.mayLookAtAccounts = mayLookAtAccounts;
exports.mayKeepAccounts = mayKeepAccounts;
exports.maySeeOwnAccounts = maySeeOwnAccounts;
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
/**
 * Those who oversee a co-ordinator, or check what was decided. A co-ordinator may not say which accounts are theirs: with an
 * account that they linked they could act as them.
 */
const overseers = ['manager', 'senior-manager', 'conference-chair', 'custodian', 'auditor'];
/** The accounts of the whole group: for those who answer for it, and the senior manager above them. */
function mayListAccounts({ actor }) {
    return (0, member_1.runsGroup)(actor) || actor.role === 'senior-manager' ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** Which accounts are a member's: for those who answer for the group, and the senior manager above them. */
function mayLookAtAccounts({ actor, group }, memberId) {
    const permit = mayListAccounts({ actor });
    if (!permit.ok)
        return permit;
    return group.members.some((member) => member.memberId === memberId) ? permit_1.yes : (0, result_1.refuse)('not-my-card');
}
/**
 * To say that an account is a member's, or is not. Of a present member, never of oneself, and a co-ordinator not of those who
 * oversee them: `post` is what the directory holds the person in, whatever their role here.
 */
function mayKeepAccounts(asker, memberId, post) {
    const permit = mayLookAtAccounts(asker, memberId);
    if (!permit.ok)
        return permit;
    const { actor, group, today } = asker;
    const member = memberIn(group, memberId);
    if (member === undefined || !(0, member_1.isCurrent)(member, today))
        return (0, result_1.refuse)('not-my-card');
    if (member.personId === actor.personId)
        return (0, result_1.refuse)('not-for-yourself');
    const isAbove = overseers.includes(member.role) || (post !== null && overseers.includes(post));
    return actor.role === 'co-ordinator' && isAbove ? (0, result_1.refuse)('role-may-not') : permit_1.yes;
}
/** Everybody may see which accounts are their own. */
function maySeeOwnAccounts(_asker) {
    return permit_1.yes;
}
function memberIn(group, memberId) {
    return group.members.find((member) => member.memberId === memberId);
}
//# sourceMappingURL=accountPermissions.js.map