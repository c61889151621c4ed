import { type AuditDraft, appendAudit } from '../../core/audit/auditChain';
import { canonicalJson } from '../../core/audit/canonicalJson';
import type { CoreGroup } from '../../core/coreGroup';
import type { GroupDocument, StoredGroup } from '../../core/documents';
import type { CommitOutcome, CoreGroupStore } from '../../ports/coreGroupStore';
import { sha256 } from '../deeds/sha256';

/** Under the store's 100 operations and 2 MB a batch, with room for the head and its audit entry. */
const mostDocuments = 95;
const mostBytes = 1_500_000;

export type Saving = {
  /** The head as read; null for a new group. */
  readonly stored: StoredGroup | null;
  readonly head: CoreGroup;
  /** Those that may be written ahead of the head come first. */
  readonly put: readonly GroupDocument[];
  readonly audit: AuditDraft;
};

/**
 * Saves a group of any size without ever showing half of it: documents that one batch cannot carry go ahead, under
 * the head as it was, or, for a new group, under a head without members and children, which nobody can open and no
 * clock counts. The last batch brings the head, the audit entry and the newest documents together. Broken off in
 * between, the next import writes them all again.
 */
export async function saveInBatches(store: CoreGroupStore, { stored, head, put, audit }: Saving): Promise<CommitOutcome> {
  const { coreGroupId } = head;
  const [last = [], ...early] = batchesFromTheEnd(put, sizeOf(head));
  let current = stored;
  for (const documents of early.reverse()) {
    const before = current?.document ?? emptied(head);
    const outcome = await store.commit({ coreGroupId, head: before, etag: current?.etag ?? null, put: documents, create: [] });
    if (outcome !== 'saved') return outcome;
    current = (await store.load(coreGroupId, []))?.head ?? null;
    if (canonicalJson(current?.document) !== canonicalJson(before)) return 'changed-meanwhile';
  }
  const { entries, link } = appendAudit(head, [audit], sha256);
  return store.commit({ coreGroupId, head: { ...head, lastAudit: link }, etag: current?.etag ?? null, put: last, create: entries });
}

function emptied(head: CoreGroup): CoreGroup {
  const { actionsDue: _, ...rest } = head;
  return { ...rest, members: [], children: [], meetings: [], conversation: null, nextDueOn: null };
}

/** Filled from the end, so that the first batch returned is the one to be written last. */
function batchesFromTheEnd(documents: readonly GroupDocument[], headBytes: number): readonly (readonly GroupDocument[])[] {
  const batches: GroupDocument[][] = [];
  let room = { documents: 0, bytes: 0 };
  for (const document of [...documents].reverse()) {
    const bytes = sizeOf(document);
    if (room.documents === 0 || room.bytes < bytes) {
      batches.push([]);
      room = { documents: mostDocuments, bytes: mostBytes - headBytes };
    }
    batches.at(-1)?.unshift(document);
    room = { documents: room.documents - 1, bytes: room.bytes - bytes };
  }
  return batches;
}

function sizeOf(document: object): number {
  return Buffer.byteLength(JSON.stringify(document));
}
