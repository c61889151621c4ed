import type { TeamCounts } from '../../core/caseload/fewer';
import { importMarkId } from '../../core/caseload/importMark';
import { missedOf } from '../../core/caseload/missed';
import { enteredAgainIn, isUnderOtherRefs, type NewGroups } from '../../core/caseload/rekeyedGroups';
import type { CalendarDate } from '../../core/time/day';
import { nothingIfDamaged } from '../../documents/damage';
import type { CoreGroupStore } from '../../ports/coreGroupStore';
import type { KeyedCaseload } from './keyedCaseload';
import type { Move } from './moveChildren';
import type { SeenGroup } from './seenGroups';

/** How what is stored and an export divide the children into groups. */
export type Regrouping = {
  readonly moves: readonly Move[];
  /** Those of the moves of children whom an earlier import brought a second time: in the group to which they come it is asked about them. */
  readonly again: readonly Move[];
  /** Groups to which children are on their way since an import that broke off. */
  readonly waiting: readonly Pick<SeenGroup, 'coreGroupId' | 'coming'>[];
  /** Groups that were imported and that this export should have, and has not. */
  readonly missed: readonly string[];
  /** Groups of which it has the children in others, under other references: they are asked about however many they are. */
  readonly rekeyed: readonly string[];
  /** How many others of the same teams it has not: too many to have ended, so it is taken for a part, and nothing is asked. */
  readonly notAsked: number;
  /** Teams of which it has nothing and nobody is asked, with how many groups each has here. */
  readonly teamsNotHere: TeamCounts;
  /** Groups that it has again. */
  readonly found: readonly string[];
};

/**
 * A group is missed only where the export has others of the same team, and most of those that the team had: an export may be of one
 * team, or of one group, only. Of a team that the last export had and this one has no more, it is where the export has most of the
 * groups of the authority. One that keeps a child is missed though the export has others of its children elsewhere.
 */
export async function regroupingOf(
  store: CoreGroupStore,
  seen: readonly SeenGroup[],
  { groupOfChild, refused, teams }: Pick<KeyedCaseload, 'groupOfChild' | 'refused' | 'teams'>,
  { there: newGroups, goingOn, gone }: { readonly there: NewGroups; readonly goingOn: readonly string[]; readonly gone: TeamCounts },
): Promise<Regrouping> {
  const exported = new Set(groupOfChild.values());
  const refusedRefs = new Set(refused);
  const moves = seen.flatMap((group) => movesFrom(group, groupOfChild));
  const back = movesBack(seen, groupOfChild);
  const there = seen.filter(({ coreGroupId }) => exported.has(coreGroupId));
  const absentOnes = seen.filter((group) => !exported.has(group.coreGroupId) && !refusedRefs.has(group.ref) && staysBehind(group, moves));
  const again = await enteredAgain(store, absentOnes, there);
  const absent = absentOnes.filter(({ coreGroupId }) => !again.some(({ from }) => from === coreGroupId));
  const elsewhere = absent.filter(({ who }) => isUnderOtherRefs(who, newGroups, goingOn));
  const rekeyed = await thoseImported(store, elsewhere);
  const known = new Set(seen.filter(({ isLost }) => isLost).map(({ coreGroupId }) => coreGroupId));
  const missed: string[] = [];
  let notAsked = 0;
  const others = absent.filter(({ coreGroupId }) => !rekeyed.includes(coreGroupId));

  async function ask(of: readonly SeenGroup[], exportedOnes: number): Promise<number> {
    const imported = await thoseImported(store, of);
    // Those that are asked about already did not end between these two exports.
    const [before, now] = [imported.filter((id) => known.has(id)), imported.filter((id) => !known.has(id))];
    const asked = missedOf(now, exportedOnes + imported.length);
    missed.push(...before, ...asked);
    return now.length - asked.length;
  }

  const ofTeams = countsOf(there.map((group) => group.team));
  const teamsHere = new Set([...ofTeams.keys(), ...teams.map(({ team }) => team)]);
  for (const team of teamsHere)
    notAsked += await ask(
      others.filter((group) => group.team === team),
      ofTeams.get(team) ?? 0,
    );
  const goneTeams = new Set(gone.map(({ team }) => team).filter((team) => !teamsHere.has(team)));
  for (const [authority, exportedOnes] of countsOf(there.map((group) => group.authority)))
    await ask(
      others.filter((group) => group.authority === authority && goneTeams.has(group.team)),
      exportedOnes,
    );
  const silent = others.filter((group) => !teamsHere.has(group.team) && isKnownThere(group) && !missed.includes(group.coreGroupId));
  return {
    moves: [...moves, ...again, ...back],
    again,
    waiting: seen.filter(({ coming }) => coming.length > 0),
    missed,
    rekeyed,
    notAsked,
    teamsNotHere: [...countsOf(silent.map(({ team }) => team))].map(([team, groups]) => ({ team, groups })),
    found: there.filter(({ isLost }) => isLost).map(({ coreGroupId }) => coreGroupId),
  };
}

