"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayOpenReviews = mayOpenReviews;
exports.mayOpenReview = mayOpenReview;
exports.readsReviewWords = readsReviewWords;
exports.mayPlanReview = mayPlanReview;
exports.mayPlanReviewAfterLimit = mayPlanReviewAfterLimit;
exports.mayMoveReview = mayMoveReview;
exports.mayHoldReviews = mayHoldReviews;
exports.mayHoldReview = mayHoldReview;
exports.mayEndRegistration = mayEndRegistration;
exports.mayCheckRemoval = mayCheckRemoval;
exports.mayGiveView = mayGiveView;
exports.mayOpenViews = mayOpenViews;
exports.readsAllViews = readsAllViews;
exports.mayAskForReview = mayAskForReview;
exports.isRequestReader = isRequestReader;
exports.mayOpenRequest = mayOpenRequest;
exports.mayAnswerRequest = mayAnswerRequest;
exports.maySettleRequest = maySettleRequest;
exports.mayRecordVoice = mayRecordVoice;
exports.mayOpenVoices = mayOpenVoices;
exports.voiceWordsSeenBy = voiceWordsSeenBy;
const childPermissions_1 = require("../children/childPermissions");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
const reviewViews_1 = require("./reviewViews");
const plannerRoles = ['co-ordinator', 'manager', 'administrator', 'conference-chair'];
/** Day and decision are for everybody but interpreters, who see the agenda only (DOMAIN 2.1 'review decision', 2.5). */
function mayOpenReviews({ actor }) {
    return actor.role === 'interpreter' ? (0, result_1.refuse)('role-may-not') : permit_1.yes;
}
/** One child's review: of the children this member is here for. */
function mayOpenReview(asker, { childId }) {
    const permit = mayOpenReviews(asker);
    if (!permit.ok)
        return permit;
    const child = asker.group.children.find((each) => each.childId === childId);
    return child !== undefined && (0, member_1.isOwnChild)(asker.actor, child) ? permit_1.yes : (0, result_1.refuse)('not-for-this-child');
}
/** Reasons, dissent, quorum and limits: practitioners, auditor and custodian; never the family (DOMAIN 2.1, 2.2). */
function readsReviewWords(viewer) {
    return (0, member_1.worksWithChild)(viewer) || viewer.role === 'auditor' || viewer.role === 'custodian';
}
function mayPlanReview({ actor }) {
    return plannerRoles.includes(actor.role) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** After the limit only with a reason of the conference chair's or the manager's (DOMAIN 1.21, 7.1). */
function mayPlanReviewAfterLimit({ actor }) {
    return actor.role === 'conference-chair' || actor.role === 'manager' ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** A sitting is moved by those who plan, for all its children. */
function mayMoveReview(asker, conference) {
    const permit = mayPlanReview(asker);
    return permit.ok ? forAll(asker.actor, conference) : permit;
}
/** The conference chair records who was there and what was decided; the manager only where the group has none (DOMAIN 1.22, 2.1). */
function mayHoldReviews({ actor, group, today }) {
    if (actor.role === 'conference-chair')
        return permit_1.yes;
    const hasChair = (0, coreGroup_1.actingMembers)(group, today).some(({ role }) => role === 'conference-chair');
    return actor.role === 'manager' && !hasChair ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
function mayHoldReview(asker, conference) {
    const permit = mayHoldReviews(asker);
    return permit.ok ? forAll(asker.actor, conference) : permit;
}
/** That a registration ended without a conference is recorded by co-ordinator or manager, for a child they are here for (DOMAIN 1.31). */
function mayEndRegistration(asker, about) {
    return (0, member_1.runsGroup)(asker.actor) ? mayOpenReview(asker, about) : (0, result_1.refuse)('role-may-not');
}
/** The custodian of the register, and never whoever recorded the decision (DOMAIN 1.31). */
function mayCheckRemoval(asker, about) {
    if (asker.actor.role !== 'custodian')
        return (0, result_1.refuse)('role-may-not');
    const permit = mayOpenReview(asker, about);
    if (!permit.ok)
        return permit;
    const decidedBy = asker.group.children.find(({ childId }) => childId === about.childId)?.removal?.decidedByPersonId;
    return decidedBy === asker.actor.personId ? (0, result_1.refuse)('own-decision') : permit_1.yes;
}
/** Practitioners of the child, who cannot leave it to others; and the family, whose views are shown and not counted (DOMAIN 1.25). */
function mayGiveView(asker, about) {
    return (0, reviewViews_1.givesView)(asker.actor) ? mayOpenReview(asker, about) : (0, result_1.refuse)('role-may-not');
}
/** One's own view and how many have answered; who else reads what others said is `readsAllViews`. */
function mayOpenViews(asker, about) {
    return (0, reviewViews_1.givesView)(asker.actor) || (0, member_1.worksWithChild)(asker.actor) ? mayOpenReview(asker, about) : (0, result_1.refuse)('role-may-not');
}
/** Once they are open: practitioners and foster carers; the family reads its own (DOMAIN 2.1, 2.2). */
function readsAllViews(viewer) {
    return (0, member_1.worksWithChild)(viewer);
}
/** Any member may ask: practitioner, parent, young person, advocate (DOMAIN 1.30). */
function mayAskForReview({ actor }) {
    return (0, member_1.worksWithChild)(actor) || (0, member_1.isFamily)(actor) || actor.role === 'advocate' ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** Who reads a request: practitioners who are here for one of its children, and whoever asked. A foster carer reads their own: others' may be a parent's. */
function isRequestReader(viewer, request) {
    if (request.askedBy === viewer.memberId)
        return true;
    return (0, member_1.isPractitioner)(viewer) && request.childIds.some((childId) => (0, member_1.isFor)(viewer, childId));
}
function mayOpenRequest({ actor }, request) {
    return request !== undefined && isRequestReader(actor, request) ? permit_1.yes : (0, result_1.refuse)('not-for-this-child');
}
/** Co-ordinator or manager answers, but not their own request. */
function mayAnswerRequest(asker, request) {
    if (!(0, member_1.runsGroup)(asker.actor))
        return (0, result_1.refuse)('role-may-not');
    const permit = mayOpenRequest(asker, request);
    if (!permit.ok)
        return permit;
    return request?.askedBy === asker.actor.memberId ? (0, result_1.refuse)('not-for-yourself') : permit_1.yes;
}
/** The conference chair decides on it. */
function maySettleRequest(asker, request) {
    const permit = mayHoldReviews(asker);
    return permit.ok ? mayOpenRequest(asker, request) : permit;
}
/** Those with direct contact with this child, and the child (DOMAIN 1.16). */
function mayRecordVoice(asker, about) {
    const isChild = asker.actor.role === 'young-person';
    const permit = isChild ? permit_1.yes : (0, childPermissions_1.mayRecordVisit)(asker);
    return permit.ok ? mayOpenReview(asker, about) : permit;
}
/** That something was recorded, and when: those who read visits, and the child. */
function mayOpenVoices(asker, about) {
    if (!(0, childPermissions_1.readsVisits)(asker.actor) && asker.actor.role !== 'young-person')
        return (0, result_1.refuse)('role-may-not');
    return mayOpenReview(asker, about);
}
/** A child's own words: those who answer for the child, who heard them, and the child; nobody else (DOMAIN 1.16). */
function voiceWordsSeenBy(viewer, { childId, words, byPersonId }) {
    if (words === null || !(0, member_1.isOwnChild)(viewer, { childId }))
        return null;
    if (words.audience.kind !== 'child-confidential' || words.audience.childId !== childId)
        return null;
    const isTheirs = viewer.role === 'young-person' || (0, member_1.overseesChildren)(viewer) || ((0, childPermissions_1.readsVisits)(viewer) && viewer.personId === byPersonId);
    return isTheirs ? words.text : null;
}
function forAll(actor, conference) {
    return conference?.childIds.every((childId) => (0, member_1.isFor)(actor, childId)) ? permit_1.yes : (0, result_1.refuse)('not-for-this-child');
}
//# sourceMappingURL=reviewPermissions.js.map