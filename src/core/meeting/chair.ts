import type { CoreGroup } from '../coreGroup';
import { isCurrent, type Member, type Role } from '../member';
import { membershipsOf } from '../memberships';
import type { CalendarDate } from '../time/day';
import { chairToCome, type Meeting } from './meeting';

/** Why a planned meeting has nobody to chair it; null: whoever was named comes, as far as is known. `no-member`: they are in no role of the group that chairs. */
export type ChairMissing = 'nobody-named' | 'apologies' | 'no-member' | 'not-there' | null;

export function chairMissing(group: CoreGroup, meeting: Meeting): ChairMissing {
  const { chairMemberId, plannedFor, state } = meeting;
  if (state !== 'planned') return null;
  if (chairMemberId === null) return 'nobody-named';
  if (chairToCome(meeting) === null) return 'apologies';
  const chair = chairingMember(group, chairMemberId, plannedFor);
  if (chair === undefined) return 'no-member';
  return isThereOn(group, chair, plannedFor) ? null : 'not-there';
}

/**
 * Any practitioner member can chair, not only the co-ordinator; not who takes the record, nor the conference's chair
 * (DOMAIN 1.11, 2.5).
 */
const chairRoles: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'member'];

/**
 * By which membership whoever is named as chair chairs on that day: the one that was named, else another of the same person that can.
 * Undefined: they are no longer in the group, or in no such role, or one of the family as well, as whom they then act.
 */
export function chairingMember(group: Pick<CoreGroup, 'members'>, chairMemberId: string | null, day: CalendarDate): Member | undefined {
  const named = group.members.find(({ memberId }) => memberId === chairMemberId);
  if (named === undefined) return undefined;
  const able = membershipsOf(group, named.personId, day).filter(({ role }) => chairRoles.includes(role));
  return able.find((each) => each === named) ?? able[0];
}

/** Whether somebody is a member on that day and not on leave. */
export function isThereOn({ absences = [] }: CoreGroup, member: Member, day: CalendarDate): boolean {
  const isOnLeave = absences.some(({ personId, from, to }) => personId === member.personId && from <= day && (to === null || day <= to));
  return isCurrent(member, day) && !isOnLeave;
}
