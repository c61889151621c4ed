import { checkDirectory, directoryHash, type Told } from '../../core/audit/directoryCheck';
import { chainName, type Ends, type KnownEnds } from '../../core/audit/rootEnds';
import type { AuditLink } from '../../core/coreGroup';
import type { CoreGroupStore } from '../../ports/coreGroupStore';
import type { Directory } from '../../ports/directory';
import { sha256 } from '../deeds/sha256';
import { type CheckedPartition, checkPartition, type VerifyProblem } from './partitionCheck';
import { type ReadRoots, type RootProblem, type Roots, readRoots } from './readRoots';
import { count, noCounts, type VerifyCounts } from './verifyChain';

/** One thing that is wrong: in a partition, in the directory (`coreGroupId` null), or with the roots. */
export type Problem =
  | VerifyProblem
  | { readonly coreGroupId: null; readonly kind: 'unlogged' | 'state-edited' | 'state-missing'; readonly document: string }
  | ({ readonly coreGroupId: null } & RootProblem);

export type VerifyReport = Readonly<VerifyCounts> & {
  readonly found: readonly Problem[];
  /** The day of the oldest root that knows more than the whole store does: an old backup was put back. Null: none. */
  readonly olderThan: string | null;
  /** Groups with documents from before hashes were kept; nothing else is wrong with them. */
  readonly unsealed: readonly string[];
  readonly directory: { readonly documents: number; readonly untold: number; readonly isSealed: boolean };
  /** The ends of the chains that hold, for the next root. */
  readonly ends: Ends;
  /** Null: there are no roots to check against. */
  readonly roots: ReadRoots | null;
};

export type VerifyOf = {
  readonly store: Pick<CoreGroupStore, 'partitions' | 'documents'>;
  readonly directory: Pick<Directory, 'all'>;
  readonly roots: Roots | null;
  /** Checks only the newest end of each chain, as the nightly run may: older ones were checked when they were the newest. */
  readonly newestOnly: boolean;
};

/** One run over everything, which may be broken off and gone on with. */
export type VerifyRun = {
  /** Goes on until the end or until `mayGoOn`, asked before each partition, is false; then null. */
  goOn(mayGoOn: () => boolean): Promise<VerifyReport | null>;
};

/**
 * How often a partition is read before a problem is reported: a commit in the middle of reading looks like damage, and is gone
 * at the next reading.
 */
const mostLooks = 3;
/** The log speaks of a root under such a key, and under the other of the directory having been taken into it. */
const rootKey = /^root:(.+)$/;
export const directorySealKey = 'directory-sealed';

type Wrong = Problem[];

export function startVerify(of: VerifyOf): VerifyRun {
  const counts = noCounts();
  const found: Wrong = [];
  const unsealed: string[] = [];
  const ends: Record<string, Readonly<Record<string, AuditLink>>> = {};
  const told = new Map<string, readonly (readonly [string, Told])[]>();
  const met = new Set<string>();
  const ids = of.store.partitions()[Symbol.asyncIterator]();
  let roots: ReadRoots | null = null;

  async function look(coreGroupId: string, known: KnownEnds): Promise<CheckedPartition> {
    const expected = known.get(coreGroupId) ?? new Map();
    for (let looks = 1; ; looks += 1) {
      const checked = await checkPartition(coreGroupId, of.store.documents(coreGroupId), expected, sha256);
      if (checked.problems.length === 0 || looks === mostLooks) return checked;
    }
  }

  async function take(coreGroupId: string, known: KnownEnds): Promise<void> {
    met.add(coreGroupId);
    const checked = await look(coreGroupId, known);
    count(counts, checked);
    found.push(...checked.problems);
    if (checked.told.length > 0) told.set(coreGroupId, checked.told);
    if (checked.problems.length > 0) return;
    ends[coreGroupId] = checked.ends;
    if (checked.untold > 0) unsealed.push(coreGroupId);
  }

  async function finish(known: KnownEnds): Promise<VerifyReport> {
    // The store lists no partition of which nothing is left, so those that the roots know are checked too.
    for (const coreGroupId of [...known.keys()].filter((id) => !met.has(id)).sort()) await take(coreGroupId, known);
    const directory = await lookAtDirectory(of, told);
    found.push(...directory.problems);
    if (roots) found.push(...roots.problems.map((problem) => ({ coreGroupId: null, ...problem })), ...missingRoots(roots, told));
    const olderThan = olderThanRoot(known, found);
    return {
      ...counts,
      problems: found.length,
      found,
      olderThan,
      unsealed,
      directory: directory.counts,
      ends,
      roots,
    };
  }

  return {
    async goOn(mayGoOn) {
      roots ??= of.roots && (await readRoots(of.roots, of.newestOnly));
      const known: KnownEnds = roots?.known ?? new Map();
      while (mayGoOn()) {
        const next = await ids.next();
        if (next.done) return finish(known);
        await take(next.value, known);
      }
      return null;
    },
  };
}

