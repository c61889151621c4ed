import { z } from 'zod';
import { categories } from '../../core/child';
import type { CoreGroup } from '../../core/coreGroup';
import { type Attended, type Conference, conferenceDocumentId, conferenceFrom, reviewDecisions } from '../../core/review/review';
import { type ReviewRequest, replyCodes, requestDocumentId, requestGrounds } from '../../core/review/reviewRequest';
import { noViews, type ReviewViews, viewsDocumentId } from '../../core/review/reviewViews';
import { advocacySteps, type Voice, voiceDocumentId, voiceMethods } from '../../core/review/voice';
import { type Documents, typedText } from '../deeds/documents';

const attended: z.ZodType<Attended> = z.object({
  heldOn: z.string(),
  memberIds: z.array(z.string()),
  groupings: z.number(),
  discretion: typedText.nullable(),
  by: z.string(),
  at: z.string(),
  corrects: z.object({ was: z.lazy(() => attended), why: typedText }).exactOptional(),
});

const conferenceDocument: z.ZodType<Conference> = z.object({
  id: z.string(),
  type: z.literal('conference'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  conferenceId: z.string(),
  version: z.number(),
  childIds: z.array(z.string()),
  plannedFor: z.string(),
  startsAt: z.string().nullable(),
  lateReason: typedText.nullable(),
  moves: z.array(z.object({ from: z.string(), to: z.string(), reason: typedText })),
  attended: attended.nullable(),
  decisions: z.array(
    z.object({
      childId: z.string(),
      decision: z.enum(reviewDecisions),
      categories: z.array(z.enum(categories)),
      reasons: typedText,
      dissent: typedText.nullable(),
      by: z.string(),
      at: z.string(),
      why: typedText.exactOptional(),
    }),
  ),
  checks: z
    .array(
      z.object({
        childId: z.string(),
        outcome: z.enum(['confirmed', 'sent-back']),
        reason: typedText.nullable(),
        by: z.string(),
        at: z.string(),
      }),
    )
    .exactOptional(),
});

const viewsDocument: z.ZodType<ReviewViews> = z.object({
  id: z.string(),
  type: z.literal('review-views'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  conferenceId: z.string(),
  views: z.array(
    z.object({
      memberId: z.string(),
      childId: z.string(),
      view: z.enum(reviewDecisions),
      categories: z.array(z.enum(categories)),
      words: typedText,
      at: z.string(),
      changes: z.number(),
    }),
  ),
  opened: z.array(z.object({ childId: z.string(), by: z.string(), at: z.string() })),
});

const reply = z.object({ code: z.enum(replyCodes), words: typedText.nullable(), by: z.string(), at: z.string() });

const requestDocument: z.ZodType<ReviewRequest> = z.object({
  id: z.string(),
  type: z.literal('review-request'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  requestId: z.string(),
  version: z.number(),
  childIds: z.array(z.string()),
  ground: z.enum(requestGrounds),
  words: typedText,
  askedBy: z.string(),
  askedOn: z.string(),
  answer: reply.nullable(),
  decision: reply.nullable(),
});

const voiceDocument: z.ZodType<Voice> = z.object({
  id: z.string(),
  type: z.literal('voice'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  voiceId: z.string(),
  childId: z.string(),
  on: z.string(),
  method: z.enum(voiceMethods),
  words: typedText.nullable(),
  advocacy: z.enum(advocacySteps).nullable(),
  by: z.string(),
  byPersonId: z.string(),
  enteredAt: z.string(),
});

/** The sitting of that id, also where so far only the case system knows of it; undefined where the group has none. */
export function conferenceIn(state: Documents & { readonly group: CoreGroup }, conferenceId: string): Conference | undefined {
  const found = state.documents.get(conferenceDocumentId(conferenceId));
  return conferenceFrom(state.group, found === undefined ? undefined : conferenceDocument.parse(found), conferenceId);
}

/** The views given before a sitting; empty where nobody has given one. */
export function viewsIn({ documents, group }: Documents & { readonly group: CoreGroup }, conferenceId: string): ReviewViews {
  const found = documents.get(viewsDocumentId(conferenceId));
  return found === undefined ? noViews(group, conferenceId) : viewsDocument.parse(found);
}

export function requestIn({ documents }: Documents, requestId: string): ReviewRequest | undefined {
  const found = documents.get(requestDocumentId(requestId));
  return found === undefined ? undefined : requestDocument.parse(found);
}

export function voiceIn({ documents }: Documents, voiceId: string): Voice | undefined {
  const found = documents.get(voiceDocumentId(voiceId));
  return found === undefined ? undefined : voiceDocument.parse(found);
}
