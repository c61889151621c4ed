import type { AdaptiveCard, Choices } from '../../cards/defineCard';
import { meetingArrangeCard, meetingCancelCard, meetingCloseCard, meetingMoveCard, meetingPlanCard } from '../../cards/meeting';
import { sees } from '../../core/confidentiality/sees';
import { currentMembers } from '../../core/coreGroup';
import { unconfirmed } from '../../core/meeting/attendance';
import { chairMissing, isThereOn } from '../../core/meeting/chair';
import { lastBookableOn } from '../../core/meeting/lastBookable';
import { isAnybodyThere, type Meeting, nextMeeting } from '../../core/meeting/meeting';
import { mayBeChair, mayPlanAfterLimit, mayPlanMeeting } from '../../core/meeting/meetingPermissions';
import { arrangementsMark } from '../../core/meeting/planMeeting';
import { chosenMark } from '../../core/nearDay';
import type { Asker } from '../../core/permit';
import type { Problem } from '../../core/refusals';
import { lastBookableDay } from '../../core/time/workingDays';
import { day, time } from '../inputs';
import { offers, offersTo } from '../offers';
import { memberChoices } from '../personWords';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { askerOf, meetingShown } from './agendaShown';
import { agendaLines, chairWords, limitLines, soonLines, whenWords } from './meetingWords';

/** The form for a next meeting; where one is planned already it offers to move that one to the day that was typed. */
export function planFormFor(turn: Turn, shown: Shown<{ after: string }>, done = ''): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.meeting;
  const asker = askerOf(turn, shown);
  const { after } = shown.data;
  const isFree = nextMeeting(asker.group) === undefined;
  const dayAgreed = dayAsked(shown, asksForYes);
  return meetingPlanCard.render(texts, stampFor(turn, asker.group), {
    ...headFor(turn, shown, words.planNext, done),
    lines: limitLines(turn, asker).map((text) => ({ text })),
    plannedOn: fieldFor(turn, shown, 'plannedOn', proposedDay(turn, asker)),
    startsAt: fieldFor(turn, shown, 'startsAt'),
    mode: fieldFor(turn, shown, 'mode', 'in-person'),
    modes: (['in-person', 'video', 'hybrid'] as const).map((mode) => ({ title: words.mode[mode], value: mode })),
    lateReason: fieldFor(turn, shown, 'lateReason'),
    asksReason: asksReason(turn, shown, asker),
    after,
    dayAgreed,
    submit: dayAgreed === '' ? words.plan : words.planAnyway,
    leave: after === '' ? texts.words.common.back : words.later,
    isFree,
    moves: {
      shown: !isFree && offers(turn, shown, (each) => mayPlanMeeting(each)),
      toDay: dayIfOne(shown.entered['plannedOn']),
      toTime: timeIfOne(shown.entered['startsAt']),
    },
  });
}

/** Null where there is no meeting to arrange; the other forms below do the same. */
export function arrangeFormFor(turn: Turn, shown: Shown<object>, done = ''): AdaptiveCard | null {
  const meeting = meetingShown(shown);
  if (meeting === undefined) return null;
  const { texts } = turn;
  const { group } = askerOf(turn, shown);
  return meetingArrangeCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.meeting.arrange, done),
    meetingId: meeting.meetingId,
    seen: arrangementsMark(meeting),
    when: whenWords(turn, meeting),
    chairNow: chairWords(turn, meeting, askerOf(turn, shown)),
    chair: fieldFor(turn, shown, 'chair', chairMissing(group, meeting) === null ? (meeting.chairMemberId ?? '') : ''),
    chairs: chairChoices(turn, meeting, askerOf(turn, shown)),
    language: fieldFor(turn, shown, 'language', meeting.language),
    needs: fieldFor(turn, shown, 'needs', meeting.needs?.text),
  });
}

/** Those who can chair; of whoever is not there that day the choice says so. */
function chairChoices({ texts }: Turn, { chairMemberId, plannedFor }: Meeting, { group, actor, today }: Asker): Choices {
  const able = currentMembers(group, today).filter((member) => mayBeChair(group, member, today) && sees(actor, member));
  const away = new Set(able.filter((member) => !isThereOn(group, member, plannedFor)).map(({ memberId }) => memberId));
  return memberChoices(texts, group, actor, able, chairMemberId === null ? [] : [chairMemberId]).map(({ title, value }) => ({
    title: away.has(value) ? `${title} · ${texts.words.meeting.chairMissing['not-there']}` : title,
    value,
  }));
}

