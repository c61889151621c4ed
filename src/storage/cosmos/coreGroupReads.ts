import type { CoreGroupStore, LoadedGroup } from '../../ports/coreGroupStore';
import { isStorableId, mostOperations } from '../documentRules';
import { parseCoreGroup } from '../documents';
import { readPatience } from './ask';
import type { Containers } from './containers';
import { etagOf, type Resource, readDocument, runBatch, unmarked } from './requests';

/**
 * `load`. One request where everything that is asked for exists: a batch of reads, which sees the partition at one moment.
 * Where one document is missing the whole batch fails. Then the head is read first and the others after it, so that the head is
 * never newer than they are: a commit on such a head is refused and overwrites nothing.
 */
export function coreGroupReads({ coreGroups, pace }: Containers): Pick<CoreGroupStore, 'load' | 'read'> {
  const read = (coreGroupId: string, id: string) => readDocument(coreGroups, pace, id, coreGroupId);

  async function together(coreGroupId: string, ids: readonly string[]): Promise<LoadedGroup | null | 'some-missing'> {
    const operations = ['group', ...ids].map((id) => ({ operationType: 'Read', id }) as const);
    const { status, body } = await runBatch(coreGroups, pace, coreGroupId, operations, readPatience);
    if (status !== 200 || !body) return body?.failedAt === 0 ? null : 'some-missing';
    const [head, ...others] = body.resources;
    return head ? loaded(head, others) : null;
  }

  async function headFirst(coreGroupId: string, ids: readonly string[]): Promise<LoadedGroup | null> {
    const head = await read(coreGroupId, 'group');
    if (!head.body) return null;
    const others = await Promise.all(ids.map((id) => read(coreGroupId, id)));
    return loaded(
      head.body,
      others.map(({ body }) => body ?? undefined),
    );
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
      const { body } = await read(coreGroupId, id);
      return body ? { document: unmarked(body), etag: etagOf(body) } : null;
    },
  };
}

function loaded(head: Resource, others: readonly (Resource | undefined)[]): LoadedGroup {
  const there = others.filter((resource) => resource !== undefined).map(unmarked);
  return {
    head: { document: parseCoreGroup(unmarked(head)), etag: etagOf(head) },
    documents: new Map(there.map((document) => [String(document['id']), document])),
  };
}
