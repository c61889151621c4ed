import { closedPageIds } from '../../core/actions/closedActions';
import type { CoreGroup } from '../../core/coreGroup';
import type { Meeting } from '../../core/meeting/meeting';
import { heldBefore, type RecordMaterial } from '../../core/record/recordDraft';
import { lacksVisitsSince, meetingIdsSince, sittingIdsSince } from '../../core/record/recordThen';
import type { CalendarDate } from '../../core/time/day';
import { storedConference } from '../../documents/conference';
import { storedMeeting } from '../../documents/meeting';
import { planIn } from '../../documents/plan';
import { storedVisit } from '../../documents/visit';
import type { State } from '../deeds/performDeed';
import type { VisitSpan } from '../deeds/withVisits';

type OfMeeting = { readonly meetingId: string };

/** Of the done actions a record has those done since the meeting before it; of reviews and meetings, what was planned on its day. */
export function besideForRecord(group: CoreGroup, { meetingId }: OfMeeting): readonly string[] {
  const day = dayOfMeeting(group, meetingId);
  if (day === null) return [];
  const meetings = meetingIdsSince(group, meetingId, day);
  return [...closedPageIds(group, heldBefore(group, meetingId, day)), ...sittingIdsSince(group, day), ...meetings];
}

/** Those since the meeting before, where the head has let some of them go. */
export function visitsForRecord(group: CoreGroup, { meetingId }: OfMeeting): VisitSpan | null {
  const day = dayOfMeeting(group, meetingId);
  const since = day === null ? null : heldBefore(group, meetingId, day);
  return day !== null && lacksVisitsSince(group, since) ? { from: since } : null;
}

function dayOfMeeting(group: CoreGroup, meetingId: string): CalendarDate | null {
  const fact = group.meetings.find((each) => each.meetingId === meetingId);
  return fact === undefined ? null : (fact.heldOn ?? fact.plannedFor);
}

/** What the record of that meeting is composed from, of what a deed or view on it has read. */
export function materialIn(state: State, meeting: Meeting): RecordMaterial {
  const { group, documents } = state;
  const visits = [...storedVisit.among(documents).values()];
  const conferences = [...storedConference.among(documents).values()];
  const meetings = [...storedMeeting.among(documents).values()];
  return { group, meeting, plan: planIn(state, group.coreGroupId), visits, conferences, meetings };
}
