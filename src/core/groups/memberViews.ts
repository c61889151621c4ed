import type { CoreGroup } from '../coreGroup';
import { isCurrent, isFor, type Member, roles } from '../member';
import { isPractitioner, maySeeSafeContact, runsGroup } from '../permissions/groups';
import type { CalendarDate } from '../time/day';

/** A member as another member may see them. What the reader may not see is empty. */
export type MemberForReader = Pick<Member, 'memberId' | 'name' | 'role'> & {
  readonly agency: string;
  /** DOMAIN 5.5: for co-ordinator, manager and administrator only. */
  readonly safeContact: string;
  readonly to: CalendarDate | null;
  /** Why the membership ended; for co-ordinator and manager only. */
  readonly endReason: string;
};

/** Who is in the group for the reader (DOMAIN 1.5: names and roles to all members), and, to practitioners, who was. */
export type MembersForReader = { readonly current: readonly MemberForReader[]; readonly ended: readonly MemberForReader[] };

/**
 * Somebody in the group for some of the children sees those who are there for one of them (DOMAIN 7.1, sibling groups).
 * Outside the practitioners nobody is told another family's helper's agency: its name alone can give an address away
 * (DOMAIN 5.4, 5.5).
 */
export function membersFor(group: CoreGroup, reader: Member, today: CalendarDate): MembersForReader {
  const seen = [...group.members]
    .filter((member) => runsGroup(reader) || member.memberId === reader.memberId || shareAChild(group, reader, member))
    .sort(byRoleThenName);
  const current = seen.filter((member) => isCurrent(member, today) || member.from > today);
  const ended = isPractitioner(reader) ? seen.filter((member) => !current.includes(member)) : [];
  return { current: current.map((member) => memberFor(reader, member)), ended: ended.map((member) => memberFor(reader, member)) };
}

function memberFor(reader: Member, { memberId, name, role, agency, safeContact, to, endReason }: Member): MemberForReader {
  const mayKnowAgency = isPractitioner(reader) || isPractitioner({ role });
  return {
    memberId,
    name,
    role,
    agency: mayKnowAgency ? agency : '',
    safeContact: maySeeSafeContact(reader) ? safeContact : '',
    to,
    endReason: runsGroup(reader) ? (endReason ?? '') : '',
  };
}

function shareAChild(group: CoreGroup, one: Member, other: Member): boolean {
  if (one.childIds.length === 0 || other.childIds.length === 0) return true;
  return group.children.some(({ childId }) => isFor(one, childId) && isFor(other, childId));
}

function byRoleThenName(one: Member, other: Member): number {
  const byRole = roles.indexOf(one.role) - roles.indexOf(other.role);
  if (byRole !== 0) return byRole;
  return one.name < other.name ? -1 : 1;
}
