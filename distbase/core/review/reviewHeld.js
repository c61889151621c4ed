"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.leastByDiscretion = exports.quorum = void 0;
exports.groupingsOf = groupingsOf;
exports.recordAttended = recordAttended;
exports.decideReview = decideReview;
exports.afterDecision = afterDecision;
const setHere_1 = require("../children/setHere");
const doer_1 = require("../doer");
const member_1 = require("../member");
const result_1 = require("../result");
const review_1 = require("./review");
/** Three agencies or professional groupings; exceptionally two, by the chair's discretion (DOMAIN 1.23). */
exports.quorum = 3;
exports.leastByDiscretion = 2;
/**
 * The groupings among those who were there: agencies of the practitioners who decide. Neither the family and those who
 * speak for them, nor who chairs or takes the minutes, nor a foster carer is an agency.
 */
function groupingsOf(members) {
    const agencies = members
        .filter(({ role }) => role === 'co-ordinator' || role === 'manager' || role === 'senior-manager' || role === 'member')
        .map(({ agency }) => agency.normalize('NFC').trim().toLowerCase());
    return new Set(agencies.filter((agency) => agency !== '')).size;
}
/** Who was there, and on which day it was held. Below two groupings it cannot go on: it is to be postponed. */
function recordAttended(group, conference, given, by) {
    if (given.seen !== conference.version)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    if (conference.decisions.length > 0)
        return (0, result_1.refuse)({ kind: 'review-decided' });
    const { heldOn } = given;
    if (heldOn > by.today)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { heldOn: 'in-the-future' } });
    const children = (0, review_1.undecided)(group, conference.conferenceId);
    if (children.some((child) => heldOn <= lastHeldOn(child)))
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { heldOn: 'before-last-conference' } });
    const there = group.members.filter((member) => given.memberIds.includes(member.memberId) && (0, member_1.isCurrent)(member, by.today));
    const groupings = groupingsOf(there);
    if (groupings < exports.leastByDiscretion)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { attended: 'quorum-one' } });
    if (groupings < exports.quorum && given.discretion === '')
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { discretion: 'quorum-two' } });
    const attended = {
        heldOn,
        memberIds: there.map(({ memberId }) => memberId),
        groupings,
        discretion: given.discretion === '' ? null : (0, doer_1.forPractitioners)(given.discretion, by),
        by: by.actor.memberId,
        at: by.now,
    };
    return (0, result_1.allow)({ ...conference, version: conference.version + 1, attended });
}
/** One child's decision. Nothing of another child changes by it: their clocks run on (DOMAIN 7.1 'one sibling de-registered'). */
function decideReview(group, conference, given, by) {
    const { attended } = conference;
    if (attended === null)
        return (0, result_1.refuse)({ kind: 'attendance-missing' });
    if (attended.heldOn !== given.heldOn)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    if (conference.decisions.some(({ childId }) => childId === given.childId))
        return (0, result_1.refuse)({ kind: 'review-decided' });
    const child = (0, review_1.undecided)(group, conference.conferenceId).find(({ childId }) => childId === given.childId);
    const clock = child === undefined ? null : (0, review_1.reviewClock)(group, child, by.rules, by.today);
    const planned = child === undefined ? null : (0, review_1.plannedReview)(child);
    if (child === undefined || clock === null || planned === null)
        return (0, result_1.refuse)({ kind: 'review-not-running' });
    const wrong = problemsOfDecision(child, given, clock.clock === 'D09');
    if (wrong !== null)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const categories = given.decision === 'change-category' ? [...new Set(given.categories)] : child.categories;
    const { viewsBy: _, ...known } = planned;
    const fact = {
        ...known,
        heldOn: attended.heldOn,
        decision: given.decision,
        categories,
        chairPersonId: by.actor.personId,
        conferenceId: conference.conferenceId,
        recordSentOn: planned.recordSentOn ?? null,
    };
    const decided = {
        childId: child.childId,
        decision: given.decision,
        categories,
        reasons: (0, doer_1.forPractitioners)(given.reasons, by),
        dissent: given.dissent === '' ? null : (0, doer_1.forPractitioners)(given.dissent, by),
        by: by.actor.memberId,
        at: by.now,
    };
    const changed = (0, review_1.changeChildren)(group, [child.childId], (each) => afterDecision((0, review_1.withFact)(each, planned, fact), given.decision, categories, {
        conferenceId: conference.conferenceId,
        heldOn: attended.heldOn,
        byPersonId: by.actor.personId,
        at: by.now,
    }));
    return (0, result_1.allow)({
        group: withoutSettledRequests(changed, child.childId, attended.heldOn),
        conferences: [{ ...conference, version: conference.version + 1, decisions: [...conference.decisions, decided] }],
    });
}
function problemsOfDecision(child, given, isFirst) {
    const same = sameCategories(given.categories, child.categories);
    if (given.decision === 'change-category' && given.categories.length === 0)
        return { categories: 'choose-one' };
    if (given.decision === 'change-category' && same)
        return { categories: 'same-categories' };
    if (given.decision === 'remain' && given.categories.length > 0 && !same)
        return { categories: 'other-categories' };
    return given.decision === 'remove' && isFirst && !given.removalAgreed ? { decision: 'removal-at-first-review' } : null;
}
/**
 * A removal counts from the day of the conference: the child's clocks end on it. It is then for a second person, the custodian,
 * to confirm or to send back (DOMAIN 1.31). With every other decision the name is on the register.
 */
function afterDecision({ removal: _, ...child }, decision, categories, { conferenceId, heldOn, byPersonId, at }) {
    if (decision !== 'remove')
        return (0, setHere_1.settingHere)(child, { status: 'registered', deregisteredOn: null, categories });
    const removal = { conferenceId, decidedByPersonId: byPersonId, check: null, at };
    return { ...(0, setHere_1.settingHere)(child, { status: 'de-registered', deregisteredOn: heldOn }), removal };
}
/** A request is over once the review that it asked for was held for all its children. */
function withoutSettledRequests(group, childId, heldOn) {
    if (group.reviewRequests === undefined)
        return group;
    const reviewRequests = group.reviewRequests.flatMap((request) => {
        if (request.askedOn > heldOn || !request.childIds.includes(childId))
            return [request];
        const childIds = request.childIds.filter((each) => each !== childId);
        return childIds.length === 0 ? [] : [{ ...request, childIds }];
    });
    return { ...group, reviewRequests };
}
function lastHeldOn(child) {
    return child.conferences.reduce((latest, { heldOn }) => (heldOn !== null && heldOn > latest ? heldOn : latest), '');
}
function sameCategories(one, other) {
    return new Set(one).size === new Set(other).size && one.every((category) => other.includes(category));
}
//# sourceMappingURL=reviewHeld.js.map