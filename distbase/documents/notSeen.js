"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedNotSeen = void 0;
const zod_1 = require("zod");
const notSeen_1 = require("../core/children/notSeen");
const kind_1 = require("./kind");
const typedText_1 = require("./typedText");
/** A report that a child was not seen. */
exports.storedNotSeen = (0, kind_1.kindOf)()({
    type: 'not-seen',
    id: notSeen_1.notSeenDocumentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('not-seen'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        entryId: zod_1.z.string(),
        version: zod_1.z.number(),
        state: zod_1.z.enum(['awaiting-decision', 'decided']),
        childIds: zod_1.z.array(zod_1.z.string()),
        visitIds: zod_1.z.array(zod_1.z.string()),
        on: zod_1.z.string(),
        time: zod_1.z.string(),
        place: typedText_1.typedText,
        danger: zod_1.z.boolean(),
        announced: zod_1.z.boolean().nullable(),
        details: zod_1.z.array(zod_1.z.strictObject({ about: zod_1.z.enum(notSeen_1.detailSubjects), words: typedText_1.typedText })),
        lastSeen: zod_1.z.array(zod_1.z.strictObject({ childId: zod_1.z.string(), on: zod_1.z.string().nullable(), byPersonId: zod_1.z.string().nullable() })),
        reportedBy: zod_1.z.string(),
        reportedByPersonId: zod_1.z.string(),
        enteredAt: zod_1.z.string(),
        takenOn: zod_1.z.array(zod_1.z.strictObject({ memberId: zod_1.z.string(), at: zod_1.z.string() })),
        decisions: zod_1.z.array(zod_1.z.strictObject({ code: zod_1.z.enum(notSeen_1.decisionCodes), words: typedText_1.typedText.nullable(), memberId: zod_1.z.string(), at: zod_1.z.string() })),
        again: zod_1.z.strictObject({ times: zod_1.z.number(), lastAt: zod_1.z.string() }).exactOptional(),
    }),
});
//# sourceMappingURL=notSeen.js.map