import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import { reviewCard, reviewChildCard } from '../cards/review';
import type { Child } from '../core/coreGroup';
import { wordsSeenBy } from '../core/permissions/meeting';
import { mayAskForReview, mayHoldReview, mayMoveReview, mayOpenVoices, mayPlanReview, mayRecordVoice } from '../core/permissions/review';
import { type Conference, undecided } from '../core/review';
import { broughtToReview, type ReviewOfChild, requestsFor, reviewsFor, wordsOfDecision } from '../core/reviewView';
import { openReview, openReviews } from '../usecases/review';
import { conferenceIn } from '../usecases/reviewDocuments';
import { childWords } from './actionWords';
import { askerOf } from './agendaShown';
import { pageOf, rowsOnAPage } from './paging';
import { broughtLines, reasonLines, requestLine, reviewLines, sittingLines } from './reviewWords';
import type { Turn } from './turn';
import { headFor, refusalCard, type Shown, stampFor, type Verb, viewVerb } from './verbs';

/** Ids come from cards: anything that could not be one of ours is no card of ours. */
export const idOnCard = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
export const childOnCard = z.string().max(80);

export const openReviewsVerb = viewVerb(openReviews, { page: z.number().int().default(1) }, (turn, shown) => reviewsCardFor(turn, shown));

export const reviewVerbs: readonly Verb[] = [
  openReviewsVerb,
  viewVerb(openReview, { childId: childOnCard }, (turn, shown) => reviewChildCardFor(turn, shown)),
];

/** Every child's review, a page of them. */
export function reviewsCardFor(turn: Turn, shown: Shown<object>, done = ''): AdaptiveCard {
  const { texts } = turn;
  const asker = askerOf(turn, shown);
  const { group, actor, today } = asker;
  const reviews = reviewsFor(group, actor, turn.deps.rules, today);
  const wanted = 'page' in shown.data && typeof shown.data.page === 'number' ? shown.data.page : 1;
  const { rows, pages } = pageOf(texts, reviews, wanted);
  return reviewCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.review.title, done),
    empty: { shown: reviews.length === 0, text: texts.words.review.empty },
    rows: rows.map((review) => {
      const number = reviews.indexOf(review) + 1;
      return {
        childId: review.child.childId,
        number: `${number}.`,
        name: childWords(texts, review.child, group),
        lines: reviewLines(turn, review).map((text) => ({ text })),
        open: texts.say('review.openOne', { number }),
      };
    }),
    pages,
    requests: requestsFor(group, actor)
      .slice(0, rowsOnAPage)
      .map((request, index) => ({
        requestId: request.requestId,
        text: requestLine(turn, request, today),
        open: texts.say('review.openRequest', { number: index + 1 }),
      })),
    mayPlan: mayPlanReview(asker).ok,
    mayAsk: mayAskForReview(asker).ok,
  });
}

/** One child's review with the words that this reader may see. The press said which child, or which decision was made. */
export function reviewChildCardFor(turn: Turn, shown: Shown<{ childId: string }>, done = ''): AdaptiveCard {
  const { texts, deps } = turn;
  const asker = askerOf(turn, shown);
  const { group, actor, today } = asker;
  const { childId } = shown.data;
  const child = group.children.find((each) => each.childId === childId);
  const review = reviewsFor(group, actor, deps.rules, today).find((each) => each.child.childId === childId);
  if (child === undefined || review === undefined) return refusalCard(turn, 'not-for-this-child');
  const sitting = review.planned === null ? undefined : conferenceIn(shown.state, review.planned.conferenceId);
  const brought = broughtToReview(group, child, actor, deps.rules, today);
  const lines = [
    ...reviewLines(turn, review, sitting),
    ...(review.inFull ? reasonLines(turn, review.clock) : []),
    ...(review.inFull && sitting !== undefined ? sittingLines(turn, sitting) : []),
    ...broughtLines(turn, asker, child, brought),
  ];
  return reviewChildCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.review.childTitle, done),
    childId,
    name: childWords(texts, child, group),
    lines: lines.map((text) => ({ text })),
    words: [...wordsOfSitting(turn, shown, sitting), ...wordsOfLast(turn, shown, review)],
    ...whatMayBeDone(shown, turn, child, sitting, review),
  });
}

function whatMayBeDone(shown: Shown<object>, turn: Turn, child: Child, sitting: Conference | undefined, review: ReviewOfChild) {
  const asker = askerOf(turn, shown);
  const { childId } = child;
  const isOpen = sitting !== undefined;
  const holds = isOpen && mayHoldReview(asker, sitting).ok;
  const decides = holds && sitting.attended !== null;
  const last = review.last?.conferenceId ?? null;
  const next = last === null || isOpen ? undefined : nextUndecided(shown, turn, last);
  return {
    conferenceId: sitting?.conferenceId ?? next?.conferenceId ?? '',
    attends: holds && sitting.attended === null && sitting.plannedFor <= asker.today,
    decides,
    plans: !isOpen && next === undefined && review.clock !== null && mayPlanReview(asker).ok,
    moves: isOpen && mayMoveReview(asker, sitting).ok,
    nextChild: { shown: next !== undefined, childId: next?.childId ?? '' },
    asks: review.clock !== null && mayAskForReview(asker).ok,
    speaks: review.child.status !== 'de-registered' && mayRecordVoice(asker, { childId }).ok,
    hears: mayOpenVoices(asker, { childId }).ok,
  };
}

/** The next child of a sitting whose decision is still to be made, for whoever records it. */
function nextUndecided(shown: Shown<object>, turn: Turn, conferenceId: string): { conferenceId: string; childId: string } | undefined {
  const asker = askerOf(turn, shown);
  const [child] = undecided(asker.group, conferenceId);
  const isHeld = child !== undefined && mayHoldReview(asker, conferenceIn(shown.state, conferenceId)).ok;
  return isHeld ? { conferenceId, childId: child.childId } : undefined;
}

type Words = { label: string; text: string };

function wordsOfSitting({ texts }: Turn, { actor }: Shown<object>, sitting: Conference | undefined): Words[] {
  if (sitting === undefined) return [];
  const { lateReason, movedBecause, discretionLabel } = texts.words.review;
  return said([
    [lateReason, wordsSeenBy(actor, sitting.lateReason)],
    [movedBecause, wordsSeenBy(actor, sitting.moves.at(-1)?.reason ?? null)],
    [discretionLabel, wordsSeenBy(actor, sitting.attended?.discretion ?? null)],
  ]);
}

function wordsOfLast({ texts }: Turn, { state, actor }: Shown<object>, { last, child }: ReviewOfChild): Words[] {
  const conference = last?.conferenceId ? conferenceIn(state, last.conferenceId) : undefined;
  const words = wordsOfDecision(actor, conference, child.childId);
  if (words === null) return [];
  const { reasonsLabel, dissentLabel, discretionLabel } = texts.words.review;
  return said([
    [reasonsLabel, words.reasons],
    [dissentLabel, words.dissent],
    [discretionLabel, words.discretion],
  ]);
}

function said(all: readonly (readonly [string, string | null])[]): Words[] {
  return all.flatMap(([label, text]) => (text === null || text === '' ? [] : [{ label, text }]));
}
