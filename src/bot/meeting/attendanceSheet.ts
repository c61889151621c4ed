import { z } from 'zod';
import { attendanceSheetCard } from '../../cards/attendance';
import type { AdaptiveCard } from '../../cards/defineCard';
import { attendanceList, type Listed, rolesOf } from '../../core/meeting/attendanceList';
import {
  confirmedValue,
  firstValue,
  isOvertaken,
  lineAsItStands,
  type SheetLine,
  sheetChoices,
  sheetValues,
  sightingOf,
} from '../../core/meeting/attendanceSheet';
import type { Meeting } from '../../core/meeting/meeting';
import { confirmAll, sheetView } from '../../usecases/meeting/attendanceSheet';
import { anyMember, oneOf } from '../inputs';
import { turning } from '../paging';
import { memberName, personWithJobs } from '../personWords';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import { stepVerb } from '../steps';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { afterwardsShown, attendanceFor, meetingShown, nothingPlanned } from './attendance';

/* Everybody's attendance in one form, filled in as they replied: opened, looked at, saved. */

const slots = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10'] as const;
type Typed = Record<(typeof slots)[number], string>;

const meetingId = z.string().max(100);
const page = z.number().int().min(1);
const value = oneOf(sheetValues);
const inputs = { p1: value, p2: value, p3: value, p4: value, p5: value, p6: value, p7: value, p8: value, p9: value, p10: value };
const values = z.string().max(8000);
const people = () => anyMember(z.string().max(8000));
const onCard = { meetingId, people: people(), was: values, kept: people(), keptAs: values, keptWas: values };
type OnCard = { meetingId: string; people: string; was: string; kept: string; keptAs: string; keptWas: string };

export const attendanceSheetVerbs: readonly Verb[] = [
  viewVerb(sheetView('attendance.sheet'), { meetingId }, (turn, shown) => sheetFor(turn, shown, [], 1)),
  stepVerb(sheetView('attendance.turn'), { ...onCard, page }, inputs, {
    again: (turn, shown) => sheetFor(turn, shown, linesIn(shown.data, shown.entered), null),
    next: (turn, shown, typed) => sheetFor(turn, shown, linesIn(shown.data, typed), shown.data.page),
  }),
  deedVerb(confirmAll<OnCard, Typed>(linesIn), onCard, inputs, (turn, shown) => {
    const isToMend =
      shown.result.kind === 'refused' && ['check-fields', 'changed-meanwhile', 'nothing-chosen'].includes(shown.result.refusal.kind);
    return isToMend ? sheetFor(turn, shown, linesIn(shown.data, shown.entered), null) : attendanceFor(turn, shown);
  }),
];

/** What all pages that were looked at say: this one's inputs, and what its buttons carry of the others. */
function linesIn({ people, was, kept, keptAs, keptWas }: OnCard, typed: Readonly<Partial<Typed>>): readonly SheetLine[] {
  const here = listOf(people).map((memberId, index) => {
    const slot = slots[index];
    return { memberId, value: slot === undefined ? '' : (typed[slot] ?? ''), was: partsOf(was)[index] ?? '' };
  });
  const others = listOf(kept).map((memberId, index) => ({
    memberId,
    value: partsOf(keptAs)[index] ?? '',
    was: partsOf(keptWas)[index] ?? '',
  }));
  return [...here, ...others];
}

function listOf(ids: string): readonly string[] {
  return ids.split(',').filter((id) => id !== '');
}

function partsOf(values: string): readonly string[] {
  return values.split(',');
}

/**
 * One page; `lines` are those filled in so far. `wanted`: null is the page that was pressed. Where somebody else has confirmed one of them
 * meanwhile it is the page on which that is told, and only what is told there counts as known to the reader.
 */
function sheetFor(turn: Turn, shown: Shown<{ meetingId: string }>, lines: readonly SheetLine[], wanted: number | null): AdaptiveCard {
  const { texts, deps } = turn;
  const { attendance } = texts.words;
  const meeting = meetingShown(shown);
  if (meeting === undefined) return nothingPlanned(turn, shown);
  const { group } = shown.state;
  const list = attendanceList(group, meeting, deps.clock.today());
  const filled = new Map(lines.map((line) => [line.memberId, line]));
  const isTelling = shown.result.kind === 'refused' && shown.result.refusal.kind === 'changed-meanwhile';
  const { here, pages, rows } = pageWith(
    list,
    wanted ?? (isTelling ? overtakenPage(meeting, list, filled, lines) : pageOfFirst(list, lines)),
  );
  const drawn = rows.map((listed): Drawn => ({ ...lineFor(meeting, listed, filled, isTelling), number: list.indexOf(listed) + 1, listed }));
  const elsewhere = list.flatMap((listed) => {
    const line = rows.includes(listed) ? undefined : filled.get(listed.member.memberId);
    return line === undefined ? [] : [{ line, isTyped: line.value !== firstValue(meeting, listed.attendee) }];
  });
  const others = elsewhere.map(({ line }) => line);
  const slot = (index: number) => slotFor(turn, shown, meeting, drawn[index], index);
  return attendanceSheetCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, attendance.sheetTitle, ''),
    meetingId: meeting.meetingId,
    afterwards: afterwardsShown(turn, meeting),
    people: drawn.map(({ line }) => line.memberId).join(','),
    was: drawn.map(({ line }) => line.was).join(','),
    kept: others.map(({ memberId }) => memberId).join(','),
    keptAs: others.map(({ value }) => value).join(','),
    keptWas: others.map(({ was }) => was).join(','),
    carries: elsewhere.some(({ isTyped }) => isTyped),
    backTo: meeting.state === 'closed' ? meeting.meetingId : '',
    ...{ p1: slot(0), p2: slot(1), p3: slot(2), p4: slot(3), p5: slot(4) },
    ...{ p6: slot(5), p7: slot(6), p8: slot(7), p9: slot(8), p10: slot(9) },
    pages: turning(texts, here, pages),
  });
}

