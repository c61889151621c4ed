"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewEndCard = exports.reviewVoicesCard = exports.reviewVoiceCard = exports.reviewAnswerCard = exports.reviewRequestCard = exports.reviewAskCard = exports.reviewReattendCard = exports.reviewCorrectCard = exports.reviewCheckCard = exports.reviewViewCard = exports.reviewViewsCard = exports.reviewDecideCard = exports.reviewAttendCard = exports.reviewCallOffCard = exports.reviewMoveCard = exports.reviewPlanCard = exports.reviewChildCard = exports.reviewCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const safe = zod_1.z.string().meta({ safe: true });
const pages = zod_1.z.strictObject({
    shown: zod_1.z.boolean(),
    text: safe,
    before: zod_1.z.number(),
    after: zod_1.z.number(),
    hasBefore: zod_1.z.boolean(),
    hasAfter: zod_1.z.boolean(),
});
const empty = zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe });
const lines = zod_1.z.array(zod_1.z.strictObject({ text: safe }));
/** Whose limit is before the day that was chosen. */
const late = zod_1.z.array(zod_1.z.strictObject({ who: zod_1.z.string(), text: safe }));
const silent = zod_1.z.strictObject({ shown: zod_1.z.boolean(), names: zod_1.z.string() });
const requests = zod_1.z.array(zod_1.z.strictObject({ requestId: zod_1.z.string(), text: safe, open: zod_1.z.string() }));
/** The next review of each child of a page, and the requests for an early one that this reader may open. */
exports.reviewCard = (0, defineCard_1.defineCard)('review', {
    empty,
    rows: zod_1.z.array(zod_1.z.strictObject({ childId: zod_1.z.string(), number: zod_1.z.string(), name: zod_1.z.string(), lines, open: zod_1.z.string() })),
    pages,
    requests,
    mayPlan: zod_1.z.boolean(),
    mayStep: zod_1.z.boolean(),
    mayAsk: zod_1.z.boolean(),
});
/** One child's review. At most one of `checks`, `attends`, `decides` and `plans` is shown, as the primary button. */
exports.reviewChildCard = (0, defineCard_1.defineCard)('reviewChild', {
    childId: zod_1.z.string(),
    conferenceId: zod_1.z.string(),
    name: zod_1.z.string(),
    lines,
    words: zod_1.z.array(zod_1.z.strictObject({ label: zod_1.z.string(), text: zod_1.z.string() })),
    attends: zod_1.z.boolean(),
    decides: zod_1.z.boolean(),
    plans: zod_1.z.boolean(),
    moves: zod_1.z.boolean(),
    callsOff: zod_1.z.boolean(),
    nextChild: zod_1.z.strictObject({ shown: zod_1.z.boolean(), childId: zod_1.z.string() }),
    views: zod_1.z.strictObject({ shown: zod_1.z.boolean(), conferenceId: zod_1.z.string(), title: zod_1.z.string() }),
    checks: zod_1.z.strictObject({ shown: zod_1.z.boolean(), conferenceId: zod_1.z.string() }),
    corrects: zod_1.z.strictObject({ shown: zod_1.z.boolean(), conferenceId: zod_1.z.string() }),
    asks: zod_1.z.boolean(),
    speaks: zod_1.z.boolean(),
    hears: zod_1.z.boolean(),
    ends: zod_1.z.boolean(),
});
const appointment = { plannedOn: defineCard_1.inputField, startsAt: defineCard_1.inputField, dayAgreed: zod_1.z.string(), submit: zod_1.z.string() };
/** Which children, day and time of one sitting. */
exports.reviewPlanCard = (0, defineCard_1.defineCard)('reviewPlan', {
    lines,
    late,
    childChoices: defineCard_1.choices,
    children: defineCard_1.inputField,
    ...appointment,
    asksReason: zod_1.z.boolean(),
    lateReason: defineCard_1.inputField,
});
/** A sitting of which something is changed for all of its children or, of several, for those who are ticked. */
const sittingOfSome = {
    conferenceId: zod_1.z.string(),
    names: zod_1.z.string(),
    several: zod_1.z.boolean(),
    childChoices: defineCard_1.choices,
    children: defineCard_1.inputField,
    seen: zod_1.z.number(),
    lines,
};
/** Another day for a sitting, with the reason. */
exports.reviewMoveCard = (0, defineCard_1.defineCard)('reviewMove', {
    ...sittingOfSome,
    late,
    ...appointment,
    reason: defineCard_1.inputField,
});
/** Calling a sitting off, with the reason. */
exports.reviewCallOffCard = (0, defineCard_1.defineCard)('reviewCallOff', {
    ...sittingOfSome,
    reason: defineCard_1.inputField,
});
/** The day it was held and who was there. */
exports.reviewAttendCard = (0, defineCard_1.defineCard)('reviewAttend', {
    conferenceId: zod_1.z.string(),
    seen: zod_1.z.number(),
    today: zod_1.z.string(),
    lines,
    heldOn: defineCard_1.inputField,
    memberChoices: defineCard_1.choices,
    attended: defineCard_1.inputField,
    discretion: defineCard_1.inputField,
});
/** One child's decision. */
exports.reviewDecideCard = (0, defineCard_1.defineCard)('reviewDecide', {
    conferenceId: zod_1.z.string(),
    childId: zod_1.z.string(),
    heldOn: zod_1.z.string(),
    removalAgreed: zod_1.z.boolean(),
    name: zod_1.z.string(),
    lines,
    silent,
    /** Each view in a line, once they are open. */
    views: zod_1.z.array(zod_1.z.strictObject({ who: zod_1.z.string(), view: zod_1.z.string() })),
    decisionChoices: defineCard_1.choices,
    decision: defineCard_1.inputField,
    categoryChoices: defineCard_1.choices,
    categories: defineCard_1.inputField,
    reasons: defineCard_1.inputField,
    dissent: defineCard_1.inputField,
    submit: zod_1.z.string(),
    mayAttend: zod_1.z.boolean(),
});
/** What this reader may see of the views before a decision; `rows` once they are open. */
exports.reviewViewsCard = (0, defineCard_1.defineCard)('reviewViews', {
    conferenceId: zod_1.z.string(),
    childId: zod_1.z.string(),
    name: zod_1.z.string(),
    lines,
    silent,
    own: zod_1.z.strictObject({ shown: zod_1.z.boolean(), view: zod_1.z.string(), text: zod_1.z.string() }),
    rows: zod_1.z.array(zod_1.z.strictObject({ who: zod_1.z.string(), view: zod_1.z.string(), text: zod_1.z.string() })),
    pages,
    gives: zod_1.z.boolean(),
    giveTitle: zod_1.z.string(),
    reveals: zod_1.z.boolean(),
    decides: zod_1.z.boolean(),
});
/** One's own view on one child. */
exports.reviewViewCard = (0, defineCard_1.defineCard)('reviewView', {
    conferenceId: zod_1.z.string(),
    childId: zod_1.z.string(),
    name: zod_1.z.string(),
    intro: safe,
    viewChoices: defineCard_1.choices,
    view: defineCard_1.inputField,
    categoryChoices: defineCard_1.choices,
    categories: defineCard_1.inputField,
    words: defineCard_1.inputField,
});
/** The custodian's check of a decision to remove. */
exports.reviewCheckCard = (0, defineCard_1.defineCard)('reviewCheck', {
    conferenceId: zod_1.z.string(),
    childId: zod_1.z.string(),
    seen: zod_1.z.number(),
    name: zod_1.z.string(),
    lines,
    reasons: zod_1.z.string(),
    decidedBy: zod_1.z.string(),
    outcomeChoices: defineCard_1.choices,
    outcome: defineCard_1.inputField,
    reason: defineCard_1.inputField,
});
/** A decision that was recorded wrongly, put right. */
exports.reviewCorrectCard = (0, defineCard_1.defineCard)('reviewCorrect', {
    conferenceId: zod_1.z.string(),
    childId: zod_1.z.string(),
    seen: zod_1.z.number(),
    name: zod_1.z.string(),
    lines,
    decisionChoices: defineCard_1.choices,
    decision: defineCard_1.inputField,
    categoryChoices: defineCard_1.choices,
    categories: defineCard_1.inputField,
    reasons: defineCard_1.inputField,
    why: defineCard_1.inputField,
});
/** Who was there, put right. */
exports.reviewReattendCard = (0, defineCard_1.defineCard)('reviewReattend', {
    conferenceId: zod_1.z.string(),
    seen: zod_1.z.number(),
    lines,
    memberChoices: defineCard_1.choices,
    attended: defineCard_1.inputField,
    discretion: defineCard_1.inputField,
    why: defineCard_1.inputField,
});
/** A request for an early review. */
exports.reviewAskCard = (0, defineCard_1.defineCard)('reviewAsk', {
    childChoices: defineCard_1.choices,
    children: defineCard_1.inputField,
    groundChoices: defineCard_1.choices,
    ground: defineCard_1.inputField,
    words: defineCard_1.inputField,
});
/** A request with what became of it. */
exports.reviewRequestCard = (0, defineCard_1.defineCard)('reviewRequest', {
    requestId: zod_1.z.string(),
    names: zod_1.z.string(),
    askedBy: zod_1.z.string(),
    lines,
    words: zod_1.z.array(zod_1.z.strictObject({ label: zod_1.z.string(), text: zod_1.z.string() })),
    replies: zod_1.z.boolean(),
    plans: zod_1.z.boolean(),
});
/** The answer to a request, or the decision on it. */
exports.reviewAnswerCard = (0, defineCard_1.defineCard)('reviewAnswer', {
    requestId: zod_1.z.string(),
    seen: zod_1.z.number(),
    asked: zod_1.z.string(),
    codeChoices: defineCard_1.choices,
    code: defineCard_1.inputField,
    why: defineCard_1.inputField,
    answers: zod_1.z.boolean(),
    settles: zod_1.z.boolean(),
});
/** What a child said or showed, and the offer of an advocate. */
exports.reviewVoiceCard = (0, defineCard_1.defineCard)('reviewVoice', {
    childId: zod_1.z.string(),
    name: zod_1.z.string(),
    today: zod_1.z.string(),
    on: defineCard_1.inputField,
    methodChoices: defineCard_1.choices,
    method: defineCard_1.inputField,
    said: defineCard_1.inputField,
    advocacyChoices: defineCard_1.choices,
    advocacy: defineCard_1.inputField,
});
/** The newest records of a child's voice; words only where this reader may see them. */
exports.reviewVoicesCard = (0, defineCard_1.defineCard)('reviewVoices', {
    childId: zod_1.z.string(),
    name: zod_1.z.string(),
    empty,
    rows: zod_1.z.array(zod_1.z.strictObject({ when: safe, by: zod_1.z.string(), heard: zod_1.z.boolean(), said: zod_1.z.string() })),
    speaks: zod_1.z.boolean(),
});
/** A registration that ends without a conference: why, on which day, what shows it. */
exports.reviewEndCard = (0, defineCard_1.defineCard)('reviewEnd', {
    childId: zod_1.z.string(),
    name: zod_1.z.string(),
    groundChoices: defineCard_1.choices,
    ground: defineCard_1.inputField,
    today: zod_1.z.string(),
    on: defineCard_1.inputField,
    reasons: defineCard_1.inputField,
});
//# sourceMappingURL=review.js.map