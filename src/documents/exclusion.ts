import { z } from 'zod';
import { type Exclusion, exclusionDocumentId, exclusionGrounds, exclusionOutcomes } from '../core/meeting/exclusion';
import { kindOf } from './kind';
import { typedText } from './typedText';

const terms = z.strictObject({ from: z.string(), until: z.string().nullable(), topics: z.array(z.string()) });
const spoken = { words: typedText, by: z.string(), at: z.string() };

/** A request to exclude a parent or carer, with what was decided and each review. */
export const storedExclusion = kindOf<Exclusion>()({
  type: 'exclusion',
  id: exclusionDocumentId,
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('exclusion'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    exclusionId: z.string(),
    version: z.number(),
    memberId: z.string(),
    ground: z.enum(exclusionGrounds),
    words: typedText,
    asked: terms,
    askedBy: z.string(),
    askedOn: z.string(),
    decision: z
      .discriminatedUnion('code', [
        z.strictObject({ code: z.literal('refuse'), ...spoken }),
        z.strictObject({
          code: z.literal('exclude'),
          ...spoken,
          terms,
          reviewBy: z.string(),
          told: typedText,
          views: typedText,
          complaint: z.boolean(),
        }),
      ])
      .nullable(),
    reviews: z.array(
      z.strictObject({
        code: z.enum(exclusionOutcomes),
        ...spoken,
        terms: terms.nullable(),
        reviewBy: z.string().nullable(),
        given: z.boolean(),
      }),
    ),
  }),
});
