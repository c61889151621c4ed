import { isOrganiser, type Member, type Role, runsGroup } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';

/** Every member may read what is prepared for them; what they then see is built for them (DOMAIN 2.1). */
export function mayOpenGroup(_asker: Asker): Permit {
  return yes;
}

/** Everybody whom the directory knows decides on their own language and their own choice of group. */
export function mayChangeOwnSettings(): Permit {
  return yes;
}

export function mayRunGroup({ actor }: Pick<Asker, 'actor'>): Permit {
  return runsGroup(actor) ? yes : refuse('role-may-not');
}

/** Not a right in a group but of a post: co-ordinators and managers in the directory begin a group. */
export function mayCreateGroup(post: Role | null): Permit {
  return post === 'co-ordinator' || post === 'manager' ? yes : refuse('post-may-not');
}

/** Who is in the group is told to all its members but interpreters, who see the agenda only (DOMAIN 1.5, 2.5). */
export function maySeeMembers({ actor }: Pick<Asker, 'actor'>): Permit {
  return actor.role === 'interpreter' ? refuse('role-may-not') : yes;
}

/** DOMAIN 1.5: how a person may safely be reached is for co-ordinator, manager and administrator. */
export function maySeeSafeContact(member: Pick<Member, 'role'>): boolean {
  return isOrganiser(member);
}

/** Nobody ends their own membership, and no co-ordinator those who oversee them; the manager does. */
export function mayEndMember({ actor, group }: Pick<Asker, 'actor' | 'group'>, memberId: string): Permit {
  if (!runsGroup(actor)) return refuse('role-may-not');
  const ended = group.members.find((member) => member.memberId === memberId);
  if (ended?.personId === actor.personId) return refuse('not-for-yourself');
  const overseers: readonly Role[] = ['manager', 'senior-manager', 'conference-chair', 'auditor'];
  return actor.role === 'co-ordinator' && ended !== undefined && overseers.includes(ended.role) ? refuse('role-may-not') : yes;
}
