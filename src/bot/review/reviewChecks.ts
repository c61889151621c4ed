import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { reviewCheckCard, reviewCorrectCard, reviewReattendCard } from '../../cards/review';
import type { Child } from '../../core/child';
import { sees } from '../../core/confidentiality/sees';
import { categories } from '../../core/facts';
import { isCurrent, isOwnChild } from '../../core/member';
import { type Conference, reviewDecisions } from '../../core/review/review';
import { decisionsOf } from '../../core/review/reviewCorrect';
import { check, correct, openChecking, openCorrecting, openReattending, reattend } from '../../usecases/review/reviewChecks';
import { conferenceOf } from '../../usecases/review/reviewDocuments';
import { childWords } from '../actions/actionWords';
import { childOnCard, knownMembers, oneOf, optionalWords, several, words } from '../inputs';
import { askerOf } from '../meeting/agendaShown';
import { memberChoices, memberName } from '../personWords';
import { refusalCard } from '../refused';
import { fieldFor, headFor, isFilledIn, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { idOnCard, reviewChildCardFor, reviewsCardFor } from './review';
import { sittingLines } from './reviewWords';

const sitting = { conferenceId: idOnCard };
const decision = { ...sitting, childId: childOnCard };
const seen = { seen: z.number().int() };
type OnDecision = Shown<{ readonly conferenceId: string; readonly childId: string }>;

/** The custodian's check of a removal, and what was recorded wrongly put right. */
export const reviewCheckVerbs: readonly Verb[] = [
  viewVerb(openChecking, decision, (turn, shown) => checkFormFor(turn, shown)),
  viewVerb(openCorrecting, decision, (turn, shown) => correctFormFor(turn, shown)),
  viewVerb(openReattending, sitting, (turn, shown) => reattendFormFor(turn, shown)),
  deedVerb(
    check,
    { ...decision, ...seen },
    { outcome: oneOf(['confirmed', 'sent-back'] as const), reason: optionalWords() },
    (turn, shown) =>
      shown.result.kind === 'refused' ? checkFormFor(turn, shown) : reviewChildCardFor(turn, shown, checkedWords(turn, shown)),
  ),
  deedVerb(
    correct,
    { ...decision, ...seen },
    {
      decision: oneOf(reviewDecisions),
      categories: several().pipe(z.array(z.enum(categories))),
      reasons: words(),
      why: words(),
    },
    (turn, shown) =>
      shown.result.kind === 'refused' ? correctFormFor(turn, shown) : reviewChildCardFor(turn, shown, turn.texts.words.review.done.correct),
  ),
  deedVerb(reattend, { ...sitting, ...seen }, { attended: knownMembers(), discretion: optionalWords(), why: words() }, (turn, shown) =>
    shown.result.kind === 'refused' ? reattendFormFor(turn, shown) : reviewsCardFor(turn, shown, turn.texts.words.review.done.reattend),
  ),
];

function checkFormFor(turn: Turn, shown: OnDecision): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.review;
  const found = decidedIn(shown);
  if (found === null) return refusalCard(turn, 'gone');
  const { child, conference } = found;
  const decided = decisionsOf(conference, child.childId).at(-1);
  return reviewCheckCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, words.removal.title, ''),
    conferenceId: conference.conferenceId,
    childId: child.childId,
    seen: conference.version,
    name: childWords(texts, child, shown.state.group),
    lines: linesOf([
      decidedWords(turn, conference),
      ...sittingLines(turn, conference),
      conference.ground === undefined ? words.removal.whatToCheck : words.end.check,
    ]),
    reasons: decided?.reasons.text ?? '',
    decidedBy: memberName(texts, shown.state.group, shown.actor, decided?.by),
    outcomeChoices: (['confirmed', 'sent-back'] as const).map((outcome) => ({ title: words.removal.choice[outcome], value: outcome })),
    outcome: fieldFor(turn, shown, 'outcome'),
    reason: fieldFor(turn, shown, 'reason'),
  });
}

/** The conference that decided it; else why it ended without one. */
function decidedWords({ texts }: Turn, { ground, attended, plannedFor }: Conference): string {
  const day = texts.day(attended?.heldOn ?? plannedFor);
  return ground === undefined ? texts.say('review.last.remove', { day }) : `${texts.words.review.end.grounds[ground]} · ${day}`;
}

function checkedWords({ texts }: Turn, { state, data }: OnDecision): string {
  const outcome = state.group.children.find(({ childId }) => childId === data.childId)?.removal?.check?.outcome ?? 'confirmed';
  return texts.words.review.removal.done[outcome];
}

function correctFormFor(turn: Turn, shown: OnDecision): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.review;
  const found = decidedIn(shown);
  const before = found === null ? undefined : decisionsOf(found.conference, found.child.childId).at(-1);
  if (found === null || before === undefined) return refusalCard(turn, 'gone');
  const { child, conference } = found;
  return reviewCorrectCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, words.correctTitle, ''),
    conferenceId: conference.conferenceId,
    childId: child.childId,
    seen: conference.version,
    name: childWords(texts, child, shown.state.group),
    lines: linesOf([...sittingLines(turn, conference), words.correctKeeps]),
    decisionChoices: reviewDecisions.map((each) => ({ title: words.decision[each], value: each })),
    decision: fieldFor(turn, shown, 'decision', before.decision),
    categoryChoices: categories.map((category) => ({ title: texts.words.groups.category[category], value: category })),
    categories: fieldFor(turn, shown, 'categories', before.categories.join(',')),
    reasons: fieldFor(turn, shown, 'reasons', before.reasons.text),
    why: fieldFor(turn, shown, 'why'),
  });
}

function reattendFormFor(turn: Turn, shown: Shown<{ readonly conferenceId: string }>): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.review;
  const { group, today } = askerOf(turn, shown);
  const conference = conferenceOf(shown.state, shown.data.conferenceId);
  const attended = conference?.attended ?? null;
  if (conference === undefined || attended === null) return refusalCard(turn, 'gone');
  const discretion = fieldFor(turn, shown, 'discretion', attended.discretion?.text ?? '');
  return reviewReattendCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.reattendTitle, ''),
    conferenceId: conference.conferenceId,
    seen: conference.version,
    lines: linesOf([...sittingLines(turn, conference), words.correctKeeps]),
    memberChoices: memberChoices(
      texts,
      group,
      shown.actor,
      group.members.filter((member) => (isCurrent(member, attended.heldOn) || isCurrent(member, today)) && sees(shown.actor, member)),
      attended.memberIds,
    ),
    attended: fieldFor(turn, shown, 'attended', attended.memberIds.join(',')),
    discretionOpen: isFilledIn(discretion),
    discretion,
    why: fieldFor(turn, shown, 'why'),
  });
}

function decidedIn({ state, actor, data }: OnDecision): { readonly child: Child; readonly conference: Conference } | null {
  const child = state.group.children.find(({ childId }) => childId === data.childId);
  const conference = conferenceOf(state, data.conferenceId);
  return child === undefined || conference === undefined || !isOwnChild(actor, child) ? null : { child, conference };
}

function linesOf(lines: readonly string[]): { text: string }[] {
  return lines.map((text) => ({ text }));
}
