import { importMarkId } from '../../core/caseload/importMark';
import { missedOf } from '../../core/caseload/missed';
import { isUnderOtherRefs, type NewGroups } from '../../core/caseload/rekeyedGroups';
import { isDamage } from '../../documents/damage';
import type { CoreGroupStore } from '../../ports/coreGroupStore';
import type { KeyedCaseload } from './keyedCaseload';
import type { Move } from './moveChildren';
import type { SeenGroup } from './seenGroups';

/** How what is stored and an export divide the children into groups. */
export type Regrouping = {
  readonly moves: readonly Move[];
  /** Groups to which children are on their way since an import that broke off. */
  readonly waiting: readonly Pick<SeenGroup, 'coreGroupId' | 'coming'>[];
  /** Groups that were imported and that this export should have, and has not. */
  readonly missed: readonly string[];
  /** Groups of which it has the children in others, under other references: they are asked about however many they are. */
  readonly rekeyed: readonly string[];
  /** How many others of the same teams it has not: too many to have ended, so it is taken for a part, and nothing is asked. */
  readonly notAsked: number;
  /** Groups that it has again. */
  readonly found: readonly string[];
};

/**
 * A group is missed only where the export has others of the same team, and most of those that the team had: an export may be of one
 * team, or of one group, only. One that keeps a child is missed though the export has others of its children elsewhere.
 */
export async function regroupingOf(
  store: CoreGroupStore,
  seen: readonly SeenGroup[],
  { groupOfChild, refused }: Pick<KeyedCaseload, 'groupOfChild' | 'refused'>,
  { there: newGroups, goingOn }: { readonly there: NewGroups; readonly goingOn: readonly string[] },
): Promise<Regrouping> {
  const exported = new Set(groupOfChild.values());
  const refusedRefs = new Set(refused);
  const moves = seen.flatMap((group) => movesFrom(group, groupOfChild));
  const there = seen.filter(({ coreGroupId }) => exported.has(coreGroupId));
  const absent = seen.filter((group) => !exported.has(group.coreGroupId) && !refusedRefs.has(group.ref) && staysBehind(group, moves));
  const elsewhere = absent.filter(({ who }) => isUnderOtherRefs(who, newGroups, goingOn));
  const rekeyed = await thoseImported(store, elsewhere);
  const known = new Set(seen.filter(({ isLost }) => isLost).map(({ coreGroupId }) => coreGroupId));
  const missed: string[] = [];
  let notAsked = 0;
  for (const [team, exportedOnes] of countsOf(there.map((group) => group.team))) {
    const imported = await thoseImported(
      store,
      absent.filter((group) => group.team === team && !rekeyed.includes(group.coreGroupId)),
    );
    // Those that are asked about already did not end between these two exports.
    const [before, now] = [imported.filter((id) => known.has(id)), imported.filter((id) => !known.has(id))];
    const asked = missedOf(now, exportedOnes + imported.length);
    missed.push(...before, ...asked);
    notAsked += now.length - asked.length;
  }
  return {
    moves,
    waiting: seen.filter(({ coming }) => coming.length > 0),
    missed,
    rekeyed,
    notAsked,
    found: there.filter(({ isLost }) => isLost).map(({ coreGroupId }) => coreGroupId),
  };
}

function movesFrom({ coreGroupId, childIds }: SeenGroup, groupOfChild: KeyedCaseload['groupOfChild']): readonly Move[] {
  const byGroup = new Map<string, string[]>();
  for (const childId of childIds) {
    const to = groupOfChild.get(childId) ?? coreGroupId;
    if (to !== coreGroupId) byGroup.set(to, [...(byGroup.get(to) ?? []), childId]);
  }
  return [...byGroup].map(([to, moving]) => ({ from: coreGroupId, to, childIds: moving }));
}

/** Whether a group has no child, or one who goes nowhere. */
function staysBehind({ coreGroupId, childIds }: SeenGroup, moves: readonly Move[]): boolean {
  const moving = new Set(moves.filter(({ from }) => from === coreGroupId).flatMap((move) => move.childIds));
  return childIds.length === 0 || childIds.some((childId) => !moving.has(childId));
}

/**
 * A group that was begun here and that no export ever had is not missed by any. Those that ended are not asked about again; nor is
 * one of which it cannot be read whether it was imported, which verify names.
 */
async function thoseImported(store: CoreGroupStore, groups: readonly SeenGroup[]): Promise<readonly string[]> {
  const imported: string[] = [];
  for (const { coreGroupId } of groups) {
    const loaded = await store.load(coreGroupId, [importMarkId]).catch(nothingIfDamaged);
    if (loaded?.documents.has(importMarkId) && loaded.head.document.ended === undefined) imported.push(coreGroupId);
  }
  return imported;
}

function nothingIfDamaged(error: unknown): null {
  if (isDamage(error)) return null;
  throw error;
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
