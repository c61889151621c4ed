import type { CoreGroup } from '../../src/core/coreGroup';
import type { GroupDocument, StoredGroup } from '../../src/core/documents';
import { isStoreFault } from '../../src/storage/errors';
import type { Store } from '../../src/storage/openStore';
import { aGroup } from '../support/aGroup';

/** A store under test; `reopen` closes it and opens another on the same data. */
export type StoreUnderTest = {
  readonly store: () => Store;
  readonly reopen: () => Promise<void>;
  /** Another instance on the same data, open beside the first until the test is over. */
  readonly another: () => Promise<Store>;
  readonly stop: () => Promise<void>;
};

/** One thing that every store promises. `fresh` gives an id that no other promise uses, as all share one store. */
export type StorePromise = {
  readonly name: string;
  readonly run: (test: {
    readonly store: Store;
    readonly fresh: string;
    readonly reopen: () => Promise<Store>;
    readonly another: () => Promise<Store>;
  }) => Promise<void>;
};

/** A head of that group. */
export function headOf(coreGroupId: string, more: Partial<CoreGroup> = {}): CoreGroup {
  return aGroup({ coreGroupId, ...more });
}

/** Some document of that group. */
export function documentOf(coreGroupId: string, id: string, more: Readonly<Record<string, unknown>> = {}): GroupDocument {
  return { id, type: 'plan', schemaVersion: 1, coreGroupId, ...more };
}

/** A notice to be sent at `sendAfter`. */
export function noticeOf(coreGroupId: string, id: string, sendAfter: string, state = 'waiting'): GroupDocument {
  return documentOf(coreGroupId, `notice:${id}`, { type: 'notice', state, sendAfter });
}

/** Creates a group with these documents beside its head. */
export async function makeGroup(store: Store, head: CoreGroup, documents: readonly GroupDocument[] = []): Promise<void> {
  const outcome = await store.groups.commit({ coreGroupId: head.coreGroupId, head, etag: null, put: [], create: documents });
  expect(outcome).toBe('saved');
}

/** The version of a group's head as it is now. */
export async function etagOf(store: Store, coreGroupId: string): Promise<string> {
  const loaded = await store.groups.load(coreGroupId, []);
  if (!loaded) throw new Error(`no group ${coreGroupId}`);
  return loaded.head.etag;
}

/** The groups due on or before a day, where all of their heads can be read. */
export async function* dueGroups(store: Store, day: string): AsyncIterable<StoredGroup> {
  for await (const due of store.groups.due(day)) {
    if (due.kind === 'damaged') throw new Error(`${due.coreGroupId} cannot be read`);
    yield { document: due.document, etag: due.etag };
  }
}

/** The code of the StoreFault that this ends with. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no fault';
  } catch (thrown) {
    return isStoreFault(thrown) ? thrown.code : `not a fault: ${String(thrown)}`;
  }
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
