import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { reviewCard, reviewChildCard } from '../../cards/review';
import { type Child, isOnRegister, toldOfEnd } from '../../core/child';
import { mayRecordStep } from '../../core/clocks/stepPermissions';
import { type CoreGroup, currentMembers } from '../../core/coreGroup';
import type { CorrectedKind } from '../../core/corrected';
import { isFor, isOwnChild, type Member } from '../../core/member';
import type { Asker } from '../../core/permit';
import { type Conference, undecided } from '../../core/review/review';
import { isSuperseded } from '../../core/review/reviewCorrect';
import { endGroundsOpenTo } from '../../core/review/reviewEnd';
import {
  mayAskForReview,
  mayCheckRemoval,
  mayEndRegistration,
  mayHoldReview,
  mayMoveReview,
  mayOpenViews,
  mayOpenVoices,
  mayPlanReview,
  mayRecordVoice,
} from '../../core/review/reviewPermissions';
import { broughtToReview, type ReviewOfChild, requestsFor, reviewsFor } from '../../core/review/reviewView';
import { keptLimitsOf } from '../../documents/limits';
import { openReview, openReviews } from '../../usecases/review/review';
import { conferenceOf } from '../../usecases/review/reviewDocuments';
import { childWords, givenNameWords } from '../actions/actionWords';
import { factWords } from '../clocks/corrections';
import { childOnCard } from '../inputs';
import { askerOf } from '../meeting/agendaShown';
import { namedRows } from '../numbered';
import { offers } from '../offers';
import { pageOf, rowsOnAPage } from '../paging';
import { refusalCard } from '../refused';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { type Verb, viewVerb } from '../verbs';
import { wordsOfCalledOff, wordsOfLast, wordsOfSitting } from './reviewTold';
import { broughtLines, endToldLines, lastBroughtLines, reasonLines, requestLine, reviewLines, sittingLines } from './reviewWords';

/** Ids come from cards: a text that could not be one of our ids was on no card of ours. */
export const idOnCard = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

export const openReviewsVerb = viewVerb(openReviews, { page: z.number().int().default(1) }, (turn, shown) => reviewsCardFor(turn, shown));

export const reviewVerbs: readonly Verb[] = [
  openReviewsVerb,
  viewVerb(openReview, { childId: childOnCard }, (turn, shown) => reviewChildCardFor(turn, shown)),
];

/** Every child's review, a page of them; `only`: of these children. What was decided last stands with the child. */
export function reviewsCardFor(turn: Turn, shown: Shown<object>, done = '', only?: readonly string[]): AdaptiveCard {
  const { texts } = turn;
  const asker = askerOf(turn, shown);
  const { group, actor, today } = asker;
  const all = reviewsFor(group, actor, turn.deps.rules, today);
  const reviews = only === undefined ? all : all.filter(({ child }) => only.includes(child.childId));
  const wanted = 'page' in shown.data && typeof shown.data.page === 'number' ? shown.data.page : 1;
  const { rows, pages } = pageOf(texts, reviews, wanted);
  const named = namedRows(texts, rows, ({ child }) => [givenNameWords(texts, child, group), childWords(texts, child, group)]);
  const requests = requestsFor(group, actor).slice(0, rowsOnAPage);
  const namedRequest = namedRows(texts, requests, (request) => [
    ownNames(turn, group, actor, request.childIds),
    texts.shortDay(request.askedOn),
  ]);
  return reviewCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.review.title, done),
    empty: { shown: reviews.length === 0, text: texts.words.review.empty },
    rows: rows.map((review) => {
      const { number, open } = named(review, reviews.indexOf(review) + 1);
      return {
        childId: review.child.childId,
        number,
        name: childWords(texts, review.child, group),
        lines: reviewLines(turn, { ...review, last: null }).map((text) => ({ text })),
        open,
      };
    }),
    pages,
    requests: requests.map((request, index) => ({
      requestId: request.requestId,
      text: requestLine(turn, request, today),
      open: namedRequest(request, index + 1).titled(texts.words.review.openRequest),
    })),
    mayPlan: offers(turn, shown, (each) => mayPlanReview(each)),
    mayStep: offers(turn, shown, (each) => mayRecordStep(each, { what: 'record-sent', about: '' })),
    mayAsk: offers(turn, shown, (each) => mayAskForReview(each)),
  });
}

/** One child's review with the words that this reader may see. The press named the child, or the decision that was made. */
export function reviewChildCardFor(turn: Turn, shown: Shown<{ childId: string }>, done = ''): AdaptiveCard {
  const { texts, deps } = turn;
  const asker = askerOf(turn, shown);
  const { group, actor, today } = asker;
  const { childId } = shown.data;
  const child = group.children.find((each) => each.childId === childId);
  const review = reviewsFor(group, actor, deps.rules, today).find((each) => each.child.childId === childId);
  if (child === undefined || review === undefined) return refusalCard(turn, 'not-for-this-child');
  const sitting = review.planned === null ? undefined : conferenceOf(shown.state, review.planned.conferenceId);
  const brought = broughtToReview(group, child, actor, deps.rules, today);
  const lines = [
    ...reviewLines(turn, review, sitting),
    ...(review.removal === 'open' && custodiansFor(asker, childId).length === 0 ? [texts.words.review.removal.nobody] : []),
    ...(review.inFull ? endToldLines(turn, child) : []),
    ...broughtLines(turn, asker, child, brought),
  ];
  const behind = [
    ...(review.inFull ? reasonLines(turn, review.clock) : []),
    ...(review.inFull && sitting !== undefined ? sittingLines(turn, sitting) : []),
    ...(review.inFull ? correctedLines(turn, shown, childId) : []),
    ...lastBroughtLines(turn, child, brought),
  ];
  const words = [...wordsOfSitting(turn, shown, sitting), ...wordsOfCalledOff(turn, shown, review), ...wordsOfLast(turn, shown, review)];
  return reviewChildCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.review.childTitle, done),
    childId,
    name: childWords(texts, child, group),
    lines: lines.map((text) => ({ text })),
    hasMore: behind.length + words.length > 0,
    behind: behind.map((text) => ({ text })),
    words,
    ...whatMayBeDone(shown, turn, child, sitting, review),
  });
}

