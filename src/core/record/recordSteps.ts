import type { Sha256 } from '../audit/auditChain';
import { canonicalJson } from '../audit/canonicalJson';
import type { CoreGroup } from '../coreGroup';
import type { Meeting } from '../meeting/meeting';
import type { Circulated, MeetingRecord, RecordSection, RecordVersion, WordChange } from '../meeting/meetingRecord';
import type { Member } from '../member';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import type { TypedText } from '../typedText';
import { draftVersion, newestVersion, signedVersion, textsOf } from './record';
import { withAttendance } from './recordAttendance';
import { awaitingRelease, toCirculate } from './recordCirculation';
import { recompose } from './recordDraft';
import { isSentAs } from './recordView';

/** The steps of a record, from the first note to the last correction (DOMAIN 1.12, 5.8, 7.2). */
export type RecordStep =
  | 'not-begun'
  | 'kept-elsewhere'
  | 'write-notes'
  | 'make-draft'
  | 'check-and-sign'
  | 'sign-correction'
  | 'circulate'
  | 'circulate-to-rest'
  | 'to-release'
  | 'circulated';

/** What is to be done next, by whoever does it. */
export function nextStep(group: CoreGroup, meeting: Meeting, today: CalendarDate): RecordStep {
  const { state, record } = meeting;
  if (state === 'planned' || state === 'cancelled') return 'not-begun';
  if (state === 'open') return 'write-notes';
  if (record === null) return factSentOn(group, meeting) ? 'kept-elsewhere' : 'make-draft';
  if (record.state === 'draft') return record.versions.length > 1 ? 'sign-correction' : 'check-and-sign';
  if (toCirculate(group, record, today).length > 0) return hasGoneOut(record) ? 'circulate-to-rest' : 'circulate';
  return awaitingRelease(group, record, today).length > 0 ? 'to-release' : 'circulated';
}

/** Whether the newest signed version went to anybody: then only some do not have it, such as who joined since. */
function hasGoneOut(record: MeetingRecord): boolean {
  const number = signedVersion(record)?.number;
  return record.circulation.some(({ version }) => version === number);
}

/** Adds what was said on one item. Notes are only ever added; until the record is first signed. */
export function addNote(meeting: Meeting, itemId: string, note: TypedText): Result<Meeting, Refusal> {
  const why = whyNoNote(meeting, itemId);
  if (why !== null) return refuse(why);
  const agenda = meeting.agenda.map((item) => (item.itemId === itemId ? { ...item, notes: [...item.notes, note] } : item));
  return allow({ ...meeting, version: meeting.version + 1, agenda });
}

/** Why no note can be added on that item, whatever it says; null: one can. */
export function whyNoNote({ state, record, agenda }: Meeting, itemId: string): Refusal | null {
  if (state === 'cancelled') return { kind: 'meeting-cancelled' };
  if (state === 'planned') return { kind: 'meeting-not-open' };
  if (signedVersion(record)) return { kind: 'record-signed' };
  return agenda.some((item) => item.itemId === itemId && item.state !== 'declined') ? null : { kind: 'gone' };
}

/** Makes the draft, or brings it up to date with the chair's words kept. Not once the record is signed: then it is corrected. */
export function makeDraft(meeting: Meeting, sections: readonly RecordSection[]): Result<Meeting, Refusal> {
  if (meeting.state === 'cancelled') return refuse({ kind: 'meeting-cancelled' });
  if (meeting.state !== 'closed') return refuse({ kind: 'meeting-not-closed' });
  if (signedVersion(meeting.record)) return refuse({ kind: 'record-signed' });
  const before = draftVersion(meeting.record)?.sections ?? [];
  const draft: RecordVersion = { ...unsigned, number: 1, sections: recompose(before, sections) };
  return withRecord(meeting, { state: 'draft', versions: [draft], circulation: [] });
}

const unsigned = { signedBy: null, signedByName: null, signedAt: null, hash: null, correctionReason: null } as const;

/** Whether the facts and notes that the first draft is made from have changed since. */
export function isOutOfDate(draft: RecordVersion, fresh: readonly RecordSection[]): boolean {
  return draft.number === 1 && canonicalJson(recompose(draft.sections, fresh)) !== canonicalJson(draft.sections);
}

export type SlotSeen = { readonly sectionId: string; readonly slot: string; readonly versionSeen: number };

/** Puts the chair's words in place of a text, or beside them all where the slot is a new 'added:<id>'. Null leaves the text out. */
export function changeWords(meeting: Meeting, at: SlotSeen, change: Omit<WordChange, 'slot'>): Result<Meeting, Refusal> {
  return changeSection(meeting, at, (section) => {
    const known = textsOf(section).some(({ slot }) => slot === at.slot);
    const isNew = at.slot.startsWith('added:') && change.words !== null;
    return known || isNew ? { ...section, changes: [...section.changes, { ...change, slot: at.slot }] } : undefined;
  });
}

