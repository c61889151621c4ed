import type { CoreGroup } from '../coreGroup';
import { isCurrent, type Member, type Role, runsGroup } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';

/**
 * Those who oversee a co-ordinator, or check what was decided. A co-ordinator may not say which accounts are theirs: with an
 * account that they linked they could act as them.
 */
const overseers: readonly Role[] = ['manager', 'senior-manager', 'conference-chair', 'custodian', 'auditor'];

/** The accounts of the whole group: for those who answer for it, and the senior manager above them. */
export function mayListAccounts({ actor }: { readonly actor: Pick<Member, 'role'> }): Permit {
  return runsGroup(actor) || actor.role === 'senior-manager' ? yes : refuse('role-may-not');
}

/** Which accounts are a member's: for those who answer for the group, and the senior manager above them. */
export function mayLookAtAccounts({ actor, group }: Pick<Asker, 'actor' | 'group'>, memberId: string): Permit {
  const permit = mayListAccounts({ actor });
  if (!permit.ok) return permit;
  return group.members.some((member) => member.memberId === memberId) ? yes : refuse('not-my-card');
}

/**
 * To say that an account is a member's, or is not. Of a present member, never of oneself, and a co-ordinator not of those who
 * oversee them: `post` is what the directory holds the person in, whatever their role here.
 */
export function mayKeepAccounts(asker: Asker, memberId: string, post: Role | null): Permit {
  const permit = mayLookAtAccounts(asker, memberId);
  if (!permit.ok) return permit;
  const { actor, group, today } = asker;
  const member = memberIn(group, memberId);
  if (member === undefined || !isCurrent(member, today)) return refuse('not-my-card');
  if (member.personId === actor.personId) return refuse('not-for-yourself');
  const isAbove = overseers.includes(member.role) || (post !== null && overseers.includes(post));
  return actor.role === 'co-ordinator' && isAbove ? refuse('role-may-not') : yes;
}

/** Everybody may see which accounts are their own. */
export function maySeeOwnAccounts(_asker: Asker): Permit {
  return yes;
}

function memberIn(group: CoreGroup, memberId: string) {
  return group.members.find((member) => member.memberId === memberId);
}
