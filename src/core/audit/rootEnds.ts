import type { AuditLink } from '../coreGroup';
import type { Instant } from '../time/day';

/** A chain's name in a root: a group's audit, or one instance's chain of views. */
export function chainName(stream: string | null): string {
  return stream === null ? 'audit' : `access:${stream}`;
}

/** Ends of chains, by partition and chain. */
export type Ends = Readonly<Record<string, Readonly<Record<string, AuditLink>>>>;

/**
 * What is kept outside the store for one day: the ends of those chains that have grown since the root before, or that no root
 * names yet. Together with the roots before it, it names the end of every chain. `signature` is over all the rest.
 */
export type Root = {
  readonly version: 1;
  /** The local day; `2026-11-20-restored` for the root with which somebody confirms a restore. */
  readonly day: string;
  readonly at: Instant;
  /** The root before and the hash of its text; null: this is the first. */
  readonly before: { readonly day: string; readonly hash: string } | null;
  readonly ends: Ends;
  /** Somebody has confirmed that the store was restored to an older day: the ends that earlier roots name no longer count. */
  readonly restored?: true;
  readonly signature: string;
};

/** Where a root says that a chain ended on its day. */
export type RootEnd = AuditLink & { readonly day: string };

/** All that roots say, by partition and chain, the oldest first. */
export type KnownEnds = Map<string, Map<string, readonly RootEnd[]>>;

/**
 * Adds what the next root says. `newestOnly`: keeps only the newest end of each chain. That is enough where the older roots are
 * trusted, as each was checked against its chains before it was written.
 */
export function withRoot(known: KnownEnds, { day, ends, restored }: Root, newestOnly: boolean): void {
  if (restored) known.clear();
  for (const [partition, chains] of Object.entries(ends)) {
    const ofPartition = known.get(partition) ?? new Map<string, readonly RootEnd[]>();
    known.set(partition, ofPartition);
    for (const [chain, { seq, hash }] of Object.entries(chains)) {
      const before = newestOnly ? [] : (ofPartition.get(chain) ?? []);
      ofPartition.set(chain, [...before, { day, seq, hash }]);
    }
  }
}

/** Those ends that no root names yet, in the order of names: what the next root must say. */
export function newEnds(known: KnownEnds, ends: Ends): Ends {
  const news = inOrder(ends).map(([partition, chains]) => {
    const grown = inOrder(chains).filter(([chain, { seq }]) => (known.get(partition)?.get(chain)?.at(-1)?.seq ?? 0) < seq);
    return [partition, Object.fromEntries(grown)] as const;
  });
  return Object.fromEntries(news.filter(([, chains]) => Object.keys(chains).length > 0));
}

function inOrder<Value>(named: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1));
}
