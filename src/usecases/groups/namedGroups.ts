import { type NamedGroup, namedGroup } from '../../core/help/namedGroups';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { membershipsOf } from '../deeds/glances';

/** By which words this person may find their groups: one query, in which each head decides. It shows nothing, and is logged nowhere. */
export async function namedGroupsOf(deps: Deps, person: Person): Promise<readonly NamedGroup[]> {
  const { groups } = await membershipsOf(deps, person);
  return groups.map(({ glance, forMember, member }) => namedGroup(glance, member, forMember(member).group));
}
