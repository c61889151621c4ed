import { canonicalJson } from '../../core/audit/canonicalJson';
import type { CoreGroup } from '../../core/coreGroup';
import type { GroupDocument, StoredGroup } from '../../core/documents';
import { knownJson } from '../../core/knownText';
import type { Rules } from '../../core/policy';
import type { CommitOutcome, CoreGroupStore } from '../../ports/coreGroupStore';
import { commitOnce, type Writing } from '../deeds/commitGroup';
import { withFigures } from '../deeds/withFigures';

/** Under the store's 100 operations and 2 MB a batch, with room for the head and its audit entry. */
const mostDocuments = 95;
const mostBytes = 1_500_000;

export type Saving = {
  /** The head as read; null for a new group. */
  readonly stored: StoredGroup | null;
  readonly head: CoreGroup;
  /** Those that may be written ahead of the head come first. */
  readonly put: readonly GroupDocument[];
  readonly entry: Writing['entry'];
};

/**
 * Saves a group of any size without ever showing half of it: documents that one batch cannot carry go ahead, under
 * the head as it was, or, for a new group, under a head without members and children, which nobody can open and no
 * clock counts. The last batch brings the head and the newest documents together. Each batch says in the audit what it
 * wrote. Broken off in between, the next import writes them all again.
 */
export async function saveInBatches(
  { store, rules }: { readonly store: CoreGroupStore; readonly rules: Rules },
  { stored, head, put, entry }: Saving,
): Promise<CommitOutcome> {
  const { coreGroupId } = head;
  const [last = [], ...early] = batchesFromTheEnd(put, sizeOf(head));
  let current = stored;
  for (const documents of early.reverse()) {
    const part = { ...entry, deed: 'import.part', about: { documents: documents.length } };
    const before = current?.document ?? emptied(head);
    const written = await commitOnce(store, current?.etag ?? null, { head: before, put: documents, entry: part });
    if (written.outcome !== 'saved') return written.outcome;
    current = (await store.load(coreGroupId, []))?.head ?? null;
    if (canonicalJson(current?.document) !== canonicalJson(written.head)) return 'changed-meanwhile';
  }
  const lastAudit = current?.document.lastAudit ?? head.lastAudit;
  const writing = withFigures({ head: { ...head, lastAudit }, put: last, entry }, stored?.document ?? null, rules);
  return (await commitOnce(store, current?.etag ?? null, writing)).outcome;
}

function emptied(head: CoreGroup): CoreGroup {
  const { actionsDue: _, closedActions: __, ...rest } = head;
  return { ...rest, members: [], children: [], meetings: [], conversation: null, nextDueOn: null };
}

/** Filled from the end, so that the first batch returned is the one to be written last. */
export function batchesFromTheEnd(documents: readonly GroupDocument[], headBytes: number): readonly (readonly GroupDocument[])[] {
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

export function sizeOf(document: object): number {
  return Buffer.byteLength(knownJson(document));
}
