import { z } from 'zod';
import { categories } from '../core/facts';
import { reviewDecisions } from '../core/review/review';
import { type ReviewViews, viewsDocumentId } from '../core/review/reviewViews';
import { kindOf } from './kind';
import { typedText } from './typedText';

/** What practitioners think about registration before a sitting. */
export const storedViews = kindOf<ReviewViews>()({
  type: 'review-views',
  id: viewsDocumentId,
  schema: z.strictObject({
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
  }),
});
