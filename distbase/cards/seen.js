"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seenCorrectCard = exports.seenWordsCard = exports.seenSavedCard = exports.seenCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const safe = zod_1.z.string().meta({ safe: true });
/** When something happened; `today` is the last day that can be chosen, `dayAgreed` the one that was asked about. */
const whenItWas = { on: defineCard_1.inputField, time: defineCard_1.inputField, today: zod_1.z.string(), dayAgreed: zod_1.z.string(), submit: zod_1.z.string() };
/** Which visit: its document, the child's name, what was achieved. */
const aboutVisit = { visit: zod_1.z.string(), name: zod_1.z.string(), what: zod_1.z.string() };
/** Whether it was announced, and who else was there: behind one press, unless something stands there already. */
const circumstances = { moreShown: zod_1.z.boolean(), announcedChoices: defineCard_1.choices, announced: defineCard_1.inputField, others: defineCard_1.inputField };
/** The form for a visit: which children, when, what was achieved. */
exports.seenCard = (0, defineCard_1.defineCard)('seen', {
    ...whenItWas,
    childChoices: defineCard_1.choices,
    children: defineCard_1.inputField,
    whatChoices: defineCard_1.choices,
    what: defineCard_1.inputField,
    ...circumstances,
    twinAgreed: zod_1.z.string(),
    twins: zod_1.z.array(zod_1.z.strictObject({ visit: zod_1.z.string(), name: zod_1.z.string(), what: zod_1.z.string(), open: zod_1.z.string() })),
});
/** What was saved, child by child, and which limits it moved. */
exports.seenSavedCard = (0, defineCard_1.defineCard)('seenSaved', {
    rows: zod_1.z.array(zod_1.z.strictObject({ ...aboutVisit, number: zod_1.z.string(), lines: zod_1.z.array(zod_1.z.strictObject({ text: safe })), tell: zod_1.z.string() })),
});
/** Words about one visit; its facts are not touched by them. */
exports.seenWordsCard = (0, defineCard_1.defineCard)('seenWords', {
    ...aboutVisit,
    presentation: defineCard_1.inputField,
    ownWords: defineCard_1.inputField,
    worries: defineCard_1.inputField,
    whyNotAlone: defineCard_1.inputField,
});
/** A visit in place of another; `what` of the head is the visit as it was. */
exports.seenCorrectCard = (0, defineCard_1.defineCard)('seenCorrect', {
    ...whenItWas,
    visit: zod_1.z.string(),
    name: zod_1.z.string(),
    was: zod_1.z.string(),
    whatChoices: defineCard_1.choices,
    what: defineCard_1.inputField,
    ...circumstances,
});
//# sourceMappingURL=seen.js.map