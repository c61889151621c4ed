"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedVisit = void 0;
const zod_1 = require("zod");
const visit_1 = require("../core/children/visit");
const kind_1 = require("./kind");
const typedText_1 = require("./typedText");
/** A visit; it is named by the id of its document. */
exports.storedVisit = (0, kind_1.kindOf)()({
    type: 'visit',
    id: (documentId) => documentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('visit'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        childId: zod_1.z.string(),
        fact: zod_1.z.strictObject({
            visitId: zod_1.z.string(),
            on: zod_1.z.string(),
            byRole: zod_1.z.enum(['co-ordinator', 'manager', 'other']),
            byPersonId: zod_1.z.string(),
            agency: zod_1.z.string(),
            seen: zod_1.z.boolean(),
            alone: zod_1.z.boolean(),
            atHome: zod_1.z.boolean(),
            bedroom: zod_1.z.boolean(),
        }),
        time: zod_1.z.string().nullable(),
        announced: zod_1.z.boolean().nullable(),
        othersThere: typedText_1.typedText.exactOptional(),
        notSeenReason: zod_1.z.string().nullable(),
        words: zod_1.z.array(zod_1.z.strictObject({
            text: zod_1.z.string(),
            by: zod_1.z.string(),
            at: zod_1.z.string(),
            language: zod_1.z.enum(['cy', 'en']),
            audience: typedText_1.audience,
            about: zod_1.z.enum(visit_1.visitSubjects).exactOptional(),
        })),
        enteredAt: zod_1.z.string(),
        corrects: zod_1.z.string().nullable(),
        notSeenEntryId: zod_1.z.string().exactOptional(),
        takenBackOn: zod_1.z.string().exactOptional(),
    }),
});
//# sourceMappingURL=visit.js.map