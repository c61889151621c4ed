import { type Child, toldOfEnd } from '../../core/child';
import type { Clock } from '../../core/clocks/clock';
import type { ReviewRequestMark } from '../../core/coreGroup';
import type { Asker } from '../../core/permit';
import { type Conference, daysMoved } from '../../core/review/review';
import { quorum } from '../../core/review/reviewHeld';
import { answerBy, requestState } from '../../core/review/reviewRequest';
import type { BroughtToReview, ReviewOfChild } from '../../core/review/reviewView';
import { isVoiceMissing } from '../../core/review/voice';
import type { CalendarDate } from '../../core/time/day';
import type { Texts } from '../../text/texts';
import { becauseWords, sourceWords, stateWords } from '../clocks/clockWords';
import type { Turn } from '../turn';

/** How one child's review stands, as far as its reader may know: days alone for the family. */
export function reviewLines(turn: Turn, review: ReviewOfChild, sitting?: Conference): string[] {
  const { texts } = turn;
  const { child, clock, last } = review;
  if (child.status === 'temporary') return [texts.words.review.temporary];
  const lastLine = last === null ? [] : [texts.say(`review.last.${last.decision}`, { day: texts.day(last.on) })];
  if (child.status === 'de-registered') {
    const { deregisteredOn } = child;
    if (deregisteredOn === null) return lastLine;
    const day = texts.day(deregisteredOn);
    if (review.isFrozen) return [texts.words.children.frozen, ...lastLine];
    if (review.removal === 'open') return [texts.say('review.removal.open', { day }), ...lastLine];
    if (review.isUnconfirmed) return [texts.words.review.unconfirmed, ...lastLine];
    return [texts.say('review.offRegister', { day }), ...lastLine];
  }
  const sentBack = review.removal === 'sent-back' ? [texts.words.review.removal.sentBack] : [];
  return [...sentBack, ...limitLine(turn, clock, review.inFull), ...plannedLines(turn, review, sitting), ...lastLine];
}

/** Whether agencies and family were told of an end that the custodian has confirmed here. */
export function endToldLines({ texts }: Turn, child: Child): string[] {
  const told = toldOfEnd(child);
  if (told === undefined) return [];
  const { what, notDone } = texts.words.steps;
  const stateOf = (on: CalendarDate | null) => (on === null ? notDone : texts.say('steps.done', { day: texts.day(on) }));
  return [`${what['end-agencies-told']}: ${stateOf(told.agenciesOn)}`, `${what['end-family-told']}: ${stateOf(told.familyOn)}`];
}

/** The last bookable day, what the limit counts from, and the source; empty where no limit runs. */
export function reasonLines({ texts, deps }: Turn, clock: Clock | null): string[] {
  if (clock === null) return [];
  const bookBy = texts.say('review.bookBy', { day: texts.day(clock.bookBy) });
  return [bookBy, becauseWords(texts, clock, deps.rules), sourceWords(texts, clock)];
}

/** How often a sitting was moved, and who was there. */
export function sittingLines({ texts }: Turn, conference: Conference): string[] {
  const { attended } = conference;
  const moves = daysMoved(conference);
  return [
    ...(moves.length === 0 ? [] : [texts.say('review.moved', { count: moves.length })]),
    ...(attended === null ? [] : [texts.say('review.quorum', { groupings: attended.groupings, needed: quorum })]),
  ];
}

/** What is to be brought to the review: the bedroom, the offer of an advocate, the child's voice. */
export function broughtLines({ texts }: Turn, { group }: Asker, child: Child, brought: BroughtToReview | null): string[] {
  if (brought === null || child.status === 'de-registered') return [];
  const { bedroom, advocacy, offeredOn } = brought;
  return [
    ...(bedroom === null ? [] : [texts.say('review.bedroom', { state: stateWords(texts, bedroom) })]),
    ...(offeredOn === null ? [texts.words.review.advocacyNever] : []),
    ...(advocacy === null ? [] : [texts.say('review.advocacy', { state: stateWords(texts, advocacy) })]),
    ...(isVoiceMissing(group, child) ? [texts.words.review.voiceMissing] : []),
  ];
}

/** When an advocate was offered last, and when the child was heard last. */
export function lastBroughtLines({ texts }: Turn, child: Child, brought: BroughtToReview | null): string[] {
  if (brought === null || child.status === 'de-registered') return [];
  const { offeredOn, spokeOn } = brought;
  return [
    ...(offeredOn === null ? [] : [texts.say('review.advocacyLast', { day: texts.day(offeredOn) })]),
    ...(spokeOn === null ? [] : [texts.say('review.spoke', { day: texts.day(spokeOn) })]),
  ];
}

/** What became of a request so far. */
export function requestStateWords({ texts, deps }: Turn, request: ReviewRequestMark, today: CalendarDate): string {
  const state = requestState(request, deps.rules, today);
  return texts.say(`review.state.${state}`, { day: texts.day(answerBy(request, deps.rules)) });
}

export function requestLine(turn: Turn, request: ReviewRequestMark, today: CalendarDate): string {
  const state = requestStateWords(turn, request, today);
  return turn.texts.say('review.requestLine', { day: turn.texts.day(request.askedOn), state });
}

/** To the family the last day while it is to come; that it has passed is told to practitioners only (DOMAIN 7.3). */
function limitLine({ texts, deps }: Turn, clock: Clock | null, inFull: boolean): string[] {
  if (clock === null) return [texts.words.review.noClock];
  if (inFull) return [stateWords(texts, clock)];
  return clock.limit < deps.clock.today() ? [] : [texts.say('review.familyBy', { day: texts.day(clock.limit) })];
}

function calledOffLines(texts: Texts, { calledOff }: ReviewOfChild): string[] {
  if (calledOff === null) return [];
  return [texts.say('review.calledOff', { planned: texts.day(calledOff.plannedFor), day: texts.day(calledOff.on) })];
}

/**
 * The day that is planned, or that none is; to the family one sentence in its place that is as true where a day is kept from its reader
 * (DOMAIN 1.14). Of a day that is planned, marked where it is after the limit. The family reads in plain words that it is later than it should be, as
 * long as the last day is to come and stands on the same card.
 */
function plannedLines({ texts, deps }: Turn, review: ReviewOfChild, sitting: Conference | undefined): string[] {
  const { planned, clock, inFull } = review;
  const today = deps.clock.today();
  const isOver = planned !== null && planned.on < today;
  if (planned === null || (isOver && !inFull)) {
    const { notPlanned, familyNotPlanned } = texts.words.review;
    return [...calledOffLines(texts, review), inFull ? notPlanned : familyNotPlanned];
  }
  const day = texts.day(planned.on);
  if (isOver) return [texts.say('review.plannedPassed', { day })];
  const time = sitting?.plannedFor === planned.on ? (sitting.startsAt ?? null) : null;
  const isLate = clock !== null && planned.on > clock.limit;
  if (isLate && inFull)
    return [time === null ? texts.say('review.plannedLate', { day }) : texts.say('review.plannedLateAt', { day, time })];
  const line = time === null ? texts.say('review.planned', { day }) : texts.say('review.plannedAt', { day, time });
  return isLate && clock.limit >= today ? [line, texts.words.review.familyLate] : [line];
}
