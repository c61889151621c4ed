import { z } from 'zod';
import { categories } from '../../core/child';
import type { CoreGroup } from '../../core/coreGroup';
import { storedAs } from '../../core/documents';
import { type Attended, type Conference, conferenceDocumentId, conferenceFrom, reviewDecisions } from '../../core/review/review';
import { type ReviewRequest, replyCodes, requestDocumentId, requestGrounds } from '../../core/review/reviewRequest';
import { noViews, type ReviewViews, viewsDocumentId } from '../../core/review/reviewViews';
import { advocacySteps, type Voice, voiceDocumentId, voiceMethods } from '../../core/review/voice';
import { type Documents, typedText } from '../deeds/documents';
import { parsedOnce } from '../deeds/stored';

const attendedOnce = z.strictObject({
  heldOn: z.string(),
  memberIds: z.array(z.string()),
  groupings: z.number(),
  discretion: typedText.nullable(),
  by: z.string(),
  at: z.string(),
  corrects: z.strictObject({ was: z.lazy((): z.ZodType<Attended> => attended), why: typedText }).exactOptional(),
});
const attended = storedAs<Attended>()(attendedOnce);

export const conferenceDocument = z.strictObject({
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
  moves: z.array(z.strictObject({ from: z.string(), to: z.string(), reason: typedText })),
  attended: attended.nullable(),
  decisions: z.array(
    z.strictObject({
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
      z.strictObject({
        childId: z.string(),
        outcome: z.enum(['confirmed', 'sent-back']),
        reason: typedText.nullable(),
        by: z.string(),
        at: z.string(),
      }),
    )
    .exactOptional(),
});

export const viewsDocument = z.strictObject({
  id: z.string(),
  type: z.literal('review-views'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  conferenceId: z.string(),
  views: z.array(
    z.strictObject({
      memberId: z.string(),
      childId: z.string(),
      view: z.enum(reviewDecisions),
      categories: z.array(z.enum(categories)),
      words: typedText,
      at: z.string(),
      changes: z.number(),
    }),
  ),
  opened: z.array(z.strictObject({ childId: z.string(), by: z.string(), at: z.string() })),
});

const reply = z.strictObject({ code: z.enum(replyCodes), words: typedText.nullable(), by: z.string(), at: z.string() });

export const requestDocument = z.strictObject({
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

export const voiceDocument = z.strictObject({
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

const parseConference = parsedOnce('conference', storedAs<Conference>()(conferenceDocument));
const parseViews = parsedOnce('review-views', storedAs<ReviewViews>()(viewsDocument));
const parseRequest = parsedOnce('review-request', storedAs<ReviewRequest>()(requestDocument));
const parseVoice = parsedOnce('voice', storedAs<Voice>()(voiceDocument));

/** The sitting of that id, also where so far only the case system knows of it; undefined where the group has none. */
export function conferenceIn(state: Documents & { readonly group: CoreGroup }, conferenceId: string): Conference | undefined {
  const found = state.documents.get(conferenceDocumentId(conferenceId));
  return conferenceFrom(state.group, found === undefined ? undefined : parseConference(found), conferenceId);
}

/** The views given before a sitting; empty where nobody has given one. */
export function viewsIn({ documents, group }: Documents & { readonly group: CoreGroup }, conferenceId: string): ReviewViews {
  const found = documents.get(viewsDocumentId(conferenceId));
  return found === undefined ? noViews(group, conferenceId) : parseViews(found);
}

export function requestIn({ documents }: Documents, requestId: string): ReviewRequest | undefined {
  const found = documents.get(requestDocumentId(requestId));
  return found === undefined ? undefined : parseRequest(found);
}

export function voiceIn({ documents }: Documents, voiceId: string): Voice | undefined {
  const found = documents.get(voiceDocumentId(voiceId));
  return found === undefined ? undefined : parseVoice(found);
}
