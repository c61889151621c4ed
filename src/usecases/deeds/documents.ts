import { z } from 'zod';
import type { Plan } from '../../core/actions/actions';
import { storedAs } from '../../core/documents';
import { type Meeting, meetingDocumentId } from '../../core/meeting/meeting';
import { standingItems } from '../../core/meeting/standingAgenda';
import { recordShape } from '../record/recordShape';
import { parsedOnce } from './stored';

/**
 * The shapes that documents must have when they come out of a store. What does not fit is a fault, never guessed at;
 * an older `schemaVersion` is raised here, on read, when there is one.
 */
export const audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('practitioners') }),
  z.strictObject({ kind: z.literal('named'), memberIds: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('child-confidential'), childId: z.string() }),
  z.strictObject({ kind: z.literal('one-parent'), memberId: z.string() }),
  z.strictObject({ kind: z.literal('third-party') }),
]);

export const typedText = z.strictObject({
  text: z.string(),
  by: z.string(),
  at: z.string(),
  language: z.enum(['cy', 'en']),
  audience,
});

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
  changes: z.number().exactOptional(),
});

const attendee = z.strictObject({
  memberId: z.string(),
  invitedAt: z.string().nullable(),
  reply: z.enum(['coming', 'apologies', 'deputy']).nullable(),
  repliedAt: z.string().nullable(),
  deputy: typedText.nullable(),
  presence: z.enum(['present', 'part', 'apologies', 'absent']).nullable(),
  mode: z.enum(['in-person', 'video', 'phone']).nullable(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  deputyAttended: z.boolean().exactOptional(),
});

export const meetingDocument = z.strictObject({
  id: z.string(),
  type: z.literal('meeting'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  meetingId: z.string(),
  version: z.number(),
  kind: z.enum(['initial', 'subsequent', 'extraordinary']),
  state: z.enum(['planned', 'open', 'closed', 'cancelled']),
  plannedFor: z.string(),
  startsAt: z.string().nullable(),
  mode: z.enum(['in-person', 'video', 'hybrid']),
  chairMemberId: z.string().nullable(),
  language: z.enum(['cy', 'en', 'both']),
  needs: typedText.nullable(),
  lateReason: typedText.nullable(),
  moves: z.array(z.strictObject({ from: z.string(), to: z.string(), reason: typedText })),
  cancellation: z.strictObject({ code: z.string(), reason: typedText }).nullable(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  agenda: z.array(agendaItem),
  agendaVersion: z.number(),
  attendees: z.array(attendee),
  record: recordShape(typedText).nullable(),
});

const actionOwner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), memberId: z.string() }),
  z.strictObject({ kind: z.literal('outside'), name: typedText }),
]);

export const planDocument = z.strictObject({
  id: z.literal('plan'),
  type: z.literal('plan'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  version: z.number(),
  actions: z.array(
    z.strictObject({
      actionId: z.string(),
      ref: z.string(),
      version: z.number(),
      words: typedText,
      owner: actionOwner,
      coOwnerMemberIds: z.array(z.string()),
      childIds: z.array(z.string()),
      outcome: typedText.nullable(),
      measure: typedText.nullable(),
      ifNotDone: typedText.nullable(),
      setOn: z.string(),
      setAtMeetingId: z.string().nullable(),
      dueOn: z.string(),
      state: z.enum(['open', 'blocked', 'done']),
      doneOn: z.string().nullable(),
      effect: typedText.nullable(),
      blocked: typedText.nullable(),
      extensions: z.array(z.strictObject({ from: z.string(), to: z.string(), reason: typedText, at: z.string() })),
      reopenings: z
        .array(
          z.strictObject({
            at: z.string(),
            reason: typedText,
            doneOn: z.string().nullable(),
            effect: typedText.nullable(),
            blocked: typedText.nullable(),
          }),
        )
        .exactOptional(),
    }),
  ),
});

const parseMeeting = parsedOnce('meeting', storedAs<Meeting>()(meetingDocument));
const parsePlan = parsedOnce('plan', storedAs<Plan>()(planDocument));

export type Documents = { readonly documents: ReadonlyMap<string, unknown> };

/** The meeting among what was loaded; undefined when there is none of that id. */
export function meetingIn({ documents }: Documents, meetingId: string): Meeting | undefined {
  const found = documents.get(meetingDocumentId(meetingId));
  return found === undefined ? undefined : parseMeeting(found);
}

/** The group's plan; an empty one where nothing was agreed yet. */
export function planIn({ documents }: Documents, coreGroupId: string): Plan {
  const found = documents.get('plan');
  return found === undefined ? { id: 'plan', type: 'plan', schemaVersion: 1, coreGroupId, version: 0, actions: [] } : parsePlan(found);
}
