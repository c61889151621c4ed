"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.breachCard = exports.clocksCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const safe = zod_1.z.string().meta({ safe: true });
const was = zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe });
/** Why it was missed, as it was entered, the oldest first. */
const reasons = zod_1.z.array(zod_1.z.strictObject({
    what: safe,
    hasWords: zod_1.z.boolean(),
    words: zod_1.z.string(),
    authorised: safe,
    authorisedBy: zod_1.z.string(),
    entered: safe,
    enteredBy: zod_1.z.string(),
}));
const about = { clock: zod_1.z.string(), childId: zod_1.z.string(), because: zod_1.z.string(), trigger: zod_1.z.string(), page: zod_1.z.number() };
/** Limits with their reasons and sources, a page of them: all that run, or those that were missed. */
exports.clocksCard = (0, defineCard_1.defineCard)('clocks', {
    intro: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }),
    empty: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }),
    rows: zod_1.z.array(zod_1.z.strictObject({
        ...{ clock: zod_1.z.string(), names: zod_1.z.string(), state: safe, explained: zod_1.z.boolean(), because: safe, source: safe, was, why: was },
        explain: zod_1.z.strictObject({ shown: zod_1.z.boolean(), title: zod_1.z.string(), ...about }),
    })),
    pages: zod_1.z.strictObject({
        shown: zod_1.z.boolean(),
        text: safe,
        before: zod_1.z.number(),
        after: zod_1.z.number(),
        hasBefore: zod_1.z.boolean(),
        hasAfter: zod_1.z.boolean(),
    }),
    turns: zod_1.z.strictObject({ all: zod_1.z.boolean(), past: zod_1.z.boolean(), corrected: zod_1.z.boolean() }),
    mayStep: zod_1.z.boolean(),
    mayOpenPast: zod_1.z.boolean(),
    mayOpenCorrected: zod_1.z.boolean(),
    mayOpenAll: zod_1.z.boolean(),
});
/** One missed limit, why it was missed as far as that was entered, and the form to say so. */
exports.breachCard = (0, defineCard_1.defineCard)('breach', {
    ...{ clock: zod_1.z.string(), names: zod_1.z.string(), state: safe, because: safe, was, reasons },
    about: zod_1.z.strictObject(about),
    seen: zod_1.z.number(),
    mayExplain: zod_1.z.boolean(),
    hint: safe,
    codeChoices: defineCard_1.choices,
    code: defineCard_1.inputField,
    reason: defineCard_1.inputField,
    memberChoices: defineCard_1.choices,
    authorisedBy: defineCard_1.inputField,
    authorisedOn: defineCard_1.inputField,
    today: zod_1.z.string(),
});
//# sourceMappingURL=clocks.js.map