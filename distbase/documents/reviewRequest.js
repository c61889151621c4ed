"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedRequest = void 0;
const zod_1 = require("zod");
const requestGrounds_1 = require("../core/requestGrounds");
const reviewRequest_1 = require("../core/review/reviewRequest");
const kind_1 = require("./kind");
const typedText_1 = require("./typedText");
const reply = zod_1.z.strictObject({ code: zod_1.z.enum(reviewRequest_1.replyCodes), words: typedText_1.typedText.nullable(), by: zod_1.z.string(), at: zod_1.z.string() });
/** A request for an early review, with its answers. */
exports.storedRequest = (0, kind_1.kindOf)()({
    type: 'review-request',
    id: reviewRequest_1.requestDocumentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('review-request'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        requestId: zod_1.z.string(),
        version: zod_1.z.number(),
        childIds: zod_1.z.array(zod_1.z.string()),
        ground: zod_1.z.enum(requestGrounds_1.requestGrounds),
        words: typedText_1.typedText,
        askedBy: zod_1.z.string(),
        askedOn: zod_1.z.string(),
        answer: reply.nullable(),
        decision: reply.nullable(),
    }),
});
//# sourceMappingURL=reviewRequest.js.map