import { type Held, type Meeting, withMeetingFact } from '../../core/meeting/meeting';
import type { Notice } from '../../core/notices/notice';
import type { Permit } from '../../core/permit';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import { storedMeeting } from '../../documents/meeting';
import type { Change, State } from '../deeds/performDeed';

/** Decides on one loaded meeting. `what` adds ids and codes to the audit entry; see `changed` for the head. `tell`: who is told of it. */
export function changeMeeting(
  state: State,
  meetingId: string,
  what: Change['about'],
  decide: (meeting: Meeting) => Result<Meeting, Refusal>,
  tell: (meeting: Meeting) => readonly Notice[] = () => [],
): Result<Change, Refusal> {
  const meeting = storedMeeting.in(state, meetingId);
  if (meeting === undefined) return refuse({ kind: 'gone' });
  const decided = decide(meeting);
  return decided.ok ? allow({ ...changed(state, decided.value, what), create: tell(decided.value) }) : decided;
}

/** The commit of one meeting: its document, and the head where the meeting's fact there is no longer equal to it. */
export function changed(state: State, meeting: Meeting, what: Change['about'], held?: Held): Change {
  const group = withMeetingFact(state.group, meeting, held);
  const isEqual = JSON.stringify(group.meetings) === JSON.stringify(state.group.meetings);
  const about = { meetingId: meeting.meetingId, version: meeting.version, ...what };
  return isEqual ? { put: [meeting], about } : { group, put: [meeting], about };
}

/** Asks a permission about a loaded meeting. None of our cards names a meeting that the group does not have. */
export function permitFor(state: State, meetingId: string, ask: (meeting: Meeting) => Permit): Permit {
  const meeting = storedMeeting.in(state, meetingId);
  return meeting === undefined ? refuse('not-my-card') : ask(meeting);
}

/** Why nothing can be changed in a loaded meeting, whatever is entered; null: something can. */
export function closedFor(state: State, meetingId: string, why: (meeting: Meeting) => Refusal | null): Refusal | null {
  const meeting = storedMeeting.in(state, meetingId);
  return meeting === undefined ? { kind: 'gone' } : why(meeting);
}
