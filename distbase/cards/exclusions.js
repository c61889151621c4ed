"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exclusionReviewWhyCard = exports.exclusionReviewCard = exports.exclusionRefuseCard = exports.exclusionDecideWhyCard = exports.exclusionDecideCard = exports.exclusionAskWhyCard = exports.exclusionAskCard = exports.exclusionCard = exports.exclusionsCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const safe = () => zod_1.z.string().meta({ safe: true });
const pages = zod_1.z.strictObject({
    shown: zod_1.z.boolean(),
    text: safe(),
    before: zod_1.z.number(),
    after: zod_1.z.number(),
    hasBefore: zod_1.z.boolean(),
    hasAfter: zod_1.z.boolean(),
});
/** Who is excluded, who was, and what was asked for: what this reader may see of it. */
exports.exclusionsCard = (0, defineCard_1.defineCard)('exclusions', {
    empty: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe() }),
    rows: zod_1.z.array(zod_1.z.strictObject({ number: zod_1.z.string(), open: safe(), exclusionId: zod_1.z.string(), name: zod_1.z.string(), state: zod_1.z.string() })),
    pages,
    mayAsk: zod_1.z.boolean(),
});
/** One of them, with what was asked, decided and reviewed. */
exports.exclusionCard = (0, defineCard_1.defineCard)('exclusion', {
    exclusionId: zod_1.z.string(),
    name: zod_1.z.string(),
    lines: zod_1.z.array(zod_1.z.strictObject({ text: safe() })),
    askedBy: zod_1.z.string(),
    words: zod_1.z.array(zod_1.z.strictObject({ label: safe(), text: zod_1.z.string() })),
    decides: zod_1.z.boolean(),
    reviews: zod_1.z.boolean(),
    /** Either of the two. */
    acts: zod_1.z.boolean(),
    chat: zod_1.z.boolean(),
});
/** The items of a part stand behind a press; `someOpen`: they are open at first. What another step was filled in with goes along as `first` or `last`. */
const terms = {
    extentChoices: defineCard_1.choices,
    extent: defineCard_1.inputField,
    someOpen: zod_1.z.boolean(),
    topicChoices: defineCard_1.choices,
    topics: defineCard_1.inputField,
    until: defineCard_1.inputField,
};
/** The request: about whom and from what. */
exports.exclusionAskCard = (0, defineCard_1.defineCard)('exclusionAsk', {
    personChoices: defineCard_1.choices,
    person: defineCard_1.inputField,
    ...terms,
    from: defineCard_1.inputField,
    last: zod_1.z.strictObject({ ground: zod_1.z.string(), words: zod_1.z.string() }),
});
/** The request: why. */
exports.exclusionAskWhyCard = (0, defineCard_1.defineCard)('exclusionAskWhy', {
    name: zod_1.z.string(),
    terms: safe(),
    groundChoices: defineCard_1.choices,
    ground: defineCard_1.inputField,
    words: defineCard_1.inputField,
    first: zod_1.z.strictObject({ person: zod_1.z.string(), extent: zod_1.z.string(), topics: zod_1.z.string(), from: zod_1.z.string(), until: zod_1.z.string() }),
});
/** The decision to exclude: from what, and when it is looked at again. */
exports.exclusionDecideCard = (0, defineCard_1.defineCard)('exclusionDecide', {
    exclusionId: zod_1.z.string(),
    seen: zod_1.z.number(),
    name: zod_1.z.string(),
    asked: zod_1.z.string(),
    ...terms,
    from: defineCard_1.inputField,
    reviewBy: defineCard_1.inputField,
    latest: safe(),
    last: zod_1.z.strictObject({ why: zod_1.z.string(), told: zod_1.z.string(), views: zod_1.z.string(), complaint: zod_1.z.string() }),
});
/** The decision to exclude: why, and how they are told and heard. */
exports.exclusionDecideWhyCard = (0, defineCard_1.defineCard)('exclusionDecideWhy', {
    exclusionId: zod_1.z.string(),
    seen: zod_1.z.number(),
    name: zod_1.z.string(),
    terms: safe(),
    why: defineCard_1.inputField,
    told: defineCard_1.inputField,
    views: defineCard_1.inputField,
    complaint: defineCard_1.inputField,
    first: zod_1.z.strictObject({ extent: zod_1.z.string(), topics: zod_1.z.string(), from: zod_1.z.string(), until: zod_1.z.string(), reviewBy: zod_1.z.string() }),
});
/** The refusal, with its reason. */
exports.exclusionRefuseCard = (0, defineCard_1.defineCard)('exclusionRefuse', {
    exclusionId: zod_1.z.string(),
    seen: zod_1.z.number(),
    name: zod_1.z.string(),
    asked: zod_1.z.string(),
    why: defineCard_1.inputField,
});
/** The review: what came of it. */
exports.exclusionReviewCard = (0, defineCard_1.defineCard)('exclusionReview', {
    exclusionId: zod_1.z.string(),
    seen: zod_1.z.number(),
    name: zod_1.z.string(),
    now: safe(),
    codeChoices: defineCard_1.choices,
    code: defineCard_1.inputField,
    given: defineCard_1.inputField,
    last: zod_1.z.strictObject({ extent: zod_1.z.string(), topics: zod_1.z.string(), until: zod_1.z.string(), reviewBy: zod_1.z.string(), why: zod_1.z.string() }),
});
/** The review: why, and what that outcome has to say. */
exports.exclusionReviewWhyCard = (0, defineCard_1.defineCard)('exclusionReviewWhy', {
    exclusionId: zod_1.z.string(),
    seen: zod_1.z.number(),
    name: zod_1.z.string(),
    outcome: safe(),
    changes: zod_1.z.boolean(),
    goesOn: zod_1.z.boolean(),
    ...terms,
    reviewBy: defineCard_1.inputField,
    latest: safe(),
    why: defineCard_1.inputField,
    first: zod_1.z.strictObject({ code: zod_1.z.string(), given: zod_1.z.string() }),
});
//# sourceMappingURL=exclusions.js.map