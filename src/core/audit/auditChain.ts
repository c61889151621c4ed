import type { AuditLink, CoreGroup } from '../coreGroup';
import type { AccessEntry, AuditEntry } from '../documents';
import { canonicalJson } from './canonicalJson';

/** Hex sha-256 of the text in UTF-8; passed in, as core has no crypto of its own. */
export type Sha256 = (text: string) => string;

/** What is to be told of one deed; the chain adds number, id and hashes. */
export type AuditDraft = Pick<AuditEntry, 'deed' | 'by' | 'at' | 'about' | 'wrote'>;
/** What is to be told of one view or refusal. */
export type AccessDraft = Pick<AccessEntry, 'deed' | 'by' | 'at' | 'outcome' | 'reason' | 'wrote' | 'was'>;
/** Which chain of views and refusals: one per group and running instance. */
export type AccessStream = Pick<AccessEntry, 'coreGroupId' | 'stream'>;

/** Where a chain begins: no entry yet. */
export const emptyChain: AuditLink = { seq: 0, hash: '' };

/** The entries that follow the group's newest one, and the link that its head must carry from then on. */
export function appendAudit(
  group: Pick<CoreGroup, 'coreGroupId' | 'lastAudit'>,
  drafts: readonly AuditDraft[],
  sha256: Sha256,
): { readonly entries: readonly AuditEntry[]; readonly link: AuditLink } {
  let link = group.lastAudit;
  const entries = drafts.map(({ deed, by, at, about, wrote }): AuditEntry => {
    const seq = link.seq + 1;
    const { coreGroupId } = group;
    const unsealed = {
      id: auditId(seq),
      type: 'audit',
      schemaVersion: 1,
      coreGroupId,
      seq,
      at,
      by,
      deed,
      about,
      ...(wrote && { wrote }),
      prevHash: link.hash,
    } as const;
    const entry = { ...unsealed, hash: entryHash(unsealed, sha256) };
    link = { seq, hash: entry.hash };
    return entry;
  });
  return { entries, link };
}

/** The entries that follow `last` in a chain of views and refusals, and the link that the next append starts from. */
export function appendAccess(
  { coreGroupId, stream }: AccessStream,
  last: AuditLink,
  drafts: readonly AccessDraft[],
  sha256: Sha256,
): { readonly entries: readonly AccessEntry[]; readonly link: AuditLink } {
  let link = last;
  const entries = drafts.map(({ deed, by, at, outcome, reason, wrote, was }): AccessEntry => {
    const seq = link.seq + 1;
    const named = { id: accessId(stream, seq), type: 'access', schemaVersion: 1, coreGroupId, stream } as const;
    const unsealed = { ...named, seq, at, by, deed, outcome, reason, ...(wrote && { wrote }), ...(was && { was }), prevHash: link.hash };
    const entry = { ...unsealed, hash: entryHash(unsealed, sha256) };
    link = { seq, hash: entry.hash };
    return entry;
  });
  return { entries, link };
}

/** The id of a group's audit entry: padded, so that id order is the order of the chain. */
export function auditId(seq: number): string {
  return `audit:${padded(seq)}`;
}

/** The id of an entry in one instance's chain of views and refusals. */
export function accessId(stream: string, seq: number): string {
  return `access:${stream}:${padded(seq)}`;
}

/** The hash that an entry must carry: over all of it but the hash itself, the hash before it included. */
export function entryHash(entry: object, sha256: Sha256): string {
  const { hash: _, ...rest } = entry as Record<string, unknown>;
  return sha256(canonicalJson(rest));
}

function padded(seq: number): string {
  return String(seq).padStart(10, '0');
}
