import { runsGroup } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';
import { attendanceList } from './attendanceList';
import type { Meeting } from './meeting';
import { mayChair } from './meetingPermissions';

/** Everybody who belongs to this meeting answers for themselves: family, advocates and interpreters too (DOMAIN 2.1 'own reply'). */
export function mayReplyToInvitation({ actor, group, today }: Asker, meeting: Meeting): Permit {
  const listed = attendanceList(group, meeting, today).some(({ member }) => member.personId === actor.personId);
  return listed ? yes : refuse('role-may-not');
}

/** Who was there is for the chair of this meeting to say; for the co-ordinator or manager while no chair is named (DOMAIN 1.11). */
export function mayConfirmAttendance(asker: Asker, meeting: Meeting): Permit {
  return mayChair(asker, meeting);
}

/** The validity notice is for those who can still do something about it: chair, co-ordinator, manager (DOMAIN 1.10). */
export function maySeeValidity(asker: Asker, meeting: Meeting): boolean {
  return runsGroup(asker.actor) || mayChair(asker, meeting).ok;
}
