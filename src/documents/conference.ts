import { z } from 'zod';
import { storedAs } from '../core/documents';
import { categories } from '../core/facts';
import { type Attended, type Conference, conferenceDocumentId, endGrounds, reviewDecisions } from '../core/review/review';
import { kindOf } from './kind';
import { typedText } from './typedText';

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

/** A sitting of a review conference: who came, and what was decided for each child. */
export const storedConference = kindOf<Conference>()({
  type: 'conference',
  id: conferenceDocumentId,
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('conference'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    conferenceId: z.string(),
    version: z.number(),
    childIds: z.array(z.string()),
    plannedFor: z.string(),
    startsAt: z.string().nullable(),
    plannedAt: z.string().exactOptional(),
    lateReason: typedText.nullable(),
    moves: z.array(z.strictObject({ from: z.string(), to: z.string(), reason: typedText })),
    calledOff: z.array(z.strictObject({ childIds: z.array(z.string()), plannedFor: z.string(), reason: typedText })).exactOptional(),
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
    ground: z.enum(endGrounds).exactOptional(),
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
  }),
});
