import { knownText } from '../knownText';
import type { Sha256 } from './auditChain';
import { canonicalJson } from './canonicalJson';

/** The document as `canonicalJson` writes it. */
export const knownCanonicalJson = knownText({ write: canonicalJson, inOrder: true });

const known = new WeakMap<Sha256, WeakMap<object, string>>();

/**
 * The hash with which an audit entry records a document that it wrote: over the whole document, and the same whichever store
 * gave it back. Counted once for each object.
 */
export function documentHash(document: object, sha256: Sha256): string {
  return hashOnce(document, sha256, () => sha256(knownCanonicalJson(document)));
}

/** The hash that is known of this object, else what `count` gives, which is known from then on. */
export function hashOnce(document: object, sha256: Sha256, count: () => string): string {
  const hashes = known.get(sha256) ?? new WeakMap<object, string>();
  known.set(sha256, hashes);
  const hash = hashes.get(document) ?? count();
  hashes.set(document, hash);
  return hash;
}
