"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayOpenClocks = mayOpenClocks;
exports.mayOpenBreaches = mayOpenBreaches;
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
/** Limits are for practitioners; to the family their own dates (DOMAIN 2.1 'clocks'). */
function mayOpenClocks({ actor }) {
    return (0, member_1.worksWithChild)(actor) || (0, member_1.isFamily)(actor) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** Limits that have passed are told to practitioners only (DOMAIN 7.3). */
function mayOpenBreaches({ actor }) {
    return (0, member_1.worksWithChild)(actor) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
//# sourceMappingURL=clockPermissions.js.map