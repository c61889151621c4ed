import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { meetingCard, meetingNoneCard } from '../../cards/meeting';
import { isKeptOut, movesKnown } from '../../core/confidentiality/excluded';
import { sees } from '../../core/confidentiality/sees';
import { wordsSeenBy } from '../../core/confidentiality/words';
import { maySeeMembers } from '../../core/groups/groupPermissions';
import { unconfirmed } from '../../core/meeting/attendance';
import { attendanceList, rolesOf } from '../../core/meeting/attendanceList';
import { chairMissing } from '../../core/meeting/chair';
import { cancelCodes, isAnybodyThere, isFirstTime, isNextDateMissing, type Meeting, nextMeeting } from '../../core/meeting/meeting';
import { mayChair, mayPlanMeeting, maySeeLateness, maySeeReplies } from '../../core/meeting/meetingPermissions';
import { isFamily } from '../../core/member';
import type { Asker } from '../../core/permit';
import type { CalendarDate } from '../../core/time/day';
import { storedMeeting } from '../../documents/meeting';
import { arrange, cancel, close, move, openClosing, openMeetingView, plan, start } from '../../usecases/meeting/meeting';
import { day, knownMember, oneOf, optionalWords, time, words } from '../inputs';
import { offers, offersDeed } from '../offers';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { askerOf, meetingShown } from './agendaShown';
import { arrangeFormFor, cancelFormFor, closeFormFor, moveFormFor, planFormFor } from './meetingForms';
import { chairWords, dayLines, lateReasonOf, limitLines, notToldLines, toldWords, twiceLines, whenWords } from './meetingWords';

export const openMeetingVerb = viewVerb(openMeetingView, {}, meetingFor);

const aboutMeeting = { meetingId: z.string() };
const appointment = { plannedOn: day(), startsAt: time() };
const form = { ...openMeetingView, may: mayPlanMeeting };

export const meetingVerbs: readonly Verb[] = [
  openMeetingVerb,
  viewVerb({ ...form, name: 'meeting.planning' }, {}, (turn, shown) => planFormFor(turn, { ...shown, data: { after: '' } })),
  viewVerb(
    { ...form, name: 'meeting.moving' },
    { toDay: z.string().max(10).default(''), toTime: z.string().max(5).default('') },
    (turn, shown) => moveFormFor(turn, { ...shown, entered: enteredBefore(shown.data) }) ?? meetingFor(turn, shown),
  ),
  viewVerb({ ...form, name: 'meeting.arranging' }, {}, (turn, shown) => arrangeFormFor(turn, shown) ?? meetingFor(turn, shown)),
  // Whoever may not name the chair sees the meeting.
  viewVerb({ ...openMeetingView, name: 'meeting.chairing' }, {}, (turn, shown) => {
    const form = offersDeed(turn, shown, mayPlanMeeting) ? arrangeFormFor(turn, shown) : null;
    return form ?? meetingFor(turn, shown);
  }),
  viewVerb({ ...form, name: 'meeting.cancelling' }, {}, (turn, shown) => cancelFormFor(turn, shown) ?? meetingFor(turn, shown)),
  deedVerb(
    plan,
    { after: z.string().max(80), extraordinary: z.boolean(), dayAgreed: z.string().max(16) },
    { ...appointment, mode: oneOf(['in-person', 'video', 'hybrid']), lateReason: optionalWords() },
    (turn, shown) => {
      if (shown.result.kind === 'refused') return planFormFor(turn, shown);
      const planned = meetingShown(shown);
      const done = planned === undefined ? '' : toldWords(turn, shown, planned, 'planned');
      if (!offersDeed(turn, shown, mayPlanMeeting)) return meetingFor(turn, shown, done);
      return arrangeFormFor(turn, shown, `${done} ${turn.texts.words.meeting.done.sayWhoChairs}`) ?? meetingFor(turn, shown);
    },
  ),
  deedVerb(
    arrange,
    { ...aboutMeeting, seen: z.string().max(200) },
    { chair: knownMember(words(80)), language: oneOf(['cy', 'en', 'both']), needs: optionalWords(1000) },
    (turn, shown) => formUntilDone(turn, shown, arrangeFormFor(turn, shown), turn.texts.words.meeting.done.arrange),
  ),
  deedVerb(
    move,
    { ...aboutMeeting, seenMoves: z.number().int(), dayAgreed: z.string().max(16) },
    { ...appointment, reason: optionalWords() },
    (turn, shown) => formUntilDone(turn, shown, moveFormFor(turn, shown), told(turn, shown, 'moved')),
  ),
  deedVerb(cancel, { ...aboutMeeting, seenMoves: z.number().int() }, { why: oneOf(cancelCodes), words: optionalWords() }, (turn, shown) =>
    formUntilDone(turn, shown, cancelFormFor(turn, shown), told(turn, shown, 'cancelled')),
  ),
  deedVerb(start, aboutMeeting, {}, (turn, shown) => meetingFor(turn, shown, turn.texts.words.meeting.done.start)),
  viewVerb(openClosing, {}, (turn, shown) => closeFormFor(turn, shown) ?? meetingFor(turn, shown)),
  deedVerb(close, aboutMeeting, {}, closedFor),
];

