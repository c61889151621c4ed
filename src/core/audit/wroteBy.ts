import type { AuditLink } from '../coreGroup';
import type { GroupDocument, WrittenHead } from '../documents';
import type { Sha256 } from './auditChain';
import { documentHash, hashOnce } from './documentHash';

/**
 * Types of documents that also change outside commits, so that no audit entry can say what they must be: a notice is marked as
 * claimed, sent and opened under its own ETag, and retention takes press marks away. The entries of the log have their chains
 * instead.
 */
const ownLives: ReadonlySet<string> = new Set(['notice', 'press', 'audit', 'access']);

/** Whether the audit says of documents of this type what they must be. */
export function isHashed(type: string): boolean {
  return !ownLives.has(type);
}

/**
 * The hash of a document of a group. The head is hashed without its link to the audit chain, because that link is the hash of
 * the very entry that contains this hash.
 */
export function stateHash(document: { readonly type: string }, sha256: Sha256): string {
  if (document.type !== 'group') return documentHash(document, sha256);
  return hashOnce(document, sha256, () => {
    const { lastAudit: _, ...state } = document as WrittenHead;
    return documentHash(state, sha256);
  });
}

/** The head with another link to the audit chain; its hash is the same, and is not counted again. */
export function sealed(head: WrittenHead, lastAudit: AuditLink, sha256: Sha256): WrittenHead {
  const linked: WrittenHead = { ...head, lastAudit };
  hashOnce(linked, sha256, () => stateHash(head, sha256));
  return linked;
}

/** The hashes of a new head and what is written beside it, as the audit entry of the same commit tells them. */
export function wroteBy(head: WrittenHead, beside: readonly GroupDocument[], sha256: Sha256): Readonly<Record<string, string>> {
  const hashed = [head, ...beside.filter(({ type }) => isHashed(type))];
  return Object.fromEntries(hashed.map((document) => [document.id, stateHash(document, sha256)]));
}
