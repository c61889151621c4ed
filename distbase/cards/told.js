"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toldCard = exports.rings = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const safe = zod_1.z.string().meta({ safe: true });
/** The numbers to ring, once in each language that the reader may have. `dutyTeam`: in the authority's own words. */
exports.rings = zod_1.z.array(zod_1.z.strictObject({ ring: safe, label: safe, dutyTeam: zod_1.z.string() }));
/**
 * Words for somebody to whom nothing of a case is shown, once in each language where theirs is not known. Where somebody may be
 * in danger, the numbers to ring come first. But for the people of their own group it
 * needs nothing that is stored.
 */
exports.toldCard = (0, defineCard_1.defineCard)('told', {
    rings: exports.rings,
    texts: zod_1.z.array(zod_1.z.strictObject({ text: safe })),
    /** Who of the reader's own group can be rung, with their numbers. */
    people: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }).default({ shown: false, text: '' }),
    rows: zod_1.z.array(zod_1.z.strictObject({ words: zod_1.z.string() })).default([]),
    /** What there is to do when everybody who must be rung has been: of which child it is recorded that they are missing. */
    next: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }).default({ shown: false, text: '' }),
    children: zod_1.z.array(zod_1.z.strictObject({ g: zod_1.z.string(), childId: zod_1.z.string(), names: zod_1.z.string(), choose: zod_1.z.string() })).default([]),
    /** In a conversation that others read and that is no group's: how it becomes one. */
    link: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe, title: safe }).default({ shown: false, text: '', title: '' }),
});
//# sourceMappingURL=told.js.map