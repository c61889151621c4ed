"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stepCard = exports.stepsCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const safe = zod_1.z.string().meta({ safe: true });
const line = zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe });
/** What can be recorded, each with how its limit stands, a page of them; and what was recorded last, the newest first. */
exports.stepsCard = (0, defineCard_1.defineCard)('steps', {
    empty: line,
    rows: zod_1.z.array(zod_1.z.strictObject({ title: zod_1.z.string(), about: zod_1.z.string(), state: safe, button: zod_1.z.string(), what: zod_1.z.string(), key: zod_1.z.string() })),
    pages: zod_1.z.strictObject({
        shown: zod_1.z.boolean(),
        text: safe,
        before: zod_1.z.number(),
        after: zod_1.z.number(),
        hasBefore: zod_1.z.boolean(),
        hasAfter: zod_1.z.boolean(),
    }),
    topic: zod_1.z.string(),
    hasEntries: zod_1.z.boolean(),
    entries: zod_1.z.array(zod_1.z.strictObject({ line: safe, names: zod_1.z.string(), entered: safe, by: zod_1.z.string(), hasWhy: zod_1.z.boolean(), why: zod_1.z.string() })),
});
/** The day of one of them. */
exports.stepCard = (0, defineCard_1.defineCard)('step', {
    what: zod_1.z.string(),
    about: zod_1.z.string(),
    topic: zod_1.z.string(),
    hint: safe,
    now: line,
    whom: zod_1.z.string(),
    asksChildren: zod_1.z.boolean(),
    childChoices: zod_1.z.array(zod_1.z.strictObject({ title: zod_1.z.string(), value: zod_1.z.string() })),
    children: defineCard_1.inputField,
    today: zod_1.z.string(),
    on: defineCard_1.inputField,
    notYet: defineCard_1.inputField,
    corrects: zod_1.z.boolean(),
    why: defineCard_1.inputField,
});
//# sourceMappingURL=steps.js.map