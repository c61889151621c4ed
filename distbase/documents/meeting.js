"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedMeeting = void 0;
const zod_1 = require("zod");
const meeting_1 = require("../core/meeting/meeting");
const standingAgenda_1 = require("../core/meeting/standingAgenda");
const kind_1 = require("./kind");
const record_1 = require("./record");
const typedText_1 = require("./typedText");
const itemAnswer = zod_1.z.strictObject({
    memberId: zod_1.z.string(),
    version: zod_1.z.number(),
    answer: zod_1.z.enum(['agreed', 'change-asked']),
    change: typedText_1.typedText.nullable(),
    at: zod_1.z.string(),
});
const agendaItem = zod_1.z.strictObject({
    itemId: zod_1.z.string(),
    version: zod_1.z.number(),
    standing: zod_1.z.enum(standingAgenda_1.standingItems).nullable(),
    words: typedText_1.typedText.nullable(),
    proposedBy: zod_1.z.string().exactOptional(),
    proposed: typedText_1.typedText.exactOptional(),
    state: zod_1.z.enum(['proposed', 'accepted', 'declined']),
    declinedBecause: typedText_1.typedText.nullable(),
    answers: zod_1.z.array(itemAnswer),
    notes: zod_1.z.array(typedText_1.typedText),
    withdrawnAt: zod_1.z.string().exactOptional(),
    changes: zod_1.z.number().exactOptional(),
});
const confirmed = {
    presence: zod_1.z.enum(['present', 'part', 'apologies', 'absent']).nullable(),
    mode: zod_1.z.enum(['in-person', 'video', 'phone']).nullable(),
    confirmedBy: zod_1.z.string().nullable(),
    confirmedAt: zod_1.z.string().nullable(),
    deputyAttended: zod_1.z.boolean().exactOptional(),
};
const attendee = zod_1.z.strictObject({
    memberId: zod_1.z.string(),
    invitedAt: zod_1.z.string().nullable(),
    reply: zod_1.z.enum(['coming', 'apologies', 'deputy']).nullable(),
    repliedAt: zod_1.z.string().nullable(),
    deputy: typedText_1.typedText.nullable(),
    ...confirmed,
    earlier: zod_1.z.array(zod_1.z.strictObject(confirmed)).exactOptional(),
});
/** A meeting with its agenda, attendance and record. */
exports.storedMeeting = (0, kind_1.kindOf)()({
    type: 'meeting',
    id: meeting_1.meetingDocumentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('meeting'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        meetingId: zod_1.z.string(),
        version: zod_1.z.number(),
        kind: zod_1.z.enum(['initial', 'subsequent', 'extraordinary']),
        state: zod_1.z.enum(['planned', 'open', 'closed', 'cancelled']),
        plannedFor: zod_1.z.string(),
        plannedAt: zod_1.z.string().exactOptional(),
        startsAt: zod_1.z.string().nullable(),
        mode: zod_1.z.enum(['in-person', 'video', 'hybrid']),
        chairMemberId: zod_1.z.string().nullable(),
        language: zod_1.z.enum(['cy', 'en', 'both']),
        needs: typedText_1.typedText.nullable(),
        lateReason: typedText_1.typedText.nullable(),
        moves: zod_1.z.array(zod_1.z.strictObject({ from: zod_1.z.string(), to: zod_1.z.string(), fromTime: zod_1.z.string().nullable().exactOptional(), reason: typedText_1.typedText })),
        cancellation: zod_1.z.strictObject({ code: zod_1.z.string(), reason: typedText_1.typedText }).nullable(),
        openedAt: zod_1.z.string().nullable(),
        closedAt: zod_1.z.string().nullable(),
        agenda: zod_1.z.array(agendaItem),
        agendaVersion: zod_1.z.number(),
        attendees: zod_1.z.array(attendee),
        record: record_1.record.nullable(),
    }),
});
//# sourceMappingURL=meeting.js.map