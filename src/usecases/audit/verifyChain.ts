import type { Sha256 } from '../../core/audit/auditChain';
import type { CoreGroupStore } from '../../ports/coreGroupStore';
import { type CheckedPartition, checkPartition, type VerifyProblem } from './partitionCheck';

export type { VerifyProblem } from './partitionCheck';

/** What was looked at. */
export type VerifyCounts = {
  groups: number;
  auditEntries: number;
  accessStreams: number;
  accessEntries: number;
  /** Documents of groups from before their hashes were kept. */
  untold: number;
  problems: number;
};

export function noCounts(): VerifyCounts {
  return { groups: 0, auditEntries: 0, accessStreams: 0, accessEntries: 0, untold: 0, problems: 0 };
}

export function count(
  counts: VerifyCounts,
  { isGroup, auditEntries, accessStreams, accessEntries, untold, problems }: CheckedPartition,
): void {
  counts.groups += isGroup ? 1 : 0;
  counts.auditEntries += auditEntries;
  counts.accessStreams += accessStreams;
  counts.accessEntries += accessEntries;
  counts.untold += untold;
  counts.problems += problems.length;
}

/**
 * Checks every group's audit chain against its head, its documents against its audit, and every chain of views, and tells
 * `report` of each problem. Reads one document at a time, in the order of ids; it keeps the hashes of one partition at a time.
 */
export async function verifyChains(
  store: Pick<CoreGroupStore, 'partitions' | 'documents'>,
  sha256: Sha256,
  report: (problem: VerifyProblem) => void,
): Promise<Readonly<VerifyCounts>> {
  const counts = noCounts();
  for await (const coreGroupId of store.partitions()) {
    const checked = await checkPartition(coreGroupId, store.documents(coreGroupId), new Map(), sha256);
    for (const problem of checked.problems) report(problem);
    count(counts, checked);
  }
  return counts;
}
