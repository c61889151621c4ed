import { isOnRegister } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { MeetingFact, MeetingKind, MeetingMode } from '../facts';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import type { Language, TypedText } from '../typedText';
import type { AgendaItem } from './agenda';
import type { Attendee } from './attendanceList';
import type { MeetingRecord } from './meetingRecord';

/** DOMAIN 7.2, shortened to what the bot acts on: the record has its own states from `closed` on. */
export type MeetingState = 'planned' | 'open' | 'closed' | 'cancelled';

/**
 * One core group meeting with all that belongs to it. `version` grows by one at each change, so that a card
 * can say which one it showed. The head's MeetingFact is kept equal to it in the same commit.
 */
export type Meeting = GroupDocument & {
  readonly type: 'meeting';
  readonly meetingId: string;
  readonly version: number;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly plannedFor: CalendarDate;
  /** When it was planned here. Absent where the case system planned it, and in what earlier versions stored. */
  readonly plannedAt?: Instant;
  readonly startsAt: string | null;
  readonly mode: MeetingMode;
  /** Any practitioner member may chair; a role for this meeting only (DOMAIN 1.11). */
  readonly chairMemberId: string | null;
  readonly language: Language | 'both';
  /** Access needs for the day: interpreter, breaks, lift; null when none were asked for. For practitioners' eyes. */
  readonly needs: TypedText | null;
  /** Why it is planned after the limit, and who allowed that (DOMAIN 7.1 'meeting planned after the limit'). */
  readonly lateReason: TypedText | null;
  readonly moves: readonly Move[];
  readonly cancellation: Cancellation | null;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly agenda: readonly AgendaItem[];
  /** Grows when items or their words or order change, not when they are answered: an answer is to the version that was seen. */
  readonly agendaVersion: number;
  readonly attendees: readonly Attendee[];
  readonly record: MeetingRecord | null;
};

export type Move = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** When it was to begin before; absent in what earlier versions stored. */
  readonly fromTime?: string | null;
  readonly reason: TypedText;
};

/** Whether only a time was set, of a day that had none: nothing that anybody replied to has changed. */
export function isFirstTime({ from, to, fromTime }: Pick<Move, 'from' | 'to' | 'fromTime'>): boolean {
  return from === to && fromTime === null;
}

/** Why a meeting is called off (DOMAIN 7.1 'postponed'); an import may bring other codes. */
export const cancelCodes = ['illness', 'weather', 'inquorate', 'other'] as const;
export type CancelCode = (typeof cancelCodes)[number];

/** DOMAIN 7.1 'postponed': who, why; the limit does not move. */
export type Cancellation = { readonly code: string; readonly reason: TypedText };

/** The head's short form of the meeting, from which clocks count. */
export function meetingFact(meeting: Meeting, held: Pick<MeetingFact, 'heldOn' | 'valid'>): MeetingFact {
  const { meetingId, kind, plannedFor, startsAt, state } = meeting;
  const chaired = state === 'planned' ? { chairMemberId: chairToCome(meeting) } : {};
  return { meetingId, kind, plannedFor, startsAt, heldOn: held.heldOn, valid: held.valid, cancelled: state === 'cancelled', ...chaired };
}

/** The member who chairs it and has not sent apologies or a deputy, as a deputy does not chair; null: nobody. */
export function chairToCome({ chairMemberId, attendees }: Pick<Meeting, 'chairMemberId' | 'attendees'>): string | null {
  const reply = attendees.find(({ memberId }) => memberId === chairMemberId)?.reply ?? null;
  return reply === 'apologies' || reply === 'deputy' ? null : chairMemberId;
}

/** That a meeting was held: from here D04 and, as its record is now owed, D13 count. */
export type Held = { readonly heldOn: CalendarDate; readonly valid: boolean; readonly recordSentOn: null };

/**
 * The head with this meeting's fact equal to it. `held` is given only by the commit that records that it was held. Other facts
 * of the meeting stay.
 */