/** The form, with what was typed, until it was taken; then the meeting as it is now. */
function formUntilDone(turn: Turn, shown: Shown<object>, form: AdaptiveCard | null, done: string): AdaptiveCard {
  return shown.result.kind === 'refused' && form !== null ? form : meetingFor(turn, shown, done);
}

function told(turn: Turn, shown: Shown<object>, news: 'moved' | 'cancelled'): string {
  const meeting = meetingShown(shown);
  const last = meeting?.moves.at(-1);
  if (news === 'moved' && last !== undefined && isFirstTime(last)) return turn.texts.words.meeting.done.time;
  return meeting === undefined ? '' : toldWords(turn, shown, meeting, news);
}

/** The day and time that the planner had typed for another meeting, put into the form for moving this one. */
function enteredBefore({ toDay, toTime }: { toDay: string; toTime: string }): Record<string, string> {
  return { ...(toDay === '' ? {} : { plannedOn: toDay }), ...(toTime === '' ? {} : { startsAt: toTime }) };
}

/** After a meeting is closed its card asks for the next date (DOMAIN 1.8), if none is set. */
function closedFor(turn: Turn, shown: Shown<{ meetingId: string }>): AdaptiveCard {
  const { state, data } = shown;
  if (shown.result.kind === 'refused' || nextMeeting(state.group) !== undefined)
    return meetingFor(turn, shown, turn.texts.words.meeting.done.closeOnly);
  const closed = storedMeeting.in(state, data.meetingId);
  const count = closed === undefined ? 0 : unconfirmed(state.group, closed, turn.deps.clock.today());
  const notConfirmed = count === 0 ? [] : [turn.texts.say('meeting.unconfirmedClosed', { count })];
  const counted = state.group.meetings.some(({ meetingId, valid }) => meetingId === data.meetingId && valid === true);
  return planFormFor(
    turn,
    { ...shown, data: { after: data.meetingId } },
    [turn.texts.say(counted ? 'meeting.done.close' : 'meeting.done.closeNotValid'), ...notConfirmed].join(' '),
  );
}

/** The meeting that the press was about while it is to come or open, else the next one, else that there is none. */
function meetingFor(turn: Turn, shown: Shown<object>, done = ''): AdaptiveCard {
  const { state, data } = shown;
  const about = 'meetingId' in data && typeof data.meetingId === 'string' ? storedMeeting.in(state, data.meetingId) : undefined;
  const next = nextMeeting(state.group);
  const isLive = about?.state === 'planned' || about?.state === 'open';
  const meeting = isLive ? about : next && storedMeeting.in(state, next.meetingId);
  return meeting === undefined ? noneFor(turn, shown, done) : oneFor(turn, shown, meeting, done);
}

function oneFor(turn: Turn, shown: Shown<object>, meeting: Meeting, done = ''): AdaptiveCard {
  const { texts } = turn;
  const asker = askerOf(turn, shown);
  const { group, actor, today } = asker;
  const plans = offersDeed(turn, shown, mayPlanMeeting);
  const chairs = offersDeed(turn, shown, (each) => mayChair(each, meeting));
  const starts = chairs && meeting.state === 'planned' && today >= meeting.plannedFor;
  const closes = chairs && meeting.state === 'open';
  const missing = chairMissing(group, meeting);
  const cannotCome = missing !== null && missing !== 'nobody-named';
  const opensAll = offers(turn, shown, (each) => maySeeMembers(each));
  const isOpen = meeting.state === 'open' && opensAll;
  const needs = wordsSeenBy(group, actor, meeting.needs);
  const lastMove = meeting.moves.findLast(({ reason }) => reason.text !== '');
  const tellsOfMove = lastMove !== undefined && !isKeptOut(group, actor, lastMove.from);
  const movedBecause = tellsOfMove ? wordsSeenBy(group, actor, lastMove.reason) : null;
  const lateReason = wordsSeenBy(group, actor, lateReasonOf(turn, meeting, asker));
  return meetingCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.meeting.title, done),
    meetingId: meeting.meetingId,
    when: whenWords(turn, meeting),
    lines: linesFor(turn, shown, meeting, asker),
    chair: chairWords(turn, meeting, asker),
    namesAnother: plans && cannotCome,
    needs: { shown: needs !== null, text: needs ?? '' },
    movedBecause: { shown: movedBecause !== null, text: movedBecause ?? '' },
    lateReason: { shown: lateReason !== null, text: lateReason ?? '' },
    starts,
    closes,
    agendaStyle: isOpen || starts ? 'default' : 'positive',
    opensAttendance: opensAll,
    attendanceStyle: isOpen ? 'positive' : 'default',
    isOpen,
    isOrganiser: plans,
    arranges: plans && !cannotCome,
    mayMove: plans && meeting.state === 'planned',
    move: meeting.startsAt === null ? texts.words.meeting.setTime : texts.words.meeting.move,
  });
}

