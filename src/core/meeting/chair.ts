import type { CoreGroup } from '../coreGroup';
import { isCurrent, type Member } from '../member';
import type { CalendarDate } from '../time/day';
import { chairToCome, type Meeting } from './meeting';

/** Why a planned meeting has nobody to chair it; null: whoever was named comes, as far as is known. */
export type ChairMissing = 'nobody-named' | 'apologies' | 'not-there' | null;

export function chairMissing(group: CoreGroup, meeting: Meeting): ChairMissing {
  const { chairMemberId, plannedFor, state } = meeting;
  if (state !== 'planned') return null;
  if (chairMemberId === null) return 'nobody-named';
  if (chairToCome(meeting) === null) return 'apologies';
  const chair = group.members.find(({ memberId }) => memberId === chairMemberId);
  return chair !== undefined && isThereOn(group, chair, plannedFor) ? null : 'not-there';
}

/** Whether somebody is a member on that day and not on leave. */
export function isThereOn({ absences = [] }: CoreGroup, member: Member, day: CalendarDate): boolean {
  const isOnLeave = absences.some(({ personId, from, to }) => personId === member.personId && from <= day && (to === null || day <= to));
  return isCurrent(member, day) && !isOnLeave;
}
