import type { Sha256 } from '../audit/auditChain';
import { canonicalJson } from '../audit/canonicalJson';
import { hasConfidentialAddress, isOnFamilySide } from '../confidentiality/confidentiality';
import { isKeptOut } from '../confidentiality/excluded';
import { actingMembers, type CoreGroup } from '../coreGroup';
import type { Meeting } from '../meeting/meeting';
import type { AwaitingRelease, Circulated, MeetingRecord, RecordVersion } from '../meeting/meetingRecord';
import { isRecordReader, type Member } from '../member';
import { byPerson } from '../memberships';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { signedVersion, textsOf } from './record';
import { dayOfVersion, renderVersion } from './recordView';

export type CirculatedNow = {
  readonly group: CoreGroup;
  readonly meeting: Meeting;
  readonly sent: readonly Circulated[];
  /** Those to whom it goes once a second person has looked at it, asked for just now. */
  readonly asked: readonly AwaitingRelease[];
};

/**
 * Sends the signed version to every reader of today who does not have it yet, and notes when the record first went out
 * (D13). Where a child's address is confidential, practitioners have it at once and the family waits (`needsRelease`).
 */
export function circulate(
  group: CoreGroup,
  meeting: Meeting,
  versionSeen: number,
  by: Pick<Member, 'personId'>,
  at: Instant,
): Result<CirculatedNow, Refusal> {
  const signed = newestSigned(meeting, versionSeen);
  if (!signed.ok) return signed;
  const { record, version } = signed.value;
  const added = toCirculate(group, record, dayOf(at));
  if (added.length === 0) return refuse({ kind: 'already-circulated' });
  const sent = added.filter((member) => !needsRelease(group, member)).map((member) => circulatedTo(member, version, at));
  const asked = added
    .filter((member) => needsRelease(group, member))
    .map(({ memberId }): AwaitingRelease => ({ memberId, version: version.number, askedByPersonId: by.personId, askedAt: at }));
  const waiting = [...(record.awaitingRelease ?? []), ...asked];
  const after: MeetingRecord = {
    ...record,
    circulation: [...record.circulation, ...sent],
    ...(waiting.length > 0 && { awaitingRelease: waiting }),
  };
  return allow({ ...sentOut(group, meeting, after, sent.length > 0 ? dayOf(at) : null), sent, asked });
}

/** What a second person releases: which version to whom, and the mark of the rendering that they looked at. */
export type Releasing = { readonly version: number; readonly memberId: string; readonly rendering: string };

/** Sends it to one member of the family: a second person has looked at it as that member sees it (DOMAIN 5.5 (6)). */
export function release(
  group: CoreGroup,
  meeting: Meeting,
  { version: versionSeen, memberId, rendering }: Releasing,
  by: Pick<Member, 'memberId' | 'personId'>,
  at: Instant,
  sha256: Sha256,
): Result<CirculatedNow, Refusal> {
  const signed = newestSigned(meeting, versionSeen);
  if (!signed.ok) return signed;
  const { record, version } = signed.value;
  const member = group.members.find((each) => each.memberId === memberId);
  const waits = awaitingRelease(group, record, dayOf(at)).some((each) => each.memberId === memberId);
  if (member === undefined || !waits) return refuse({ kind: hasVersion(record, memberId, versionSeen) ? 'already-circulated' : 'gone' });
  if (rendering !== renderingMark(version, group, member, sha256)) return refuse({ kind: 'changed-meanwhile' });
  const released = { by: by.memberId, byPersonId: by.personId, rendering };
  const sent: Circulated = { ...circulatedTo(member, version, at), released };
  const left = (record.awaitingRelease ?? []).filter((each) => each.memberId !== memberId || each.version !== versionSeen);
  const { awaitingRelease: _before, ...rest } = record;
  const after: MeetingRecord = {
    ...rest,
    circulation: [...record.circulation, sent],
    ...(left.length > 0 && { awaitingRelease: left }),
  };
  return allow({ ...sentOut(group, meeting, after, dayOf(at)), sent: [sent], asked: [] });
}

/** Whether a record goes to this member only after a second look: the family's side, while an address is confidential. */
export function needsRelease(group: CoreGroup, member: Pick<Member, 'role'>): boolean {
  return asksForReleases(group) && isOnFamilySide(member);
}

