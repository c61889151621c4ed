import type { AuditEntry } from '../documents';

/** Of a partition's entries, what they say that there must be: by id, the newest hash and the number of the entry. */
export type Logged = Map<string, { readonly hash: string; readonly seq: number }>;

/** `unlogged`: nothing in the log wrote it. `state-edited`: it is not what the newest entry wrote. `state-missing`: it was written and is gone. */
export type StateProblem = {
  readonly kind: 'unlogged' | 'state-edited' | 'state-missing';
  readonly document: string;
  /** The newest entry that tells of it; 0: none does. */
  readonly seq: number;
};

/** The deed of the entry that takes in what was written before entries said what they wrote. */
export const sealDeed = 'audit.seal';

/** Whether from this entry, which tells what it wrote, everything is told of: it is the first of its chain, or sealed what was there. */
export function isSealing({ deed, seq }: Pick<AuditEntry, 'deed' | 'seq'>): boolean {
  return seq === 1 || deed === sealDeed;
}

/** What is stored against what the log says. Where not everything was told of yet, what nothing tells of is counted, not accused. */
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
