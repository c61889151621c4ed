import { z } from 'zod';
import type { PressMark } from '../core/documents';
import { kindOf } from './kind';

/** Marks one press as done; named by the id of its document. */
export const storedPress = kindOf<PressMark>()({
  type: 'press',
  id: (documentId: string) => documentId,
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('press'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    at: z.string(),
  }),
});
