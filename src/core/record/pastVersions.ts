import type { GroupDocument } from '../documents';
import type { Meeting } from '../meeting/meeting';
import type { RecordVersion } from '../meeting/meetingRecord';
import { signedVersion } from './record';

/**
 * A version of a record in whose place another was signed. It has left its meeting, which keeps the newest signed one and what
 * is being worked on: so no number of corrections makes a meeting too large. It is written once, with whatever changes the
 * meeting next, and never again.
 */
export type PastVersion = GroupDocument & {
  readonly type: 'record-version';
  readonly meetingId: string;
  readonly version: RecordVersion;
};

export function pastVersionId(meetingId: string, number: number): string {
  return `record-version:${meetingId}:${String(number).padStart(4, '0')}`;
}

/** The documents of those of these versions that have left the meeting: versions are counted from 1, and none is missing before its first. */
export function pastVersionIds({ meetingId, record }: Meeting, from: number, to: number): readonly string[] {
  const last = Math.min(to, (record?.versions[0]?.number ?? 1) - 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => pastVersionId(meetingId, from + index));
}

/** The meeting with those of its past versions that are at hand back in its record. */
export function withPastVersions(meeting: Meeting, past: readonly PastVersion[]): Meeting {
  const { record } = meeting;
  if (record === null) return meeting;
  const own = new Set(record.versions.map(({ number }) => number));
  const back = past.filter(({ meetingId, version }) => meetingId === meeting.meetingId && !own.has(version.number));
  if (back.length === 0) return meeting;
  const versions = [...back.map(({ version }) => version), ...record.versions].sort((one, other) => one.number - other.number);
  return { ...meeting, record: { ...record, versions } };
}

/** What is written, with past versions apart from their meeting and before it. The same list where there are none. */
export function partingVersions(written: readonly GroupDocument[]): readonly GroupDocument[] {
  return written.some((document) => isMeeting(document) && pastIn(document).length > 0)
    ? written.flatMap((document) => (isMeeting(document) ? parted(document) : [document]))
    : written;
}

function parted(meeting: Meeting): readonly GroupDocument[] {
  const past = pastIn(meeting);
  const { record, meetingId, coreGroupId } = meeting;
  if (record === null || past.length === 0) return [meeting];
  const apart = past.map(
    (version): PastVersion => ({
      id: pastVersionId(meetingId, version.number),
      type: 'record-version',
      schemaVersion: 1,
      coreGroupId,
      meetingId,
      version,
    }),
  );
  const left: Meeting = { ...meeting, record: { ...record, versions: record.versions.filter((version) => !past.includes(version)) } };
  return [...apart, left];
}

function pastIn({ record }: Meeting): readonly RecordVersion[] {
  const newest = signedVersion(record)?.number ?? 0;
  return (record?.versions ?? []).filter(({ number, signedAt }) => signedAt !== null && number < newest);
}

function isMeeting(document: GroupDocument): document is Meeting {
  return document.type === 'meeting';
}
