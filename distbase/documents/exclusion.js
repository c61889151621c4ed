"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedExclusion = void 0;
const zod_1 = require("zod");
const exclusion_1 = require("../core/meeting/exclusion");
const kind_1 = require("./kind");
const typedText_1 = require("./typedText");
const terms = zod_1.z.strictObject({ from: zod_1.z.string(), until: zod_1.z.string().nullable(), topics: zod_1.z.array(zod_1.z.string()) });
const spoken = { words: typedText_1.typedText, by: zod_1.z.string(), at: zod_1.z.string() };
/** A request to exclude a parent or carer, with what was decided and each review. */
exports.storedExclusion = (0, kind_1.kindOf)()({
    type: 'exclusion',
    id: exclusion_1.exclusionDocumentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('exclusion'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        exclusionId: zod_1.z.string(),
        version: zod_1.z.number(),
        memberId: zod_1.z.string(),
        ground: zod_1.z.enum(exclusion_1.exclusionGrounds),
        words: typedText_1.typedText,
        asked: terms,
        askedBy: zod_1.z.string(),
        askedOn: zod_1.z.string(),
        decision: zod_1.z
            .discriminatedUnion('code', [
            zod_1.z.strictObject({ code: zod_1.z.literal('refuse'), ...spoken }),
            zod_1.z.strictObject({
                code: zod_1.z.literal('exclude'),
                ...spoken,
                terms,
                reviewBy: zod_1.z.string(),
                told: typedText_1.typedText,
                views: typedText_1.typedText,
                complaint: zod_1.z.boolean(),
            }),
        ])
            .nullable(),
        reviews: zod_1.z.array(zod_1.z.strictObject({
            code: zod_1.z.enum(exclusion_1.exclusionOutcomes),
            ...spoken,
            terms: terms.nullable(),
            reviewBy: zod_1.z.string().nullable(),
            given: zod_1.z.boolean(),
        })),
    }),
});
//# sourceMappingURL=exclusion.js.map