/** Whether a group may have come from the case system, and nobody was asked about it or has ended it. */
function isKnownThere({ ref, childIds, isLost }: SeenGroup): boolean {
  return ref !== '' && childIds.length > 0 && !isLost;
}

/**
 * Children whom an earlier import brought a second time under other references come together with their second entries, and are asked
 * about there: all that was recorded of either is joined once somebody has said that it is one child.
 */
async function enteredAgain(store: CoreGroupStore, absent: readonly SeenGroup[], there: readonly SeenGroup[]): Promise<readonly Move[]> {
  const pairs = absent.flatMap((group) => {
    const to = enteredAgainIn(group, there);
    return to === null || group.isLost || group.childIds.length === 0 ? [] : [{ group, to }];
  });
  const imported = await thoseImported(
    store,
    pairs.map(({ group }) => group),
  );
  return pairs
    .filter(({ group }) => imported.includes(group.coreGroupId))
    .map(({ group: { coreGroupId, childIds }, to }) => ({ from: coreGroupId, to: to.coreGroupId, childIds }));
}

function movesFrom({ coreGroupId, childIds }: SeenGroup, groupOfChild: KeyedCaseload['groupOfChild']): readonly Move[] {
  const byGroup = new Map<string, string[]>();
  for (const childId of childIds) {
    const to = groupOfChild.get(childId) ?? coreGroupId;
    if (to !== coreGroupId) byGroup.set(to, [...(byGroup.get(to) ?? []), childId]);
  }
  return [...byGroup].map(([to, moving]) => ({ from: coreGroupId, to, childIds: moving }));
}

/**
 * Children who had ended in one group, and whom the export has in another: with everything that is kept of them where they ended last.
 * One who is in a group, or on the way to one, is there already.
 */
function movesBack(seen: readonly SeenGroup[], groupOfChild: KeyedCaseload['groupOfChild']): readonly Move[] {
  const present = new Set(seen.flatMap(({ childIds, coming }) => [...childIds, ...coming.flatMap((each) => each.childIds)]));
  const last = new Map<string, { readonly from: string; readonly on: CalendarDate }>();
  for (const { coreGroupId, endedIds } of seen)
    for (const [childId, on] of endedIds) {
      const known = last.get(childId);
      if (!present.has(childId) && (known === undefined || known.on < on)) last.set(childId, { from: coreGroupId, on });
    }
  const moves = new Map<string, Move>();
  for (const [childId, { from }] of last) {
    const to = groupOfChild.get(childId) ?? from;
    const childIds = [...(moves.get(`${from} ${to}`)?.childIds ?? []), childId];
    if (to !== from) moves.set(`${from} ${to}`, { from, to, childIds, isBack: true });
  }
  return [...moves.values()];
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

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
