import type { AuditEntry } from '../documents';

/** What a partition's entries say must be stored: by document id, the newest hash and the number of the entry that has it. */
export type Logged = Map<string, { readonly hash: string; readonly seq: number }>;

/** `unlogged`: nothing in the log wrote it. `state-edited`: it is not what the newest entry wrote. `state-missing`: it was written and is gone. */
export type StateProblem = {
  readonly kind: 'unlogged' | 'state-edited' | 'state-missing';
  readonly document: string;
  /** The number of the newest entry that names it; 0: none does. */
  readonly seq: number;
};

/** The deed of the entry that records the hashes of all documents written before entries had hashes. */
export const sealDeed = 'audit.seal';

/**
 * Whether every document is in the log from this entry on (it is one that has hashes): because it is the first of its chain, or
 * because it recorded all that was there.
 */
export function isSealing({ deed, seq }: Pick<AuditEntry, 'deed' | 'seq'>): boolean {
  return seq === 1 || deed === sealDeed;
}

/**
 * Compares what is stored with what the log says. Where the log does not cover everything yet, a document that it does not name
 * is only counted and is no problem.
 */
export function checkState(
  stored: ReadonlyMap<string, string>,
  logged: Logged,
  isSealed: boolean,
): { readonly problems: readonly StateProblem[]; readonly untold: number } {
  const problems: StateProblem[] = [];
  let untold = 0;
  for (const [document, hash] of stored) {
    const told = logged.get(document);
    if (told === undefined && isSealed) problems.push({ kind: 'unlogged', document, seq: 0 });
    if (told === undefined && !isSealed) untold += 1;
    if (told !== undefined && told.hash !== hash) problems.push({ kind: 'state-edited', document, seq: told.seq });
  }
  for (const [document, { seq }] of logged) if (!stored.has(document)) problems.push({ kind: 'state-missing', document, seq });
  return { problems, untold };
}
