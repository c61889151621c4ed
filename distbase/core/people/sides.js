"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sidesOf = sidesOf;
exports.mayPass = mayPass;
const member_1 = require("../member");
/** By all roles that a person has in groups today, and the post that the directory holds them in. */
function sidesOf(roles, post) {
    const works = post !== null || roles.some((role) => (0, member_1.isPractitioner)({ role }) || role === 'custodian' || role === 'auditor');
    return [...(roles.some((role) => (0, member_1.isFamily)({ role })) ? ['family'] : []), ...(works ? ['works'] : [])];
}
/**
 * Whether the account may become that person's, whoever vouches for it. What was one of the family's is never one of staff's, nor the
 * other way round: one would read what was kept from the other. Who is on the staff list has an account of the organisation, no guest's.
 */
function mayPass({ kind, was, is, post }) {
    if (post !== null && kind === 'guest')
        return false;
    return was.length === 0 || is.length === 0 || was.some((side) => is.includes(side));
}
//# sourceMappingURL=sides.js.map