import { type PersonShown, personShown, phoneShown } from '../confidentiality/confidentiality';
import { sees } from '../confidentiality/sees';
import type { CoreGroup } from '../coreGroup';
import { isCurrent, type Member, roles, runsGroup, worksWithChild } from '../member';
import type { CalendarDate } from '../time/day';
import { maySeeSafeContact } from './groupPermissions';

/** A member as another member may see them. What the reader may not see is empty: the name too, where it is withheld (DOMAIN 5.5). */
export type MemberForReader = Pick<PersonShown, 'memberId' | 'name' | 'role' | 'title' | 'mark'> & {
  readonly agency: string;
  readonly phone: string;
  /** DOMAIN 5.5: for co-ordinator, manager and administrator only. */
  readonly safeContact: string;
  readonly to: CalendarDate | null;
  /** Why the membership ended; for co-ordinator and manager only. */
  readonly endReason: string;
};

/** Who is in the group for the reader (DOMAIN 1.5: names and roles to all members), and, to practitioners, who was. */
export type MembersForReader = { readonly current: readonly MemberForReader[]; readonly ended: readonly MemberForReader[] };

/** Somebody in the group for some of the children sees those who are there for one of them (DOMAIN 7.1, sibling groups). */
export function membersFor(group: CoreGroup, reader: Member, today: CalendarDate): MembersForReader {
  const seen = group.members.filter((member) => sees(reader, member)).sort(byRoleThenName);
  const current = seen.filter((member) => isCurrent(member, today) || member.from > today);
  const ended = worksWithChild(reader) ? seen.filter((member) => !current.includes(member)) : [];
  return {
    current: current.map((member) => memberFor(group, reader, member)),
    ended: ended.map((member) => memberFor(group, reader, member)),
  };
}

function memberFor(group: CoreGroup, reader: Member, member: Member): MemberForReader {
  const { memberId, role, safeContact, to, endReason } = member;
  const shown = personShown(group, reader, member);
  return {
    memberId,
    name: shown?.name ?? '',
    role,
    ...(shown?.title === undefined ? {} : { title: shown.title }),
    ...(shown?.mark === undefined ? {} : { mark: shown.mark }),
    phone: phoneShown(group, reader, member),
    agency: shown?.agency ?? '',
    safeContact: maySeeSafeContact(reader) ? safeContact : '',
    to,
    endReason: runsGroup(reader) ? (endReason ?? '') : '',
  };
}

function byRoleThenName(one: Member, other: Member): number {
  const byRole = roles.indexOf(one.role) - roles.indexOf(other.role);
  if (byRole !== 0) return byRole;
  return one.name < other.name ? -1 : 1;
}
