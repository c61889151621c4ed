import { headSeenBy } from '../../core/confidentiality/excluded';
import type { CoreGroup } from '../../core/coreGroup';
import { isCurrent, isFor, overseesChildren } from '../../core/member';
import { membershipsOf } from '../../core/memberships';
import { type AuthorityCounts, type Counts, countsFor } from '../../core/overview/authorityCounts';
import { figuresOf } from '../../core/overview/figures';
import { type CountedGroup, type OverseenGroup, overseenBy } from '../../core/overview/overseen';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { noGroup } from '../deeds/noGroup';
import { authorityCounts } from './authorityCounts';
import { countedIn } from './countedIn';

export const overviewViews = ['overview.open', 'overview.section', 'overview.list'] as const;
export type OverviewView = (typeof overviewViews)[number];

/**
 * `unread`: how many of the person's groups cannot be read at the moment. `counted` null: nothing is counted of the local authority whose
 * register they keep. Null: there is nothing that they oversee.
 */
export type OverviewSeen = (CasesSeen | CountsSeen) | null;
export type CasesSeen = { readonly reach: 'cases'; readonly groups: readonly OverseenGroup[]; readonly unread: number };
export type CountsSeen = { readonly reach: 'counts'; readonly counted: Counted | null; readonly unread: number };
type Counted = Pick<AuthorityCounts, 'countedOn' | 'isWhole'> & { readonly counts: Counts };

/**
 * What this person oversees today, in one request to the store however many groups it is: each group's figures were written with its
 * head, and say who its members are. Only of groups without figures, as in a store from before there were any, the heads are read, all
 * of them in a second request. Who keeps the register is shown the sums that the night has kept, one document more. Logged as a view before anything is shown, or as a denial.
 */
export async function seeOverview(
  deps: Deps,
  person: Pick<Person, 'personId' | 'coreGroupIds'>,
  view: OverviewView,
): Promise<OverviewSeen> {
  const { personId, coreGroupIds } = person;
  const today = deps.clock.today();
  const counted = coreGroupIds.length === 0 ? new Map() : countedIn(await deps.store.figures(coreGroupIds));
  const groups: CountedGroup[] = [];
  const uncounted: string[] = [];
  for (const id of coreGroupIds) {
    const { figures, past = null } = counted.get(id) ?? {};
    if (figures === undefined) uncounted.push(id);
    else groups.push({ figures, past });
  }
  const heads = uncounted.length === 0 ? { groups: [], damaged: [] } : await deps.store.heads(uncounted);
  for (const head of heads.groups) groups.push({ figures: figuresOf(head, deps.rules, today), past: null });
  const overseen = overseenBy(groups, personId, today);
  if (overseen === null) {
    await deps.access.denied(noGroup, personId, view, 'oversees-none');
    return null;
  }
  await deps.access.viewed(noGroup, personId, view);
  const unread = heads.damaged.length;
  if (overseen.reach === 'cases') return { ...overseen, unread };
  const kept = await authorityCounts(deps);
  const counts = kept === null ? null : countsFor(kept, overseen.authorities);
  return { reach: 'counts', counted: kept === null || counts === null ? null : { ...kept, counts }, unread };
}

/**
 * The heads of the groups that a page of a list names, in one request, as this person sees them: of those only in which they oversee
 * somebody still, and with the children whom they oversee.
 */
export async function namedGroups(
  { store, clock }: Deps,
  personId: string,
  coreGroupIds: readonly string[],
): Promise<ReadonlyMap<string, CoreGroup>> {
  const ids = [...new Set(coreGroupIds)];
  if (ids.length === 0) return new Map();
  const today = clock.today();
  const { groups } = await store.heads(ids);
  return new Map(
    groups.flatMap((group) => {
      const theirs = membershipsOf(group, personId, today).filter(overseesChildren);
      const [first] = theirs;
      if (first === undefined) return [];
      const children = group.children.filter(({ childId }) => theirs.some((member) => isFor(member, childId)));
      return [[group.coreGroupId, { ...headSeenBy(group, first), children }] as const];
    }),
  );
}

/** What a member of one of these groups is called there, and where. */
export function nameOf(
  groups: Iterable<CoreGroup>,
  personId: string,
  today: string,
): { readonly name: string; readonly ref: string } | null {
  for (const { members, ref } of groups) {
    const member = members.find((each) => each.personId === personId && isCurrent(each, today));
    if (member !== undefined) return { name: member.name, ref };
  }
  return null;
}
