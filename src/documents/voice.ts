import { z } from 'zod';
import { advocacySteps, type Voice, voiceDocumentId, voiceMethods } from '../core/review/voice';
import { kindOf } from './kind';
import { typedText } from './typedText';

/** What a child said for a review, or that they did not. */
export const storedVoice = kindOf<Voice>()({
  type: 'voice',
  id: voiceDocumentId,
  schema: z.strictObject({
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
  }),
});
