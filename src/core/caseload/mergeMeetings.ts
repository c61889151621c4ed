import type { MeetingFact } from '../facts';
import type { Attendee } from '../meeting/attendanceList';
import type { Meeting } from '../meeting/meeting';
import type { Instant } from '../time/day';
import type { ImportedGroup } from './importedCaseload';
import { partKey, withoutVersion } from './importMark';
import { withReportsOf } from './mergeReports';
import type { ThreeWay } from './threeWay';

/** Why a meeting is called off that the case system has no longer. */
export const notInExport = 'not-in-export';

export type MergedMeetings = {
  /** Every fact of the head, oldest first. */
  readonly facts: readonly MeetingFact[];
  /** The documents that change. */
  readonly put: readonly Meeting[];
  /** Those among them that count no longer because the case system has dropped them. */
  readonly dropped: readonly Meeting[];
  /** Those among them that are still to come and had been called off with the group, which goes on. */
  readonly onAgain: readonly Meeting[];
};

/** The meetings whose documents the merge has to see: those of which the case system has news, and those it has dropped. */
export function meetingsToCompare(imported: ImportedGroup, storedFacts: readonly MeetingFact[], three: ThreeWay): readonly string[] {
  const facts = new Map(storedFacts.map((fact) => [fact.meetingId, fact]));
  const news = pairs(imported).filter(
    ({ meeting, fact }) => isNews(meeting, fact, three) || isOffHereAlone(facts.get(fact.meetingId), fact),
  );
  return [...news.map(({ meeting }) => meeting.meetingId), ...droppedFacts(imported, storedFacts, three).map(({ meetingId }) => meetingId)];
}

/**
 * The meetings after an import. One that people have worked on here keeps what they did and gains what the case
 * system knows more: that it was held or cancelled, and who was there. One that nobody touched is as the case system
 * says; a planned one that it has dropped or moved is cancelled. That it was held, as far as the case system alone had said so,
 * is true for as long as it says so. One that was called off only because its group had ended is on again where the case system has
 * both. `plannedHere`: meetings that were made here, and then came from the case system too.
 */
export function mergeMeetings(
  imported: ImportedGroup,
  storedFacts: readonly MeetingFact[],
  documents: ReadonlyMap<string, Meeting>,
  three: ThreeWay,
  at: Instant,
  plannedHere: ReadonlySet<string> = new Set(),
): MergedMeetings {
  const facts = new Map(storedFacts.map((fact) => [fact.meetingId, fact]));
  const put: Meeting[] = [];
  const onAgain: Meeting[] = [];
  for (const { meeting, fact } of pairs(imported)) {
    const stored = documents.get(meeting.meetingId);
    const storedFact = facts.get(meeting.meetingId);
    const isOn = isOffHereAlone(storedFact, fact) && stored?.cancellation?.code === withGroup;
    if (storedFact && !isOn && !isNews(meeting, fact, three)) continue;
    const known = stored && storedFact && { meeting: stored, fact: storedFact };
    const merged = known ? mergeMeeting(isOn ? again(known) : known, { meeting, fact }, three) : { meeting, fact };
    if (merged.meeting !== stored) put.push(merged.meeting);
    if (isOn && merged.meeting.state === 'planned') onAgain.push(merged.meeting);
    facts.set(meeting.meetingId, merged.fact);
  }
  const dropped = droppedFacts(imported, storedFacts, three).flatMap((fact): readonly MeetingAndFact[] => {
    const stored = documents.get(fact.meetingId);
    if (stored === undefined) return [];
    if (fact.heldOn === null) return stored.state === 'planned' && !isTouched(stored, three) ? [calledOff(stored, fact, at)] : [];
    if (isHeldHere(stored)) return [];
    return [plannedHere.has(fact.meetingId) ? plannedAgain(stored, fact) : calledOff(stored, fact, at)];
  });
  for (const { meeting, fact } of dropped) facts.set(meeting.meetingId, fact);
  return {
    facts: [...facts.values()].sort(byPlannedDay),
    put: [...put, ...dropped.map(({ meeting }) => meeting)],
    dropped: dropped.map(({ meeting }) => meeting),
    onAgain,
  };
}

export type MeetingAndFact = { readonly meeting: Meeting; readonly fact: MeetingFact };

function pairs(imported: ImportedGroup): readonly MeetingAndFact[] {
  const facts = new Map(imported.group.meetings.map((fact) => [fact.meetingId, fact]));
  return imported.meetings.flatMap((meeting) => {
    const fact = facts.get(meeting.meetingId);
    return fact ? [{ meeting, fact }] : [];
  });
}

/** Why a meeting was called off whose group had ended here. */
const withGroup = 'group-over' satisfies NonNullable<Meeting['cancellation']>['code'];

function isOffHereAlone(stored: MeetingFact | undefined, imported: MeetingFact): boolean {
  return stored?.cancelled === true && !imported.cancelled;
}

function again({ meeting, fact }: MeetingAndFact): MeetingAndFact {
  return {
    meeting: { ...meeting, version: meeting.version + 1, state: 'planned', cancellation: null },
    fact: { ...fact, cancelled: false },
  };
}

function isNews(meeting: Meeting, fact: MeetingFact, three: ThreeWay): boolean {
  return (
    three.isNews(partKey.meeting(meeting.meetingId), withoutVersion(meeting)) || three.isNews(partKey.meetingFact(fact.meetingId), fact)
  );
}

