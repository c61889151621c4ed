"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayOpenAlerts = mayOpenAlerts;
exports.mayOpenAnyAlert = mayOpenAnyAlert;
exports.mayOpenAlertsBoard = mayOpenAlertsBoard;
exports.mayOpenAlert = mayOpenAlert;
exports.mayTakeOnAlert = mayTakeOnAlert;
exports.mayPutOffAlert = mayPutOffAlert;
exports.mayEscalateAlert = mayEscalateAlert;
exports.mayRetryAlert = mayRetryAlert;
const member_1 = require("../member");
const aboutNotice_1 = require("../notices/aboutNotice");
const permit_1 = require("../permit");
const result_1 = require("../result");
/** Those whose work the whole group is, and auditors, who only read (DOMAIN 2.1 'clocks/dashboards': team, own, all). */
const boardRoles = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'auditor'];
const upwardRoles = ['co-ordinator', 'manager', 'senior-manager'];
/** Everybody may see what waits for them; core/alerts/waiting.ts decides what of it the family gets. */
function mayOpenAlerts(_asker) {
    return permit_1.yes;
}
/** Whether somebody may open alerts at all, asked before it is known which one. */
function mayOpenAnyAlert({ actor }) {
    return (0, member_1.isToldOfDuties)(actor) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** What was sent to whom, and who could not be reached. */
function mayOpenAlertsBoard({ actor }) {
    return boardRoles.includes(actor.role) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/**
 * One alert: the person it was for, and those who see the board, where they are here for its child. Never the family, an
 * advocate or an interpreter (DOMAIN 7.3).
 */
function mayOpenAlert(asker, notice) {
    const { actor } = asker;
    if (!(0, member_1.isToldOfDuties)(actor))
        return (0, result_1.refuse)('role-may-not');
    if (notice === undefined)
        return (0, result_1.refuse)('not-my-card');
    if (!(0, aboutNotice_1.maySeeThat)(actor, notice))
        return (0, result_1.refuse)('not-my-card');
    if (notice.recipientPersonId !== actor.personId && !mayOpenAlertsBoard(asker).ok)
        return (0, result_1.refuse)('not-yours');
    return (0, aboutNotice_1.isOfChildrenOf)(actor, notice.about) ? permit_1.yes : (0, result_1.refuse)('not-for-this-child');
}
/** "I've got this": its recipient; and co-ordinator, manager and senior manager, who may say who has it. */
function mayTakeOnAlert(asker, notice) {
    const permit = mayOpenAlert(asker, notice);
    if (!permit.ok)
        return permit;
    return isItsRecipient(asker.actor, notice) || upwardRoles.includes(asker.actor.role) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** Only its recipient puts it off, for themselves. */
function mayPutOffAlert(asker, notice) {
    const permit = mayOpenAlert(asker, notice);
    if (!permit.ok)
        return permit;
    return isItsRecipient(asker.actor, notice) ? permit_1.yes : (0, result_1.refuse)('not-yours');
}
/** Its recipient sends it up; or those who answer for the group. An auditor only reads. */
function mayEscalateAlert(asker, notice) {
    const permit = mayTakeOnAlert(asker, notice);
    if (!permit.ok)
        return permit;
    return (0, member_1.isTellable)(asker.actor) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** To try again to reach somebody: those who answer for the group, and the senior manager above them. */
function mayRetryAlert({ actor }) {
    return (0, member_1.runsGroup)(actor) || actor.role === 'senior-manager' ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
function isItsRecipient(actor, notice) {
    return notice?.recipientPersonId === actor.personId;
}
//# sourceMappingURL=alertPermissions.js.map