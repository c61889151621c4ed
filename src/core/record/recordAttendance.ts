import type { CoreGroup } from '../coreGroup';
import { validityOf } from '../meeting/attendance';
import type { Attendee } from '../meeting/attendanceList';
import type { Meeting } from '../meeting/meeting';
import type { RecordLine, RecordSection, RecordVersion } from '../meeting/meetingRecord';
import type { CalendarDate } from '../time/day';
import { newestVersion, signedVersion } from './record';
import { meetingDay, personLines } from './recordDraft';

/*
 * Attendance that was put right after the record was signed. The signed version stays as it is; its correction has who was there
 * as it was put right, and nothing else of it anew: names and roles stay those of the day.
 */

type PersonLine = Extract<RecordLine, { kind: 'person' }>;

/** Whether somebody was confirmed after the newest version was signed, otherwise than this version of the record has it. */
export function isAttendancePutRight(version: RecordVersion, { attendees, record }: Pick<Meeting, 'attendees' | 'record'>): boolean {
  const lines = personsOf(version.sections);
  const signedAt = signedVersion(record)?.signedAt ?? null;
  return attendees.some((attendee) => {
    if (signedAt === null || attendee.confirmedAt === null || attendee.confirmedAt <= signedAt) return false;
    const line = lines.find(({ memberId }) => memberId === attendee.memberId);
    return line === undefined ? attendee.presence !== null : !isSame(line, attendee);
  });
}

/** The sections of a correction, with attendance as it was put right. The same ones where nothing was. */
export function withAttendance(group: CoreGroup, meeting: Meeting, version: RecordVersion): readonly RecordSection[] {
  if (!isAttendancePutRight(version, meeting)) return version.sections;
  const day = meetingDay({ group, meeting });
  return version.sections.map((section) =>
    section.part === 'attendance' ? { ...section, lines: linesPutRight(group, meeting, section, day) } : section,
  );
}

/** The meeting with a correction that is being worked on brought up to date; a signed version is never changed. */
export function attendanceInCorrection(group: CoreGroup, meeting: Meeting): Meeting {
  const { record } = meeting;
  const draft = record === null ? undefined : newestVersion(record);
  if (record === null || draft === undefined || draft.signedAt !== null || draft.number === 1) return meeting;
  const sections = withAttendance(group, meeting, draft);
  return sections === draft.sections
    ? meeting
    : { ...meeting, record: { ...record, versions: [...record.versions.slice(0, -1), { ...draft, sections }] } };
}

function linesPutRight(group: CoreGroup, meeting: Meeting, section: RecordSection, day: CalendarDate): readonly RecordLine[] {
  const known = personsOf([section]);
  const standing = known.map((line) => {
    const attendee = meeting.attendees.find(({ memberId }) => memberId === line.memberId);
    return attendee === undefined || isSame(line, attendee) ? line : { ...line, ...seenOf(attendee) };
  });
  const added = personLines({ group, meeting }, day).filter(
    ({ memberId, presence }) => presence !== null && !known.some((line) => line.memberId === memberId),
  );
  return [...standing, ...added, { kind: 'validity', ...validityOf(group, meeting, day) }];
}

function personsOf(sections: readonly RecordSection[]): readonly PersonLine[] {
  return sections.flatMap(({ part, lines }) =>
    part === 'attendance' ? lines.flatMap((line) => (line.kind === 'person' ? [line] : [])) : [],
  );
}

function isSame(line: PersonLine, attendee: Attendee): boolean {
  const { presence, mode, deputyAttended } = seenOf(attendee);
  return line.presence === presence && line.mode === mode && line.deputyAttended === deputyAttended;
}

function seenOf({ presence, mode, deputyAttended = false }: Attendee): Pick<PersonLine, 'presence' | 'mode' | 'deputyAttended'> {
  return { presence, mode, deputyAttended };
}
