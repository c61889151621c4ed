import type { AccessEntry } from '../../src/core/documents';
import type { CoreGroupStore } from '../../src/ports/coreGroupStore';

/** What was noted about no single group, of everybody and every month, partition by partition. */
export async function noGroupLog(store: CoreGroupStore): Promise<readonly AccessEntry[]> {
  const entries: AccessEntry[] = [];
  for await (const partition of store.partitions()) {
    if (!/^views-\d{4}-\d{2}-[0-9a-f]{2}$/.test(partition)) continue;
    entries.push(...((await store.ofType(partition, 'access', { limit: 1_000, after: null })) as AccessEntry[]));
  }
  return entries;
}
