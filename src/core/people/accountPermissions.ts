import { actingMembers, type CoreGroup } from '../coreGroup';
import { isCurrent, type Member, type Role, runsGroup } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';

/**
 * Those who oversee a co-ordinator, or check what was decided. A co-ordinator may not say which accounts are theirs: with an
 * account that they linked they could act as them.
 */
const overseers: readonly Role[] = ['manager', 'senior-manager', 'conference-chair', 'custodian', 'auditor'];

/** Who says it where nobody who answers for the group, or is above them, may: they are outside the line that the question is about. */
const outsideTheLine: readonly Role[] = ['custodian', 'conference-chair'];

/** The accounts of the whole group: for those who answer for it, and the senior manager above them. */
export function mayListAccounts({ actor }: { readonly actor: Pick<Member, 'role'> }): Permit {
  return runsGroup(actor) || actor.role === 'senior-manager' ? yes : refuse('role-may-not');
}

/** Which accounts are a member's: for those who answer for the group, and the senior manager above them; else for who stands in. */
export function mayLookAtAccounts(asker: Asker, memberId: string): Permit {
  const { actor, group } = asker;
  const permit = mayListAccounts({ actor });
  if (!permit.ok) return standsIn(asker, memberId, null) ? yes : permit;
  return group.members.some((member) => member.memberId === memberId) ? yes : refuse('not-my-card');
}

/**
 * To say that an account is a member's, or is not. Of a present member, never of oneself, and a co-ordinator not of those who
 * oversee them: `post` is what the directory holds the person in, whatever their role here.
 */
export function mayKeepAccounts(asker: Asker, memberId: string, post: Role | null): Permit {
  const permit = mayListAccounts(asker);
  if (!permit.ok) return standsIn(asker, memberId, post) ? yes : permit;
  return mayInTheLine(asker, memberId, post);
}

function mayInTheLine(asker: Asker, memberId: string, post: Role | null): Permit {
  const permit = mayListAccounts(asker);
  if (!permit.ok) return permit;
  const { actor, group, today } = asker;
  const member = memberIn(group, memberId);
  if (member === undefined || !isCurrent(member, today)) return refuse('not-my-card');
  if (member.personId === actor.personId) return refuse('not-for-yourself');
  const isAbove = overseers.includes(member.role) || (post !== null && overseers.includes(post));
  return actor.role === 'co-ordinator' && isAbove ? refuse('role-may-not') : yes;
}

/** Whether nobody else of the group may, as where its only manager comes under another name and no senior manager is there. */
function standsIn({ actor, group, today }: Asker, memberId: string, post: Role | null): boolean {
  const member = memberIn(group, memberId);
  if (member === undefined || !isCurrent(member, today) || member.personId === actor.personId) return false;
  if (!outsideTheLine.includes(actor.role)) return false;
  return !actingMembers(group, today).some((each) => mayInTheLine({ actor: each, group, today }, memberId, post).ok);
}

/** Everybody may see which accounts are their own. */
export function maySeeOwnAccounts(_asker: Asker): Permit {
  return yes;
}

function memberIn(group: CoreGroup, memberId: string) {
  return group.members.find((member) => member.memberId === memberId);
}
