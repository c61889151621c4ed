"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.helpCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const pages = zod_1.z.strictObject({
    shown: zod_1.z.boolean(),
    text: zod_1.z.string().meta({ safe: true }),
    before: zod_1.z.number(),
    after: zod_1.z.number(),
    hasBefore: zod_1.z.boolean(),
    hasAfter: zod_1.z.boolean(),
});
/** A button for each thing that can be done here; `intro` says why the card came. */
exports.helpCard = (0, defineCard_1.defineCard)('help', {
    intro: zod_1.z.string().meta({ safe: true }),
    commands: zod_1.z.array(zod_1.z.strictObject({ name: zod_1.z.string(), title: zod_1.z.string() })),
    pages,
    otherLanguage: zod_1.z.strictObject({ title: zod_1.z.string(), language: zod_1.z.enum(['cy', 'en']) }),
});
//# sourceMappingURL=help.js.map