/** Takes the chair's words off a noted text again; what was noted stands as it was. */
export function putBack(meeting: Meeting, at: SlotSeen): Result<Meeting, Refusal> {
  return changeSection(meeting, at, (section) => {
    const changes = section.changes.filter(({ slot, words }) => slot !== at.slot || (at.slot.startsWith('added:') && words !== null));
    return changes.length < section.changes.length ? { ...section, changes } : undefined;
  });
}

function changeSection(
  meeting: Meeting,
  { sectionId, versionSeen }: SlotSeen,
  apply: (section: RecordSection) => RecordSection | undefined,
): Result<Meeting, Refusal> {
  const open = openDraft(meeting, versionSeen);
  if (!open.ok) return open;
  const { record, draft } = open.value;
  const section = draft.sections.find((each) => each.sectionId === sectionId);
  const changed = section && apply(section);
  if (changed === undefined) return refuse({ kind: 'gone' });
  const sections = draft.sections.map((each) => (each === section ? changed : each));
  return withRecord(meeting, withNewest(record, { ...draft, sections }));
}

/** The chair's signature: the version is locked from here on, and its hash says what it was. */
export function signDraft(
  meeting: Meeting,
  signing: { readonly by: Member; readonly at: Instant; readonly versionSeen: number },
  sha256: Sha256,
): Result<Meeting, Refusal> {
  const open = openDraft(meeting, signing.versionSeen);
  if (!open.ok) return open;
  const { record, draft } = open.value;
  const signed = { ...draft, signedBy: signing.by.memberId, signedByName: signing.by.name, signedAt: signing.at };
  const sealed = { ...signed, hash: versionHash(signed, sha256) };
  return withRecord(meeting, { ...withNewest(record, sealed), state: 'signed' });
}

/** Hex sha-256 of a version's canonical JSON without its own `hash`. */
export function versionHash(version: RecordVersion, sha256: Sha256): string {
  const { hash: _own, ...text } = version;
  return sha256(canonicalJson(text));
}

/** Begins the next version as a copy of the signed one, with attendance as it was put right since, and the reason (DOMAIN 5.8: originals stay). */
export function beginCorrection(group: CoreGroup, meeting: Meeting, reason: TypedText, versionSeen: number): Result<Meeting, Refusal> {
  const { record } = meeting;
  if (record === null) return refuse({ kind: 'gone' });
  const newest = newestVersion(record);
  if (record.state === 'draft' || newest === undefined || newest.number !== versionSeen) return refuse({ kind: 'changed-meanwhile' });
  const sections = withAttendance(group, meeting, newest);
  const correction: RecordVersion = { ...unsigned, number: newest.number + 1, sections, correctionReason: reason };
  return withRecord(meeting, { ...record, state: 'draft', versions: [...record.versions, correction] });
}

/** Marks the first opening. The meeting's version stays, so that cards which others have open do not go out of date by it. */
export function markOpened(group: CoreGroup, meeting: Meeting, reader: Member, version: number, at: Instant): Result<Meeting, Refusal> {
  const { record } = meeting;
  const isTheirs = (each: Circulated): boolean => each.version === version && isSentAs(group, reader, each.memberId);
  if (!record?.circulation.some(isTheirs)) return refuse({ kind: 'gone' });
  const circulation = record.circulation.map((each) => (isTheirs(each) ? { ...each, openedAt: each.openedAt ?? at } : each));
  return allow({ ...meeting, record: { ...record, circulation } });
}

/** Why the draft that was seen takes no other words, whatever they are; null: it does. */
export function whyNoWords(meeting: Meeting, versionSeen: number): Refusal | null {
  const open = openDraft(meeting, versionSeen);
  return open.ok ? null : open.refusal;
}

function openDraft(meeting: Meeting, versionSeen: number): Result<{ record: MeetingRecord; draft: RecordVersion }, Refusal> {
  const { record } = meeting;
  if (record === null) return refuse({ kind: 'gone' });
  const draft = draftVersion(record);
  if (draft === undefined) return refuse({ kind: 'record-signed' });
  return meeting.version === versionSeen ? allow({ record, draft }) : refuse({ kind: 'changed-meanwhile' });
}

function withNewest(record: MeetingRecord, version: RecordVersion): MeetingRecord {
  return { ...record, versions: [...record.versions.slice(0, -1), version] };
}

function withRecord(meeting: Meeting, record: MeetingRecord): Result<Meeting, Refusal> {
  return allow({ ...meeting, version: meeting.version + 1, record });
}

function factSentOn(group: CoreGroup, meeting: Meeting): boolean {
  return group.meetings.some(({ meetingId, recordSentOn }) => meetingId === meeting.meetingId && recordSentOn != null);
}