function noneFor(turn: Turn, shown: Shown<object>, done = ''): AdaptiveCard {
  const { texts } = turn;
  const asker = askerOf(turn, shown);
  const mayPlan = offersDeed(turn, shown, mayPlanMeeting);
  const isPlanned = nextMeeting(asker.group) !== undefined;
  const missing = maySeeLateness(asker.actor) && isNextDateMissing(asker.group) ? [texts.words.meeting.nextDateMissing] : [];
  const own = isFamily(asker.actor) ? [texts.words.clock.familyEmpty] : [];
  const lines = [...missing, ...limitLines(turn, asker), ...own, ...(mayPlan ? [] : [texts.words.meeting.askPlanner])];
  return meetingNoneCard.render(texts, stampFor(turn, asker.group), {
    ...headFor(turn, shown, isPlanned || isFamily(asker.actor) ? texts.words.meeting.title : texts.words.meeting.none, done),
    lines: isPlanned ? [] : lines.map((text) => ({ text })),
    mayPlan: mayPlan && !isPlanned,
    mayLook: isPlanned,
  });
}

function linesFor(turn: Turn, shown: Shown<unknown>, meeting: Meeting, asker: Asker): { text: string }[] {
  const { texts } = turn;
  const words = texts.words.meeting;
  const moves = movesKnown(asker.group, asker.actor, meeting.moves);
  return [
    ...stateWords(turn, meeting, asker.today),
    [words.planned[meeting.kind], words.mode[meeting.mode], words.language[meeting.language]].join(' · '),
    ...(moves > 0 ? [texts.say('meeting.moved', { count: moves })] : []),
    ...(maySeeReplies(asker.actor) ? [repliesWords(turn, meeting, asker), ...twiceLines(turn, asker.group, meeting)] : []),
    ...(meeting.state === 'planned' ? [...dayLines(turn, meeting, asker), ...notToldLines(turn, shown, meeting)] : []),
    ...(meeting.state === 'open' && offersDeed(turn, shown, (each) => mayChair(each, meeting))
      ? unconfirmedLines(turn, meeting, asker)
      : []),
  ].map((text) => ({ text }));
}

/** Whoever closes the meeting is told how many nobody has confirmed, and that it cannot be closed while nobody at all is, beside the button that closes it. */
function unconfirmedLines({ texts }: Turn, meeting: Meeting, { group, today }: Asker): string[] {
  if (!isAnybodyThere(meeting)) return [texts.words.meeting.nobodyConfirmed];
  const count = unconfirmed(group, meeting, today);
  return count === 0 ? [] : [texts.say('meeting.unconfirmed', { count })];
}

function stateWords({ texts }: Turn, { state, plannedFor }: Meeting, today: CalendarDate): string[] {
  if (state === 'open') return [texts.words.meeting.open];
  if (plannedFor < today) return [texts.words.meeting.waiting];
  return plannedFor === today ? [texts.words.meeting.today] : [];
}

function repliesWords({ texts }: Turn, meeting: Meeting, { group, actor, today }: Asker): string {
  const replies = attendanceList(group, meeting, today).flatMap((each) =>
    rolesOf(each).some((role) => sees(actor, role)) ? [each.attendee.reply] : [],
  );
  const count = (reply: (typeof replies)[number]): number => replies.filter((each) => each === reply).length;
  return texts.say('meeting.replies', {
    coming: count('coming'),
    apologies: count('apologies'),
    deputies: count('deputy'),
    none: count(null),
  });
}
