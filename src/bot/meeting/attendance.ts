import { z } from 'zod';
import { attendanceCard, attendanceConfirmCard, attendanceDeputyCard } from '../../cards/attendance';
import type { AdaptiveCard } from '../../cards/defineCard';
import { owesReport } from '../../core/meeting/absence';
import { presenceChoices, validityOf } from '../../core/meeting/attendance';
import {
  type Attendee,
  attendanceList,
  attendanceSeenBy,
  type Listed,
  presenceModes,
  rolesOf,
  wasThere,
} from '../../core/meeting/attendanceList';
import { mayConfirmAttendance, mayReplyToInvitation, maySeeValidity } from '../../core/meeting/attendancePermissions';
import { appointmentMark, isStillAsked, type Meeting, nextMeeting } from '../../core/meeting/meeting';
import { worksWithChild } from '../../core/member';
import type { Asker } from '../../core/permit';
import { signedVersion } from '../../core/record/record';
import { isAttendancePutRight } from '../../core/record/recordAttendance';
import { mayCorrectRecord, mayWriteRecord } from '../../core/record/recordPermissions';
import { later } from '../../core/time/calendarDate';
import { storedMeeting } from '../../documents/meeting';
import type { Texts } from '../../text/texts';
import {
  confirmThoseComing,
  correct,
  openAttendance,
  openConfirmForm,
  openDeputyForm,
  reply,
  sendDeputy,
} from '../../usecases/meeting/attendance';
import { anyMember, oneOf, words } from '../inputs';
import { isShownTo, offersTo } from '../offers';
import { pageOf } from '../paging';
import { jobWords, personWithJobs, personWords } from '../personWords';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { nothingThere } from './agendaShown';
import { whenWords } from './meetingWords';

const longestName = 200;
const meetingId = z.string().max(100);
/** None on cards of earlier versions. */
const asked = z.string().max(20).default('');

export const openAttendanceVerb = viewVerb(
  openAttendance,
  { page: z.number().int().min(1).default(1), meetingId: meetingId.default('') },
  (turn, shown) => attendanceFor(turn, shown, shown.data.page),
);

export const attendanceVerbs: readonly Verb[] = [
  openAttendanceVerb,
  deedVerb(reply, { meetingId, asked, reply: z.enum(['coming', 'apologies']) }, {}, attendanceFor),
  viewVerb(openDeputyForm, { meetingId, asked }, deputyFormFor),
  deedVerb(sendDeputy, { meetingId, asked }, { deputy: words(longestName) }, orForm(deputyFormFor)),
  deedVerb(confirmThoseComing, { meetingId }, {}, (turn, shown) => attendanceFor(turn, shown, 1, nobodyThere(turn, shown))),
  viewVerb(openConfirmForm, { meetingId }, confirmFormFor),
  deedVerb(
    correct,
    { meetingId },
    {
      person: anyMember(words(longestName)),
      sighting: oneOf(presenceChoices),
      mode: z.union([z.enum(presenceModes), z.literal('').transform(() => null)], 'choose-one'),
    },
    orForm(confirmFormFor),
  ),
];

/** The list after what was done; the form again, with what was typed, where an input needs mending or the meeting was moved. */
function orForm(form: (turn: Turn, shown: Shown<object>) => AdaptiveCard) {
  return (turn: Turn, shown: Shown<object>): AdaptiveCard =>
    shown.result.kind === 'refused' && ['check-fields', 'meeting-moved'].includes(shown.result.refusal.kind)
      ? form(turn, shown)
      : attendanceFor(turn, shown);
}

/** Somebody who confirms attendance sees all who come, as they could not confirm it otherwise (DOMAIN 1.11, 2.1). */
export function attendanceFor(turn: Turn, shown: Shown<object>, page = 1, done: string | null = null): AdaptiveCard {
  const { texts } = turn;
  const { group } = shown.state;
  const meeting = meetingShown(shown);
  if (meeting === undefined) return nothingPlanned(turn, shown);
  const asker = askerIn(turn, shown);
  const list = attendanceList(group, meeting, asker.today);
  const confirms = offersTo(asker, (each) => mayConfirmAttendance(each, meeting));
  const seen = confirms ? list : attendanceSeenBy(group, shown.actor, list);
  const { rows, pages } = pageOf(texts, seen, page);
  const isOwn = ({ member }: Listed): boolean => member.personId === shown.actor.personId;
  return attendanceCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.say('attendance.title', { day: texts.day(meeting.plannedFor) }), done ?? doneWords(texts, meeting)),
    ...(isToOtherDay(shown, meeting) ? movedWords(turn, meeting, 'attendance.movedTo') : {}),
    meetingId: meeting.meetingId,
    asked: appointmentMark(meeting),
    own: ownReply(texts, meeting, list.find(isOwn)),
    validity: validityShown(texts, asker, meeting),
    summary: { shown: worksWithChild(shown.actor), text: summaryOf(texts, meeting, seen) },
    rows: rows.map((each) => rowFor(texts, meeting, each, confirms)),
    noRows: seen.every(isOwn),
    mayReply: meeting.state === 'planned' && offersTo(asker, (each) => mayReplyToInvitation(each, meeting)),
    owesReport: isShownTo(asker, ({ actor }) => owesReport(group, meeting.meetingId, actor.memberId)),
    mayConfirm: meeting.state === 'open' && confirms,
    mayCorrect: (meeting.state === 'open' || meeting.state === 'closed') && confirms,
    afterwards: confirms ? afterwardsShown(turn, meeting) : { shown: false, text: '' },
    corrects: correctionOf(asker, meeting),
    toRecord: meeting.state === 'closed' && offersTo(asker, (each) => mayWriteRecord(each, meeting)),
    pagedMeeting: meeting.state === 'closed' ? meeting.meetingId : '',
    pages,
  });
}

