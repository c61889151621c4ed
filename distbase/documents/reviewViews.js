"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedViews = void 0;
const zod_1 = require("zod");
const facts_1 = require("../core/facts");
const review_1 = require("../core/review/review");
const reviewViews_1 = require("../core/review/reviewViews");
const kind_1 = require("./kind");
const typedText_1 = require("./typedText");
/** What practitioners think about registration before a sitting. */
exports.storedViews = (0, kind_1.kindOf)()({
    type: 'review-views',
    id: reviewViews_1.viewsDocumentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('review-views'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        conferenceId: zod_1.z.string(),
        views: zod_1.z.array(zod_1.z.strictObject({
            memberId: zod_1.z.string(),
            childId: zod_1.z.string(),
            view: zod_1.z.enum(review_1.reviewDecisions),
            categories: zod_1.z.array(zod_1.z.enum(facts_1.categories)),
            words: typedText_1.typedText,
            at: zod_1.z.string(),
            changes: zod_1.z.number(),
        })),
        opened: zod_1.z.array(zod_1.z.strictObject({ childId: zod_1.z.string(), by: zod_1.z.string(), at: zod_1.z.string() })),
    }),
});
//# sourceMappingURL=reviewViews.js.map