"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.record = exports.version = void 0;
const zod_1 = require("zod");
const facts_1 = require("../core/facts");
const attendance_1 = require("../core/meeting/attendance");
const member_1 = require("../core/member");
const typedText_1 = require("./typedText");
const owner = zod_1.z.strictObject({ memberId: zod_1.z.string(), role: zod_1.z.enum(member_1.roles), name: zod_1.z.string() });
const line = zod_1.z.discriminatedUnion('kind', [
    zod_1.z.strictObject({
        kind: zod_1.z.literal('meeting'),
        ref: zod_1.z.string(),
        meetingKind: zod_1.z.enum(['initial', 'subsequent', 'extraordinary']),
        on: zod_1.z.string(),
        startsAt: zod_1.z.string().nullable(),
        beganAt: zod_1.z.string().exactOptional(),
        mode: zod_1.z.enum(['in-person', 'video', 'hybrid']),
        chair: zod_1.z.string(),
        chairMemberId: zod_1.z.string().exactOptional(),
    }),
    zod_1.z.strictObject({
        kind: zod_1.z.literal('child'),
        childId: zod_1.z.string(),
        name: zod_1.z.string(),
        dateOfBirth: zod_1.z.string().nullable(),
        expectedOn: zod_1.z.string().nullable(),
        registeredOn: zod_1.z.string(),
        categories: zod_1.z.array(zod_1.z.enum(facts_1.categories)),
    }),
    zod_1.z.strictObject({
        kind: zod_1.z.literal('person'),
        memberId: zod_1.z.string(),
        name: zod_1.z.string(),
        role: zod_1.z.enum(member_1.roles),
        agency: zod_1.z.string(),
        childIds: zod_1.z.array(zod_1.z.string()),
        presence: zod_1.z.enum(['present', 'part', 'apologies', 'absent']).nullable(),
        mode: zod_1.z.enum(['in-person', 'video', 'phone']).nullable(),
        deputy: typedText_1.typedText.nullable(),
        deputyAttended: zod_1.z.boolean(),
        reportReceivedOn: zod_1.z.string().nullable(),
    }),
    zod_1.z.strictObject({ kind: zod_1.z.literal('validity'), valid: zod_1.z.boolean(), reasons: zod_1.z.array(zod_1.z.enum(attendance_1.validityReasons)) }),
    zod_1.z.strictObject({
        kind: zod_1.z.literal('visit'),
        childId: zod_1.z.string(),
        childName: zod_1.z.string(),
        on: zod_1.z.string(),
        seen: zod_1.z.strictObject({ seen: zod_1.z.boolean(), alone: zod_1.z.boolean(), atHome: zod_1.z.boolean(), bedroom: zod_1.z.boolean() }).nullable(),
    }),
    zod_1.z.strictObject({
        kind: zod_1.z.literal('action'),
        actionId: zod_1.z.string(),
        words: typedText_1.typedText,
        owner: zod_1.z.union([owner, zod_1.z.strictObject({ outside: typedText_1.typedText })]),
        coOwners: zod_1.z.array(owner),
        childIds: zod_1.z.array(zod_1.z.string()),
        offRegister: zod_1.z.array(zod_1.z.strictObject({ childId: zod_1.z.string(), name: zod_1.z.string() })).exactOptional(),
        outcome: typedText_1.typedText.nullable(),
        measure: typedText_1.typedText.nullable(),
        ifNotDone: typedText_1.typedText.nullable(),
        dueOn: zod_1.z.string().nullable(),
        state: zod_1.z.enum(['open', 'blocked', 'done']),
        doneOn: zod_1.z.string().nullable(),
        effect: typedText_1.typedText.nullable(),
        blocked: typedText_1.typedText.nullable(),
        timesExtended: zod_1.z.number(),
    }),
    zod_1.z.strictObject({ kind: zod_1.z.literal('next-meeting'), on: zod_1.z.string(), startsAt: zod_1.z.string().nullable() }),
    zod_1.z.strictObject({ kind: zod_1.z.literal('next-conference'), childId: zod_1.z.string(), childName: zod_1.z.string(), on: zod_1.z.string() }),
]);
const section = zod_1.z.strictObject({
    sectionId: zod_1.z.string(),
    part: zod_1.z.string(),
    itemId: zod_1.z.string().nullable(),
    heading: typedText_1.typedText.nullable(),
    lines: zod_1.z.array(line),
    texts: zod_1.z.array(typedText_1.typedText),
    changes: zod_1.z.array(zod_1.z.strictObject({ slot: zod_1.z.string(), words: typedText_1.typedText.nullable(), by: zod_1.z.string(), at: zod_1.z.string() })),
});
/** One version of a record. */
exports.version = zod_1.z.strictObject({
    number: zod_1.z.number(),
    sections: zod_1.z.array(section),
    signedBy: zod_1.z.string().nullable(),
    signedByName: zod_1.z.string().nullable(),
    signedAt: zod_1.z.string().nullable(),
    hash: zod_1.z.string().nullable(),
    correctionReason: typedText_1.typedText.nullable(),
});
const circulated = zod_1.z.strictObject({
    memberId: zod_1.z.string(),
    version: zod_1.z.number(),
    language: zod_1.z.enum(['cy', 'en', 'both']),
    sentAt: zod_1.z.string(),
    openedAt: zod_1.z.string().nullable(),
    released: zod_1.z.strictObject({ by: zod_1.z.string(), byPersonId: zod_1.z.string(), rendering: zod_1.z.string() }).exactOptional(),
});
const awaiting = zod_1.z.strictObject({ memberId: zod_1.z.string(), version: zod_1.z.number(), askedByPersonId: zod_1.z.string(), askedAt: zod_1.z.string() });
/** The record of a meeting: its versions, and who has them. */
exports.record = zod_1.z.strictObject({
    state: zod_1.z.enum(['draft', 'signed']),
    versions: zod_1.z.array(exports.version),
    circulation: zod_1.z.array(circulated),
    awaitingRelease: zod_1.z.array(awaiting).exactOptional(),
});
//# sourceMappingURL=record.js.map