"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.typedText = exports.audience = void 0;
const zod_1 = require("zod");
/** Who may read a typed text. */
exports.audience = zod_1.z.discriminatedUnion('kind', [
    zod_1.z.strictObject({ kind: zod_1.z.literal('everyone') }),
    zod_1.z.strictObject({ kind: zod_1.z.literal('practitioners') }),
    zod_1.z.strictObject({ kind: zod_1.z.literal('named'), memberIds: zod_1.z.array(zod_1.z.string()) }),
    zod_1.z.strictObject({ kind: zod_1.z.literal('child-confidential'), childId: zod_1.z.string() }),
    zod_1.z.strictObject({ kind: zod_1.z.literal('one-parent'), memberId: zod_1.z.string() }),
    zod_1.z.strictObject({ kind: zod_1.z.literal('third-party') }),
]);
exports.typedText = zod_1.z.strictObject({
    text: zod_1.z.string(),
    by: zod_1.z.string(),
    at: zod_1.z.string(),
    language: zod_1.z.enum(['cy', 'en']),
    audience: exports.audience,
});
//# sourceMappingURL=typedText.js.map