export function withMeetingFact(group: CoreGroup, meeting: Meeting, held?: Held): CoreGroup {
  const before = group.meetings.find(({ meetingId }) => meetingId === meeting.meetingId);
  const { chairMemberId: _, ...known } = before ?? {};
  const fact = { ...known, ...meetingFact(meeting, held ?? before ?? { heldOn: null, valid: null }), ...held };
  const others = group.meetings.filter((each) => each !== before);
  return { ...group, meetings: [...others, fact].sort((one, other) => (one.plannedFor < other.plannedFor ? -1 : 1)) };
}

/** The next meeting to come or now open: planned, not held, not cancelled, the earliest first. In a group that is over there is none. */
export function nextMeeting({ meetings, ended }: Pick<CoreGroup, 'meetings' | 'ended'>): MeetingFact | undefined {
  if (ended !== undefined) return undefined;
  return meetings
    .filter(({ heldOn, cancelled }) => heldOn === null && !cancelled)
    .sort((a, b) => (a.plannedFor < b.plannedFor ? -1 : 1))[0];
}

/** Whether the group has no next meeting. One should be set before a meeting closes (DOMAIN 1.8); the group is told so until it is. */
export function isNextDateMissing(
  group: Pick<CoreGroup, 'meetings' | 'ended'> & { readonly children: readonly Parameters<typeof isOnRegister>[0][] },
): boolean {
  return nextMeeting(group) === undefined && group.children.some(isOnRegister);
}

export function meetingDocumentId(meetingId: string): string {
  return `meeting:${meetingId}`;
}

/** The day and time that a card about a meeting was drawn for: an answer on it is to these and to no other. */
export function appointmentMark({ plannedFor, startsAt }: Pick<Meeting, 'plannedFor' | 'startsAt'>): string {
  return [plannedFor, startsAt ?? ''].join(' ');
}

/** Whether `asked`, the mark on a card, is of the day and time that stand now. Cards of earlier versions have none. */
export function isStillAsked(meeting: Meeting, asked: string): boolean {
  return asked === '' ? meeting.moves.length === 0 : asked === appointmentMark(meeting);
}

/** An invitation that waits for its answer. */
export const notReplied = { reply: null, repliedAt: null, deputy: null } as const;

/** The chair opens it on its day; later, where it was held and is entered afterwards (DOMAIN 7.1 'system outage'). */
export function openMeeting(meeting: Meeting, today: CalendarDate, now: Instant): Result<Meeting, Refusal> {
  if (meeting.state !== 'planned') return refuse({ kind: whyNotPlanned(meeting.state) });
  if (today < meeting.plannedFor) return refuse({ kind: 'not-the-day' });
  return allow({ ...meeting, version: meeting.version + 1, state: 'open', openedAt: now });
}

/** The chair closes it once somebody is confirmed as having been there; it was held on the day it was planned for. */
export function closeMeeting(meeting: Meeting, now: Instant): Result<Meeting, Refusal> {
  if (meeting.state === 'cancelled') return refuse({ kind: 'meeting-cancelled' });
  if (meeting.state === 'closed') return refuse({ kind: 'meeting-closed' });
  if (meeting.state === 'planned') return refuse({ kind: 'meeting-not-open' });
  if (!isAnybodyThere(meeting)) return refuse({ kind: 'nobody-confirmed' });
  return allow({ ...meeting, version: meeting.version + 1, state: 'closed', closedAt: now });
}

/** Whether anybody is confirmed as having been there, without which a meeting cannot be closed. */
export function isAnybodyThere({ attendees }: Pick<Meeting, 'attendees'>): boolean {
  return attendees.some(({ presence }) => presence === 'present' || presence === 'part');
}

/** Why something that wants a planned meeting cannot be done to one in this other state. */
export function whyNotPlanned(state: Exclude<MeetingState, 'planned'>): Refusal['kind'] {
  return state === 'open' ? 'meeting-open' : `meeting-${state}`;
}
