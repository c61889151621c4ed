import { z } from 'zod';
import type { Damage } from '../core/documents';
import { readDirectoryDocument } from '../documents/directory';
import { kinds } from '../documents/kinds';
import type { CoreGroupStore } from '../ports/coreGroupStore';
import type { Directory } from '../ports/directory';

/**
 * A document that cannot be read: spoilt, of a newer version, or of a kind that this version does not know. `coreGroupId` null:
 * one of the directory, by its key.
 */
export type DocumentProblem = { readonly coreGroupId: string | null; readonly id: string; readonly why: Damage | 'unknown-kind' };

/**
 * Reads every document of every group and of the directory as the product would, and tells `report` of each that cannot be read.
 * `cutOff`: `mayGoOn`, asked before each group and each document of the directory, was false before the end.
 */
export async function verifyDocuments(
  store: Pick<CoreGroupStore, 'groupIds' | 'documents' | 'heads'>,
  directory: Pick<Directory, 'all'>,
  report: (problem: DocumentProblem) => void,
  mayGoOn: () => boolean = () => true,
): Promise<{ readonly documents: number; readonly problems: number; readonly cutOff: boolean }> {
  const counts = { documents: 0, problems: 0 };
  const tell = (problem: DocumentProblem): void => {
    counts.problems += 1;
    report(problem);
  };
  for await (const coreGroupId of store.groupIds()) {
    if (!mayGoOn()) return { ...counts, cutOff: true };
    const { damaged } = await store.heads([coreGroupId]);
    for (const { why } of damaged) tell({ coreGroupId, id: 'group', why });
    for await (const document of store.documents(coreGroupId)) {
      counts.documents += 1;
      const why = problemOf(document);
      if (why !== null) tell({ coreGroupId, id: idOf(document), why });
    }
  }
  for await (const document of directory.all()) {
    if (!mayGoOn()) return { ...counts, cutOff: true };
    const read = readDirectoryDocument(document);
    if (typeof read === 'string') tell({ coreGroupId: null, id: keyed.safeParse(document).data?.key ?? '?', why: read });
  }
  return { ...counts, cutOff: false };
}

const checkedElsewhere = new Set(['audit', 'access']);
const keyed = z.looseObject({ key: z.string() });
const addressed = z.looseObject({ id: z.string(), type: z.string() });
const damageOf = new Map<string, (stored: unknown) => Damage | null>(kinds.map(({ type, damage }) => [type, damage]));

/** The head is checked by the store, which alone reads it; entries of chains are checked with their chain. */
function problemOf(document: unknown): DocumentProblem['why'] | null {
  const { id, type } = addressed.safeParse(document).data ?? { id: '', type: '' };
  if (id === 'group' || checkedElsewhere.has(type)) return null;
  const damage = damageOf.get(type);
  if (damage === undefined) return type === 'damaged' || type === '' ? 'corrupt' : 'unknown-kind';
  return damage(document);
}

function idOf(document: unknown): string {
  return addressed.safeParse(document).data?.id ?? '?';
}
