import { isForEveryChild } from '../confidentiality/sees';
import type { CoreGroup } from '../coreGroup';
import { isOrganiser, type Member, runsGroup, worksWithChild } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';
import type { CalendarDate } from '../time/day';
import { chairingMember } from './chair';
import type { Meeting } from './meeting';

/** When and how the group meets is told to all but the custodian, who keeps the register (DOMAIN 2.1 'invite'). */
export function maySeeMeeting({ actor }: Pick<Asker, 'actor'>): Permit {
  return actor.role === 'custodian' ? refuse('role-may-not') : yes;
}

/** How many have replied is for practitioners and auditors: families are not shown what others do (DOMAIN 2.2). */
export function maySeeReplies(viewer: Member): boolean {
  return worksWithChild(viewer) || viewer.role === 'auditor';
}

/** That a limit has passed, and that no date is set, is told to those who work with the child, and to auditors (DOMAIN 7.3). */
export function maySeeLateness(viewer: Pick<Member, 'role'>): boolean {
  return worksWithChild(viewer) || viewer.role === 'auditor';
}

/** Whoever books meetings; and the chair of the meeting that was just closed, who may set the next date before people leave (DOMAIN 1.8). */
export function mayPlanNextMeeting(asker: Asker, after: Meeting | undefined): Permit {
  const booksMeetings = mayPlanMeeting(asker);
  if (booksMeetings.ok || after === undefined) return booksMeetings;
  const isNewest = asker.group.meetings.every(({ heldOn }) => heldOn === null || heldOn <= after.plannedFor);
  return after.state === 'closed' && isNewest && after.chairMemberId === asker.actor.memberId ? yes : booksMeetings;
}

/** Only the manager plans after the limit, with a reason (DOMAIN 7.1 'meeting planned after the limit'). */
export function mayPlanAfterLimit({ actor }: Asker): Permit {
  return actor.role === 'manager' ? yes : refuse('role-may-not');
}

/** Of siblings only who is here for all of them can chair [P]: the chair sees who comes and signs for all. */
export function mayBeChair(group: CoreGroup, member: Member, today: CalendarDate): boolean {
  return chairingMember(group, member.memberId, today)?.memberId === member.memberId && isForEveryChild(group, member);
}

/** Co-ordinator, manager or administrator books, moves and cancels (DOMAIN 1.35 'subsequent core groups'). */
export function mayPlanMeeting({ actor }: Asker): Permit {
  return isOrganiser(actor) ? yes : refuse('role-may-not');
}

/**
 * The chair of this meeting, a role for that meeting only; the co-ordinator or manager while no chair is named, or the
 * one named is in no role of the group any more in which to chair (DOMAIN 1.11).
 */
export function mayChair({ actor, group, today }: Asker, meeting: Meeting): Permit {
  const chair = chairingMember(group, meeting.chairMemberId, today);
  if (chair === undefined) return runsGroup(actor) ? yes : refuse('role-may-not');
  return chair.memberId === actor.memberId ? yes : refuse('not-the-chair');
}