type ToldIn = Map<string, readonly (readonly [string, Told])[]>;

async function lookAtDirectory({ store, directory }: VerifyOf, told: ToldIn) {
  for (let looks = 1; ; looks += 1) {
    const stored = new Map<string, string>();
    for await (const document of directory.all()) stored.set(keyOf(document), directoryHash(Object(document), sha256));
    const byKey = perKey(told);
    const isSealed = byKey.has(directorySealKey);
    for (const key of [...byKey.keys()].filter((each) => each === directorySealKey || rootKey.test(each))) byKey.delete(key);
    const { problems, untold } = checkDirectory(stored, byKey, isSealed);
    if (problems.length > 0 && looks < mostLooks) {
      // Something may have been told and written since the log was read.
      for (const id of told.keys()) told.set(id, (await checkPartition(id, store.documents(id), new Map(), sha256)).told);
      continue;
    }
    const named = problems.map(({ kind, document }) => ({ coreGroupId: null, kind, document }));
    return { problems: named, counts: { documents: stored.size, untold, isSealed } };
  }
}

function keyOf(document: unknown): string {
  const key = typeof document === 'object' && document !== null && 'key' in document ? document.key : undefined;
  return typeof key === 'string' ? key : '?';
}

function perKey(told: ToldIn): Map<string, readonly Told[]> {
  const byKey = new Map<string, Told[]>();
  for (const [key, each] of [...told.values()].flat()) {
    const before = byKey.get(key);
    if (before) before.push(each);
    else byKey.set(key, [each]);
  }
  return byKey;
}

/**
 * Roots that are not there, or not as the store's own log says that they were kept. Only the log names the newest one, as no
 * later root does.
 */
function missingRoots({ hashes, problems }: ReadRoots, told: ToldIn): readonly Problem[] {
  const known = new Set(problems.map(({ day }) => day));
  return [...perKey(told)].flatMap(([key, changes]): readonly Problem[] => {
    const [, day] = rootKey.exec(key) ?? [];
    const landed = changes.filter((each) => each.landed).map(({ hash }) => hash);
    if (day === undefined || landed.length === 0 || known.has(day)) return [];
    const hash = hashes.get(day);
    if (hash === undefined) return [{ coreGroupId: null, kind: 'root-missing', day }];
    return landed.includes(hash) ? [] : [{ coreGroupId: null, kind: 'root-edited', day }];
  });
}

/**
 * The oldest root that knows more than the store does, in a store whose ends the newest root nowhere agrees with: then the
 * whole store is an older one and not one group of it. Found also when it was worked on since.
 */
function olderThanRoot(known: KnownEnds, found: readonly Problem[]): string | null {
  const wrong = new Set<string>();
  const cutDays: string[] = [];
  for (const problem of found) {
    if (problem.kind === 'cut') cutDays.push(problem.day ?? '');
    if (problem.kind === 'cut' || problem.kind === 'rewritten') wrong.add(`${problem.coreGroupId} ${chainName(problem.stream)}`);
  }
  const newest = [...known].flatMap(([partition, chains]) =>
    [...chains].map(([chain, wanted]) => ({ name: `${partition} ${chain}`, day: wanted.at(-1)?.day ?? '' })),
  );
  const newestDay = newest
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const isOld = newest.filter(({ day }) => day === newestDay).every(({ name }) => wrong.has(name));
  return isOld ? (cutDays.sort()[0] ?? null) : null;
}
