import { LRUCache } from 'lru-cache';
import type { Stored } from '../../core/documents';
import type { Directory, DirectoryDocument } from '../../ports/directory';

const keptForMs = 10_000;
const mostKept = 20_000;

/**
 * The directory, with what was read kept for ten seconds, so that a press reads only its own group. Holds language,
 * identity and choice of group, never a right: membership is read fresh at every press. Not kept: that somebody is
 * missing. What this instance writes is forgotten at once.
 */
export function cachedDirectory(directory: Directory, epochMs: () => number): Directory {
  const kept = new LRUCache<string, { readonly found: Stored<DirectoryDocument>; readonly until: number }>({ max: mostKept });
  /** Before and after: a read under way during the write would else bring the old document back. */
  async function forgetting(key: string, work: () => Promise<boolean>): Promise<boolean> {
    kept.delete(key);
    try {
      return await work();
    } finally {
      kept.delete(key);
    }
  }

  return {
    async read(key) {
      const known = kept.get(key);
      if (known !== undefined && epochMs() < known.until) return known.found;
      const found = await directory.read(key);
      if (found === null) kept.delete(key);
      else kept.set(key, { found, until: epochMs() + keptForMs });
      return found;
    },
    write: (document, etag) => forgetting(document.key, () => directory.write(document, etag)),
    all: () => directory.all(),
    remove: (key, etag) => forgetting(key, () => directory.remove(key, etag)),
  };
}
