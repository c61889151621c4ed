import type { ImportedGroup } from '../../core/caseload/importedCaseload';
import { type ImportMark, importMarkId } from '../../core/caseload/importMark';
import { isUnfinished } from '../../core/caseload/mergeImport';
import { foundGroup, missedGroup, missedOf } from '../../core/caseload/missed';
import type { CoreGroup } from '../../core/coreGroup';
import { nextLookOn } from '../../core/notices/lookAtGroup';
import type { Instant } from '../../core/time/day';
import { dayOf } from '../../core/time/londonTime';
import { storedMark } from '../../documents/importMark';
import { commitOnce } from '../deeds/commitGroup';
import type { KeyedCaseload } from './keyedCaseload';
import { type Move, type MoveDeps, moveChildren, takeIn } from './moveChildren';

/** How what is stored and an export divide the children into groups. */
export type Regrouping = {
  readonly moves: readonly Move[];
  /** Groups to which children are on their way since an import that broke off. */
  readonly waiting: readonly string[];
  /** Groups that were imported and that this export should have, and has not. */
  readonly missed: readonly string[];
  /** How many others of the same teams it has not: too many to have ended, so it is taken for a part, and nothing is asked. */
  readonly notAsked: number;
  /** Groups that it has again. */
  readonly found: readonly string[];
};

/**
 * Looks at every group's head once. A group is missed only where the export has others of the same team, and most of those that the
 * team had: an export may be of one team, or of one group, only.
 */
export async function regroupingOf({ store }: MoveDeps, caseload: KeyedCaseload): Promise<Regrouping> {
  const { groupOfChild, refused } = caseload;
  const exported = new Set(groupOfChild.values());
  const refusedRefs = new Set(refused);
  const moves: Move[] = [];
  const waiting: string[] = [];
  const found: string[] = [];
  const absent: { readonly coreGroupId: string; readonly team: string }[] = [];
  const teams = new Map<string, number>();
  for await (const seen of store.headsOtherThan(await unknown(store))) {
    if (seen.kind !== 'group' || isUnfinished(seen.document)) continue;
    const group = seen.document;
    moves.push(...movesFrom(group, groupOfChild));
    if (group.arriving !== undefined) waiting.push(group.coreGroupId);
    const team = `${group.localAuthority} ${group.team}`;
    if (!exported.has(group.coreGroupId)) {
      if (!refusedRefs.has(group.ref)) absent.push({ coreGroupId: group.coreGroupId, team });
      continue;
    }
    teams.set(team, (teams.get(team) ?? 0) + 1);
    if (foundGroup(group) !== group) found.push(group.coreGroupId);
  }
  const emptied = new Set(moves.map(({ from }) => from));
  const missed: string[] = [];
  let notAsked = 0;
  for (const [team, exportedOnes] of teams) {
    const ids = absent.filter((each) => each.team === team && !emptied.has(each.coreGroupId)).map(({ coreGroupId }) => coreGroupId);
    const imported = await thoseImported(store, ids);
    const asked = missedOf(imported, exportedOnes + imported.length);
    missed.push(...asked);
    notAsked += imported.length - asked.length;
  }
  return { moves, waiting, missed, notAsked, found };
}

/** Brings a group into the store as the export has it, but for what is said. */
type Bring = (imported: ImportedGroup) => Promise<unknown>;

/**
 * Divides the children as the export does, before its groups are compared with what is there: what was left half-way is gone on
 * with, children move with all that was recorded of them, groups that the case system no longer has are asked about. Gives the
 * groups that had to be begun for it.
 */
