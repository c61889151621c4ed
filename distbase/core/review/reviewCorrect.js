"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decisionsOf = decisionsOf;
exports.correctDecision = correctDecision;
exports.correctAttended = correctAttended;
exports.isSuperseded = isSuperseded;
const doer_1 = require("../doer");
const member_1 = require("../member");
const result_1 = require("../result");
const review_1 = require("./review");
const reviewHeld_1 = require("./reviewHeld");
/** Every decision that was recorded for a child at a sitting: the first, then each correction; the last one stands. */
function decisionsOf(conference, childId) {
    return conference.decisions.filter((each) => each.childId === childId);
}
/**
 * A decision recorded wrongly: another in its place, with why. Both stay to be read; the facts, and with them the clocks,
 * follow the correction. Only while no later conference has been held for the child (DOMAIN 5.8: added, never overwritten).
 */
function correctDecision(group, conference, given, by) {
    if (given.seen !== conference.version)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const child = group.children.find(({ childId }) => childId === given.childId);
    const before = decisionsOf(conference, given.childId).at(-1);
    const fact = child?.conferences.find((each) => each.conferenceId === conference.conferenceId && each.heldOn !== null);
    if (child === undefined || before === undefined || fact === undefined || fact.heldOn === null)
        return (0, result_1.refuse)({ kind: 'gone' });
    if (child.frozen !== undefined)
        return (0, result_1.refuse)({ kind: 'child-frozen' });
    if (isSuperseded(child, fact))
        return (0, result_1.refuse)({ kind: 'later-review-held' });
    const wrong = problemsOf(given, before);
    if (wrong !== null)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const categories = given.decision === 'remove' ? before.categories : [...new Set(given.categories)];
    const corrected = {
        childId: child.childId,
        decision: given.decision,
        categories,
        reasons: (0, doer_1.forPractitioners)(given.reasons, by),
        dissent: before.dissent,
        by: by.actor.memberId,
        at: by.now,
        why: (0, doer_1.forPractitioners)(given.why, by),
    };
    const { heldOn } = fact;
    const { conferenceId } = conference;
    const changed = (0, review_1.changeChildren)(group, [child.childId], (each) => (0, reviewHeld_1.afterDecision)((0, review_1.withFact)(each, fact, { ...fact, decision: given.decision, categories }), given.decision, categories, {
        conferenceId,
        heldOn,
        byPersonId: by.actor.personId,
        at: by.now,
    }));
    return (0, result_1.allow)({
        group: changed,
        conferences: [{ ...conference, version: conference.version + 1, decisions: [...conference.decisions, corrected] }],
    });
}
/** Who was there, put right after decisions were made; the day stays, as clocks count from it. What was recorded before is kept in it. */
function correctAttended(conference, group, given, by) {
    const { attended } = conference;
    if (given.seen !== conference.version)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    if (attended === null || conference.decisions.length === 0)
        return (0, result_1.refuse)({ kind: 'attendance-missing' });
    if (given.why === '')
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { why: 'required' } });
    const there = group.members.filter((member) => given.memberIds.includes(member.memberId) && ((0, member_1.isCurrent)(member, attended.heldOn) || (0, member_1.isCurrent)(member, by.today)));
    const groupings = (0, reviewHeld_1.groupingsOf)(there);
    if (groupings < reviewHeld_1.leastByDiscretion)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { attended: 'quorum-one' } });
    if (groupings < reviewHeld_1.quorum && given.discretion === '')
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { discretion: 'quorum-two' } });
    return (0, result_1.allow)({
        ...conference,
        version: conference.version + 1,
        attended: {
            heldOn: attended.heldOn,
            memberIds: there.map(({ memberId }) => memberId),
            groupings,
            discretion: given.discretion === '' ? null : (0, doer_1.forPractitioners)(given.discretion, by),
            by: by.actor.memberId,
            at: by.now,
            corrects: { was: attended, why: (0, doer_1.forPractitioners)(given.why, by) },
        },
    });
}
/** Whether a correction may still be made: the last conference of the child is this one. */
function isSuperseded(child, { heldOn, conferenceId }) {
    return child.conferences.some((each) => each.heldOn !== null && heldOn !== null && each.heldOn > heldOn && each.conferenceId !== conferenceId);
}
function problemsOf(given, before) {
    if (given.decision !== 'remove' && given.categories.length === 0)
        return { categories: 'choose-one' };
    if (given.why === '')
        return { why: 'required' };
    const isSame = given.decision === before.decision &&
        given.reasons === before.reasons.text &&
        (given.decision === 'remove' || [...given.categories].sort().join() === [...before.categories].sort().join());
    return isSame ? { decision: 'same-decision' } : null;
}
//# sourceMappingURL=reviewCorrect.js.map