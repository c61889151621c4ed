import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import type { CoreGroup } from '../../src/core/coreGroup';
import type { GroupDocument, Stored } from '../../src/core/documents';
import type { Commit, CommitOutcome, CoreGroupStore } from '../../src/ports/coreGroupStore';
import type { Directory, DirectoryDocument } from '../../src/ports/directory';
import type { GlanceShelf } from '../../src/ports/glanceShelf';
import type { JobStore } from '../../src/ports/jobStore';
import { checkPurgeable, commitTexts, documentText } from '../../src/storage/documentRules';
import { parseCoreGroup } from '../../src/storage/documents';
import { StoreFault } from '../../src/storage/errors';
import { type KeptLease, nextLease, released } from '../../src/storage/leaseRules';
import { frozen } from './frozen';

/** What was asked of the store, for tests that count. */
export type StoreCounts = { reads: number; commits: number; directoryWrites: number };

export type MemoryStore = {
  /** Another store that holds the same now. */
  copy(): MemoryStore;
  readonly groups: CoreGroupStore;
  readonly directory: Directory;
  readonly jobs: JobStore;
  readonly glances: GlanceShelf | null;
  readonly counts: StoreCounts;
  close(): Promise<void>;
};

/**
 * The three ports in memory with the semantics of the real stores: ETags, all or nothing, the same limits of a
 * batch. Everything is kept as text made into a
 * document again and frozen, so that no test can change what is stored through an object it holds. A commit must be the same
 * before and after: the real stores go on with the very objects that were committed.
 */
export function memoryStore(from: Contents = { partitions: new Map(), directory: new Map(), etags: 0 }): MemoryStore {
  const counts: StoreCounts = { reads: 0, commits: 0, directoryWrites: 0 };
  const contents: Contents = {
    partitions: new Map([...from.partitions].map(([id, partition]) => [id, new Map(partition)])),
    directory: new Map(from.directory),
    etags: from.etags,
  };
  const groups = memoryGroups(counts, contents);
  const directory = memoryDirectory(counts, contents);
  return { groups, directory, jobs: memoryJobs(), glances: null, counts, copy: () => memoryStore(contents), close: () => groups.close() };
}

type Contents = { readonly partitions: Map<string, Partition>; readonly directory: Map<string, Kept>; etags: number };

type Kept = { readonly text: string; readonly document: unknown; readonly etag: string };

function kept(text: string, etag: string): Kept {
  return { text, document: frozen(JSON.parse(text)), etag };
}

type Partition = Map<string, Kept>;

function memoryGroups(counts: StoreCounts, contents: Contents): CoreGroupStore {
  const { partitions } = contents;
  const keep = (text: string): Kept => kept(text, newEtag(contents));
  const keepAsItIs = (document: GroupDocument, text: string): Kept => {
    const stored = keep(text);
    if (!isDeepStrictEqual(stored.document, document)) throw new Error(`${document.type} is not what its text says`);
    frozen(document);
    return stored;
  };
  const headIn = (partition: Partition | undefined) => storedGroup(partition?.get('group'));
  const partitionOf = (coreGroupId: string): Partition => {
    const partition = partitions.get(coreGroupId) ?? new Map<string, Kept>();
    partitions.set(coreGroupId, partition);
    return partition;
  };

  function commit(change: Commit): CommitOutcome {
    const { head, create, put } = commitTexts(change);
    const before = partitions.get(change.coreGroupId);
    if ((before?.get('group')?.etag ?? null) !== change.etag) return 'changed-meanwhile';
    if (change.create.some(({ id }) => before?.has(id))) return 'already-there';
    const partition = partitionOf(change.coreGroupId);
    for (const { document, text } of [head, ...create, ...put]) partition.set(document.id, keepAsItIs(document, text));
    return 'saved';
  }

  return {
    async load(coreGroupId, ids) {
      counts.reads += 1;
      const partition = partitions.get(coreGroupId);
      const head = headIn(partition);
      if (!head) return null;
      const found = ids.flatMap((id) => {
        const there = partition?.get(id);
        return there ? [[id, there.document] as const] : [];
      });
      return { head, documents: new Map(found) };
    },
    async read(coreGroupId, id) {
      counts.reads += 1;
      return stored<GroupDocument>(partitions.get(coreGroupId)?.get(id)) ?? null;
    },
    async commit(change) {
      counts.commits += 1;
      return commit(change);
    },
    async appendAccess(entries) {
      const texts = entries.map((entry) => ({ entry, text: documentText(entry, entry.id) }));
      for (const { entry, text } of texts) {
        const there = partitions.get(entry.coreGroupId)?.get(entry.id);
        if (there !== undefined && there.text !== text) throw new StoreFault('store.stream-taken', 'memory');
      }
      for (const { entry, text } of texts) partitionOf(entry.coreGroupId).set(entry.id, keep(text));
    },
    async heads(coreGroupIds) {
      counts.reads += 1;
      return { groups: coreGroupIds.flatMap((id) => headIn(partitions.get(id))?.document ?? []), damaged: [] };
    },
    async figures(coreGroupIds) {
      counts.reads += 1;
      return coreGroupIds.flatMap((id) => ['figures', 'figures-past'].flatMap((each) => partitions.get(id)?.get(each)?.document ?? []));
    },
    async *headsOtherThan(known) {
      counts.reads += 1;
      for (const [coreGroupId, etag] of known) {
        const head = headIn(partitions.get(coreGroupId));
        if (!head) yield { kind: 'gone', coreGroupId };
        else if (head.etag !== etag) yield { kind: 'group', ...head };
        await othersHadTheirTurn();
      }
    },
    async *due(onOrBefore) {
      const heads = [...partitions.values()].flatMap((partition) => headIn(partition) ?? []);
      const due = heads.filter(({ document }) => document.nextDueOn !== null && document.nextDueOn <= onOrBefore);
      const inOrder = due.sort((one, other) => compare(one.document.nextDueOn ?? '', other.document.nextDueOn ?? ''));
      for (const group of inOrder) yield { kind: 'group', ...group };
    },
    async *groupIds() {
      for (const [id, partition] of [...partitions]) if (partition.has('group')) yield id;
    },
    async *partitions() {
      yield* [...partitions.keys()];
    },
    async *documents(coreGroupId) {
      for (const [, { document }] of inIdOrder(partitions.get(coreGroupId))) yield document;
    },
    async ofType(coreGroupId, type, { limit, after }) {
      // Sorted are only those of the type: access logs of some thousands lie beside them, and tests ask often.
      const ofType: GroupDocument[] = [];
      for (const [id, each] of partitions.get(coreGroupId) ?? []) {
        const document = each.document as GroupDocument;
        if (document.type === type && (after === null || id > after)) ofType.push(document);
      }
      return ofType.sort((one, other) => compare(one.id, other.id)).slice(0, limit);
    },
    async dueNotices(now, states, limit) {
      const notices = [...partitions.values()].flatMap((partition) =>
        [...partition.values()].flatMap((each) => stored<Notice>(each) ?? []),
      );
      const due = notices.filter(
        ({ document }) => document.type === 'notice' && states.includes(document.state) && document.sendAfter <= now,
      );
      return due
        .sort((one, other) => compare(`${one.document.sendAfter} ${one.document.id}`, `${other.document.sendAfter} ${other.document.id}`))
        .slice(0, limit);
    },
    async replace(document, etag) {
      const partition = partitions.get(document.coreGroupId);
      if (partition?.get(document.id)?.etag !== etag) return false;
      partition.set(document.id, keep(documentText(document, document.id)));
      return true;
    },
    async purge(coreGroupId, documents) {
      checkPurgeable(documents.map(({ id }) => id));
      const partition = partitions.get(coreGroupId);
      const gone = documents.filter(({ id, etag }) => {
        const there = partition?.get(id);
        return there !== undefined && (etag === null || there.etag === etag);
      });
      for (const { id } of gone) partition?.delete(id);
      return gone.length;
    },
    async close() {
      partitions.clear();
    },
  };
}

