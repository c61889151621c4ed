import type { CoreGroup } from '../core/coreGroup';
import type { Damage, DamagedDocument, DamagedHead } from '../core/documents';
import { storedHead } from '../documents/coreGroup';
import { readDirectoryDocument } from '../documents/directory';
import type { Heads } from '../ports/coreGroupStore';
import type { DamagedEntry, DirectoryDocument } from '../ports/directory';
import { StoreFault } from './errors';

/** A stored head as a core group. Throws `store.newer-schema` or `store.damaged`. */
export function parseCoreGroup(stored: unknown): CoreGroup {
  const head = storedHead.ifReadable(stored);
  if (head === null) throw damaged('group', storedHead.damage(stored) ?? 'corrupt');
  return head;
}

/** The same, with a value in place of a fault, for reads of many heads. */
export function headOrDamaged(stored: unknown, coreGroupId: string): CoreGroup | DamagedHead {
  const head = storedHead.ifReadable(stored);
  return head ?? { kind: 'damaged', coreGroupId, why: storedHead.damage(stored) ?? 'corrupt' };
}

/** What is handed out for a document whose text is no JSON. */
export function damagedDocument(coreGroupId: string, id: string): DamagedDocument {
  return { id, type: 'damaged', schemaVersion: 1, coreGroupId };
}

/** The same for a document of the directory. */
function damagedEntry(key: string): DamagedEntry {
  return { key, type: 'damaged' };
}

/** Heads read together, the ones that cannot be read apart from the others. */
export function sortedHeads(found: readonly (CoreGroup | DamagedHead)[]): Heads {
  return {
    groups: found.flatMap((head) => ('kind' in head ? [] : head)),
    damaged: found.flatMap((head) => ('kind' in head ? head : [])),
  };
}

/**
 * The document of the directory that is stored under `key`. Throws `store.newer-schema` or `store.damaged`. Damaged is also one
 * that says it belongs under another key: with it, somebody who came in as one person would go on as another.
 */
export function parseDirectoryDocument(stored: unknown, key: string): DirectoryDocument {
  const document = readDirectoryDocument(stored);
  if (typeof document === 'string') throw damaged('directory', document);
  if (document.key !== key) throw damaged('directory', 'corrupt');
  return document;
}

/** What is stored under `key`, as it is; a DamagedEntry where it is no document, or belongs under another key. */
export function entryUnder(key: string, stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null && 'key' in stored && stored.key === key ? stored : damagedEntry(key);
}

function damaged(kind: string, why: Damage): StoreFault {
  return new StoreFault(why === 'newer-schema' ? 'store.newer-schema' : 'store.damaged', kind);
}
