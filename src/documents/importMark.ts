import { z } from 'zod';
import { type ImportMark, importMarkId } from '../core/caseload/importMark';
import { kindOf } from './kind';

/** What the last import left in a group, one document. */
export const storedMark = kindOf<ImportMark>()({
  type: 'import',
  id: () => importMarkId,
  schema: z.strictObject({
    id: z.literal(importMarkId),
    type: z.literal('import'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    source: z.string(),
    fingerprints: z.record(z.string(), z.string()),
    sameMembers: z.record(z.string(), z.string()).exactOptional(),
    sameNames: z.record(z.string(), z.string()).exactOptional(),
    tookPart: z.array(z.string()).exactOptional(),
    takesBack: z.literal(true).exactOptional(),
  }),
});
