import { z } from 'zod';
import { type Visit, visitSubjects } from '../core/children/visit';
import { kindOf } from './kind';
import { audience, typedText } from './typedText';

/** A visit; it is named by the id of its document. */
export const storedVisit = kindOf<Visit>()({
  type: 'visit',
  id: (documentId: string) => documentId,
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('visit'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    childId: z.string(),
    fact: z.strictObject({
      visitId: z.string(),
      on: z.string(),
      byRole: z.enum(['co-ordinator', 'manager', 'other']),
      byPersonId: z.string(),
      agency: z.string(),
      seen: z.boolean(),
      alone: z.boolean(),
      atHome: z.boolean(),
      bedroom: z.boolean(),
    }),
    time: z.string().nullable(),
    announced: z.boolean().nullable(),
    othersThere: typedText.exactOptional(),
    notSeenReason: z.string().nullable(),
    words: z.array(
      z.strictObject({
        text: z.string(),
        by: z.string(),
        at: z.string(),
        language: z.enum(['cy', 'en']),
        audience,
        about: z.enum(visitSubjects).exactOptional(),
      }),
    ),
    enteredAt: z.string(),
    corrects: z.string().nullable(),
    notSeenEntryId: z.string().exactOptional(),
    takenBackOn: z.string().exactOptional(),
  }),
});
