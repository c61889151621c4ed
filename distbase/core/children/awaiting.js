"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answersForReports = answersForReports;
exports.isUndecided = isUndecided;
exports.childrenOfReport = childrenOfReport;
const answering = ['co-ordinator', 'manager', 'senior-manager'];
/** Those for whom a report waits until there is a decision; for all others it is a note. */
function answersForReports({ role }) {
    return answering.includes(role);
}
/** Whether a report of a child not seen waits for a decision (DOMAIN 1.18). */
function isUndecided({ notSeenAwaiting = [] }, entryId) {
    return notSeenAwaiting.some((awaiting) => awaiting.entryId === entryId);
}
/** The children of such a report; null where it no longer waits. */
function childrenOfReport({ notSeenAwaiting = [] }, entryId) {
    return notSeenAwaiting.find((awaiting) => awaiting.entryId === entryId)?.childIds ?? null;
}
//# sourceMappingURL=awaiting.js.map