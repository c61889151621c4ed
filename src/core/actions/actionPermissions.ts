import { type Meeting, nextMeeting } from '../meeting/meeting';
import { isFamily, runsGroup, worksWithChild } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';
import { type AgreedAction, answersFor } from './actions';

/**
 * Interpreters see the agenda only, the custodian the head of the plan, and auditors need a stated reason that no
 * command asks for (DOMAIN 0.4, 2.1, 2.5). Which actions the others see is for the view to say.
 */
export function mayOpenActions({ actor }: Asker): Permit {
  return worksWithChild(actor) || isFamily(actor) || actor.role === 'advocate' ? yes : refuse('role-may-not');
}

/** Co-ordinator, manager and the chair of the next or open meeting add actions and say who answers for them (DOMAIN 2.1). */
export function mayAgreeAction(asker: Asker, meeting: Meeting | undefined): Permit {
  return runsGroup(asker.actor) || chairsNow(asker, meeting) ? yes : refuse('role-may-not');
}

/** Its owners, family and young people among them; and whoever may agree actions (DOMAIN 2.1 'action status'). */
export function mayFinishAction(asker: Asker, action: AgreedAction, meeting: Meeting | undefined): Permit {
  if (mayAgreeAction(asker, meeting).ok) return yes;
  const { actor } = asker;
  if (!worksWithChild(actor) && !isFamily(actor)) return refuse('role-may-not');
  return answersFor(action, actor.memberId) ? yes : refuse('not-yours');
}

/** More time, blocked, no longer blocked: as for done, but family say only "done", with a comment (DOMAIN 2.1). */
export function mayChangeAction(asker: Asker, action: AgreedAction, meeting: Meeting | undefined): Permit {
  const permit = mayFinishAction(asker, action, meeting);
  return permit.ok && isFamily(asker.actor) ? refuse('role-may-not') : permit;
}

/** What is done is opened again by those who may agree actions; what is blocked by those who may change it. */
export function mayReopenAction(asker: Asker, action: AgreedAction, meeting: Meeting | undefined): Permit {
  return action.state === 'done' ? mayAgreeAction(asker, meeting) : mayChangeAction(asker, action, meeting);
}

function chairsNow({ actor, group }: Asker, meeting: Meeting | undefined): boolean {
  if (meeting === undefined || meeting.chairMemberId !== actor.memberId) return false;
  return (meeting.state === 'planned' || meeting.state === 'open') && nextMeeting(group)?.meetingId === meeting.meetingId;
}