type Filled = ReadonlyMap<string, SheetLine>;

function pageWith(list: readonly Listed[], wanted: number) {
  const pages = Math.max(1, Math.ceil(list.length / slots.length));
  const here = Math.min(wanted, pages);
  return { here, pages, rows: list.slice((here - 1) * slots.length, here * slots.length) };
}

/** The page with the first of these lines: `lines` begins with those of the page that was pressed. */
function pageOfFirst(list: readonly Listed[], lines: readonly SheetLine[]): number {
  const at = list.findIndex(({ member }) => member.memberId === lines[0]?.memberId);
  return Math.floor(Math.max(0, at) / slots.length) + 1;
}

function overtakenPage(meeting: Meeting, list: readonly Listed[], filled: Filled, lines: readonly SheetLine[]): number {
  const isLost = ({ member, attendee }: Listed): boolean => {
    const line = filled.get(member.memberId);
    return line !== undefined && isOvertaken(meeting, attendee, line);
  };
  const pressed = pageOfFirst(list, lines);
  const first = list.findIndex(isLost);
  return first < 0 || pageWith(list, pressed).rows.some(isLost) ? pressed : Math.floor(first / slots.length) + 1;
}

/** `isTold`: something else stands in the line than what is confirmed now, or did when it was sent. */
type Drawn = { readonly line: SheetLine; readonly isTold: boolean; readonly number: number; readonly listed: Listed };

function lineFor(meeting: Meeting, { member, attendee }: Listed, filled: Filled, isTelling: boolean): Pick<Drawn, 'line' | 'isTold'> {
  const { memberId } = member;
  const now = confirmedValue(meeting, attendee);
  const sent = filled.get(memberId);
  if (sent === undefined) return { line: { memberId, value: firstValue(meeting, attendee), was: now }, isTold: false };
  const line = isTelling ? lineAsItStands(meeting, attendee, sent) : sent;
  return { line, isTold: now !== '' && (line.value !== now || line.was !== sent.was) };
}

/** One person's line; none where the page has fewer people. */
function slotFor(turn: Turn, shown: Shown<unknown>, meeting: Meeting, drawn: Drawn | undefined, index: number) {
  const { texts } = turn;
  const nobody = { shown: false, name: '', isTold: false, now: '', by: '', label: '', choices: [], value: '', wrong: false, problem: '' };
  if (drawn === undefined) return nobody;
  const { line, isTold, number, listed } = drawn;
  const { attendee } = listed;
  const { group } = shown.state;
  const memberIds = rolesOf(listed).map(({ memberId }) => memberId);
  const by = isTold ? memberName(texts, group, shown.actor, attendee.confirmedBy) : '';
  const value = valueWords(turn, confirmedValue(meeting, attendee));
  return {
    ...fieldFor(turn, { result: shown.result, entered: {} }, slots[index] ?? '', line.value),
    first: firstValue(meeting, attendee),
    shown: true,
    name: personWithJobs(texts, group, shown.actor, memberIds),
    isTold,
    now: isTold ? texts.say(by === '' ? 'attendance.sheetNow' : 'attendance.sheetNowBy', { value }) : '',
    by,
    label: texts.say('attendance.sheetLabel', {
      number,
      name: memberName(texts, group, shown.actor, listed.member.memberId),
      reply: texts.words.attendance.reply[attendee.reply ?? 'none'],
    }),
    choices: sheetChoices(meeting, line.was !== '').map((each) => ({ title: valueWords(turn, each), value: each })),
  };
}

function valueWords({ texts: { words } }: Turn, value: string): string {
  const { presence, mode } = words.attendance;
  const seen = sightingOf(value);
  if (seen === null) return presence.none;
  return seen.mode === null ? presence[seen.sighting] : `${presence[seen.sighting]}, ${mode[seen.mode]}`;
}
