import { type Fingerprint, type Fingerprints, isUnkeyedMark, unkeyedMark } from './importMark';

/** Decides between what is stored and what is imported, by what the import before this one said. */
export type ThreeWay = {
  /** The case system's when it has changed since, or is new; else what is stored, which people may have changed here. */
  readonly caseSystemWins: <Value>(key: string, stored: Value | undefined, imported: Value) => Value;
  /** What is stored when people have changed it here; else the case system's. */
  readonly botWins: <Value>(key: string, stored: Value | undefined, imported: Value) => Value;
  /** Whether people have changed here what the last import wrote. */
  readonly isTouched: (key: string, stored: unknown) => boolean;
  /** Whether the case system says something else than at the last import. */
  readonly isNews: (key: string, imported: unknown) => boolean;
  /** Whether the last import spoke of this at all. */
  readonly wasImported: (key: string) => boolean;
};

/** `unkeyed` gives a part of the export as it was called before ids were keyed, for what was imported then and touched since. */
export function threeWay(last: Fingerprints, fingerprint: Fingerprint, unkeyed: Unkeyed): ThreeWay {
  const isNews = (key: string, imported: unknown) => isNewsTo(last[key], imported, fingerprint, unkeyed);
  const isTouched = (key: string, stored: unknown) => last[key] !== fingerprint(stored);
  return {
    isNews,
    isTouched,
    wasImported: (key) => last[key] !== undefined,
    caseSystemWins: (key, stored, imported) => (stored === undefined || isNews(key, imported) ? imported : stored),
    botWins: (key, stored, imported) => (stored === undefined || !isTouched(key, stored) ? imported : stored),
  };
}

export type Unkeyed = (imported: unknown) => unknown;

/** Whether the export says of a thing something else than the import that left this fingerprint. */
export function isNewsTo(last: string | undefined, imported: unknown, fingerprint: Fingerprint, unkeyed: Unkeyed): boolean {
  return last === undefined || !isUnkeyedMark(last) ? last !== fingerprint(imported) : last !== unkeyedMark(fingerprint(unkeyed(imported)));
}