/** Whether the press was about a day or time that is no longer the meeting's; also one sent twice, saved before the meeting was moved. */
function isToOtherDay({ data }: Shown<object>, meeting: Meeting): boolean {
  return meeting.state === 'planned' && 'asked' in data && typeof data.asked === 'string' && !isStillAsked(meeting, data.asked);
}

/** In place of what came of a reply to the day before: the question anew, for the day that the meeting has now. */
function movedWords(turn: Turn, meeting: Meeting, key: 'attendance.movedTo' | 'attendance.movedToDeputy') {
  const when = meeting.startsAt === null ? turn.texts.day(meeting.plannedFor) : whenWords(turn, meeting);
  return { done: { shown: false, text: '' }, refused: { shown: true, text: turn.texts.say(key, { when }) } };
}

/** Said in place of "saved" where apologies were noted and nobody is there; null: somebody is. */
function nobodyThere({ texts }: Turn, shown: Shown<object>): string | null {
  const isAnyone = meetingShown(shown)?.attendees.some(wasThere) ?? false;
  return isAnyone ? null : texts.words.attendance.nobodyThere;
}

/** What becomes of a change to a meeting that is over. */
export function afterwardsShown({ texts }: Turn, { state, record }: Meeting): { shown: boolean; text: string } {
  const { afterwards, afterwardsSigned } = texts.words.attendance;
  return { shown: state === 'closed', text: signedVersion(record) === undefined ? afterwards : afterwardsSigned };
}

/** The signed version to correct, where it does not have attendance as it was put right and this reader may begin the correction. */
function correctionOf(asker: Asker, meeting: Meeting): { shown: boolean; version: number } {
  const signed = meeting.record?.state === 'signed' ? signedVersion(meeting.record) : undefined;
  const isWrong =
    signed !== undefined && isAttendancePutRight(signed, meeting) && offersTo(asker, (each) => mayCorrectRecord(each, meeting));
  return { shown: isWrong, version: signed?.number ?? 1 };
}

function doneWords({ words: { attendance } }: Texts, { state }: Meeting): string {
  return state === 'planned' ? attendance.replySaved : attendance.saved;
}

/** Once the meeting has begun nobody can reply any more: a reply that is missing is not one to come. */
function ownReply({ words: { attendance } }: Texts, { state }: Meeting, own: Listed | undefined) {
  const deputy = own?.attendee.deputy?.text ?? '';
  return {
    shown: own !== undefined,
    reply: attendance.own[own?.attendee.reply ?? (state === 'planned' ? 'none' : 'noneBefore')],
    hasDeputy: deputy !== '',
    deputy,
  };
}

/** Shown from the opening of the meeting on, while it can still be put right and afterwards; before that nobody has been confirmed. */
function validityShown({ words: { attendance } }: Texts, asker: Asker, meeting: Meeting) {
  const shown = meeting.state !== 'planned' && meeting.state !== 'cancelled' && isShownTo(asker, (each) => maySeeValidity(each, meeting));
  const { valid, reasons } = validityOf(asker.group, meeting, asker.today);
  return {
    shown,
    text: valid ? attendance.validity.valid : attendance.validity.notValid,
    reasons: reasons.map((reason) => ({ text: attendance.validity[reason] })),
  };
}

function summaryOf(texts: Texts, meeting: Meeting, seen: readonly Listed[]): string {
  const count = (is: (attendee: Attendee) => boolean): number => seen.filter(({ attendee }) => is(attendee)).length;
  if (meeting.state === 'planned' || meeting.state === 'cancelled') {
    return texts.say('attendance.summary', {
      coming: count((each) => each.reply === 'coming'),
      apologies: count((each) => each.reply === 'apologies'),
      deputies: count((each) => each.reply === 'deputy'),
      none: count((each) => each.reply === null),
    });
  }
  const there = count(wasThere);
  const none = count(({ presence }) => presence === null);
  return texts.say('attendance.summaryOpen', { there, away: seen.length - there - none, none });
}

