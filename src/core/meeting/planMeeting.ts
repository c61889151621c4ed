import type { CoreGroup } from '../coreGroup';
import { type Doer, forPractitioners, type Typing } from '../doer';
import type { MeetingMode } from '../facts';
import { mostThings } from '../limits';
import { type Chosen, dayAsked, hasBegun, isAgreed } from '../nearDay';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { addDays } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { attendanceList } from './attendanceList';
import { lastBookableOn, nextKind } from './lastBookable';
import { type CancelCode, isFirstTime, type Meeting, meetingDocumentId, nextMeeting, notReplied, whyNotPlanned } from './meeting';
import { mayBeChair, mayPlanAfterLimit } from './meetingPermissions';
import { standingAgenda } from './standingAgenda';

/** For how many days after its planned day a cancelled meeting counts towards the most that a group may cancel. */
const daysLately = 30;

export type Plan = Chosen & { readonly mode: MeetingMode; readonly extraordinary: boolean; readonly lateReason: string };

/**
 * Books the group's next meeting: its standing agenda is there and every current member is invited. One at a time:
 * where one is booked already, that one is to be moved.
 */
export function planMeeting(group: CoreGroup, plan: Plan, by: Doer): Result<Meeting, Refusal> {
  if (nextMeeting(group) !== undefined) return refuse({ kind: 'meeting-planned-already' });
  const lately = group.meetings.filter(({ cancelled, plannedFor }) => cancelled && plannedFor >= addDays(by.today, -daysLately));
  if (lately.length >= mostThings.cancelledMeetings) return refuse({ kind: 'too-many-cancelled' });
  const wrong = problemsOfDay(group, plan, plan.lateReason, by);
  if (wrong !== null) return refuse({ kind: 'check-fields', fields: wrong });
  const meetingId = by.newId();
  const kind = plan.extraordinary ? 'extraordinary' : nextKind(group, by.rules, by.today);
  const meeting: Meeting = {
    id: meetingDocumentId(meetingId),
    type: 'meeting',
    schemaVersion: 1,
    coreGroupId: group.coreGroupId,
    meetingId,
    version: 1,
    kind,
    state: 'planned',
    plannedFor: plan.plannedOn,
    plannedAt: by.now,
    startsAt: plan.startsAt,
    mode: plan.mode,
    chairMemberId: null,
    language: languageOf(group),
    needs: null,
    lateReason: isAfterLimit(group, plan.plannedOn, by) ? forPractitioners(plan.lateReason, by) : null,
    moves: [],
    cancellation: null,
    openedAt: null,
    closedAt: null,
    agenda: standingAgenda(by.newId, kind),
    agendaVersion: 1,
    attendees: [],
    record: null,
  };
  const invited = attendanceList(group, meeting, by.today).map(({ attendee }) => ({ ...attendee, invitedAt: by.now }));
  return allow({ ...meeting, attendees: invited });
}

/**
 * Another day, with the reason, or another time of the same day, which needs none and is no move; the limit stays where it is.
 * `seenMoves` is how often day or time had been changed on the card that was pressed. Replies were to the day and time before, so
 * everybody is asked again; not where there was no time yet.
 */
export function moveMeeting(
  group: CoreGroup,
  meeting: Meeting,
  to: Chosen & { readonly reason: string; readonly seenMoves: number },
  by: Doer,
): Result<Meeting, Refusal> {
  if (meeting.state !== 'planned') return refuse({ kind: whyNotPlanned(meeting.state) });
  if (to.seenMoves !== meeting.moves.length) return refuse({ kind: 'changed-meanwhile' });
  const same = to.plannedOn === meeting.plannedFor && to.startsAt === meeting.startsAt;
  if (same) return refuse({ kind: 'check-fields', fields: { plannedOn: 'same-day-and-time' } });
  const isSameDay = to.plannedOn === meeting.plannedFor;
  if (!isSameDay && to.reason === '') return refuse({ kind: 'check-fields', fields: { reason: 'required' } });
  // A manager's reason for moving is also the one for being late, once they have said yes to the day.
  const lateReason = isAgreed(to) ? to.reason : '';
  const wrong = isSameDay ? problemsOfTime(to, by) : problemsOfDay(group, to, lateReason, by);
  if (wrong !== null) return refuse({ kind: 'check-fields', fields: wrong });
  const keepsReplies = isFirstTime({ from: meeting.plannedFor, to: to.plannedOn, fromTime: meeting.startsAt });
  const reason = forPractitioners(to.reason, by);
  const invited = attendanceList(group, meeting, by.today).map(({ attendee }) => ({ ...attendee, ...notReplied, invitedAt: by.now }));
  return allow({
    ...meeting,
    version: meeting.version + 1,
    plannedFor: to.plannedOn,
    startsAt: to.startsAt,
    moves: [...meeting.moves, { from: meeting.plannedFor, to: to.plannedOn, fromTime: meeting.startsAt, reason }],
    lateReason: !isSameDay && isAfterLimit(group, to.plannedOn, by) ? reason : meeting.lateReason,
    attendees: keepsReplies ? meeting.attendees : invited,
  });
}