export function asksForReleases(group: Pick<CoreGroup, 'children'>): boolean {
  return hasConfidentialAddress(group);
}

/** Members of today who are to have the newest signed version and do not have it; not who is excluded from the whole of that meeting. */
export function toSendTo(group: CoreGroup, record: MeetingRecord, today: CalendarDate): readonly Member[] {
  const signed = signedVersion(record);
  const [number, day] = [signed?.number ?? 0, signed === undefined ? '' : dayOfVersion(signed)];
  const readers = actingMembers(group, today).filter((member) => isRecordReader(member) && !isKeptOut(group, member, day));
  return byPerson(readers).flatMap((memberships) =>
    memberships.some(({ memberId }) => hasVersion(record, memberId, number)) ? [] : [memberships[0]],
  );
}

/** Of those, for whom a press is still to be made: who waits for a second person was asked for already. */
export function toCirculate(group: CoreGroup, record: MeetingRecord, today: CalendarDate): readonly Member[] {
  const waiting = new Set(awaitingRelease(group, record, today).map(({ memberId }) => memberId));
  return toSendTo(group, record, today).filter(({ memberId }) => !waiting.has(memberId));
}

/** What waits for a second person: of the newest signed version, and of nobody for whom that is no longer needed. */
export function awaitingRelease(group: CoreGroup, record: MeetingRecord, today: CalendarDate): readonly AwaitingRelease[] {
  const number = signedVersion(record)?.number;
  const missing = toSendTo(group, record, today).filter((member) => needsRelease(group, member));
  return (record.awaitingRelease ?? []).filter(
    ({ memberId, version }) => version === number && missing.some((member) => member.memberId === memberId),
  );
}

/** Whether this person wrote any of a version's words, also words that others have replaced since. */
export function wroteIn(version: RecordVersion, { members }: CoreGroup, personId: string): boolean {
  const texts = version.sections.flatMap((section) => [
    ...section.texts,
    ...section.changes,
    ...textsOf(section).map(({ words }) => words),
  ]);
  const writers = new Set([...texts.map(({ by }) => by), version.correctionReason?.by]);
  return members.some((member) => member.personId === personId && writers.has(member.memberId));
}

/** Whether somebody can read all that a member is to get: nobody releases what they could not look at. */
export function readsAllOf(version: RecordVersion, group: CoreGroup, recipient: Member, viewer: Member): boolean {
  const [theirs, both] = [[recipient], [recipient, viewer]].map((viewers) => canonicalJson(renderVersion(version, group, viewers)));
  return theirs === both;
}

/** Differs whenever a member would be shown something else of this version. */
export function renderingMark(version: RecordVersion, group: CoreGroup, recipient: Member, sha256: Sha256): string {
  return sha256(canonicalJson(renderVersion(version, group, [recipient])));
}

function newestSigned({ record }: Meeting, versionSeen: number): Result<{ record: MeetingRecord; version: RecordVersion }, Refusal> {
  const version = signedVersion(record);
  if (record === null || version === undefined || record.state === 'draft') return refuse({ kind: 'record-not-signed' });
  return version.number === versionSeen ? allow({ record, version }) : refuse({ kind: 'changed-meanwhile' });
}

function circulatedTo({ memberId, languages }: Member, { number }: RecordVersion, at: Instant): Circulated {
  return { memberId, version: number, language: languages.record ?? 'both', sentAt: at, openedAt: null };
}

function hasVersion({ circulation }: MeetingRecord, memberId: string, version: number): boolean {
  return circulation.some((each) => each.memberId === memberId && each.version === version);
}

/** The record as it is now, and in the head the day on which it first went to anybody. */
function sentOut(
  group: CoreGroup,
  meeting: Meeting,
  record: MeetingRecord,
  on: CalendarDate | null,
): Pick<CirculatedNow, 'group' | 'meeting'> {
  const meetings = group.meetings.map((fact) =>
    fact.meetingId === meeting.meetingId && on !== null ? { ...fact, recordSentOn: fact.recordSentOn ?? on } : fact,
  );
  return { group: { ...group, meetings }, meeting: { ...meeting, version: meeting.version + 1, record } };
}
