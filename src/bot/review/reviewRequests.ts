import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { reviewAnswerCard, reviewAskCard, reviewRequestCard } from '../../cards/review';
import { isOwnChild } from '../../core/member';
import { requestGrounds } from '../../core/requestGrounds';
import { reviewClock } from '../../core/review/review';
import { mayAnswerRequest, mayPlanReview, maySettleRequest } from '../../core/review/reviewPermissions';
import { answerBy, type ReviewRequest, replyCodes } from '../../core/review/reviewRequest';
import { replyWords } from '../../core/review/reviewView';
import { storedRequest } from '../../documents/reviewRequest';
import { answer, ask, openAnswering, openAsking, openRequest, settle } from '../../usecases/review/reviewRequests';
import { childWords } from '../actions/actionWords';
import { childOnCard, oneOf, optionalWords, someOwnChildren, words } from '../inputs';
import { askerOf } from '../meeting/agendaShown';
import { offers } from '../offers';
import { memberName } from '../personWords';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { idOnCard, reviewsCardFor } from './review';
import { requestStateWords } from './reviewWords';

const aboutRequest = { requestId: idOnCard };
const reply = { code: oneOf(replyCodes), why: optionalWords() };

/** Asking for an early review, the answer to it, and the decision. */
export const reviewRequestVerbs: readonly Verb[] = [
  viewVerb(openAsking, { childId: childOnCard }, (turn, shown) => askFormFor(turn, shown)),
  viewVerb(openRequest, aboutRequest, (turn, shown) => requestCardFor(turn, shown)),
  viewVerb(openAnswering, aboutRequest, (turn, shown) => answerFormFor(turn, shown)),
  deedVerb(ask, {}, { children: someOwnChildren(), ground: oneOf(requestGrounds), words: words() }, (turn, shown) =>
    shown.result.kind === 'refused' ? askFormFor(turn, shown) : reviewsCardFor(turn, shown, askedWords(turn)),
  ),
  deedVerb(answer, { ...aboutRequest, seen: z.number().int() }, reply, (turn, shown) =>
    repliedFor(turn, shown, turn.texts.words.review.done.answer),
  ),
  deedVerb(settle, { ...aboutRequest, seen: z.number().int() }, reply, (turn, shown) =>
    repliedFor(turn, shown, turn.texts.words.review.done.settle),
  ),
];

function askedWords({ texts, deps }: Turn): string {
  return texts.say('review.done.ask', { day: texts.day(answerBy({ askedOn: deps.clock.today() }, deps.rules)) });
}

function askFormFor(turn: Turn, shown: Shown<object>): AdaptiveCard {
  const { texts, deps } = turn;
  const words = texts.words.review;
  const { group, actor, today } = askerOf(turn, shown);
  const children = group.children.filter((child) => isOwnChild(actor, child) && reviewClock(group, child, deps.rules, today) !== null);
  const preset = 'childId' in shown.data && typeof shown.data.childId === 'string' ? shown.data.childId : '';
  return reviewAskCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.askTitle, ''),
    childChoices: children.map((child) => ({ title: childWords(texts, child, group), value: child.childId })),
    children: fieldFor(turn, shown, 'children', children.some(({ childId }) => childId === preset) ? preset : ''),
    groundChoices: requestGrounds.map((ground) => ({ title: words.ground[ground], value: ground })),
    ground: fieldFor(turn, shown, 'ground'),
    words: fieldFor(turn, shown, 'words'),
  });
}

function repliedFor(turn: Turn, shown: Shown<{ requestId: string }>, done: string): AdaptiveCard {
  const { result } = shown;
  const mayMend = result.kind === 'refused' && result.refusal.kind !== 'request-settled';
  return mayMend ? answerFormFor(turn, shown) : requestCardFor(turn, shown, done);
}

function requestCardFor(turn: Turn, shown: Shown<{ requestId: string }>, done = ''): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.review;
  const asker = askerOf(turn, shown);
  const { group, actor, today } = asker;
  const request = storedRequest.in(shown.state, shown.data.requestId);
  if (request === undefined) return refusalCard(turn, 'gone');
  const { ground, askedOn, askedBy, childIds } = request;
  const state = requestStateWords(turn, markOf(request), today);
  const names = group.children
    .filter((child) => childIds.includes(child.childId) && isOwnChild(actor, child))
    .map((child) => childWords(texts, child, group));
  const mayReply =
    (offers(turn, shown, (each) => mayAnswerRequest(each, request)) && request.answer === null) ||
    offers(turn, shown, (each) => maySettleRequest(each, request));
  return reviewRequestCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.requestTitle, done),
    requestId: request.requestId,
    names: names.join(', '),
    askedBy: memberName(texts, group, actor, askedBy),
    lines: [
      texts.say('review.groundIs', { ground: words.ground[ground] }),
      texts.say('review.askedOn', { day: texts.day(askedOn) }),
      state,
    ].map((text) => ({ text })),
    words: [
      { label: words.requestWords, text: request.words.text },
      ...spoken(words.answerWords, replyWords(actor, request, request.answer)),
      ...spoken(words.decisionWords, replyWords(actor, request, request.decision)),
    ],
    replies: request.decision === null && mayReply,
    plans: request.decision?.code === 'agree' && offers(turn, shown, (each) => mayPlanReview(each)),
  });
}

function answerFormFor(turn: Turn, shown: Shown<{ requestId: string }>): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.review;
  const asker = askerOf(turn, shown);
  const request = storedRequest.in(shown.state, shown.data.requestId);
  if (request === undefined) return refusalCard(turn, 'gone');
  const settles =
    offers(turn, shown, (each) => maySettleRequest(each, request)) &&
    (request.answer !== null || !offers(turn, shown, (each) => mayAnswerRequest(each, request)));
  return reviewAnswerCard.render(texts, stampFor(turn, asker.group), {
    ...headFor(turn, shown, words.answerTitle, ''),
    requestId: request.requestId,
    seen: request.version,
    asked: request.words.text,
    codeChoices: replyCodes.map((code) => ({ title: words.code[code], value: code })),
    code: fieldFor(turn, shown, 'code'),
    why: fieldFor(turn, shown, 'why'),
    answers: !settles,
    settles,
  });
}

function markOf({ requestId, childIds, ground, askedBy, askedOn, answer: answered, decision }: ReviewRequest) {
  return { requestId, childIds, ground, askedBy, askedOn, answered: answered?.code ?? null, settled: decision?.code ?? null };
}

function spoken(label: string, text: string | null): { label: string; text: string }[] {
  return text === null ? [] : [{ label, text }];
}
