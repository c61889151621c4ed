import { childrenOverseenBy, type ListedChild, stripBeginsOn } from '../../core/children/childBoard';
import { mayOpenBoard, mayOpenChild, mayOpenVisit } from '../../core/children/childPermissions';
import { awaitingFor, dangerFirst } from '../../core/children/notSeen';
import { mayOpenHistory } from '../../core/children/overHistory';
import type { Visit } from '../../core/children/visit';
import { factsByChild, withThese } from '../../core/children/wholeVisits';
import { mayOpenBreaches, mayOpenClocks } from '../../core/clocks/clockPermissions';
import { keptLimitsId } from '../../core/clocks/keptBreaches';
import type { CoreGroup, NotSeenAwaiting } from '../../core/coreGroup';
import type { VisitFact } from '../../core/facts';
import type { Glance, GlancedMember } from '../../core/lists/glance';
import { overseesChildren } from '../../core/member';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { membershipsOf } from '../deeds/glances';
import { noGroup } from '../deeds/noGroup';
import type { View } from '../deeds/openView';
import { everyVisit, visitsFrom } from '../deeds/visitDocuments';
import { visitEver } from './stillHere';

export type AboutChild = { readonly childId: string };

/** The board of one group. */
export const openBoard: View<object> = { name: 'children.group', may: mayOpenBoard, reads: () => [] };
export const openChild: View<AboutChild> = { name: 'children.one', may: mayOpenChild, reads: () => [] };
export const openHistory: View<AboutChild> = { name: 'children.history', may: mayOpenHistory, reads: () => [] };
export const openVisit: View<{ readonly visit: string }> = {
  name: 'children.visit',
  may: mayOpenBoard,
  mayKnowing: (asker, state, { visit }) => mayOpenVisit(asker, visitEver(state, visit)),
  reads: (_group, { visit }) => [visit],
};
export const openClocks: View<object> = { name: 'clocks.open', may: mayOpenClocks, reads: () => [keptLimitsId] };
export const openCorrections: View<object> = { name: 'clocks.corrected', may: mayOpenBreaches, reads: () => [keptLimitsId] };
export const openBreaches: View<object> = { name: 'clocks.past', may: mayOpenBreaches, reads: () => [keptLimitsId] };

/** `facts`: by child, the visits that count since the strip of fortnights began. `unread`: how many visits of any child cannot be read. */
export type Strips = { readonly facts: ReadonlyMap<string, readonly VisitFact[]>; readonly unread: number };
export const noStrips: Strips = { facts: new Map(), unread: 0 };

export async function visitsOfStrip(deps: Deps, { coreGroupId, children }: CoreGroup): Promise<Strips> {
  const { visits, unread } = await visitsFrom(deps.store, coreGroupId, stripBeginsOn(deps.clock.today()));
  return { facts: factsByChild(visits, children), unread };
}

/** Every visit to one child, corrected ones among them, in order of day; `unread` as in Strips. */
export async function visitsTo(
  deps: Deps,
  coreGroupId: string,
  childId: string,
): Promise<{ readonly visits: readonly Visit[]; readonly unread: number }> {
  const { visits, unread } = await visitsFrom(deps.store, coreGroupId, null);
  return { visits: visits.filter((visit) => visit.childId === childId), unread };
}

/**
 * The group with the full history of visits in place of those that the head keeps: past limits are told from it. Throws
 * UnreadableDocument where one cannot be read: without that visit a limit could seem to have been missed that was met.
 */
export async function withAllVisits({ store }: Pick<Deps, 'store'>, group: CoreGroup): Promise<CoreGroup> {
  return withThese(group, await everyVisit(store, group.coreGroupId));
}

export type AllChildren = {
  readonly groups: number;
  /** Groups in the person's list that cannot be read at the moment. */
  readonly unread: number;
  /** In no order. */
  readonly children: readonly ListedChild[];
  readonly awaiting: readonly AwaitingInGroup[];
};
export type AwaitingInGroup = {
  readonly glance: Glance;
  readonly member: GlancedMember;
  readonly awaiting: NotSeenAwaiting;
};

/** The children of every group that this person oversees, and what waits for a decision there: one query for all. */
export async function childrenOverseen(deps: Deps, person: Person): Promise<AllChildren> {
  await deps.access.viewed(noGroup, person.personId, 'children.all');
  const { groups, unread } = await membershipsOf(deps, person);
  const overseen = groups.filter(({ member }) => overseesChildren(member));
  const awaiting = overseen.flatMap(({ glance, member }) =>
    awaitingFor(glance, member).map((each) => ({ glance, member, awaiting: each })),
  );
  return {
    groups: overseen.length,
    unread,
    children: overseen.flatMap(({ glance, member }) => childrenOverseenBy(member, glance.board)),
    awaiting: [...awaiting].sort(
      ({ awaiting: one }, { awaiting: other }) => dangerFirst(one, other) || (one.enteredAt < other.enteredAt ? -1 : 1),
    ),
  };
}
