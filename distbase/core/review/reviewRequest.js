"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.replyCodes = void 0;
exports.requestDocumentId = requestDocumentId;
exports.answerBy = answerBy;
exports.requestState = requestState;
exports.askForReview = askForReview;
exports.answerRequest = answerRequest;
exports.settleRequest = settleRequest;
const limits_1 = require("../limits");
const member_1 = require("../member");
const result_1 = require("../result");
const workingDays_1 = require("../time/workingDays");
const review_1 = require("./review");
exports.replyCodes = ['agree', 'refuse'];
/** DOMAIN 1.30: co-ordinator or manager answers in 2 working days [P]. */
const answerWithinWorkingDays = 2;
function requestDocumentId(requestId) {
    return `review-request:${requestId}`;
}
/** The last day for the answer. */
function answerBy({ askedOn }, rules) {
    return (0, workingDays_1.addWorkingDays)(rules.calendar, askedOn, answerWithinWorkingDays);
}
function requestState(request, rules, today) {
    if (request.settled !== null)
        return `settled-${request.settled}`;
    if (request.answered !== null)
        return `answered-${request.answered}`;
    return today > answerBy(request, rules) ? 'late' : 'waiting';
}
function askForReview(group, asked, by) {
    if (asked.childIds.length === 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { children: 'required' } });
    for (const childId of asked.childIds) {
        const child = group.children.find((each) => each.childId === childId);
        if (child === undefined || !(0, member_1.isOwnChild)(by.actor, child))
            return (0, result_1.refuse)({ kind: 'check-fields', fields: { children: 'not-your-child' } });
        if ((0, review_1.reviewClock)(group, child, by.rules, by.today) === null)
            return (0, result_1.refuse)({ kind: 'check-fields', fields: { children: 'no-review-running' } });
    }
    const { memberId } = by.actor;
    const own = (group.reviewRequests ?? []).filter(({ askedBy }) => askedBy === memberId);
    if (own.filter(isWaiting).length >= limits_1.mostThings.ownRequestsWaiting || askedOn(own, by.today) >= limits_1.mostThings.ownRequestsADay)
        return (0, result_1.refuse)({ kind: 'own-requests-waiting' });
    const requestId = by.newId();
    const childIds = [...new Set(asked.childIds)];
    const request = {
        id: requestDocumentId(requestId),
        type: 'review-request',
        schemaVersion: 1,
        coreGroupId: group.coreGroupId,
        requestId,
        version: 1,
        childIds,
        ground: asked.ground,
        words: wordsOf(asked.words, audienceFor(by.actor), by),
        askedBy: memberId,
        askedOn: by.today,
        answer: null,
        decision: null,
    };
    const { ground } = asked;
    const mark = { requestId, childIds, ground, askedBy: memberId, askedOn: by.today, answered: null, settled: null };
    return (0, result_1.allow)({ group: { ...group, reviewRequests: [...withoutOldest(group, own), mark] }, request });
}
function isWaiting({ answered, settled }) {
    return answered === null && settled === null;
}
function askedOn(requests, day) {
    return requests.filter((request) => request.askedOn === day).length;
}
/** The list before one more of the same member. Where it has as many of theirs as can be, the oldest that was answered is taken off. */
function withoutOldest({ reviewRequests = [] }, own) {
    const oldest = own.length < limits_1.mostThings.ownRequestsListed ? undefined : own.find((request) => !isWaiting(request));
    return reviewRequests.filter((request) => request !== oldest);
}
/** The co-ordinator's or manager's answer, once; a refusal has its reason. */
function answerRequest(group, request, given, by) {
    if (request.answer !== null || request.decision !== null)
        return (0, result_1.refuse)({ kind: 'request-settled' });
    return replied(group, request, given, by, 'answer');
}
/** The conference chair's decision, which stands whatever was answered. */
function settleRequest(group, request, given, by) {
    return request.decision === null ? replied(group, request, given, by, 'decision') : (0, result_1.refuse)({ kind: 'request-settled' });
}
function replied(group, request, { code, words, seen }, by, as) {
    if (seen !== request.version)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    if (code === 'refuse' && words === '')
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { why: 'required' } });
    const typed = words === '' ? null : wordsOf(words, audienceOfRequest(request), by);
    const reply = { code, words: typed, by: by.actor.memberId, at: by.now };
    const marked = as === 'answer' ? { answered: code } : { settled: code };
    const reviewRequests = (group.reviewRequests ?? []).map((mark) => (mark.requestId === request.requestId ? { ...mark, ...marked } : mark));
    return (0, result_1.allow)({ group: { ...group, reviewRequests }, request: { ...request, version: request.version + 1, [as]: reply } });
}
/**
 * The words of somebody who works with the child are for practitioners; a family member's are for practitioners and not for the
 * other parent.
 */
function audienceFor(asker) {
    return (0, member_1.worksWithChild)(asker) ? { kind: 'practitioners' } : { kind: 'one-parent', memberId: asker.memberId };
}
function audienceOfRequest({ words }) {
    return words.audience;
}
function wordsOf(text, audience, { actor, now, language }) {
    return { text, by: actor.memberId, at: now, language, audience };
}
//# sourceMappingURL=reviewRequest.js.map