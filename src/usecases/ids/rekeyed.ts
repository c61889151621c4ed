import type { RecordVersion } from '../../core/meeting/meetingRecord';
import { versionHash } from '../../core/record/recordSteps';
import type { Keyed } from '../deeds/keyed';
import { sha256 } from '../deeds/sha256';

/**
 * What is stored, under the ids that the deployment's key gives. Every id that was a plain hash is renamed wherever it
 * stands: as a whole value, in a longer id, in a list in one text, in the names of members. What people typed and what
 * Teams calls things is left alone. A signed version that was unaltered is sealed anew, as its signer's id is part of it.
 */
export type Rekeying = {
  readonly document: <Document>(document: Document) => Document;
  readonly id: (id: string) => string;
  /** How many different ids were renamed so far. */
  readonly renamed: () => number;
};

/** An id is twenty digits of a hash; a key of the directory says of what it is one, and has all sixty-four. */
const anId = /(?<![0-9A-Za-z])[0-9a-f]{20}(?![0-9A-Za-z])/g;
const aKey = /(?<![0-9A-Za-z-])([a-z]+):([0-9a-f]{64})(?![0-9A-Za-z])/g;
/** Which conversation was linked or unlinked, in the audit. */
const aConversation = /^[0-9a-f]{16}$/;

/** Members of documents that hold people's words, names from outside, or hashes of something else. */
const leftAlone: ReadonlySet<string> = new Set([
  ...['text', 'name', 'givenName', 'familyName', 'agency', 'email', 'ref', 'safeContact', 'localAuthority', 'team', 'settings'],
  ...['conversationId', 'tenantId', 'serviceUrl', 'userId', 'botId', 'activityId', 'prevHash', 'fingerprints', 'source'],
]);

export function makeRekeying(keyed: Keyed): Rekeying {
  const names = new Map<string, string>();
  const nameOf = (hash: string): string => {
    const known = names.get(hash) ?? keyed(hash);
    names.set(hash, known);
    return known;
  };
  /** Of signed versions, which the audit names by them. */
  const hashes = new Map<string, string>();
  const id = (text: string) => text.replace(aKey, (_whole, kind: string, hash: string) => `${kind}:${nameOf(hash)}`).replace(anId, nameOf);

  function walk(value: unknown, member: string): unknown {
    if (member === 'hash') return hashes.get(String(value)) ?? value;
    if (leftAlone.has(member)) return value;
    if (typeof value === 'string') return member === 'conversation' && aConversation.test(value) ? nameOf(value) : id(value);
    if (Array.isArray(value)) return value.map((each) => walk(each, member === 'versions' ? 'version' : ''));
    if (typeof value !== 'object' || value === null) return value;
    const renamed = Object.fromEntries(Object.entries(value).map(([name, each]) => [id(name), walk(each, name)]));
    return member === 'version' ? resealed(value, renamed, hashes) : renamed;
  }

  return { id, renamed: () => names.size, document: (document) => walk(document, '') as typeof document };
}

/** A signed version whose hash was wrong before keeps its wrong hash, so that it still shows as altered. */
function resealed(before: object, after: object, hashes: Map<string, string>): object {
  const was = 'hash' in before ? before.hash : null;
  if (typeof was !== 'string' || was !== versionHash(before as RecordVersion, sha256)) return after;
  const hash = versionHash(after as RecordVersion, sha256);
  hashes.set(was, hash);
  return { ...after, hash };
}
