import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { categories } from '../../core/facts';
import { plannedReview, reviewClock, reviewDecisions, undecided } from '../../core/review/review';
import { attend, decide, move, openAttending, openDeciding, openMoving, openPlanning, plan } from '../../usecases/review/review';
import { conferenceOf } from '../../usecases/review/reviewDocuments';
import { becauseWords } from '../clocks/clockWords';
import { childOnCard, day, knownMembers, oneOf, optionalWords, ownChildren, several, someOwnChildren, time, words } from '../inputs';
import { askerOf } from '../meeting/agendaShown';
import type { Shown } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { idOnCard, reviewChildCardFor, reviewsCardFor } from './review';
import { attendFormFor, decideFormFor, moveFormFor, planFormFor } from './reviewForms';
import { doneWithDay } from './reviewTold';

const sitting = { conferenceId: idOnCard };
const appointment = { plannedOn: day(), startsAt: time() };
const heldOn = z.string().max(10);
const dayAgreed = z.string().max(16);

/** Planning, moving and holding a sitting, and each child's decision. */
export const reviewHoldVerbs: readonly Verb[] = [
  viewVerb(openPlanning, { childId: childOnCard }, (turn, shown) => planFormFor(turn, shown)),
  viewVerb(openMoving, sitting, (turn, shown) => moveFormFor(turn, shown)),
  viewVerb(openAttending, sitting, (turn, shown) => attendFormFor(turn, shown)),
  viewVerb(openDeciding, { ...sitting, childId: childOnCard }, (turn, shown) => decideFormFor(turn, shown)),
  deedVerb(plan, { dayAgreed }, { children: someOwnChildren(), ...appointment, lateReason: optionalWords() }, (turn, shown) =>
    shown.result.kind === 'refused' ? planFormFor(turn, shown) : doneFor(turn, shown, turn.texts.words.review.done.plan),
  ),
  deedVerb(
    move,
    { ...sitting, seen: z.number().int(), dayAgreed },
    { children: ownChildren(), ...appointment, reason: optionalWords() },
    (turn, shown) => (shown.result.kind === 'refused' ? moveFormFor(turn, shown) : doneFor(turn, shown, movedWords(turn, shown))),
  ),
  deedVerb(
    attend,
    { ...sitting, seen: z.number().int() },
    { heldOn: day(), attended: knownMembers(), discretion: optionalWords() },
    (turn, shown) => (shown.result.kind === 'refused' ? attendFormFor(turn, shown) : firstDecision(turn, shown)),
  ),
  deedVerb(
    decide,
    { ...sitting, childId: childOnCard, heldOn, removalAgreed: z.boolean() },
    {
      decision: oneOf(reviewDecisions),
      categories: several().pipe(z.array(z.enum(categories))),
      reasons: words(),
      dissent: optionalWords(),
    },
    (turn, shown) =>
      shown.result.kind === 'refused' ? decideFormFor(turn, shown) : reviewChildCardFor(turn, shown, decidedWords(turn, shown)),
  ),
];

/** Another time of the same day is no move. */
function movedWords({ texts: { words } }: Turn, { state, data }: Shown<{ conferenceId: string }>): string {
  const last = conferenceOf(state, data.conferenceId)?.moves.at(-1);
  return last !== undefined && last.from === last.to ? words.review.done.time : words.review.done.move;
}

function doneFor(turn: Turn, shown: Shown<object>, done: string): AdaptiveCard {
  const chosen = (shown.entered['children'] ?? '').split(',').filter((childId) => childId !== '');
  const conferenceId = 'conferenceId' in shown.data ? String(shown.data.conferenceId) : '';
  const { group } = shown.state;
  const childIds = chosen.length > 0 ? chosen : undecided(group, conferenceId).map(({ childId }) => childId);
  const first = group.children.find(({ childId }) => childIds.includes(childId));
  const day = first === undefined ? '' : (plannedReview(first)?.plannedFor ?? '');
  return reviewsCardFor(turn, shown, doneWithDay(turn, shown, done, { childIds, day }));
}

/** Once it is recorded who was there, the form for the first child's decision follows at once. */
function firstDecision(turn: Turn, shown: Shown<{ conferenceId: string }>): AdaptiveCard {
  const [child] = undecided(shown.state.group, shown.data.conferenceId);
  const { done } = turn.texts.words.review;
  if (child === undefined) return reviewsCardFor(turn, shown, done.attend);
  return decideFormFor(turn, { ...shown, data: { ...shown.data, childId: child.childId } }, done.attend);
}

/** What the decision means at once: the next limit with its reason, or that this child's limits have ended. */
function decidedWords(turn: Turn, shown: Shown<{ childId: string }>): string {
  const { texts, deps } = turn;
  const { group, today } = askerOf(turn, shown);
  const child = group.children.find(({ childId }) => childId === shown.data.childId);
  if (child === undefined) return '';
  if (child.deregisteredOn !== null) return texts.say('review.done.removed', { day: texts.day(child.deregisteredOn) });
  const clock = reviewClock(group, child, deps.rules, today);
  if (clock === null) return texts.words.review.done.nextNone;
  return texts.say('review.done.next', { day: texts.day(clock.limit), because: becauseWords(texts, clock, deps.rules) });
}
