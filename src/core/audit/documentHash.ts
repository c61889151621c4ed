import type { Sha256 } from './auditChain';
import { canonicalJson } from './canonicalJson';

/**
 * The hash with which an audit entry records a document that it wrote: over the whole document, and the same whichever store
 * gave it back.
 */
export function documentHash(document: object, sha256: Sha256): string {
  return sha256(canonicalJson(document));
}
