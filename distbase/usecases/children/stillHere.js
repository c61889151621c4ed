"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visitHere = visitHere;
exports.reportHere = reportHere;
exports.requestHere = requestHere;
const notSeen_1 = require("../../documents/notSeen");
const reviewRequest_1 = require("../../documents/reviewRequest");
const visit_1 = require("../../documents/visit");
/*
 * What was recorded of a child goes with the child to another group; copies stay where they were, for the audit. An old card still
 * names them: they are given to nobody here once none of their children is in this group.
 */
/** The visit of that document's id, if the child is in this group. */
function visitHere(state, id) {
    const visit = visit_1.storedVisit.in(state, id);
    return visit !== undefined && isAnyHere(state, [visit.childId]) ? visit : undefined;
}
function reportHere(state, entryId) {
    const entry = notSeen_1.storedNotSeen.in(state, entryId);
    return entry !== undefined && isAnyHere(state, entry.childIds) ? entry : undefined;
}
function requestHere(state, requestId) {
    const request = reviewRequest_1.storedRequest.in(state, requestId);
    return request !== undefined && isAnyHere(state, request.childIds) ? request : undefined;
}
function isAnyHere({ group }, childIds) {
    return group.children.some(({ childId }) => childIds.includes(childId));
}
//# sourceMappingURL=stillHere.js.map