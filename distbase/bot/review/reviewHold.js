"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewHoldVerbs = void 0;
const zod_1 = require("zod");
const facts_1 = require("../../core/facts");
const review_1 = require("../../core/review/review");
const review_2 = require("../../usecases/review/review");
const clockWords_1 = require("../clocks/clockWords");
const inputs_1 = require("../inputs");
const agendaShown_1 = require("../meeting/agendaShown");
const verbs_1 = require("../verbs");
const review_3 = require("./review");
const reviewForms_1 = require("./reviewForms");
const reviewTold_1 = require("./reviewTold");
const sitting = { conferenceId: review_3.idOnCard };
const appointment = { plannedOn: (0, inputs_1.day)(), startsAt: (0, inputs_1.time)() };
const heldOn = zod_1.z.string().max(10);
const dayAgreed = zod_1.z.string().max(16);
/** Planning, moving and holding a sitting, and each child's decision. */
exports.reviewHoldVerbs = [
    (0, verbs_1.viewVerb)(review_2.openPlanning, { childId: inputs_1.childOnCard }, (turn, shown) => (0, reviewForms_1.planFormFor)(turn, shown)),
    (0, verbs_1.viewVerb)(review_2.openMoving, sitting, (turn, shown) => (0, reviewForms_1.moveFormFor)(turn, shown)),
    (0, verbs_1.viewVerb)(review_2.openAttending, sitting, (turn, shown) => (0, reviewForms_1.attendFormFor)(turn, shown)),
    (0, verbs_1.viewVerb)(review_2.openDeciding, { ...sitting, childId: inputs_1.childOnCard }, (turn, shown) => (0, reviewForms_1.decideFormFor)(turn, shown)),
    (0, verbs_1.deedVerb)(review_2.plan, { dayAgreed }, { children: (0, inputs_1.ownChildren)(), ...appointment, lateReason: (0, inputs_1.optionalWords)() }, (turn, shown) => shown.result.kind === 'refused' ? (0, reviewForms_1.planFormFor)(turn, shown) : doneFor(turn, shown, turn.texts.words.review.done.plan)),
    (0, verbs_1.deedVerb)(review_2.move, { ...sitting, seen: zod_1.z.number().int(), dayAgreed }, { children: (0, inputs_1.ownChildren)(), ...appointment, reason: (0, inputs_1.words)() }, (turn, shown) => (shown.result.kind === 'refused' ? (0, reviewForms_1.moveFormFor)(turn, shown) : doneFor(turn, shown, turn.texts.words.review.done.move))),
    (0, verbs_1.deedVerb)(review_2.attend, { ...sitting, seen: zod_1.z.number().int() }, { heldOn: (0, inputs_1.day)(), attended: (0, inputs_1.knownMembers)(), discretion: (0, inputs_1.optionalWords)() }, (turn, shown) => (shown.result.kind === 'refused' ? (0, reviewForms_1.attendFormFor)(turn, shown) : firstDecision(turn, shown))),
    (0, verbs_1.deedVerb)(review_2.decide, { ...sitting, childId: inputs_1.childOnCard, heldOn, removalAgreed: zod_1.z.boolean() }, {
        decision: (0, inputs_1.oneOf)(review_1.reviewDecisions),
        categories: (0, inputs_1.several)().pipe(zod_1.z.array(zod_1.z.enum(facts_1.categories))),
        reasons: (0, inputs_1.words)(),
        dissent: (0, inputs_1.optionalWords)(),
    }, (turn, shown) => shown.result.kind === 'refused' ? (0, reviewForms_1.decideFormFor)(turn, shown) : (0, review_3.reviewChildCardFor)(turn, shown, decidedWords(turn, shown))),
];
function doneFor(turn, shown, done) {
    const chosen = (shown.entered['children'] ?? '').split(',').filter((childId) => childId !== '');
    const conferenceId = 'conferenceId' in shown.data ? String(shown.data.conferenceId) : '';
    const { group } = shown.state;
    const childIds = chosen.length > 0 ? chosen : (0, review_1.undecided)(group, conferenceId).map(({ childId }) => childId);
    const first = group.children.find(({ childId }) => childIds.includes(childId));
    const day = first === undefined ? '' : ((0, review_1.plannedReview)(first)?.plannedFor ?? '');
    return (0, review_3.reviewsCardFor)(turn, shown, (0, reviewTold_1.doneWithDay)(turn, shown, done, { childIds, day }));
}
/** Once it is recorded who was there, the form for the first child's decision follows at once. */
function firstDecision(turn, shown) {
    const [child] = (0, review_1.undecided)(shown.state.group, shown.data.conferenceId);
    const { done } = turn.texts.words.review;
    if (child === undefined)
        return (0, review_3.reviewsCardFor)(turn, shown, done.attend);
    return (0, reviewForms_1.decideFormFor)(turn, { ...shown, data: { ...shown.data, childId: child.childId } }, done.attend);
}
/** What the decision means at once: the next limit with its reason, or that this child's limits have ended. */
function decidedWords(turn, shown) {
    const { texts, deps } = turn;
    const { group, today } = (0, agendaShown_1.askerOf)(turn, shown);
    const child = group.children.find(({ childId }) => childId === shown.data.childId);
    if (child === undefined)
        return '';
    if (child.deregisteredOn !== null)
        return texts.say('review.done.removed', { day: texts.day(child.deregisteredOn) });
    const clock = (0, review_1.reviewClock)(group, child, deps.rules, today);
    if (clock === null)
        return texts.words.review.done.nextNone;
    return texts.say('review.done.next', { day: texts.day(clock.limit), because: (0, clockWords_1.becauseWords)(texts, clock, deps.rules) });
}
//# sourceMappingURL=reviewHold.js.map