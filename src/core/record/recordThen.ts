import type { Child } from '../child';
import { standingVisits, type Visit } from '../children/visit';
import type { CoreGroup } from '../coreGroup';
import type { ConferenceFact, MeetingFact, VisitFact } from '../facts';
import { type Meeting, meetingDocumentId } from '../meeting/meeting';
import { type Conference, conferenceDocumentId } from '../review/review';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';

/** What a record that is written late needs beside the head, which has only what counts today. */

/** The visits to the child that count, oldest first: those that the head keeps, and of `known` those that it has let go. */
export function allVisits(child: Child, known: readonly Visit[] = []): readonly VisitFact[] {
  const gone = new Set(child.correctedVisitIds ?? []);
  const theirs = known.filter(({ childId, fact }) => childId === child.childId && !gone.has(fact.visitId));
  const facts = [...standingVisits(theirs, [child]).map(({ fact }) => fact), ...child.visits];
  const once = [...new Map(facts.map((fact) => [fact.visitId, fact])).values()];
  return theirs.length === 0 ? child.visits : once.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

/** Whether the head has let visits go that are after that day; null: from the first on. */
export function lacksVisitsSince({ children }: Pick<CoreGroup, 'children'>, since: CalendarDate | null): boolean {
  return children.some(({ visitsKeptFrom }) => visitsKeptFrom !== undefined && (since === null || visitsKeptFrom > since));
}

/** The days for which conferences were planned at the end of that day, and were still to come. The earliest first. */
export function reviewsOn(child: Child, sittings: readonly Conference[], day: CalendarDate): readonly CalendarDate[] {
  return child.conferences
    .filter(({ movedTo, calledOffOn }) => movedTo === undefined && (calledOffOn === undefined || calledOffOn > day))
    .filter(isOpenOn(day))
    .flatMap((fact) => plannedThen(fact, sittings, day) ?? [])
    .filter((on) => on >= day)
    .sort();
}

/** The documents that tell when those conferences were planned and moved. */
export function sittingIdsSince({ children }: Pick<CoreGroup, 'children'>, day: CalendarDate): readonly string[] {
  const ids = children.flatMap(({ conferences }) =>
    conferences.filter(isOpenOn(day)).flatMap(({ conferenceId }) => (conferenceId === undefined ? [] : [conferenceId])),
  );
  return [...new Set(ids)].map(conferenceDocumentId);
}

export type NextMeeting = { readonly on: CalendarDate; readonly startsAt: string | null };

/** The meeting that came next at the end of that day, with the day and time that it had then: whatever became of it afterwards. */
export function nextMeetingOn(
  { meetings }: Pick<CoreGroup, 'meetings'>,
  beside: string,
  known: readonly Meeting[],
  day: CalendarDate,
): NextMeeting | null {
  const then = meetings
    .filter(({ meetingId, heldOn }) => meetingId !== beside && (heldOn === null || heldOn > day))
    .flatMap(
      (fact) =>
        meetingThen(
          fact,
          known.find(({ meetingId }) => meetingId === fact.meetingId),
          day,
        ) ?? [],
    )
    .filter(({ on }) => on >= day);
  return then.reduce<NextMeeting | null>((next, each) => (next === null || each.on < next.on ? each : next), null);
}

/** The documents of those that may have been the next one: not held by then, and not called off for a day before. */
export function meetingIdsSince({ meetings }: Pick<CoreGroup, 'meetings'>, beside: string, day: CalendarDate): readonly string[] {
  return meetings
    .filter(
      ({ meetingId, heldOn, cancelled, plannedFor }) =>
        meetingId !== beside && (heldOn === null || heldOn > day) && !(cancelled && plannedFor < day),
    )
    .map(({ meetingId }) => meetingDocumentId(meetingId));
}

/**
 * The day and time for which it was planned then; null where it was planned only afterwards, or called off by then. Where nobody
 * noted when it was planned, that is taken to have been before, unless its first invitations say otherwise.
 */
function meetingThen(fact: MeetingFact, meeting: Meeting | undefined, day: CalendarDate): NextMeeting | null {
  const now = { on: fact.plannedFor, startsAt: fact.startsAt };
  if (meeting === undefined) return fact.cancelled ? null : now;
  const plannedAt = meeting.plannedAt ?? firstInvited(meeting);
  if (plannedAt !== null && dayOf(plannedAt) > day) return null;
  const { cancellation, moves } = meeting;
  if (fact.cancelled && (cancellation === null || dayOf(cancellation.reason.at) <= day)) return null;
  const moved = moves.find(({ reason }) => dayOf(reason.at) > day);
  return moved === undefined ? now : { on: moved.from, startsAt: moved.fromTime ?? null };
}

/** Of one that was moved the invitations are to the day it was moved to, and tell nothing of when it was planned. */
function firstInvited({ attendees, moves }: Meeting): Instant | null {
  const invited = moves.length > 0 ? [] : attendees.flatMap(({ invitedAt }) => invitedAt ?? []);
  return [...invited].sort()[0] ?? null;
}

function isOpenOn(day: CalendarDate): (fact: ConferenceFact) => boolean {
  return ({ heldOn }) => heldOn === null || heldOn > day;
}

/**
 * The day for which it was planned then; null where it was planned only afterwards. Nobody noted when one was planned that an
 * earlier version planned or the case system has: that is taken to have been planned before.
 */
function plannedThen(
  { plannedFor, conferenceId }: ConferenceFact,
  sittings: readonly Conference[],
  day: CalendarDate,
): CalendarDate | null {
  const sitting = sittings.find((each) => each.conferenceId === conferenceId);
  if (sitting === undefined) return plannedFor;
  if (sitting.plannedAt !== undefined && dayOf(sitting.plannedAt) > day) return null;
  return sitting.moves.find(({ reason }) => dayOf(reason.at) > day)?.from ?? plannedFor;
}
