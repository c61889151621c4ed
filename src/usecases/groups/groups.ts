import { headSeenBy } from '../../core/confidentiality/excluded';
import type { CoreGroup } from '../../core/coreGroup';
import { accessOf } from '../../core/groups/access';
import { mayOpenGroup } from '../../core/groups/groupPermissions';
import type { Glance } from '../../core/lists/glance';
import { runsGroup } from '../../core/member';
import { membershipsOf as rolesIn } from '../../core/memberships';
import type { Asker } from '../../core/permit';
import { isDamage } from '../../documents/damage';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { type GroupInList, type ManyGroups, membershipsOf, type TheirGroups } from '../deeds/glances';
import { noGroup } from '../deeds/noGroup';
import { openView, type View, type Viewed, type Viewer } from '../deeds/openView';
import { changePerson } from '../people/linkPerson';

export const openGroup: View<object> = { name: 'groups.card', may: mayOpenGroup, reads: () => [] };
const choosing: View<object> = { ...openGroup, name: 'groups.choose' };

/** The groups this person is a member of today, in no order: one query, and each head decides. */
export async function groupsOf(deps: Deps, person: Person): Promise<TheirGroups<GroupInList>> {
  await deps.access.viewed(noGroup, person.personId, 'groups.open');
  const { groups, ...others } = await membershipsOf(deps, person);
  return { groups: groups.map(({ forMember, member }) => forMember(member)), ...others };
}

/** The groups this person may link a conversation to, by reference. If there are none, that is logged as a denial. */
export async function linkableGroups(deps: Deps, person: Person): Promise<ManyGroups<Glance>> {
  const { groups, unread } = await membershipsOf(deps, person);
  const theirs = groups.filter(({ member }) => runsGroup(member) && member.access !== 'over').map(({ glance }) => glance);
  if (theirs.length === 0 && unread === 0) await deps.access.denied(noGroup, person.personId, 'groups.linking', 'may-not-link');
  else await deps.access.viewed(noGroup, person.personId, 'groups.linking');
  return { groups: theirs.sort((one, other) => (one.ref < other.ref ? -1 : 1)), unread };
}

/** Opens the group and remembers it as the one that this person's commands are about. */
export async function chooseGroup(deps: Deps, viewer: Viewer): Promise<Viewed> {
  const viewed = await openView(deps, choosing, viewer, {});
  if (viewed.kind === 'viewed') await changePerson(deps, viewer.personId, (now) => ({ ...now, currentGroupId: viewer.coreGroupId }));
  return viewed;
}

/**
 * Who this person is today where they are now, in each of their roles: in the group that they have chosen, or in all of theirs while they have
 * chosen none. Null where that cannot be read at the moment. It shows nothing of a group, and is logged nowhere.
 */
export async function askersFor(deps: Deps, { personId, currentGroupId, coreGroupIds }: Person): Promise<readonly Asker[] | null> {
  const here = coreGroupIds.filter((id) => currentGroupId === null || id === currentGroupId);
  const today = deps.clock.today();
  const [only, ...others] = here;
  if (only === undefined) return [];
  const { groups, unread } = others.length > 0 ? await headsOf(deps, here) : await headOf(deps, only);
  const askers = groups.flatMap((group) =>
    rolesIn(group, personId, today)
      .filter((actor) => accessOf(group, actor, deps.rules, today) !== 'none')
      .map((actor) => ({ actor, group: headSeenBy(group, actor), today })),
  );
  return askers.length === 0 && unread > 0 ? null : askers;
}

/** Reads one head by its address: most people who ask are in one group or have chosen it. */
async function headOf(deps: Deps, coreGroupId: string): Promise<ManyGroups<CoreGroup>> {
  try {
    const head = (await deps.store.load(coreGroupId, []))?.head.document;
    return { groups: head === undefined ? [] : [head], unread: 0 };
  } catch (error) {
    if (isDamage(error)) return { groups: [], unread: 1 };
    throw error;
  }
}

async function headsOf(deps: Deps, coreGroupIds: readonly string[]): Promise<ManyGroups<CoreGroup>> {
  const { groups, damaged } = await deps.store.heads(coreGroupIds);
  return { groups, unread: damaged.length };
}
