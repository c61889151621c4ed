import { documentHash } from '../../core/audit/documentHash';
import { type KnownEnds, type Root, withRoot } from '../../core/audit/rootEnds';
import type { RootStore } from '../../ports/rootStore';
import { sha256 } from '../deeds/sha256';
import { isSigned, parseRoot, type RootKeys } from './rootText';

/** Where roots are kept, and the keys that sign and check them. */
export type Roots = { readonly store: RootStore; readonly keys: RootKeys };

/**
 * `root-missing`: a root that another one or the log names is not there. `root-edited`: it is not the one they name.
 * `root-forged`: signed by none of our keys. `root-unreadable`: the text is no root.
 */
export type RootProblem = { readonly kind: 'root-missing' | 'root-edited' | 'root-forged' | 'root-unreadable'; readonly day: string };

export type ReadRoots = {
  readonly known: KnownEnds;
  readonly problems: readonly RootProblem[];
  /** The hash of each day's root. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly newest: { readonly day: string; readonly hash: string } | null;
};

/** Reads every root, one at a time, and checks each and that it follows the one before. Nothing is taken from a forged one. */
export async function readRoots({ store, keys }: Roots, newestOnly: boolean): Promise<ReadRoots> {
  const known: KnownEnds = new Map();
  const problems: RootProblem[] = [];
  const hashes = new Map<string, string>();
  let newest: ReadRoots['newest'] = null;
  for (const day of await store.days()) {
    const text = await store.read(day);
    const root = text === null ? null : parseRoot(text);
    const kind = root === null ? 'root-unreadable' : root.day !== day || !isSigned(root, keys) ? 'root-forged' : null;
    if (root === null || kind !== null) {
      problems.push({ kind: kind ?? 'root-unreadable', day });
      continue;
    }
    const found = placeIn(root, hashes);
    if (found !== null) problems.push(found);
    withRoot(known, root, newestOnly);
    const hash = documentHash(root, sha256);
    hashes.set(day, hash);
    newest = { day, hash };
  }
  return { known, problems: withoutDoubles(problems), hashes, newest };
}

/** Whether the root before is there as this one names it. */
function placeIn({ before, day }: Root, hashes: ReadonlyMap<string, string>): RootProblem | null {
  if (before === null) return hashes.size === 0 ? null : { kind: 'root-forged', day };
  const hash = hashes.get(before.day);
  if (hash === undefined) return { kind: 'root-missing', day: before.day };
  return hash === before.hash ? null : { kind: 'root-edited', day: before.day };
}

/** The root after a forged one finds that it is missing, too: this is told once. */
function withoutDoubles(problems: readonly RootProblem[]): readonly RootProblem[] {
  const days = new Set<string>();
  return problems.filter(({ day }) => !days.has(day) && days.add(day));
}