function rowFor(texts: Texts, meeting: Meeting, { member, also, attendee }: Listed, confirms = false) {
  const { attendance } = texts.words;
  const began = meeting.state !== 'planned' && meeting.state !== 'cancelled';
  const presence = presenceIn(texts, attendee);
  // Once the meeting has begun a missing reply may be one that the reader may not know of: "no reply yet" could be untrue.
  const replied = !began || attendee.reply !== null ? attendance.reply[attendee.reply ?? 'none'] : null;
  const before = confirms
    ? (attendee.earlier ?? []).map((each) => ` · ${texts.say('attendance.before', { presence: presenceAndMode(texts, each) })}`)
    : [];
  const job = [...new Set([member, ...also].map((each) => jobOrAgency(texts, each)))].join(', ');
  return {
    name: personWords(texts, member),
    role: member.inTeams ? job : `${job} · ${attendance.noTeams}`,
    // Whoever sent apologies and was not there is told of once: both say the same.
    state: [...new Set([replied, began ? presence : null])].filter((part) => part !== null).join(' · '),
    deputy: attendee.deputy === null ? '' : ` (${attendee.deputy.text})`,
    mode: attendee.mode === null ? '' : ` · ${attendance.mode[attendee.mode]}`,
    before: before.join(''),
  };
}

function jobOrAgency(texts: Texts, member: Listed['member']): string {
  const isNamedByAgency = member.title === undefined && member.role === 'member' && member.agency !== '';
  return isNamedByAgency ? member.agency : jobWords(texts, member);
}

function presenceIn({ words: { attendance } }: Texts, { presence, deputyAttended }: Pick<Attendee, 'presence' | 'deputyAttended'>): string {
  return attendance.presence[deputyAttended === true ? 'deputy' : (presence ?? 'none')];
}

function presenceAndMode(texts: Texts, confirmed: Pick<Attendee, 'presence' | 'mode' | 'deputyAttended'>): string {
  const { mode } = texts.words.attendance;
  return [presenceIn(texts, confirmed), ...(confirmed.mode === null ? [] : [mode[confirmed.mode]])].join(', ');
}

function deputyFormFor(turn: Turn, shown: Shown<object>): AdaptiveCard {
  const meeting = meetingShown(shown);
  if (meeting === undefined) return nothingPlanned(turn, shown);
  const own = attendanceList(shown.state.group, meeting, turn.deps.clock.today()).find(
    ({ member }) => member.personId === shown.actor.personId,
  )?.attendee;
  return attendanceDeputyCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.say('attendance.deputyTitle', { day: turn.texts.day(meeting.plannedFor) }), ''),
    ...(isToOtherDay(shown, meeting) ? movedWords(turn, meeting, 'attendance.movedToDeputy') : {}),
    meetingId: meeting.meetingId,
    asked: appointmentMark(meeting),
    deputy: fieldFor(turn, shown, 'deputy', own?.deputy?.text),
  });
}

function confirmFormFor(turn: Turn, shown: Shown<object>): AdaptiveCard {
  const { attendance } = turn.texts.words;
  const meeting = meetingShown(shown);
  if (meeting === undefined) return nothingPlanned(turn, shown);
  const { group, today } = askerIn(turn, shown);
  const people = attendanceList(group, meeting, today).map((each) => {
    const { state, deputy } = rowFor(turn.texts, { ...meeting, state: 'open' }, each);
    const memberIds = rolesOf(each).map(({ memberId }) => memberId);
    return { title: `${personWithJobs(turn.texts, group, shown.actor, memberIds)}: ${state}${deputy}`, value: each.member.memberId };
  });
  return attendanceConfirmCard.render(turn.texts, stampFor(turn, group), {
    ...headFor(turn, shown, attendance.confirmTitle, ''),
    meetingId: meeting.meetingId,
    people,
    sightings: presenceChoices.map((value) => ({ title: attendance.presence[value], value })),
    modes: presenceModes.map((value) => ({ title: attendance.mode[value], value })),
    person: fieldFor(turn, shown, 'person'),
    sighting: fieldFor(turn, shown, 'sighting'),
    mode: fieldFor(turn, shown, 'mode', meeting.mode === 'hybrid' ? '' : meeting.mode),
  });
}

/** Where a meeting was held whoever asks may mean that one, as a message of it leads here: it is said that it is over. */
export function nothingPlanned(turn: Turn, shown: Shown<unknown>): AdaptiveCard {
  const { attendance } = turn.texts.words;
  const { group } = shown.state;
  const held = group.meetings.reduce((newest, { heldOn }) => (heldOn === null ? newest : later(newest, heldOn)), '');
  const planFirst = held === '' ? attendance.planFirst : turn.texts.say('attendance.heldOn', { day: turn.texts.day(held) });
  return nothingThere(turn, shown, { ...attendance, planFirst });
}

/** The meeting that the press was about, else the next one. */
export function meetingShown({ state, data }: Shown<object>): Meeting | undefined {
  const about =
    'meetingId' in data && typeof data.meetingId === 'string' && data.meetingId !== ''
      ? data.meetingId
      : nextMeeting(state.group)?.meetingId;
  return about === undefined ? undefined : storedMeeting.in(state, about);
}

function askerIn(turn: Turn, { actor, state }: Shown<unknown>): Asker {
  return { actor, group: state.group, today: turn.deps.clock.today() };
}
