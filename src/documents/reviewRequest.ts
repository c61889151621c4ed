import { z } from 'zod';
import { requestGrounds } from '../core/requestGrounds';
import { type ReviewRequest, replyCodes, requestDocumentId } from '../core/review/reviewRequest';
import { kindOf } from './kind';
import { typedText } from './typedText';

const reply = z.strictObject({ code: z.enum(replyCodes), words: typedText.nullable(), by: z.string(), at: z.string() });

/** A request for an early review, with its answers. */
export const storedRequest = kindOf<ReviewRequest>()({
  type: 'review-request',
  id: requestDocumentId,
  schema: z.strictObject({
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
  }),
});
