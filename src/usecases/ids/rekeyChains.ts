import { appendAudit, emptyChain, entryHash } from '../../core/audit/auditChain';
import { canonicalJson } from '../../core/audit/canonicalJson';
import { wroteBy } from '../../core/audit/wroteBy';
import type { AuditLink } from '../../core/coreGroup';
import type { AccessEntry, AuditEntry, GroupDocument, WrittenHead } from '../../core/documents';
import type { Instant } from '../../core/time/day';
import { sha256 } from '../deeds/sha256';
import type { Rekeying } from './rekeyed';

/**
 * A chain under new ids: the same entries in the same order, each sealed anew on the one before it, as entries name ids.
 * What the old chain ended with stands in the entry that tells of it (`ids.rekeyed`), to be held against the old store.
 */
export function resealed<Entry extends AuditEntry | AccessEntry>(entries: readonly Entry[], rekeying: Rekeying): readonly Entry[] {
  let prevHash = emptyChain.hash;
  return entries.map((entry) => {
    const unsealed = { ...rekeying.document(entry), prevHash };
    prevHash = entryHash(unsealed, sha256);
    return { ...unsealed, hash: prevHash };
  });
}

/** Where each chain of views of a partition ended, as one hash: of streams, numbers and hashes as they were. */
export function endsOfAccess(entries: readonly AccessEntry[]): string {
  const ends = new Map<string, readonly [number, string]>();
  for (const { stream, seq, hash } of entries) ends.set(stream, [seq, hash]);
  return sha256(canonicalJson([...ends].map(([stream, end]) => [stream, ...end])));
}

/** The group's head on its chain, which ends with the entry that tells what was done and what everything is now. */
export function closeAudit(
  head: WrittenHead,
  {
    entries,
    state,
    was,
    access,
    at,
  }: {
    readonly entries: readonly AuditEntry[];
    readonly state: readonly GroupDocument[];
    readonly was: AuditLink;
    readonly access: string;
    readonly at: Instant;
  },
): { readonly head: WrittenHead; readonly entries: readonly AuditEntry[] } {
  const last = entries.at(-1);
  const lastAudit: AuditLink = last === undefined ? emptyChain : { seq: last.seq, hash: last.hash };
  const entry = {
    deed: 'ids.rekeyed',
    by: 'system:rekey',
    at,
    about: { oldSeq: was.seq, oldHash: was.hash, oldViews: access },
    wrote: wroteBy(head, state, sha256),
  };
  const closed = appendAudit({ ...head, lastAudit }, [entry], sha256);
  return { head: { ...head, lastAudit: closed.link }, entries: [...entries, ...closed.entries] };
}
