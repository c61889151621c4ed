import { type BoardChild, boardOfAll, type Overseen, stripBeginsOn } from '../../core/children/childBoard';
import { awaitingFor } from '../../core/children/notSeen';
import { standingVisits, type Visit } from '../../core/children/visit';
import { keptLimitsId } from '../../core/clocks/keptBreaches';
import { type CoreGroup, memberFor } from '../../core/coreGroup';
import type { VisitFact } from '../../core/facts';
import { mayOpenBoard, mayOpenBreaches, mayOpenChild, mayOpenClocks, mayOpenVisit, overseesChildren } from '../../core/permissions/visits';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import type { View } from '../deeds/openView';
import { noGroup } from '../groups/groups';
import { visitIn, visitsFrom } from './visitDocuments';

export type AboutChild = { readonly childId: string };

/** The board of one group. */
export const openBoard: View<object> = { name: 'children.group', may: mayOpenBoard, reads: () => [] };
export const openChild: View<AboutChild> = { name: 'children.one', may: mayOpenChild, reads: () => [] };
export const openHistory: View<AboutChild> = { name: 'children.history', may: mayOpenChild, reads: () => [] };
export const openVisit: View<{ readonly visit: string }> = {
  name: 'children.visit',
  may: mayOpenBoard,
  mayKnowing: (asker, state, { visit }) => mayOpenVisit(asker, visitIn(state, visit)),
  reads: (_group, { visit }) => [visit],
};
export const openClocks: View<object> = { name: 'clocks.open', may: mayOpenClocks, reads: () => [keptLimitsId] };
export const openBreaches: View<object> = { name: 'clocks.past', may: mayOpenBreaches, reads: () => [keptLimitsId] };

/** The visits that count since the strip of fortnights began, by child. */
export async function visitsOfStrip(deps: Deps, coreGroupId: string): Promise<ReadonlyMap<string, readonly VisitFact[]>> {
  return factsByChild(await visitsFrom(deps, coreGroupId, stripBeginsOn(deps.clock.today())));
}

/** Every visit to one child, corrected ones among them, in order of day. */
export async function visitsTo(deps: Deps, coreGroupId: string, childId: string): Promise<readonly Visit[]> {
  return (await visitsFrom(deps, coreGroupId, null)).filter((visit) => visit.childId === childId);
}

/** The group with the full history of visits in place of those that the head keeps: what past limits are told from. */
export async function withAllVisits(deps: Deps, group: CoreGroup): Promise<CoreGroup> {
  const facts = factsByChild(await visitsFrom(deps, group.coreGroupId, null));
  return {
    ...group,
    children: group.children.map((child) => {
      const { visitsKeptFrom: _, ...whole } = child;
      const known = facts.get(child.childId);
      return known === undefined ? child : { ...whole, visits: known };
    }),
  };
}

export type AllChildren = {
  readonly groups: number;
  readonly children: readonly BoardChild[];
  readonly awaiting: readonly AwaitingInGroup[];
};
export type AwaitingInGroup = { readonly coreGroupId: string; readonly ref: string; readonly entryId: string; readonly enteredAt: string };

/** The children of every group that this person oversees, and what waits for a decision there: one query for all. */
export async function childrenOverseen(deps: Deps, person: Person): Promise<AllChildren> {
  await deps.access.viewed(noGroup, person.personId, 'children.all');
  const today = deps.clock.today();
  const heads = person.coreGroupIds.length === 0 ? [] : await deps.store.heads(person.coreGroupIds);
  const overseen = heads.flatMap((group): readonly Overseen[] => {
    const member = memberFor(group, person.personId, today);
    return member !== undefined && overseesChildren(member) ? [{ group, member }] : [];
  });
  const awaiting = overseen.flatMap(({ group, member }) =>
    awaitingFor(group, member).map(({ entryId, enteredAt }) => ({
      coreGroupId: group.coreGroupId,
      ref: group.ref,
      entryId,
      enteredAt,
    })),
  );
  return {
    groups: overseen.length,
    children: boardOfAll(overseen, deps.rules, today),
    awaiting: [...awaiting].sort((one, other) => (one.enteredAt < other.enteredAt ? -1 : 1)),
  };
}

function factsByChild(visits: readonly Visit[]): ReadonlyMap<string, readonly VisitFact[]> {
  const facts = new Map<string, VisitFact[]>();
  for (const { childId, fact } of standingVisits(visits)) facts.set(childId, [...(facts.get(childId) ?? []), fact]);
  return facts;
}
