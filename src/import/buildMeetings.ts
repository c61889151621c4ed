import type { AbsenceReportFact, MeetingFact } from '../core/facts';
import { owesReports } from '../core/meeting/absence';
import type { Attendee, PresenceMode } from '../core/meeting/attendanceList';
import { type Cancellation, type Meeting, meetingDocumentId } from '../core/meeting/meeting';
import { standingAgenda } from '../core/meeting/standingAgenda';
import { instantOf } from '../core/time/londonTime';
import { importer } from '../core/typedText';
import { byText, groupedBy } from './grouping';
import { importedText } from './importedText';
import type { Memberships } from './memberships';
import { opaqueId } from './opaqueId';
import type { SettledRow } from './settle';
import type { Slice } from './slices';
import { nobodyCame } from './whoCame';

export type BuiltMeeting = { readonly document: Meeting; readonly fact: MeetingFact };

type MeetingRow = SettledRow<'meetings.csv'>;
type AttendanceRow = SettledRow<'attendance.csv'>;

/** Every meeting of the group, oldest first: planned, held (closed, with who was there) and cancelled ones. */
export function buildMeetings(slice: Slice, coreGroupId: string, { memberOf }: Memberships): readonly BuiltMeeting[] {
  const attendance = groupedBy(
    slice.attendance.map(({ row }) => row),
    (row) => row.held_on,
  );
  const isNobodys = nobodyCame(slice);
  const rows = slice.meetings.map(({ row }) => row).sort(byText((row) => `${row.planned_for} ${row.kind}`));
  return rows.map((row) => {
    const meetingId = opaqueId('meeting', slice.idRef, row.kind, row.planned_for);
    const there = attendance.get(row.held_on ?? row.said_held_on ?? '') ?? [];
    const attendees = there.flatMap((one) => attendeeOf(one, row, memberOf));
    const chair = row.chair_email === null ? undefined : memberOf(row.chair_email, row.held_on ?? row.planned_for);
    const document: Meeting = {
      id: meetingDocumentId(meetingId),
      type: 'meeting',
      schemaVersion: 1,
      coreGroupId,
      meetingId,
      version: 1,
      kind: row.kind,
      state: stateOf(row),
      plannedFor: row.planned_for,
      startsAt: null,
      mode: row.mode,
      chairMemberId: chair?.memberId ?? null,
      language: 'both',
      needs: null,
      lateReason: null,
      moves: [],
      cancellation: cancellationOf(row),
      openedAt: null,
      closedAt: null,
      agenda: stateOf(row) === 'planned' ? standingAgenda(itemIds(meetingId), row.kind) : [],
      agendaVersion: 1,
      attendees: attendees.sort(byText((attendee) => attendee.memberId)),
      record: null,
    };
    return {
      document,
      fact: factOf(
        row,
        meetingId,
        there.flatMap((one) => reportOf(one, memberOf)),
        row.held_on !== null && isNobodys(row.held_on),
      ),
    };
  });
}

function stateOf(row: MeetingRow): Meeting['state'] {
  if (row.cancelled) return 'cancelled';
  return row.held_on === null ? 'planned' : 'closed';
}

/** A held date in the case system means that the meeting was held and valid, unless its own attendance says that nobody came. */
function factOf(row: MeetingRow, meetingId: string, reports: readonly AbsenceReportFact[], isNobodys: boolean): MeetingFact {
  const held = row.held_on !== null;
  return {
    meetingId,
    kind: row.kind,
    plannedFor: row.planned_for,
    startsAt: null,
    heldOn: row.held_on,
    valid: held ? !isNobodys : null,
    cancelled: row.cancelled,
    ...(held ? { recordSentOn: row.record_sent_on } : {}),
    ...(held && reports.length > 0 ? { absenceReports: [...reports].sort(byText(({ memberId }) => memberId)) } : {}),
  };
}

function cancellationOf(row: MeetingRow): Cancellation | null {
  if (!row.cancelled) return null;
  const given = row.cancelled_reason.trim();
  const code = /^[a-z][a-z-]{0,40}$/.test(given) ? given : 'other';
  return {
    code: given === '' ? 'not-given' : code,
    reason: importedText(row.cancelled_reason, importer, instantOf(row.planned_for, '00:00')),
  };
}

const presenceModes: Readonly<Record<MeetingRow['mode'], PresenceMode | null>> = { 'in-person': 'in-person', video: 'video', hybrid: null };

function attendeeOf(there: AttendanceRow, meeting: MeetingRow, memberOf: Memberships['memberOf']): readonly Attendee[] {
  const member = memberOf(there.email, there.held_on);
  if (!member) return [];
  const came = there.status === 'present' || there.status === 'part';
  return [
    {
      memberId: member.memberId,
      invitedAt: null,
      reply: null,
      repliedAt: null,
      deputy: null,
      presence: there.status,
      mode: came ? presenceModes[meeting.mode] : null,
      confirmedBy: importer,
      confirmedAt: null,
    },
  ];
}

/**
 * The export says when a report came and not when its author apologised, which was on that day at the latest. A practitioner who
 * apologised, and whose report has no day, owes it (DOMAIN 1.10): they apologised on the day of the meeting at the latest.
 */
function reportOf(there: AttendanceRow, memberOf: Memberships['memberOf']): readonly AbsenceReportFact[] {
  const member = memberOf(there.email, there.held_on);
  const receivedOn = there.report_received_on;
  if (member === undefined) return [];
  if (receivedOn !== null) return [{ memberId: member.memberId, apologisedOn: receivedOn, receivedOn }];
  const owes = there.status === 'apologies' && owesReports(member);
  return owes ? [{ memberId: member.memberId, apologisedOn: there.held_on, receivedOn }] : [];
}

/** The same names for the same meeting's items at each import. */
function itemIds(meetingId: string): () => string {
  let number = 0;
  return () => {
    number += 1;
    return opaqueId('item', meetingId, String(number));
  };
}
