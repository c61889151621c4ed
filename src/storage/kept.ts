import { LRUCache } from 'lru-cache';

/** A document as it was read or written, under the version that it had then. `text`: as it is stored. */
export type KeptDocument = { readonly document: unknown; readonly etag: string; readonly text: string };

export type KeptOptions = {
  /** How many characters of stored text are kept at most, of all documents together. */
  readonly characters: number;
  /** Given every document that is kept; tests freeze it, because whoever changed one would change it for everybody. */
  readonly seal?: (document: unknown) => void;
};

/** About 100 MB with the documents that were made of it. */
export const usuallyKept: KeptOptions = { characters: 16 * 1024 * 1024 };

/**
 * Documents in memory, in front of a store. What is kept is never an answer by itself: whoever asks has to know from the store
 * that it is still what is stored, and the same document in the same version is then the same object, so that what was
 * found out about it (its schema, its text, its hash, its clocks) need not be found out again.
 */
export type KeptDocuments = {
  /** The document, if it is known to be what is stored now. */
  current(coreGroupId: string, id: string): KeptDocument | undefined;
  /** What was last seen there, whether or not it is still so. */
  lastSeen(coreGroupId: string, id: string): KeptDocument | undefined;
  /** What is stored now. Gives back what is kept from then on: the object of before where nothing is different. */
  keep(coreGroupId: string, id: string, found: KeptDocument): KeptDocument;
  forget(coreGroupId: string, id: string): void;
  /** From now on nothing is known to be what is stored, because somebody else has written. */
  doubtAll(): void;
  forgetAll(): void;
};

export function keptDocuments({ characters, seal = () => undefined }: KeptOptions): KeptDocuments {
  const kept = new LRUCache<string, { readonly found: KeptDocument; readonly seenIn: number }>({
    maxSize: characters,
    maxEntrySize: characters,
  });
  /** Counts how often somebody else has written. */
  let era = 0;
  return {
    current(coreGroupId, id) {
      const known = kept.get(keyOf(coreGroupId, id));
      return known?.seenIn === era ? known.found : undefined;
    },
    lastSeen: (coreGroupId, id) => kept.get(keyOf(coreGroupId, id))?.found,
    keep(coreGroupId, id, found) {
      const key = keyOf(coreGroupId, id);
      const before = kept.peek(key)?.found;
      // The text as well: who repairs a file by hand may leave the version as it is.
      const same = before !== undefined && before.etag === found.etag && before.text === found.text ? before : found;
      if (same === found) seal(found.document);
      kept.set(key, { found: same, seenIn: era }, { size: Math.max(1, found.text.length) });
      return same;
    },
    forget: (coreGroupId, id) => void kept.delete(keyOf(coreGroupId, id)),
    doubtAll() {
      era += 1;
    },
    forgetAll: () => kept.clear(),
  };
}

/** Neither has a blank in it. */
function keyOf(coreGroupId: string, id: string): string {
  return `${coreGroupId} ${id}`;
}