export type Arrangements = { readonly chairMemberId: string; readonly language: Meeting['language']; readonly needs: string };

/** Who chairs, in which language, with which needs. `seen` is the mark of the arrangements on the card that was pressed. */
export function arrangeMeeting(
  group: CoreGroup,
  meeting: Meeting,
  { chairMemberId, language, needs }: Arrangements,
  seen: string,
  by: Doer,
): Result<Meeting, Refusal> {
  if (meeting.state === 'closed' || meeting.state === 'cancelled') return refuse({ kind: whyNotPlanned(meeting.state) });
  if (seen !== arrangementsMark(meeting)) return refuse({ kind: 'changed-meanwhile' });
  const chair = group.members.find(({ memberId }) => memberId === chairMemberId);
  if (chair === undefined || !mayBeChair(group, chair, by.today)) return refuse({ kind: 'check-fields', fields: { chair: 'choose-one' } });
  const unchanged = needs === (meeting.needs?.text ?? '');
  const changedNeeds = needs === '' ? null : forPractitioners(needs, by);
  return allow({ ...meeting, version: meeting.version + 1, chairMemberId, language, needs: unchanged ? meeting.needs : changedNeeds });
}

/** Differs whenever chair, language or needs do. */
export function arrangementsMark({ chairMemberId, language, needs }: Meeting): string {
  return [chairMemberId ?? '', language, needs?.at ?? ''].join(' ');
}

/** Calls it off, with a code and words; it is kept, and the limit does not move (DOMAIN 7.1 'postponed'). */
export function cancelMeeting(meeting: Meeting, code: CancelCode, words: string, by: Doer): Result<Meeting, Refusal> {
  if (meeting.state === 'closed' || meeting.state === 'cancelled') return refuse({ kind: whyNotPlanned(meeting.state) });
  if (code === 'other' && words === '') return refuse({ kind: 'check-fields', fields: { words: 'required' } });
  const cancellation = { code, reason: forPractitioners(words, by) };
  return allow({ ...meeting, version: meeting.version + 1, state: 'cancelled', cancellation });
}

/** Called off because the group is over; no reason is typed, as the group has one. */
export function cancelWithGroup(meeting: Meeting, by: Typing): Meeting {
  const cancellation = { code: 'group-over', reason: forPractitioners('', by) };
  return { ...meeting, version: meeting.version + 1, state: 'cancelled', cancellation };
}

function problemsOfTime(chosen: Chosen, { today, now }: Doer): Record<string, Problem> | null {
  if (chosen.plannedOn < today) return { plannedOn: 'in-the-past' };
  return hasBegun(chosen, now) ? { startsAt: 'time-has-passed' } : null;
}

/** What is wrong with a day: over, after the limit (only a manager with a reason), or one that is asked about and not yet agreed to. */
function problemsOfDay(group: CoreGroup, chosen: Chosen, lateReason: string, by: Doer): Record<string, Problem> | null {
  const { plannedOn } = chosen;
  if (plannedOn < by.today) return { plannedOn: 'in-the-past' };
  if (hasBegun(chosen, by.now)) return { startsAt: 'time-has-passed' };
  if (isAfterLimit(group, plannedOn, by)) {
    if (!mayPlanAfterLimit({ actor: by.actor, group, today: by.today }).ok) return { plannedOn: 'after-the-limit' };
    if (lateReason === '') return { plannedOn: 'after-the-limit-why', lateReason: 'required' };
  }
  const asked = isAgreed(chosen) ? null : dayAsked(by.rules.calendar, by.today, plannedOn);
  return asked === null ? null : { plannedOn: asked };
}

function isAfterLimit(group: CoreGroup, plannedOn: CalendarDate, by: Doer): boolean {
  const last = lastBookableOn(group, by.rules, by.today);
  return last !== null && plannedOn > last.limit;
}

/** What all members who said so want to meet in; both where they differ or nobody was asked yet (DOMAIN 4.2, active offer). */
function languageOf(group: CoreGroup): Meeting['language'] {
  const [wanted, ...others] = new Set(group.members.map(({ languages }) => languages.meeting).filter((each) => each !== null));
  return wanted !== undefined && others.length === 0 ? wanted : 'both';
}
