import { z } from 'zod';
import { attendanceSheetCard } from '../../cards/attendance';
import type { AdaptiveCard } from '../../cards/defineCard';
import { attendanceList, type Listed, rolesOf } from '../../core/meeting/attendanceList';
import { confirmedValue, firstValue, type SheetLine, sheetChoices, sheetValues, sightingOf } from '../../core/meeting/attendanceSheet';
import type { Meeting } from '../../core/meeting/meeting';
import { confirmAll, sheetView } from '../../usecases/meeting/attendanceSheet';
import { anyMember, oneOf } from '../inputs';
import { turning } from '../paging';
import { personWithJobs } from '../personWords';
import { stepVerb } from '../steps';
import type { Turn } from '../turn';
import { deedVerb, fieldFor, headFor, type Shown, stampFor, type Verb, viewVerb } from '../verbs';
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
    const isToMend = shown.result.kind === 'refused' && ['check-fields', 'changed-meanwhile'].includes(shown.result.refusal.kind);
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

/** One page; `lines` are those filled in so far. `wanted`: null is the page that was pressed. */
function sheetFor(turn: Turn, shown: Shown<{ meetingId: string }>, lines: readonly SheetLine[], wanted: number | null): AdaptiveCard {
  const { texts, deps } = turn;
  const { attendance } = texts.words;
  const meeting = meetingShown(shown);
  if (meeting === undefined) return nothingPlanned(turn, shown);
  const { group } = shown.state;
  const list = attendanceList(group, meeting, deps.clock.today());
  const pages = Math.max(1, Math.ceil(list.length / slots.length));
  const pressed = list.findIndex(({ member }) => member.memberId === lines[0]?.memberId);
  const here = Math.min(wanted ?? Math.floor(Math.max(0, pressed) / slots.length) + 1, pages);
  const rows = list.slice((here - 1) * slots.length, here * slots.length);
  const filled = new Map(lines.map((line) => [line.memberId, line.value]));
  const wasOf = ({ attendee }: Listed): string => confirmedValue(meeting, attendee);
  const others = list.filter((each) => !rows.includes(each) && filled.has(each.member.memberId));
  const slot = (index: number) => slotFor(turn, shown, meeting, rows[index], { index, list, filled });
  return attendanceSheetCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, attendance.sheetTitle, ''),
    meetingId: meeting.meetingId,
    afterwards: afterwardsShown(turn, meeting),
    people: rows.map(({ member }) => member.memberId).join(','),
    was: rows.map(wasOf).join(','),
    kept: others.map(({ member }) => member.memberId).join(','),
    keptAs: others.map(({ member }) => filled.get(member.memberId) ?? '').join(','),
    keptWas: others.map(wasOf).join(','),
    backTo: meeting.state === 'closed' ? meeting.meetingId : '',
    ...{ p1: slot(0), p2: slot(1), p3: slot(2), p4: slot(3), p5: slot(4) },
    ...{ p6: slot(5), p7: slot(6), p8: slot(7), p9: slot(8), p10: slot(9) },
    pages: turning(texts, here, pages),
  });
}

type Filling = { readonly index: number; readonly list: readonly Listed[]; readonly filled: ReadonlyMap<string, string> };

/** One person's line; none where the page has fewer people. */
function slotFor(turn: Turn, shown: Shown<unknown>, meeting: Meeting, listed: Listed | undefined, { index, list, filled }: Filling) {
  const { texts } = turn;
  if (listed === undefined) return { shown: false, name: '', label: '', choices: [], value: '', wrong: false, problem: '' };
  const { attendee, member } = listed;
  const first = filled.get(member.memberId) ?? firstValue(meeting, attendee);
  const memberIds = rolesOf(listed).map(({ memberId }) => memberId);
  return {
    ...fieldFor(turn, { result: shown.result, entered: {} }, slots[index] ?? '', first),
    shown: true,
    name: personWithJobs(texts, shown.state.group, shown.actor, memberIds),
    label: texts.say('attendance.sheetLabel', {
      number: list.indexOf(listed) + 1,
      reply: texts.words.attendance.reply[attendee.reply ?? 'none'],
    }),
    choices: sheetChoices(meeting, attendee.presence !== null).map((value) => ({ title: valueWords(turn, value), value })),
  };
}

function valueWords({ texts: { words } }: Turn, value: string): string {
  const { presence, mode } = words.attendance;
  const seen = sightingOf(value);
  if (seen === null) return presence.none;
  return seen.mode === null ? presence[seen.sighting] : `${presence[seen.sighting]}, ${mode[seen.mode]}`;
}
