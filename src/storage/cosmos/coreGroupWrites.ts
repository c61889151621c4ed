import { randomUUID } from 'node:crypto';
import type { OperationInput } from '@azure/cosmos';
import type { AccessEntry } from '../../core/documents';
import type { Commit, CommitOutcome, CoreGroupStore } from '../../ports/coreGroupStore';
import { checkPurgeable, checkSize, commitTexts, documentText, mostOperations } from '../documentRules';
import { StoreFault } from '../errors';
import type { Containers } from './containers';
import { removeGuarded, replaceGuarded } from './guardedWrites';
import { isOwnWrite, marked, readDocument, runBatch } from './requests';

/** Deletes under way at one time; few, as retention is not in a hurry. */
const purgedAtOnce = 10;

/** The writing half of core groups in Cosmos DB: one batch per commit, the guarded head first. */
export function coreGroupWrites({ coreGroups, pace }: Containers): Pick<CoreGroupStore, 'commit' | 'appendAccess' | 'replace' | 'purge'> {
  const read = (coreGroupId: string, id: string) => readDocument(coreGroups, pace, id, coreGroupId);

  async function commit(change: Commit): Promise<CommitOutcome> {
    commitTexts(change);
    const writeId = randomUUID();
    const { status, body, lost } = await runBatch(coreGroups, pace, change.coreGroupId, operationsOf(change, writeId));
    if (status === 200) return 'saved';
    if (lost && (await landed(change, writeId))) return 'saved';
    return body?.failedAt === 0 ? 'changed-meanwhile' : 'already-there';
  }

  /** Whether a try whose answer was lost was carried out: seen in the head, or, where that has changed since, in what it created. */
  async function landed(change: Commit, writeId: string): Promise<boolean> {
    const lasting = change.create.find(({ type }) => type !== 'notice') ?? change.create[0];
    const ids = ['group', ...(lasting ? [lasting.id] : [])];
    const found = await Promise.all(ids.map((id) => read(change.coreGroupId, id)));
    return found.some(({ body }) => isOwnWrite(body, writeId));
  }

  async function appendBatch(coreGroupId: string, entries: readonly AccessEntry[]): Promise<void> {
    const create = entries.map((entry): OperationInput => ({ operationType: 'Create', resourceBody: marked(entry, 'access') }));
    const { status } = await runBatch(coreGroups, pace, coreGroupId, create);
    if (status === 200) return;
    const missing = await notYetThere(coreGroupId, entries);
    if (missing.length === entries.length) throw new StoreFault('store.unavailable', 'append');
    if (missing.length > 0) await appendBatch(coreGroupId, missing);
  }

  /** An entry with the same hash is the same entry, appended before; another one with its number was written by somebody else. */
  async function notYetThere(coreGroupId: string, entries: readonly AccessEntry[]): Promise<readonly AccessEntry[]> {
    const found = await Promise.all(entries.map(async (entry) => ({ entry, there: (await read(coreGroupId, entry.id)).body })));
    if (found.some(({ entry, there }) => there && there['hash'] !== entry.hash)) throw new StoreFault('store.stream-taken', 'access');
    return found.filter(({ there }) => !there).map(({ entry }) => entry);
  }

  return {
    commit,
    async appendAccess(entries) {
      await Promise.all(batchesOf(entries).map((batch) => appendBatch(batch.coreGroupId, batch.entries)));
    },
    async replace(document, etag) {
      documentText(document, document.id);
      return replaceGuarded(coreGroups, pace, { id: document.id, partition: document.coreGroupId }, document, etag);
    },
    async purge(partition, documents) {
      checkPurgeable(documents.map(({ id }) => id));
      let gone = 0;
      for (let from = 0; from < documents.length; from += purgedAtOnce) {
        const some = documents.slice(from, from + purgedAtOnce);
        const removed = await Promise.all(some.map(({ id, etag }) => removeGuarded(coreGroups, pace, { id, partition }, etag)));
        gone += removed.filter(Boolean).length;
      }
      return gone;
    },
  };
}

function operationsOf({ head, etag, create, put }: Commit, writeId: string): readonly OperationInput[] {
  const resourceBody = marked(head, writeId);
  return [
    etag === null ? { operationType: 'Create', resourceBody } : { operationType: 'Replace', id: 'group', ifMatch: etag, resourceBody },
    ...create.map((document): OperationInput => ({ operationType: 'Create', resourceBody: marked(document, writeId) })),
    ...put.map((document): OperationInput => ({ operationType: 'Upsert', resourceBody: marked(document, writeId) })),
  ];
}

/** By group, in batches that Cosmos takes. */
function batchesOf(entries: readonly AccessEntry[]): readonly { readonly coreGroupId: string; readonly entries: readonly AccessEntry[] }[] {
  for (const entry of entries) checkSize([documentText(entry, entry.id)]);
  const groups = [...new Set(entries.map(({ coreGroupId }) => coreGroupId))];
  return groups.flatMap((coreGroupId) => {
    const own = entries.filter((entry) => entry.coreGroupId === coreGroupId);
    return Array.from({ length: Math.ceil(own.length / mostOperations) }, (_, index) => ({
      coreGroupId,
      entries: own.slice(index * mostOperations, (index + 1) * mostOperations),
    }));
  });
}
