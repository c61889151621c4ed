import { z } from 'zod';
import type { Damage } from '../core/documents';
import type { CoreGroupStore } from '../ports/coreGroupStore';
import type { Directory } from '../ports/directory';
import { damageIn } from './deeds/stored';
import { documentKinds } from './documentKinds';

/**
 * A document that cannot be read: spoilt, of a newer version, or of a kind that this version does not know. `coreGroupId` null:
 * one of the directory, by its key.
 */
export type DocumentProblem = { readonly coreGroupId: string | null; readonly id: string; readonly why: Damage | 'unknown-kind' };

/** Reads every document of every group and of the directory as the product would, and tells `report` of each that cannot be read. */
export async function verifyDocuments(
  store: Pick<CoreGroupStore, 'groupIds' | 'documents' | 'heads'>,
  directory: Pick<Directory, 'damaged'>,
  report: (problem: DocumentProblem) => void,
): Promise<{ readonly documents: number; readonly problems: number }> {
  const counts = { documents: 0, problems: 0 };
  const tell = (problem: DocumentProblem): void => {
    counts.problems += 1;
    report(problem);
  };
  for await (const coreGroupId of store.groupIds()) {
    const { damaged } = await store.heads([coreGroupId]);
    for (const { why } of damaged) tell({ coreGroupId, id: 'group', why });
    for await (const document of store.documents(coreGroupId)) {
      counts.documents += 1;
      const why = problemOf(document);
      if (why !== null) tell({ coreGroupId, id: idOf(document), why });
    }
  }
  for await (const { key, why } of directory.damaged()) tell({ coreGroupId: null, id: key, why });
  return counts;
}

const checkedElsewhere = new Set(['audit', 'access']);
const addressed = z.looseObject({ id: z.string(), type: z.string() });
const schemas: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(documentKinds));

/** The head is checked by the store, which alone reads it; entries of chains are checked with their chain. */
function problemOf(document: unknown): DocumentProblem['why'] | null {
  const { id, type } = addressed.safeParse(document).data ?? { id: '', type: '' };
  if (id === 'group' || checkedElsewhere.has(type)) return null;
  const schema = schemas.get(type);
  if (schema === undefined) return type === 'damaged' || type === '' ? 'corrupt' : 'unknown-kind';
  return schema.safeParse(document).success ? null : damageIn(document);
}

function idOf(document: unknown): string {
  return addressed.safeParse(document).data?.id ?? '?';
}
