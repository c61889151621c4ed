"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewsFor = reviewsFor;
exports.sittingsOf = sittingsOf;
exports.wordsOfDecision = wordsOfDecision;
exports.broughtToReview = broughtToReview;
exports.voicesMissing = voicesMissing;
exports.requestsFor = requestsFor;
exports.replyWords = replyWords;
const child_1 = require("../child");
const clocksOf_1 = require("../clocks/clocksOf");
const facts_1 = require("../facts");
const member_1 = require("../member");
const callOff_1 = require("./callOff");
const review_1 = require("./review");
const reviewCorrect_1 = require("./reviewCorrect");
const reviewPermissions_1 = require("./reviewPermissions");
const voice_1 = require("./voice");
/** The children this member is here for, the nearest limit first, those off the register last (DOMAIN 2.1). */
function reviewsFor(group, viewer, rules, today) {
    if (viewer.role === 'interpreter')
        return [];
    return group.children
        .filter((child) => (0, member_1.isOwnChild)(viewer, child))
        .map((child) => reviewOf(group, child, viewer, rules, today))
        .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}
function reviewOf(group, child, viewer, rules, today) {
    const { childId, givenName, familyName, status, deregisteredOn } = child;
    const planned = status === 'registered' ? (0, review_1.plannedReview)(child) : null;
    return {
        child: { childId, givenName, familyName, status, deregisteredOn },
        isUnborn: !(0, child_1.isBornBy)(child, today),
        clock: (0, review_1.reviewClock)(group, child, rules, today),
        planned: planned && { conferenceId: (0, facts_1.sittingOf)(planned), on: planned.plannedFor },
        calledOff: status === 'registered' ? (0, callOff_1.calledOffReview)(child) : null,
        last: lastDecided(child),
        removal: (0, reviewPermissions_1.readsReviewWords)(viewer) && child.removal !== undefined ? (child.removal.check?.outcome ?? 'open') : null,
        isFrozen: child.frozen !== undefined,
        inFull: (0, reviewPermissions_1.readsReviewWords)(viewer),
    };
}
/** The ids of the documents that hold the words of a child's planned, called off and last review. */
function sittingsOf(child) {
    const planned = (0, review_1.plannedReview)(child);
    const others = [(0, callOff_1.calledOffReview)(child)?.conferenceId, lastDecided(child)?.conferenceId];
    return [...new Set([...(planned === null ? [] : [(0, facts_1.sittingOf)(planned)]), ...others.flatMap((id) => id ?? [])])];
}
function wordsOfDecision(viewer, conference, childId) {
    if (conference === undefined || !(0, reviewPermissions_1.readsReviewWords)(viewer) || !(0, member_1.isOwnChild)(viewer, { childId }))
        return null;
    const decisions = (0, reviewCorrect_1.decisionsOf)(conference, childId);
    if (decisions.length === 0)
        return null;
    const { attended, checks = [] } = conference;
    return {
        decisions,
        checks: checks.filter((each) => each.childId === childId),
        discretion: attended?.discretion?.text ?? null,
        whyReattended: attended?.corrects?.why.text ?? null,
    };
}
function broughtToReview(group, child, viewer, rules, today) {
    if (viewer.role === 'young-person' || !(0, reviewPermissions_1.mayOpenVoices)({ actor: viewer, group }, child).ok)
        return null;
    const clocks = (0, clocksOf_1.currentClocksOf)(group, child, rules, today);
    return {
        bedroom: clocks.find(({ clock }) => clock === 'D07') ?? null,
        advocacy: clocks.find(({ clock }) => clock === 'D24') ?? null,
        spokeOn: (0, voice_1.lastSpokeOn)(child),
        offeredOn: child.advocacyOfferedOn?.at(-1) ?? null,
    };
}
/** The children on the register whom this member is here for, and whose voice is missing for the group's next meeting. */
function voicesMissing(group, viewer) {
    return group.children.filter((child) => (0, member_1.isOwnChild)(viewer, child) && (0, voice_1.isVoiceMissing)(group, child));
}
/** The requests for an early review that this member may read, those that wait first. */
function requestsFor(group, viewer) {
    const readable = (group.reviewRequests ?? []).filter((request) => (0, reviewPermissions_1.isRequestReader)(viewer, request));
    return [...readable].sort((one, other) => Number(one.settled !== null) - Number(other.settled !== null));
}
/** The words of a reply, for whoever reads the request itself. */
function replyWords(viewer, request, reply) {
    return (0, reviewPermissions_1.isRequestReader)(viewer, request) ? (reply?.words?.text ?? null) : null;
}
function lastDecided(child) {
    return child.conferences.reduce((last, { kind, heldOn, decision, conferenceId }) => {
        if (kind !== 'review' || heldOn === null || decision === null || (last !== null && heldOn < last.on))
            return last;
        return { on: heldOn, decision, conferenceId: conferenceId ?? null };
    }, null);
}
const afterEveryDay = '9999-12-31';
function orderOf({ child, clock }) {
    return `${clock?.limit ?? afterEveryDay} ${child.status === 'de-registered' ? 1 : 0} ${child.childId}`;
}
//# sourceMappingURL=reviewView.js.map