type Notice = GroupDocument & { readonly state: string; readonly sendAfter: string };

function newEtag(contents: Contents): string {
  contents.etags += 1;
  return `"${contents.etags}"`;
}

function memoryDirectory(counts: StoreCounts, contents: Contents): Directory {
  const documents = contents.directory;
  return {
    async read(key) {
      counts.reads += 1;
      return stored<DirectoryDocument>(documents.get(key)) ?? null;
    },
    async write(document, etag) {
      counts.directoryWrites += 1;
      const text = documentText(document, document.key);
      if ((documents.get(document.key)?.etag ?? null) !== etag) return false;
      documents.set(document.key, kept(text, newEtag(contents)));
      return true;
    },
    async remove(key, etag) {
      return documents.get(key)?.etag === etag && documents.delete(key);
    },
    async *all() {
      for (const { document } of [...documents.values()]) yield document;
    },
  };
}

function memoryJobs(): JobStore {
  const leases = new Map<string, KeptLease>();
  const done = new Map<string, string>();
  const ran = new Map<string, string>();
  return {
    async acquire(name, holder, now, ttlSeconds) {
      const lease = nextLease(leases.get(name) ?? null, name, holder, now, ttlSeconds);
      if (lease) leases.set(name, lease);
      return lease;
    },
    async release({ name, holder, fence }) {
      const kept = leases.get(name);
      if (kept?.holder === holder && kept.fence === fence) leases.set(name, { ...released, fence });
    },
    async markDone(key, at) {
      const isNew = !done.has(key);
      if (isNew) done.set(key, at);
      return isNew;
    },
    async ran(job, at) {
      ran.set(job, at);
    },
    async lastRan(job) {
      return ran.get(job) ?? null;
    },
    async tryWriting() {},
    soundness: async () => 'sound' as const,
    async purgeDone(before) {
      const old = [...done].filter(([, at]) => at < before);
      for (const [key] of old) done.delete(key);
      return old.length;
    },
    async isDone(key) {
      return done.has(key);
    },
  };
}

function stored<Document>(there: Kept | undefined): Stored<Document> | undefined {
  return there && { document: there.document as Document, etag: there.etag };
}

/** The head as a real store gives it: read. */
function storedGroup(there: Kept | undefined): Stored<CoreGroup> | undefined {
  return there && { document: parseCoreGroup(there.document), etag: there.etag };
}

function inIdOrder(partition: Partition | undefined): readonly (readonly [string, Kept])[] {
  const ids = [...(partition?.keys() ?? [])].sort();
  return ids.flatMap((id) => {
    const there = partition?.get(id);
    return there === undefined ? [] : [[id, there] as const];
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
