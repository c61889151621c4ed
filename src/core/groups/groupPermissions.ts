import type { CoreGroup } from '../coreGroup';
import type { Meeting } from '../meeting/meeting';
import { isCurrent, type Member, type Role } from '../member';
import type { Denial } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate } from '../time/day';

/** Who asks, for what group, on which day; the thing itself comes as a further argument where the rule needs it. */
export type Asker = { readonly actor: Member; readonly group: CoreGroup; readonly today: CalendarDate };
export type Permit = Result<true, Denial>;

const yes = allow(true as const);

/** Those who work with the family; not the family, an advocate, an interpreter or a foster carer (DOMAIN 1.25 counts practitioners only). */
const practitionerRoles: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member', 'administrator'];
const familyRoles: readonly Role[] = ['parent', 'young-person'];
const organiserRoles: readonly Role[] = ['co-ordinator', 'manager', 'administrator'];

export function isPractitioner(member: Pick<Member, 'role'>): boolean {
  return practitionerRoles.includes(member.role);
}

/**
 * Practitioners, and foster carers, who are a role of their own (DOMAIN 0.4: a foster carer sees what a practitioner
 * member sees about that child only). What follows from being a practitioner alone is not theirs: what one parent said
 * in confidence, another helper's agency, the duties that practitioners are told of, and to chair.
 */
export function worksWithChild(member: Pick<Member, 'role'>): boolean {
  return isPractitioner(member) || member.role === 'foster-carer';
}

export function isFamily(member: Pick<Member, 'role'>): boolean {
  return familyRoles.includes(member.role);
}

function anyOf(allowed: readonly Role[], member: Member): Permit {
  return allowed.includes(member.role) ? yes : refuse('role-may-not');
}

/** Every member may read what is prepared for them; what they then see is built for them (DOMAIN 2.1). */
export function mayOpenGroup(_asker: Asker): Permit {
  return yes;
}

/** Everybody whom the directory knows decides on their own language and their own choice of group. */
export function mayChangeOwnSettings(): Permit {
  return yes;
}

/** Co-ordinator, manager or administrator books, moves and cancels (DOMAIN 1.35 'subsequent core groups'). */
export function mayPlanMeeting({ actor }: Asker): Permit {
  return anyOf(organiserRoles, actor);
}

/** Every practitioner and family member may propose and answer items; interpreters and auditors take no part (DOMAIN 2.1, 2.5). */
export function mayTakePartInAgenda({ actor }: Asker): Permit {
  return worksWithChild(actor) || isFamily(actor) || actor.role === 'advocate' ? yes : refuse('role-may-not');
}

/**
 * The chair of this meeting, a role for that meeting only; the co-ordinator or manager while no chair is named, or the
 * one named has left the group (DOMAIN 1.11).
 */
export function mayChair({ actor, group, today }: Asker, meeting: Meeting): Permit {
  const chair = group.members.find(({ memberId }) => memberId === meeting.chairMemberId);
  if (chair === undefined || !isCurrent(chair, today)) return anyOf(['co-ordinator', 'manager'], actor);
  return meeting.chairMemberId === actor.memberId ? yes : refuse('not-the-chair');
}

/** Co-ordinator and manager answer for the group: its members, its children, the conversation that is its own (DOMAIN 1.4, 1.5). */
export function runsGroup(member: Pick<Member, 'role'>): boolean {
  return member.role === 'co-ordinator' || member.role === 'manager';
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
  return organiserRoles.includes(member.role);
}

/** Nobody ends their own membership, and no co-ordinator those who oversee them; the manager does. */
export function mayEndMember({ actor, group }: Pick<Asker, 'actor' | 'group'>, memberId: string): Permit {
  if (!runsGroup(actor)) return refuse('role-may-not');
  const ended = group.members.find((member) => member.memberId === memberId);
  if (ended?.personId === actor.personId) return refuse('not-for-yourself');
  const overseers: readonly Role[] = ['manager', 'senior-manager', 'conference-chair', 'auditor'];
  return actor.role === 'co-ordinator' && ended !== undefined && overseers.includes(ended.role) ? refuse('role-may-not') : yes;
}
