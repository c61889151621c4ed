import { z } from 'zod';
import type { Telling } from '../core/notices/telling';
import { kindOf } from './kind';

/** Notices that a deed could not plan in its own commit; each of them is read as a notice when its turn comes. */
export const storedTelling = kindOf<Omit<Telling, 'notices'> & { readonly notices: readonly unknown[] }>()({
  type: 'telling',
  id: (documentId: string) => documentId,
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('telling'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    notices: z.array(z.unknown()),
  }),
});