/** Conferences and registrations of this child that the case system corrected or took away, the newest correction first. */
function correctedLines({ texts }: Turn, { state }: Shown<object>, childId: string): string[] {
  const { corrections = [] } = keptLimitsOf(state, state.group.coreGroupId);
  const mine = corrections.toReversed().flatMap(({ on, facts }) => facts.map((fact) => ({ on, fact })));
  return mine
    .filter(({ fact }) => fact.childId === childId && historyOfReview.includes(fact.what))
    .map(({ on, fact }) =>
      texts.say('review.corrected', { what: texts.words.clock.correctedFact[fact.what], how: factWords(texts, fact, texts.day(on)) }),
    );
}

const historyOfReview: readonly CorrectedKind[] = ['conference', 'registration', 'end-of-registration'];

function whatMayBeDone(shown: Shown<object>, turn: Turn, child: Child, sitting: Conference | undefined, review: ReviewOfChild) {
  const asker = askerOf(turn, shown);
  const { childId } = child;
  const isOpen = sitting !== undefined;
  const holds = isOpen && offers(turn, shown, (each) => mayHoldReview(each, sitting));
  const decides = holds && sitting.attended !== null;
  const last = review.last?.conferenceId ?? null;
  const next = last === null || isOpen ? undefined : nextUndecided(shown, turn, last);
  return {
    conferenceId: sitting?.conferenceId ?? next?.conferenceId ?? '',
    views: viewsButton(turn, shown, child, sitting),
    checks: {
      shown: review.removal === 'open' && offers(turn, shown, (each) => mayCheckRemoval(each, { childId })),
      conferenceId: child.removal?.conferenceId ?? '',
    },
    tells: toldOfEnd(child) !== undefined && offers(turn, shown, (each) => mayRecordStep(each, { what: 'end-agencies-told', about: '' })),
    corrects: { shown: maysCorrect(shown, turn, child, last), conferenceId: last ?? '' },
    attends: holds && sitting.attended === null && sitting.plannedFor <= asker.today,
    decides,
    plans: !isOpen && next === undefined && review.clock !== null && offers(turn, shown, (each) => mayPlanReview(each)),
    move: sitting?.startsAt === null ? turn.texts.words.review.setTime : turn.texts.words.review.move,
    moves: isOpen && offers(turn, shown, (each) => mayMoveReview(each, sitting)),
    callsOff: isOpen && sitting.attended === null && offers(turn, shown, (each) => mayMoveReview(each, sitting)),
    nextChild: { shown: next !== undefined, childId: next?.childId ?? '' },
    asks: review.clock !== null && offers(turn, shown, (each) => mayAskForReview(each)),
    speaks: !review.isFrozen && isOnRegister(child) && offers(turn, shown, (each) => mayRecordVoice(each, { childId })),
    hears: offers(turn, shown, (each) => mayOpenVoices(each, { childId })),
    ends:
      endGroundsOpenTo(child, turn.deps.rules, asker.today).length > 0 &&
      offers(turn, shown, (each) => mayEndRegistration(each, { childId })),
  };
}

/** Who can check a removal: only members of the group, so that nobody outside it reads of it. */
function custodiansFor({ group, today }: Asker, childId: string): readonly Member[] {
  return currentMembers(group, today).filter((member) => member.role === 'custodian' && isFor(member, childId));
}

/** The views before the sitting that is planned, with how many have answered. */
function viewsButton({ texts }: Turn, { state, actor }: Shown<object>, child: Child, sitting: Conference | undefined) {
  if (sitting === undefined || !mayOpenViews({ actor, group: state.group }, child).ok) return { shown: false, conferenceId: '', title: '' };
  const { conferenceId } = sitting;
  return { shown: true, conferenceId, title: texts.words.review.views.open };
}

function maysCorrect(shown: Shown<object>, turn: Turn, child: Child, conferenceId: string | null): boolean {
  if (conferenceId === null || child.frozen !== undefined) return false;
  const fact = child.conferences.find((each) => each.conferenceId === conferenceId);
  const conference = conferenceOf(shown.state, conferenceId);
  return fact !== undefined && !isSuperseded(child, fact) && offers(turn, shown, (each) => mayHoldReview(each, conference));
}

/** The next child of a sitting whose decision is still to be made, for whoever records it. */
function nextUndecided(shown: Shown<object>, turn: Turn, conferenceId: string): { conferenceId: string; childId: string } | undefined {
  const asker = askerOf(turn, shown);
  const [child] = undecided(asker.group, conferenceId);
  const isHeld = child !== undefined && offers(turn, shown, (each) => mayHoldReview(each, conferenceOf(shown.state, conferenceId)));
  return isHeld ? { conferenceId, childId: child.childId } : undefined;
}

/** The names of a request's children for whom this reader is here. */
function ownNames({ texts }: Turn, group: CoreGroup, actor: Member, childIds: readonly string[]): string {
  return group.children
    .filter((child) => childIds.includes(child.childId) && isOwnChild(actor, child))
    .map((child) => givenNameWords(texts, child, group))
    .join(', ');
}
