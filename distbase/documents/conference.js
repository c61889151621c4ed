"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedConference = void 0;
const zod_1 = require("zod");
const documents_1 = require("../core/documents");
const facts_1 = require("../core/facts");
const review_1 = require("../core/review/review");
const kind_1 = require("./kind");
const typedText_1 = require("./typedText");
const attendedOnce = zod_1.z.strictObject({
    heldOn: zod_1.z.string(),
    memberIds: zod_1.z.array(zod_1.z.string()),
    groupings: zod_1.z.number(),
    discretion: typedText_1.typedText.nullable(),
    by: zod_1.z.string(),
    at: zod_1.z.string(),
    corrects: zod_1.z.strictObject({ was: zod_1.z.lazy(() => attended), why: typedText_1.typedText }).exactOptional(),
});
const attended = (0, documents_1.storedAs)()(attendedOnce);
/** A sitting of a review conference: who came, and what was decided for each child. */
exports.storedConference = (0, kind_1.kindOf)()({
    type: 'conference',
    id: review_1.conferenceDocumentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('conference'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        conferenceId: zod_1.z.string(),
        version: zod_1.z.number(),
        childIds: zod_1.z.array(zod_1.z.string()),
        plannedFor: zod_1.z.string(),
        startsAt: zod_1.z.string().nullable(),
        plannedAt: zod_1.z.string().exactOptional(),
        lateReason: typedText_1.typedText.nullable(),
        moves: zod_1.z.array(zod_1.z.strictObject({ from: zod_1.z.string(), to: zod_1.z.string(), reason: typedText_1.typedText })),
        calledOff: zod_1.z.array(zod_1.z.strictObject({ childIds: zod_1.z.array(zod_1.z.string()), plannedFor: zod_1.z.string(), reason: typedText_1.typedText })).exactOptional(),
        attended: attended.nullable(),
        decisions: zod_1.z.array(zod_1.z.strictObject({
            childId: zod_1.z.string(),
            decision: zod_1.z.enum(review_1.reviewDecisions),
            categories: zod_1.z.array(zod_1.z.enum(facts_1.categories)),
            reasons: typedText_1.typedText,
            dissent: typedText_1.typedText.nullable(),
            by: zod_1.z.string(),
            at: zod_1.z.string(),
            why: typedText_1.typedText.exactOptional(),
        })),
        ground: zod_1.z.enum(review_1.endGrounds).exactOptional(),
        checks: zod_1.z
            .array(zod_1.z.strictObject({
            childId: zod_1.z.string(),
            outcome: zod_1.z.enum(['confirmed', 'sent-back']),
            reason: typedText_1.typedText.nullable(),
            by: zod_1.z.string(),
            at: zod_1.z.string(),
        }))
            .exactOptional(),
    }),
});
//# sourceMappingURL=conference.js.map