export async function regroup(
  deps: MoveDeps,
  { moves, waiting, missed, found }: Regrouping,
  caseload: KeyedCaseload,
  { at, bring, named }: { readonly at: Instant; readonly bring: Bring; readonly named: (group: ImportedGroup) => ImportedGroup },
): Promise<ReadonlySet<string>> {
  const begun = new Set<string>();
  const exported = new Set(caseload.groupOfChild.values());
  const targets = new Set(moves.map(({ to }) => to));
  const imported = new Map<string, ImportedGroup>();
  if (targets.size > 0)
    for (const group of caseload.groups) {
      const { coreGroupId } = group.imported.group;
      if (targets.has(coreGroupId)) imported.set(coreGroupId, named(group.imported));
    }
  for (const coreGroupId of waiting) await takeIn(deps, coreGroupId, at, leftWaiting(moves, coreGroupId));
  for (const [coreGroupId, group] of imported) {
    const coming = moves.filter(({ to }) => to === coreGroupId).flatMap(({ childIds }) => childIds);
    const there = (await deps.store.load(coreGroupId, []))?.head.document;
    if (there !== undefined && !isUnfinished(there)) continue;
    await bring(withoutChildren(group, coming));
    begun.add(coreGroupId);
  }
  for (const move of moves) {
    const group = imported.get(move.to);
    if (group !== undefined) await moveChildren(deps, move, { exported: group, fromStays: exported.has(move.from), at });
  }
  for (const coreGroupId of missed) await change(deps, coreGroupId, at, 'import.missed', (group) => missedGroup(group, dayOf(at)));
  for (const coreGroupId of found) await change(deps, coreGroupId, at, 'import.found', foundGroup);
  return begun;
}

/** A group that was begun here and that no export ever had is not missed by any. Those asked about already are not asked about again. */
async function thoseImported(store: MoveDeps['store'], ids: readonly string[]): Promise<readonly string[]> {
  const imported: string[] = [];
  for (const coreGroupId of ids) {
    const loaded = await store.load(coreGroupId, [importMarkId]);
    if (loaded?.documents.has(importMarkId) && loaded.head.document.ended === undefined) imported.push(coreGroupId);
  }
  return imported;
}

/** Of all groups, with no version known: so that each is streamed once. */
async function unknown(store: MoveDeps['store']): Promise<ReadonlyMap<string, null>> {
  const ids = new Map<string, null>();
  for await (const coreGroupId of store.groupIds()) ids.set(coreGroupId, null);
  return ids;
}

function movesFrom({ coreGroupId, children }: CoreGroup, groupOfChild: KeyedCaseload['groupOfChild']): readonly Move[] {
  const byGroup = new Map<string, string[]>();
  for (const { childId } of children) {
    const to = groupOfChild.get(childId) ?? coreGroupId;
    if (to !== coreGroupId) byGroup.set(to, [...(byGroup.get(to) ?? []), childId]);
  }
  return [...byGroup].map(([to, childIds]) => ({ from: coreGroupId, to, childIds }));
}

/** From where nobody comes to that group any more. */
function leftWaiting(moves: readonly Move[], coreGroupId: string) {
  const coming = new Set(moves.filter(({ to }) => to === coreGroupId).map(({ from }) => from));
  return (from: string) => !coming.has(from);
}

/** A group as the export has it without children who are still to come from another group, and what is about them alone. */
function withoutChildren({ group, visits, meetings, plan }: ImportedGroup, childIds: readonly string[]): ImportedGroup {
  const isOther = (childId: string) => !childIds.includes(childId);
  return {
    group: { ...group, children: group.children.filter(({ childId }) => isOther(childId)) },
    visits: visits.filter(({ childId }) => isOther(childId)),
    meetings,
    plan: { ...plan, actions: plan.actions.filter((action) => action.childIds.every(isOther)) },
  };
}

const mostTries = 5;

/** The next comparison with an export is made whatever it says, as what was said about the group has changed. */
async function change(
  { store, rules }: MoveDeps,
  coreGroupId: string,
  at: Instant,
  deed: string,
  changed: (group: CoreGroup) => CoreGroup,
): Promise<void> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const loaded = await store.load(coreGroupId, [importMarkId]);
    const mark = loaded === null ? undefined : storedMark.in(loaded);
    if (loaded === null || mark === undefined) return;
    const head = changed(loaded.head.document);
    if (head === loaded.head.document) return;
    const { outcome } = await commitOnce(store, loaded.head.etag, {
      head: { ...head, nextDueOn: nextLookOn(head, rules, at) },
      put: [anew(mark)],
      entry: { deed, by: 'system:import', at, about: {} },
    });
    if (outcome === 'saved') return;
  }
}

function anew(mark: ImportMark): ImportMark {
  return { ...mark, source: 'again' };
}
