import type { CoreGroup } from '../src/core/coreGroup';
import type { GroupDocument } from '../src/core/documents';
import type { DirectoryDocument } from '../src/ports/directory';
import { type MemoryStore, memoryStore } from '../test/support/memoryStore';

/** All that a store holds at one moment, and the keys of its directory. Never pressed on itself: each press gets a copy. */
export type State = { readonly store: MemoryStore; readonly keys: ReadonlySet<string> };

export type Contents = {
  readonly groups: readonly { readonly head: CoreGroup; readonly others: readonly GroupDocument[] }[];
  readonly directory: readonly DirectoryDocument[];
};

const mostInOneCommit = 90;

/** A store in memory that holds just that. */
export async function stateOf({ groups, directory }: Contents): Promise<State> {
  const store = memoryStore();
  for (const { head, others } of groups) {
    const { coreGroupId } = head;
    for (let from = 0; from === 0 || from < others.length; from += mostInOneCommit) {
      const etag = (await store.groups.load(coreGroupId, []))?.head.etag ?? null;
      await store.groups.commit({ coreGroupId, head, etag, put: others.slice(from, from + mostInOneCommit), create: [] });
    }
  }
  for (const document of directory) await store.directory.write(document, null);
  return { store, keys: new Set(directory.map(({ key }) => key)) };
}
