import type { CoreGroup } from '../coreGroup';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate } from '../time/day';
import { type Confirming, mayBeConfirmed, type PresenceChoice, presenceChoices, withPresence } from './attendance';
import { type Attendee, attendanceList, isOfPerson, type PresenceMode, presenceModes } from './attendanceList';
import type { Meeting } from './meeting';

/*
 * Everybody's attendance in one form. What is seen of one person is one value: what was seen, and how they came where it is not the
 * way in which this meeting is held. Empty: nobody says anything of them yet.
 */

const whereThere = ['present', 'part', 'deputy'] as const;

/** Every value that the form may hold. */
export const sheetValues: readonly ['', ...string[]] = [
  '',
  ...presenceChoices,
  ...whereThere.flatMap((sighting) => presenceModes.map((mode) => `${sighting}:${mode}`)),
];

/** The values to choose from, the usual ones first. That nothing is said is no choice once somebody was confirmed. */
export function sheetChoices(meeting: Pick<Meeting, 'mode'>, isConfirmed: boolean): readonly string[] {
  const usual = usualMode(meeting);
  return sheetValues.filter((value) => (value === '' ? !isConfirmed : usual === null || !value.endsWith(`:${usual}`)));
}

/** What a value says. */
export function sightingOf(value: string): { readonly sighting: PresenceChoice; readonly mode: PresenceMode | null } | null {
  const [said, how] = value.split(':');
  const sighting = presenceChoices.find((each) => each === said);
  return sighting === undefined ? null : { sighting, mode: presenceModes.find((mode) => mode === how) ?? null };
}

/** What is confirmed of somebody now. */
export function confirmedValue(meeting: Pick<Meeting, 'mode'>, { presence, mode, deputyAttended }: Attendee): string {
  if (presence === null) return '';
  const sighting = deputyAttended === true ? 'deputy' : presence;
  return mode === null || mode === usualMode(meeting) ? sighting : `${sighting}:${mode}`;
}

/** What stands in the form at first: what is confirmed, else as they replied. */
export function firstValue(meeting: Pick<Meeting, 'mode'>, attendee: Attendee): string {
  const known = confirmedValue(meeting, attendee);
  return known === '' ? asReplied(attendee) : known;
}

function asReplied({ reply }: Pick<Attendee, 'reply'>): string {
  return reply === 'coming' ? 'present' : (reply ?? '');
}

/** One line of the form: `was` is what was confirmed when it was first drawn, whatever was confirmed since. */
export type SheetLine = { readonly memberId: string; readonly value: string; readonly was: string };

/** Whether somebody chose what stands in a line: it is not what the form was filled with. */
function isChosen(attendee: Attendee, { value, was }: SheetLine): boolean {
  return value !== '' && value !== (was === '' ? asReplied(attendee) : was);
}

/** Whether saving a line would change what is confirmed. A line that was confirmed and that nobody touched says nothing. */
function says(meeting: Pick<Meeting, 'mode'>, attendee: Attendee, line: SheetLine): boolean {
  if (sightingOf(line.value) === null || line.value === confirmedValue(meeting, attendee)) return false;
  return line.was === '' || isChosen(attendee, line);
}

/** Whether a line would overwrite what somebody else has confirmed since it was drawn. */
export function isOvertaken(meeting: Pick<Meeting, 'mode'>, attendee: Attendee, line: SheetLine): boolean {
  return says(meeting, attendee, line) && line.was !== confirmedValue(meeting, attendee);
}

/**
 * The line as its reader sees it after being refused: what they chose stays, all else is as it is now. From here on `was` is what is
 * confirmed now, as they have been told of it.
 */
export function lineAsItStands(meeting: Pick<Meeting, 'mode'>, attendee: Attendee, line: SheetLine): SheetLine {
  const value = isChosen(attendee, line) ? line.value : firstValue(meeting, attendee);
  return { ...line, value, was: confirmedValue(meeting, attendee) };
}

/**
 * Confirms all of them at once. Whoever is as they were confirmed, or was confirmed and not touched, stays as they are; what somebody else
 * has confirmed since the form was drawn is not overwritten unseen. A list on which nothing was chosen is refused, as nothing would be saved.
 */
export function confirmSheet(
  group: CoreGroup,
  meeting: Meeting,
  lines: readonly SheetLine[],
  confirming: Confirming,
  today: CalendarDate,
): Result<Meeting, Refusal> {
  const begun = mayBeConfirmed(meeting);
  if (!begun.ok) return begun;
  if (lines.every(({ value, was }) => value === '' || value === was)) return refuse({ kind: 'nothing-chosen' });
  const list = attendanceList(group, meeting, today);
  let after = meeting;
  for (const line of lines) {
    const { memberId } = line;
    const listed = list.find(isOfPerson(group, memberId));
    if (listed === undefined) return refuse({ kind: 'changed-meanwhile' });
    const seen = sightingOf(line.value);
    if (seen === null || !says(meeting, listed.attendee, line)) continue;
    if (isOvertaken(meeting, listed.attendee, line)) return refuse({ kind: 'changed-meanwhile' });
    const there = whereThere.some((each) => each === seen.sighting);
    const mode = there ? (seen.mode ?? usualMode(meeting)) : null;
    after = withPresence(group, after, { memberId, sighting: seen.sighting, mode }, confirming, today);
  }
  return allow(after === meeting ? meeting : { ...after, version: meeting.version + 1 });
}

/** The lines by which something is changed, for the audit. */
export function linesThatSay(group: CoreGroup, meeting: Meeting, lines: readonly SheetLine[], today: CalendarDate): readonly SheetLine[] {
  const list = attendanceList(group, meeting, today);
  return lines.filter((line) => {
    const listed = list.find(isOfPerson(group, line.memberId));
    return listed !== undefined && says(meeting, listed.attendee, line);
  });
}

/** How somebody comes of whom nothing else is said; in a mixed meeting that stays open. */
function usualMode({ mode }: Pick<Meeting, 'mode'>): PresenceMode | null {
  return mode === 'hybrid' ? null : mode;
}
