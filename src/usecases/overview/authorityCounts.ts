import { type AuthorityCounts, type Counts, countsOf, sumOf } from '../../core/overview/authorityCounts';
import type { CountedGroup } from '../../core/overview/overseen';
import type { CalendarDate } from '../../core/time/day';
import { isDamage } from '../../documents/damage';
import type { Deps } from '../deeds/deps';

const key = 'authority-counts';

/** The sums of all groups, grown while each has its turn. */
export type Tally = {
  add(localAuthority: string, group: CountedGroup): void;
  /** A group that could not be counted. */
  miss(): void;
  counts(): AuthorityCounts;
};

const summedAtATime = 100;

export function newTally(today: CalendarDate): Tally {
  const waiting = new Map<string, CountedGroup[]>();
  const sums = new Map<string, Counts>();
  let isWhole = true;
  const sum = (name: string, groups: readonly CountedGroup[]) => {
    const before = sums.get(name);
    const all = sumOf([...(before === undefined ? [] : [before]), countsOf(groups, today)]);
    if (all !== null) sums.set(name, all);
    waiting.delete(name);
  };
  return {
    add(name, group) {
      const groups = [...(waiting.get(name) ?? []), group];
      waiting.set(name, groups);
      if (groups.length >= summedAtATime) sum(name, groups);
    },
    miss() {
      isWhole = false;
    },
    counts() {
      for (const [name, groups] of [...waiting]) sum(name, groups);
      const authorities = [...sums].sort(([one], [other]) => (one < other ? -1 : 1));
      return { countedOn: today, isWhole, authorities: authorities.map(([localAuthority, each]) => ({ localAuthority, ...each })) };
    },
  };
}

/** Null: nothing was counted yet, or what is kept cannot be read; verify says so, and the next night writes it anew. */
export async function authorityCounts({ directory }: Pick<Deps, 'directory'>): Promise<AuthorityCounts | null> {
  return (await kept(directory))?.counts ?? null;
}

/** Where another instance has kept them meanwhile, it has counted the same. */
export async function keepCounts({ directory }: Pick<Deps, 'directory'>, counts: AuthorityCounts): Promise<void> {
  const before = await kept(directory);
  if (before !== null && JSON.stringify(before.counts) === JSON.stringify(counts)) return;
  await directory.write({ key, type: 'authority-counts', schemaVersion: 1, ...counts }, before?.etag ?? null);
}

async function kept(directory: Deps['directory']): Promise<{ readonly counts: AuthorityCounts; readonly etag: string } | null> {
  try {
    const found = await directory.read(key);
    if (found?.document.type !== 'authority-counts') return null;
    const { countedOn, isWhole, authorities } = found.document;
    return { counts: { countedOn, isWhole, authorities }, etag: found.etag };
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}
