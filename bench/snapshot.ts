import type { CoreGroup } from '../src/core/coreGroup';
import type { GroupDocument } from '../src/core/documents';
import type { DirectoryDocument } from '../src/ports/directory';
import { type MemoryStore, memoryStore } from '../test/support/memoryStore';

/** All that a store held at one moment. */
export type Snapshot = {
  readonly groups: ReadonlyMap<string, readonly GroupDocument[]>;
  readonly directory: ReadonlyMap<string, DirectoryDocument>;
};

const mostInOneCommit = 90;

/** A store in memory that holds just that. */
export async function restored({ groups, directory }: Snapshot): Promise<MemoryStore> {
  const store = memoryStore();
  for (const [coreGroupId, documents] of groups) {
    const head = documents.find((each): each is CoreGroup => each.type === 'group');
    if (head === undefined) continue;
    const others = documents.filter((each) => each !== head);
    for (let from = 0; from === 0 || from < others.length; from += mostInOneCommit) {
      const etag = (await store.groups.load(coreGroupId, []))?.head.etag ?? null;
      await store.groups.commit({ coreGroupId, head, etag, put: others.slice(from, from + mostInOneCommit), create: [] });
    }
  }
  for (const document of directory.values()) await store.directory.write(document, null);
  return store;
}

/** What a store holds now. `keys`: those of the directory. Views are left out: each instance begins its own chain of them. */
export async function snapshotOf(store: MemoryStore, keys: Iterable<string>): Promise<Snapshot> {
  const groups = new Map<string, readonly GroupDocument[]>();
  for await (const id of store.groups.groupIds()) {
    const documents: GroupDocument[] = [];
    for await (const document of store.groups.documents(id)) documents.push(document as GroupDocument);
    groups.set(
      id,
      documents.filter(({ type }) => type !== 'access'),
    );
  }
  const directory = new Map<string, DirectoryDocument>();
  for (const key of keys) {
    const found = await store.directory.read(key);
    if (found !== null) directory.set(key, found.document);
  }
  return { groups, directory };
}
