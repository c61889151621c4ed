import { z } from 'zod';
import { decisionCodes, detailSubjects, type NotSeen, notSeenDocumentId } from '../core/children/notSeen';
import { kindOf } from './kind';
import { typedText } from './typedText';

/** A report that a child was not seen. */
export const storedNotSeen = kindOf<NotSeen>()({
  type: 'not-seen',
  id: notSeenDocumentId,
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('not-seen'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    entryId: z.string(),
    version: z.number(),
    state: z.enum(['awaiting-decision', 'decided']),
    childIds: z.array(z.string()),
    visitIds: z.array(z.string()),
    on: z.string(),
    time: z.string(),
    place: typedText,
    danger: z.boolean(),
    announced: z.boolean().nullable(),
    details: z.array(z.strictObject({ about: z.enum(detailSubjects), words: typedText })),
    lastSeen: z.array(z.strictObject({ childId: z.string(), on: z.string().nullable(), byPersonId: z.string().nullable() })),
    reportedBy: z.string(),
    reportedByPersonId: z.string(),
    enteredAt: z.string(),
    takenOn: z.array(z.strictObject({ memberId: z.string(), at: z.string() })),
    decisions: z.array(z.strictObject({ code: z.enum(decisionCodes), words: typedText.nullable(), memberId: z.string(), at: z.string() })),
    again: z.strictObject({ times: z.number(), lastAt: z.string() }).exactOptional(),
  }),
});
