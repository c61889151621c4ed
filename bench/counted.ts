import type { CommitOutcome, CoreGroupStore } from '../src/ports/coreGroupStore';
import type { Directory } from '../src/ports/directory';

/** What was asked of the store, in requests. */
export type Requests = {
  /** Of one group, or of one document of the directory. */
  pointReads: number;
  /** One transactional batch each: commits, views noted, single replaces and directory writes. */
  batches: number;
  /** Everything that reads what it was not given the address of. */
  queries: number;
  readonly outcomes: CommitOutcome[];
  /** Views that were noted, as against denials. */
  viewed: number;
};

export function noRequests(): Requests {
  return { pointReads: 0, batches: 0, queries: 0, outcomes: [], viewed: 0 };
}

/** The same store, counting into `requests`. */
export function countedGroups(store: CoreGroupStore, requests: Requests): CoreGroupStore {
  const query = <Answer>(answer: Answer): Answer => {
    requests.queries += 1;
    return answer;
  };
  return {
    load(coreGroupId, ids) {
      requests.pointReads += 1;
      return store.load(coreGroupId, ids);
    },
    read(coreGroupId, id) {
      requests.pointReads += 1;
      return store.read(coreGroupId, id);
    },
    async commit(commit) {
      requests.batches += 1;
      const outcome = await store.commit(commit);
      requests.outcomes.push(outcome);
      return outcome;
    },
    appendAccess(entries) {
      requests.batches += 1;
      requests.viewed += entries.filter(({ outcome }) => outcome === 'viewed').length;
      return store.appendAccess(entries);
    },
    replace(document, etag) {
      requests.batches += 1;
      return store.replace(document, etag);
    },
    purge(coreGroupId, documents) {
      requests.batches += 1;
      return store.purge(coreGroupId, documents);
    },
    heads: (ids) => query(store.heads(ids)),
    figures: (ids) => query(store.figures(ids)),
    headsOtherThan: (known) => query(store.headsOtherThan(known)),
    due: (day) => query(store.due(day)),
    groupIds: () => query(store.groupIds()),
    partitions: () => query(store.partitions()),
    documents: (id) => query(store.documents(id)),
    ofType: (id, type, page) => query(store.ofType(id, type, page)),
    dueNotices: (now, states, limit) => query(store.dueNotices(now, states, limit)),
    close: () => store.close(),
  };
}

/** The same directory, counting into `requests`; `written` is told each key that is written. */
export function countedDirectory(directory: Directory, requests: Requests, written: (key: string) => void): Directory {
  return {
    read(key) {
      requests.pointReads += 1;
      return directory.read(key);
    },
    write(document, etag) {
      requests.batches += 1;
      written(document.key);
      return directory.write(document, etag);
    },
    remove(key, etag) {
      requests.batches += 1;
      return directory.remove(key, etag);
    },
    all: () => directory.all(),
  };
}
