import { z } from 'zod';
import { type Meeting, meetingDocumentId } from '../core/meeting/meeting';
import { standingItems } from '../core/meeting/standingAgenda';
import { kindOf } from './kind';
import { record } from './record';
import { typedText } from './typedText';

const itemAnswer = z.strictObject({
  memberId: z.string(),
  version: z.number(),
  answer: z.enum(['agreed', 'change-asked']),
  change: typedText.nullable(),
  at: z.string(),
});

const agendaItem = z.strictObject({
  itemId: z.string(),
  version: z.number(),
  standing: z.enum(standingItems).nullable(),
  words: typedText.nullable(),
  proposedBy: z.string().exactOptional(),
  proposed: typedText.exactOptional(),
  state: z.enum(['proposed', 'accepted', 'declined']),
  declinedBecause: typedText.nullable(),
  answers: z.array(itemAnswer),
  notes: z.array(typedText),
  withdrawnAt: z.string().exactOptional(),
  changes: z.number().exactOptional(),
});

const confirmed = {
  presence: z.enum(['present', 'part', 'apologies', 'absent']).nullable(),
  mode: z.enum(['in-person', 'video', 'phone']).nullable(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  deputyAttended: z.boolean().exactOptional(),
};

const attendee = z.strictObject({
  memberId: z.string(),
  invitedAt: z.string().nullable(),
  reply: z.enum(['coming', 'apologies', 'deputy']).nullable(),
  repliedAt: z.string().nullable(),
  deputy: typedText.nullable(),
  ...confirmed,
  earlier: z.array(z.strictObject(confirmed)).exactOptional(),
});

/** A meeting with its agenda, attendance and record. */
export const storedMeeting = kindOf<Meeting>()({
  type: 'meeting',
  id: meetingDocumentId,
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('meeting'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    meetingId: z.string(),
    version: z.number(),
    kind: z.enum(['initial', 'subsequent', 'extraordinary']),
    state: z.enum(['planned', 'open', 'closed', 'cancelled']),
    plannedFor: z.string(),
    plannedAt: z.string().exactOptional(),
    startsAt: z.string().nullable(),
    mode: z.enum(['in-person', 'video', 'hybrid']),
    chairMemberId: z.string().nullable(),
    language: z.enum(['cy', 'en', 'both']),
    needs: typedText.nullable(),
    lateReason: typedText.nullable(),
    moves: z.array(
      z.strictObject({ from: z.string(), to: z.string(), fromTime: z.string().nullable().exactOptional(), reason: typedText }),
    ),
    cancellation: z.strictObject({ code: z.string(), reason: typedText }).nullable(),
    openedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    agenda: z.array(agendaItem),
    agendaVersion: z.number(),
    attendees: z.array(attendee),
    record: record.nullable(),
  }),
});