function isTouched(stored: Meeting, three: ThreeWay): boolean {
  return three.isTouched(partKey.meeting(stored.meetingId), withoutVersion(stored));
}

function mergeMeeting(stored: MeetingAndFact, imported: MeetingAndFact, three: ThreeWay): MeetingAndFact {
  const version = stored.meeting.version + 1;
  if (!isTouched(stored.meeting, three)) return { meeting: { ...imported.meeting, version }, fact: withReportsOf(stored, imported.fact) };
  const isTheirs = stored.meeting.state === 'closed' && !isHeldHere(stored.meeting);
  const merged = isTheirs ? asTheyHaveIt(stored, imported) : withWhatTheyKnow(stored, imported);
  return merged.meeting === stored.meeting ? merged : { ...merged, meeting: { ...merged.meeting, version } };
}

/** What people did here, and what only the case system knows beside: that it was held or cancelled, who was there, when its record went out. */
export function withWhatTheyKnow(stored: MeetingAndFact, imported: MeetingAndFact): MeetingAndFact {
  if (stored.meeting.state !== 'planned' || imported.meeting.state === 'planned') {
    const recordSentOn = isRecordedHere(stored.meeting) ? null : imported.fact.recordSentOn;
    return { meeting: stored.meeting, fact: recordSentOn ? { ...stored.fact, recordSentOn } : stored.fact };
  }
  return asTheyHaveIt(stored, imported);
}

/** Whether it was held is for the case system to say; what people did here stays. */
function asTheyHaveIt(stored: MeetingAndFact, imported: MeetingAndFact): MeetingAndFact {
  const { state, cancellation } = imported.meeting;
  const attendees = mergeAttendees(stored.meeting.attendees, imported.meeting.attendees);
  const { plannedFor, startsAt } = stored.fact;
  return {
    meeting: { ...stored.meeting, state, cancellation, attendees },
    fact: { ...withReportsOf(stored, imported.fact), plannedFor, startsAt, valid: validNow(stored, imported.fact) },
  };
}

/** Whether enough people came follows from attendance: where that was put right here, from what was said here. */
function validNow({ meeting, fact }: MeetingAndFact, imported: MeetingFact): boolean | null {
  const isPutRight = meeting.attendees.some(({ confirmedAt, presence }) => presence !== null && confirmedAt !== null);
  return imported.heldOn !== null && imported.heldOn === fact.heldOn && isPutRight ? fact.valid : imported.valid;
}

/** Opened, closed or recorded here: people here say that it was held, whatever the case system has. */
export function isHeldHere({ openedAt, closedAt, record }: Meeting): boolean {
  return openedAt !== null || closedAt !== null || record !== null;
}

/** Whether its record is written here. It is then sent from here too, and the day on which the case system sent one does not count. */
function isRecordedHere({ record, agenda }: Meeting): boolean {
  return record !== null || agenda.some(({ notes }) => notes.length > 0);
}

/** A reply stays; who was there is added where nobody has confirmed it here. */
function mergeAttendees(stored: readonly Attendee[], imported: readonly Attendee[]): readonly Attendee[] {
  const there = new Map(imported.map((attendee) => [attendee.memberId, attendee]));
  const known = new Set(stored.map(({ memberId }) => memberId));
  const merged = stored.map((attendee): Attendee => {
    const found = there.get(attendee.memberId);
    if (!found || attendee.presence !== null) return attendee;
    return { ...attendee, presence: found.presence, mode: found.mode, confirmedBy: found.confirmedBy, confirmedAt: found.confirmedAt };
  });
  return [...merged, ...imported.filter(({ memberId }) => !known.has(memberId))];
}

function droppedFacts(imported: ImportedGroup, storedFacts: readonly MeetingFact[], three: ThreeWay): readonly MeetingFact[] {
  const now = new Set(imported.meetings.map(({ meetingId }) => meetingId));
  // One that is planned is not called off because a row cannot be read; that one was held is not taken from anything but a row.
  const isWhole = !(imported.leftOut ?? []).includes('meetings');
  return storedFacts.filter(
    ({ meetingId, cancelled, heldOn }) =>
      !cancelled && !now.has(meetingId) && (isWhole || heldOn !== null) && three.wasImported(partKey.meeting(meetingId)),
  );
}

function calledOff(meeting: Meeting, fact: MeetingFact, at: Instant): MeetingAndFact {
  const reason = { text: '', by: 'system:import', at, language: 'en', audience: { kind: 'everyone' } } as const;
  const cancellation = { code: notInExport, reason };
  return {
    meeting: { ...meeting, version: meeting.version + 1, state: 'cancelled', cancellation },
    fact: { ...notHeld(fact), cancelled: true },
  };
}

function plannedAgain(meeting: Meeting, fact: MeetingFact): MeetingAndFact {
  return { meeting: { ...meeting, version: meeting.version + 1, state: 'planned' }, fact: withReportsOf({ meeting, fact }, notHeld(fact)) };
}

/** Without what is only known of a meeting that was held. */
function notHeld({ recordSentOn: _sent, absenceReports: _reports, ...fact }: MeetingFact): MeetingFact {
  return { ...fact, heldOn: null, valid: null };
}

function byPlannedDay(one: MeetingFact, other: MeetingFact): number {
  return one.plannedFor < other.plannedFor ? -1 : Number(one.plannedFor > other.plannedFor);
}
