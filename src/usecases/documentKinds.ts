import { z } from 'zod';
import { noticeDocument } from './alerts/noticeShape';
import { changeDocument } from './children/childChange';
import { notSeenDocument, visitDocument } from './children/visitDocuments';
import { keptLimits } from './clocks/keptLimits';
import { meetingDocument, planDocument } from './deeds/documents';
import { tellingDocument } from './deeds/telling';
import { markDocument } from './import/importMark';
import { conferenceDocument, requestDocument, viewsDocument, voiceDocument } from './review/reviewDocuments';

/** The schema of every kind of document beside the head, by its `type`. Entries of the chains are checked as chains. */
export const documentKinds = {
  plan: planDocument,
  meeting: meetingDocument,
  visit: visitDocument,
  'not-seen': notSeenDocument,
  conference: conferenceDocument,
  'review-views': viewsDocument,
  'review-request': requestDocument,
  voice: voiceDocument,
  'child-change': changeDocument,
  limits: keptLimits,
  import: markDocument,
  notice: noticeDocument,
  telling: tellingDocument,
  press: z.strictObject({
    id: z.string(),
    type: z.literal('press'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    at: z.string(),
  }),
} as const satisfies Readonly<Record<string, z.ZodType>>;
