import type { CoreGroupStore, LoadedGroup } from '../../ports/coreGroupStore';
import { isStorableId, mostOperations } from '../documentRules';
import { parseCoreGroup } from '../documents';
import { type KeptDocument, keptDocuments, usuallyKept } from '../kept';
import { readPatience } from './ask';
import type { Containers } from './containers';
import { etagOf, type Resource, readDocument, runBatch, unmarked } from './requests';

/**
 * `load`. One request where everything that is asked for exists: a batch of reads, which sees the partition at one moment.
 * Where one document is missing the whole batch fails. Then the head is read first and the others after it, so that the head is
 * never newer than they are: a commit on such a head is refused and overwrites nothing.
 *
 * The database is asked every time. What it says is still the version that was read before is the same object again, whose schema
 * and clocks are known; a document that is read by itself does not even travel then.
 */
export function coreGroupReads({ coreGroups, pace }: Containers): Pick<CoreGroupStore, 'load' | 'read'> {
  const kept = keptDocuments(usuallyKept);

  /** Every write gives a document another ETag, whoever writes. */
  function keep(coreGroupId: string, resource: Resource): KeptDocument {
    const [id, etag] = [String(resource['id']), etagOf(resource)];
    const before = kept.lastSeen(coreGroupId, id);
    if (before?.etag === etag) return before;
    const document = unmarked(resource);
    return kept.keep(coreGroupId, id, { document, etag, text: JSON.stringify(document) });
  }

  async function read(coreGroupId: string, id: string): Promise<KeptDocument | null> {
    const before = kept.lastSeen(coreGroupId, id);
    const { status, body } = await readDocument(coreGroups, pace, id, coreGroupId, before?.etag);
    if (status === 304 && before !== undefined) return before;
    return body && keep(coreGroupId, body);
  }

  async function together(coreGroupId: string, ids: readonly string[]): Promise<LoadedGroup | null | 'some-missing'> {
    const operations = ['group', ...ids].map((id) => ({ operationType: 'Read', id }) as const);
    const { status, body } = await runBatch(coreGroups, pace, coreGroupId, operations, readPatience);
    if (status !== 200 || !body) return body?.failedAt === 0 ? null : 'some-missing';
    const [head, ...others] = body.resources.map((resource) => resource && keep(coreGroupId, resource));
    return head ? loaded(head, ids, others) : null;
  }

  async function headFirst(coreGroupId: string, ids: readonly string[]): Promise<LoadedGroup | null> {
    const head = await read(coreGroupId, 'group');
    if (head === null) return null;
    return loaded(head, ids, await Promise.all(ids.map((id) => read(coreGroupId, id))));
  }

  return {
    async load(coreGroupId, ids) {
      if (!isStorableId(coreGroupId)) return null;
      const wanted = [...new Set(ids)].filter((id) => id !== 'group' && isStorableId(id));
      if (wanted.length === 0 || wanted.length >= mostOperations) return headFirst(coreGroupId, wanted);
      const found = await together(coreGroupId, wanted);
      return found === 'some-missing' ? headFirst(coreGroupId, wanted) : found;
    },
    async read(coreGroupId, id) {
      if (!isStorableId(coreGroupId) || !isStorableId(id)) return null;
      const found = await read(coreGroupId, id);
      return found && { document: found.document, etag: found.etag };
    },
  };
}

function loaded(head: KeptDocument, ids: readonly string[], others: readonly (KeptDocument | null | undefined)[]): LoadedGroup {
  return {
    head: { document: parseCoreGroup(head.document), etag: head.etag },
    documents: new Map(others.flatMap((other, at) => (other ? [[ids[at] ?? '', other.document] as const] : []))),
  };
}
