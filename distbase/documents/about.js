"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.about = exports.opens = void 0;
const zod_1 = require("zod");
const about_1 = require("../core/about");
const clockTable_1 = require("../core/clockTable");
const requestGrounds_1 = require("../core/requestGrounds");
const ladderRung = zod_1.z.union([zod_1.z.enum(['due-soon', 'due']), zod_1.z.strictObject({ workingDaysAfter: zod_1.z.number() })]);
const toldAgain = zod_1.z.strictObject({ againOn: zod_1.z.string() });
const beforeIt = zod_1.z.enum(['due-soon', 'due']);
/** What "Open" presses. */
exports.opens = zod_1.z.strictObject({ verb: zod_1.z.string(), data: zod_1.z.record(zod_1.z.string(), zod_1.z.union([zod_1.z.string(), zod_1.z.number()])) });
/** One schema for each kind: a missing one does not compile. */
const told = {
    clock: zod_1.z.strictObject({
        kind: zod_1.z.literal('clock'),
        clock: zod_1.z.enum(clockTable_1.clockIds),
        childId: zod_1.z.string().nullable(),
        limit: zod_1.z.string(),
        rung: zod_1.z.union([ladderRung, zod_1.z.literal('escalated'), toldAgain]),
    }),
    action: zod_1.z.strictObject({
        kind: zod_1.z.literal('action'),
        actionId: zod_1.z.string(),
        state: zod_1.z.enum(['open', 'blocked']),
        dueOn: zod_1.z.string(),
        rung: zod_1.z.union([ladderRung, toldAgain]),
    }),
    'not-seen': zod_1.z.strictObject({ kind: zod_1.z.literal('not-seen'), entryId: zod_1.z.string(), why: zod_1.z.enum(['told', 'silence']) }),
    undecided: zod_1.z.strictObject({ kind: zod_1.z.literal('undecided'), entryId: zod_1.z.string(), on: zod_1.z.string() }),
    record: zod_1.z.strictObject({ kind: zod_1.z.literal('record'), meetingId: zod_1.z.string(), version: zod_1.z.number() }),
    release: zod_1.z.strictObject({ kind: zod_1.z.literal('release'), meetingId: zod_1.z.string(), version: zod_1.z.number() }),
    meeting: zod_1.z.strictObject({
        kind: zod_1.z.literal('meeting'),
        meetingId: zod_1.z.string(),
        news: zod_1.z.enum(['planned', 'moved', 'cancelled']),
        moves: zod_1.z.number(),
        plannedFor: zod_1.z.string(),
    }),
    review: zod_1.z.strictObject({
        kind: zod_1.z.literal('review'),
        childId: zod_1.z.string(),
        conferenceId: zod_1.z.string(),
        at: zod_1.z.string(),
        againOn: zod_1.z.string().exactOptional(),
    }),
    'review-day': zod_1.z.strictObject({
        kind: zod_1.z.literal('review-day'),
        conferenceId: zod_1.z.string(),
        news: zod_1.z.enum(['planned', 'moved', 'cancelled']),
        version: zod_1.z.number(),
        plannedFor: zod_1.z.string(),
        childIds: zod_1.z.array(zod_1.z.string()),
    }),
    view: zod_1.z.strictObject({
        kind: zod_1.z.literal('view'),
        conferenceId: zod_1.z.string(),
        plannedFor: zod_1.z.string(),
        memberId: zod_1.z.string().nullable(),
        rung: beforeIt,
    }),
    'no-chair': zod_1.z.strictObject({ kind: zod_1.z.literal('no-chair'), meetingId: zod_1.z.string(), plannedFor: zod_1.z.string(), rung: beforeIt }),
    'no-review-chair': zod_1.z.strictObject({
        kind: zod_1.z.literal('no-review-chair'),
        conferenceId: zod_1.z.string(),
        plannedFor: zod_1.z.string(),
        rung: beforeIt,
    }),
    vacancy: zod_1.z.strictObject({ kind: zod_1.z.literal('vacancy'), memberId: zod_1.z.string(), rung: zod_1.z.union([zod_1.z.literal('due'), toldAgain]) }),
    'care-visit': zod_1.z.strictObject({
        kind: zod_1.z.literal('care-visit'),
        childId: zod_1.z.string(),
        by: zod_1.z.string(),
        rung: zod_1.z.union([zod_1.z.literal('due-soon'), zod_1.z.strictObject({ workingDaysAfter: zod_1.z.number() }), toldAgain]),
    }),
    'early-review': zod_1.z.strictObject({
        kind: zod_1.z.literal('early-review'),
        requestId: zod_1.z.string(),
        step: zod_1.z.enum(['answer', 'late', 'decision']),
        ground: zod_1.z.enum(requestGrounds_1.requestGrounds).exactOptional(),
        againOn: zod_1.z.string().exactOptional(),
    }),
    exclusion: zod_1.z.strictObject({
        kind: zod_1.z.literal('exclusion'),
        exclusionId: zod_1.z.string(),
        step: zod_1.z.enum(['decision', 'review']),
        againOn: zod_1.z.string().nullable(),
    }),
    'exclusion-answer': zod_1.z.strictObject({ kind: zod_1.z.literal('exclusion-answer'), exclusionId: zod_1.z.string() }),
    voice: zod_1.z.strictObject({ kind: zod_1.z.literal('voice'), meetingId: zod_1.z.string() }),
    address: zod_1.z.strictObject({ kind: zod_1.z.literal('address'), changeId: zod_1.z.string(), childId: zod_1.z.string() }),
    question: zod_1.z.strictObject({ kind: zod_1.z.literal('question'), question: zod_1.z.string() }),
    corrected: zod_1.z.strictObject({ kind: zod_1.z.literal('corrected'), changeId: zod_1.z.string() }),
    account: zod_1.z.strictObject({
        kind: zod_1.z.literal('account'),
        news: zod_1.z.enum(['asks', 'linked', 'unlinked']),
        accountId: zod_1.z.string(),
        memberId: zod_1.z.string().nullable(),
    }),
    older: zod_1.z.strictObject({ kind: zod_1.z.literal('older'), key: zod_1.z.string(), words: zod_1.z.enum(about_1.noticeWords), opens: exports.opens }),
};
const unreached = zod_1.z.strictObject({
    kind: zod_1.z.literal('unreached'),
    personId: zod_1.z.string(),
    period: zod_1.z.string(),
    of: zod_1.z.union(Object.values(told)).nullable(),
});
/** What a notice is about. */
exports.about = zod_1.z.union([...Object.values(told), unreached]);
//# sourceMappingURL=about.js.map