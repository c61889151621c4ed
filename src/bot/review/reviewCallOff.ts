import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { reviewCallOffCard } from '../../cards/review';
import { isOwnChild } from '../../core/member';
import { undecided } from '../../core/review/review';
import { callOff, openCallingOff } from '../../usecases/review/review';
import { conferenceOf } from '../../usecases/review/reviewDocuments';
import { childWords } from '../actions/actionWords';
import { ownChildren, words } from '../inputs';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { idOnCard, reviewsCardFor } from './review';
import { doneWithDay } from './reviewTold';
import { sittingLines } from './reviewWords';

const sitting = { conferenceId: idOnCard };

/** Calling a planned review off, for all of its children or some of them. */
export const reviewCallOffVerbs: readonly Verb[] = [
  viewVerb(openCallingOff, sitting, (turn, shown) => callOffFormFor(turn, shown)),
  deedVerb(callOff, { ...sitting, seen: z.number().int() }, { children: ownChildren(), reason: words() }, (turn, shown) =>
    shown.result.kind === 'refused' ? callOffFormFor(turn, shown) : calledOffFor(turn, shown),
  ),
];

function calledOffFor(turn: Turn, shown: Shown<{ conferenceId: string }>): AdaptiveCard {
  const { childIds = [], plannedFor: day = '' } = conferenceOf(shown.state, shown.data.conferenceId)?.calledOff?.at(-1) ?? {};
  return reviewsCardFor(turn, shown, doneWithDay(turn, shown, turn.texts.words.review.done.callOff, { childIds, day }));
}

function callOffFormFor(turn: Turn, shown: Shown<{ conferenceId: string }>): AdaptiveCard {
  const { texts } = turn;
  const { group } = shown.state;
  const conference = conferenceOf(shown.state, shown.data.conferenceId);
  const open = undecided(group, shown.data.conferenceId).filter((child) => isOwnChild(shown.actor, child));
  if (conference === undefined || open.length === 0) return refusalCard(turn, 'gone');
  const planned = texts.say('review.planned', { day: texts.day(conference.plannedFor) });
  return reviewCallOffCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.review.callOffTitle, ''),
    conferenceId: conference.conferenceId,
    names: open.map((child) => childWords(texts, child, group)).join(', '),
    several: open.length > 1,
    childChoices: open.map((child) => ({ title: childWords(texts, child, group), value: child.childId })),
    children: fieldFor(turn, shown, 'children', open.map(({ childId }) => childId).join(',')),
    seen: conference.version,
    lines: [planned, ...sittingLines(turn, conference)].map((text) => ({ text })),
    reason: fieldFor(turn, shown, 'reason'),
  });
}
