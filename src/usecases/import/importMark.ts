import { z } from 'zod';
import { type ImportMark, importMarkId } from '../../core/caseload/importMark';
import { storedAs } from '../../core/documents';
import type { Documents } from '../deeds/documents';
import { parsedOnce } from '../deeds/stored';

/** What the last import left, as it is stored. */
export const markDocument = z.strictObject({
  id: z.literal(importMarkId),
  type: z.literal('import'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  source: z.string(),
  fingerprints: z.record(z.string(), z.string()),
  sameMembers: z.record(z.string(), z.string()).exactOptional(),
});

const parseMark = parsedOnce('import', storedAs<ImportMark>()(markDocument));

export function markIn({ documents }: Documents): ImportMark | null {
  const found = documents.get(importMarkId);
  return found === undefined ? null : parseMark(found);
}