export function moveFormFor(turn: Turn, shown: Shown<object>): AdaptiveCard | null {
  const meeting = meetingShown(shown);
  if (meeting === undefined) return null;
  const { texts } = turn;
  const asker = askerOf(turn, shown);
  const dayAgreed = dayAsked(shown, [...asksForYes, 'after-the-limit-why']);
  const isAfterLimit = dayAsked(shown, ['after-the-limit-why']) !== '';
  const wanted = shown.entered['plannedOn'] ?? '';
  return meetingMoveCard.render(texts, stampFor(turn, asker.group), {
    ...headFor(turn, shown, texts.words.meeting.moveTitle, ''),
    meetingId: meeting.meetingId,
    seenMoves: meeting.moves.length,
    when: whenWords(turn, meeting),
    lines: [
      ...limitLines(turn, asker),
      ...(isAfterLimit ? soonLines(turn, asker, wanted) : []),
      ...(dayAgreed === '' ? [] : agendaLines(turn, meeting, asker, wanted)),
    ].map((text) => ({ text })),
    plannedOn: fieldFor(turn, shown, 'plannedOn', meeting.plannedFor),
    startsAt: fieldFor(turn, shown, 'startsAt', meeting.startsAt ?? ''),
    reason: fieldFor(turn, shown, 'reason'),
    dayAgreed,
    submit: dayAgreed === '' ? texts.words.meeting.moveTitle : texts.words.meeting.moveAnyway,
  });
}

export function cancelFormFor(turn: Turn, shown: Shown<object>): AdaptiveCard | null {
  const meeting = meetingShown(shown);
  if (meeting === undefined) return null;
  return meetingCancelCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.meeting.cancelTitle, ''),
    meetingId: meeting.meetingId,
    seenMoves: meeting.moves.length,
    when: whenWords(turn, meeting),
    why: fieldFor(turn, shown, 'why'),
    words: fieldFor(turn, shown, 'words'),
  });
}

/** Whether it is to be closed now, and how many are not confirmed yet (DOMAIN 1.10); while nobody is, that it cannot be, and no question. */
export function closeFormFor(turn: Turn, shown: Shown<object>): AdaptiveCard | null {
  const meeting = meetingShown(shown);
  if (meeting?.state !== 'open') return null;
  const { group, today } = askerOf(turn, shown);
  const count = unconfirmed(group, meeting, today);
  const { words } = turn.texts;
  const closes = isAnybodyThere(meeting);
  return meetingCloseCard.render(turn.texts, stampFor(turn, group), {
    ...headFor(turn, shown, closes ? words.meeting.closeTitle : words.meeting.close, ''),
    meetingId: meeting.meetingId,
    when: whenWords(turn, meeting),
    closes,
    confirms: !closes,
    unconfirmed: {
      shown: count > 0 || !closes,
      text: closes ? turn.texts.say('meeting.unconfirmed', { count }) : words.meeting.nobodyConfirmed,
    },
    closeStyle: count > 0 ? 'default' : 'positive',
    attendanceStyle: count > 0 ? 'positive' : 'default',
  });
}

const asksForYes: readonly Problem[] = ['closed-day', 'very-soon', 'closed-and-soon'];

/** The day and time that the planner was just warned of for one of these reasons: pressing again for the same is a yes. */
function dayAsked({ result, entered }: Shown<unknown>, reasons: readonly Problem[]): string {
  const problem = result.kind === 'refused' ? result.refusal.fields?.['plannedOn'] : undefined;
  return problem !== undefined && reasons.includes(problem) ? chosenMark(chosenIn(entered)) : '';
}

function chosenIn(entered: Shown<unknown>['entered']) {
  return { plannedOn: entered['plannedOn'] ?? '', startsAt: entered['startsAt'] ?? '' };
}

/** The day to aim at, if it is still ahead; else the last bookable one; else none, as then the meeting is late and a person must choose. */
function proposedDay({ deps }: Turn, { group, today }: Asker): string {
  const last = lastBookableOn(group, deps.rules, today);
  if (last === null) return '';
  const aim = last.target === null ? last.bookBy : lastBookableDay(deps.rules.calendar, last.target);
  return [aim, last.bookBy].find((day) => day >= today) ?? '';
}

/** A manager is asked for a reason once it is known that the day is after the limit; one that was given stays with another day. */
function asksReason({ deps }: Turn, { result, entered }: Shown<unknown>, asker: Asker): boolean {
  if (!offersTo(asker, mayPlanAfterLimit)) return false;
  const last = lastBookableOn(asker.group, deps.rules, asker.today);
  const isLate = last !== null && (asker.today > last.limit || (entered['plannedOn'] ?? '') > last.limit);
  if (isLate || (entered['lateReason'] ?? '') !== '') return true;
  return result.kind === 'refused' && result.refusal.fields?.['lateReason'] !== undefined;
}

/** Only what the form for moving can take: what could not be read stands in this form and goes nowhere else. */
function dayIfOne(typed = ''): string {
  return day().safeParse(typed).data ?? '';
}

function timeIfOne(typed = ''): string {
  return time().safeParse(typed).data ?? '';
}
