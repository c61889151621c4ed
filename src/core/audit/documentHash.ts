import type { Sha256 } from './auditChain';
import { canonicalJson } from './canonicalJson';

/** The hash by which an audit entry tells what it wrote: of the whole document, whatever store gave it back. */
export function documentHash(document: object, sha256: Sha256): string {
  return sha256(canonicalJson(document));
}
