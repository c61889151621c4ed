import type { AdaptiveCard } from '../../cards/defineCard';
import { reviewAttendCard, reviewDecideCard, reviewMoveCard, reviewPlanCard } from '../../cards/review';
import type { Child } from '../../core/child';
import { sees } from '../../core/confidentiality/sees';
import { currentMembers } from '../../core/coreGroup';
import { categories } from '../../core/facts';
import { isOwnChild } from '../../core/member';
import { chosenMark, isAgreed } from '../../core/nearDay';
import type { Asker } from '../../core/permit';
import type { Problem } from '../../core/refusals';
import { plannedReview, reviewClock, reviewDecisions, undecided } from '../../core/review/review';
import { quorum } from '../../core/review/reviewHeld';
import { conferenceOf } from '../../usecases/review/reviewDocuments';
import { childWords } from '../actions/actionWords';
import { askerOf } from '../meeting/agendaShown';
import { soonLines } from '../meeting/meetingWords';
import { rowsOnAPage } from '../paging';
import { memberChoices } from '../personWords';
import { refusalCard } from '../refused';
import { fieldFor, headFor, isFilledIn, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { viewLines, viewsShown, viewWords, whoSaid } from './reviewViews';
import { reasonLines, sittingLines } from './reviewWords';

/** One sitting for the children ticked; the card offers those who have no review planned, the nearest limit first. */
export function planFormFor(turn: Turn, shown: Shown<object>): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.review;
  const asker = askerOf(turn, shown);
  const open = childrenToPlan(turn, asker);
  const first = 'childId' in shown.data ? open.filter(({ child }) => 'childId' in shown.data && child.childId === shown.data.childId) : [];
  const preset = first.length > 0 ? first : open;
  const nearest = preset.reduce((day, { bookBy }) => (day === '' || bookBy < day ? bookBy : day), '');
  const dayAgreed = dayAsked(shown);
  const near = problemOf(shown, 'plannedOn') === 'after-the-limit-why' ? soonLines(turn, asker, shown.entered['plannedOn'] ?? '') : [];
  return reviewPlanCard.render(texts, stampFor(turn, asker.group), {
    ...headFor(turn, shown, words.planTitle, ''),
    lines: (open.length === 0 ? [words.nobodyToPlan] : near).map((text) => ({ text })),
    late: lateFor(turn, shown, asker, (shown.entered['children'] ?? '').split(',')),
    childChoices: open.map(({ child, bookBy }) => {
      const limit = texts.say(bookBy < asker.today ? 'review.limitPassedOf' : 'review.limitOf', { day: texts.day(bookBy) });
      return { title: `${childWords(texts, child, asker.group)} – ${limit}`, value: child.childId };
    }),
    children: fieldFor(turn, shown, 'children', preset.map(({ child }) => child.childId).join(',')),
    plannedOn: fieldFor(turn, shown, 'plannedOn', nearest < asker.today ? '' : nearest),
    startsAt: fieldFor(turn, shown, 'startsAt'),
    dayAgreed,
    submit: dayAgreed === '' ? words.plan : words.planAnyway,
    asksReason: problemOf(shown, 'plannedOn') === 'after-the-limit-why' || (shown.entered['lateReason'] ?? '') !== '',
    lateReason: fieldFor(turn, shown, 'lateReason'),
  });
}

export function moveFormFor(turn: Turn, shown: Shown<{ conferenceId: string }>): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.review;
  const asker = askerOf(turn, shown);
  const { group } = asker;
  const conference = conferenceOf(shown.state, shown.data.conferenceId);
  if (conference === undefined) return refusalCard(turn, 'gone');
  const dayAgreed = dayAsked(shown);
  const open = undecided(group, conference.conferenceId).filter((child) => isOwnChild(shown.actor, child));
  const near = problemOf(shown, 'plannedOn') === 'after-the-limit-why' ? soonLines(turn, asker, shown.entered['plannedOn'] ?? '') : [];
  return reviewMoveCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.moveTitle, ''),
    conferenceId: conference.conferenceId,
    names: open.map((child) => childWords(texts, child, group)).join(', '),
    late: lateFor(turn, shown, asker, open.length > 1 ? (shown.entered['children'] ?? '').split(',') : open.map(({ childId }) => childId)),
    several: open.length > 1,
    childChoices: open.map((child) => ({ title: childWords(texts, child, group), value: child.childId })),
    children: fieldFor(turn, shown, 'children', open.map(({ childId }) => childId).join(',')),
    seen: conference.version,
    lines: [texts.say('review.planned', { day: texts.day(conference.plannedFor) }), ...sittingLines(turn, conference), ...near].map(
      (text) => ({ text }),
    ),
    plannedOn: fieldFor(turn, shown, 'plannedOn', conference.plannedFor),
    startsAt: fieldFor(turn, shown, 'startsAt', conference.startsAt ?? ''),
    dayAgreed,
    submit: dayAgreed === '' ? words.moveIt : words.moveAnyway,
    reason: fieldFor(turn, shown, 'reason'),
  });
}

export function attendFormFor(turn: Turn, shown: Shown<{ conferenceId: string }>): AdaptiveCard {
  const { texts } = turn;
  const { group, today } = askerOf(turn, shown);
  const conference = conferenceOf(shown.state, shown.data.conferenceId);
  if (conference === undefined) return refusalCard(turn, 'gone');
  const discretion = fieldFor(turn, shown, 'discretion');
  return reviewAttendCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.review.attendTitle, ''),
    conferenceId: conference.conferenceId,
    seen: conference.version,
    today,
    lines: [texts.say('review.quorumNeeds', { needed: quorum }), ...sittingLines(turn, conference)].map((text) => ({ text })),
    heldOn: fieldFor(turn, shown, 'heldOn', conference.attended?.heldOn ?? (conference.plannedFor < today ? conference.plannedFor : today)),
    memberChoices: memberChoices(
      texts,
      group,
      shown.actor,
      currentMembers(group, today).filter((member) => sees(shown.actor, member)),
      conference.attended?.memberIds,
    ),
    attended: fieldFor(turn, shown, 'attended', conference.attended?.memberIds.join(',') ?? ''),
    discretionOpen: isFilledIn(discretion),
    discretion,
  });
}

export function decideFormFor(turn: Turn, shown: Shown<{ conferenceId: string; childId: string }>, done = ''): AdaptiveCard {
  const { texts, deps } = turn;
  const words = texts.words.review;
  const { group, actor, today } = askerOf(turn, shown);
  const conference = conferenceOf(shown.state, shown.data.conferenceId);
  const child = group.children.find(({ childId }) => childId === shown.data.childId);
  if (conference === undefined || child === undefined || !isOwnChild(actor, child)) return refusalCard(turn, 'gone');
  if (conference.attended === null)
    return attendFormFor(turn, { ...shown, result: { kind: 'refused', refusal: { kind: 'attendance-missing' } } });
  const clock = reviewClock(group, child, deps.rules, today);
  const isAskedAgain = problemOf(shown, 'decision') === 'removal-at-first-review';
  const lines = [...sittingLines(turn, conference), ...(clock?.clock === 'D09' ? [words.firstReview] : []), ...reasonLines(turn, clock)];
  const views = viewsShown(turn, shown, conference.conferenceId, child.childId);
  const dissent = fieldFor(turn, shown, 'dissent');
  return reviewDecideCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.decideTitle, done),
    conferenceId: conference.conferenceId,
    childId: child.childId,
    heldOn: conference.attended.heldOn,
    removalAgreed: isAskedAgain,
    name: childWords(texts, child, group),
    lines: [...lines, ...viewLines(turn, views)].map((text) => ({ text })),
    silent: { shown: views.silent.length > 0, names: views.silent.map(({ name }) => name).join(', ') },
    views: views.all.slice(0, rowsOnAPage).map((view) => {
      const { who, counted } = whoSaid(turn, shown, view.memberId);
      return { who, view: viewWords(turn, view, counted) };
    }),
    decisionChoices: reviewDecisions.map((decision) => ({ title: words.decision[decision], value: decision })),
    decision: fieldFor(turn, shown, 'decision'),
    categoryChoices: categories.map((category) => ({ title: texts.words.groups.category[category], value: category })),
    categories: fieldFor(turn, shown, 'categories', child.categories.join(',')),
    reasons: fieldFor(turn, shown, 'reasons'),
    dissentOpen: isFilledIn(dissent),
    dissent,
    submit: isAskedAgain ? words.removeAnyway : words.saveDecision,
    mayAttend: conference.decisions.length === 0,
  });
}

/** Of the children chosen those whose limit is before the day that was refused or warned of, each with it. */
function lateFor({ texts, deps }: Turn, shown: Shown<object>, { group, actor, today }: Asker, childIds: readonly string[]) {
  const problem = problemOf(shown, 'plannedOn');
  if (problem !== 'after-review-limit' && problem !== 'after-the-limit-why') return [];
  const chosen = group.children.filter((child) => childIds.includes(child.childId) && isOwnChild(actor, child));
  return chosen.flatMap((child) => {
    const limit = reviewClock(group, child, deps.rules, today)?.limit;
    if (limit === undefined || (shown.entered['plannedOn'] ?? '') <= limit) return [];
    return [{ who: childWords(texts, child, group), text: texts.say('review.lateOf', { day: texts.day(limit) }) }];
  });
}

type ToPlan = { readonly child: Child; readonly bookBy: string };

function childrenToPlan({ deps }: Turn, { group, actor, today }: Asker): readonly ToPlan[] {
  return group.children
    .filter((child) => isOwnChild(actor, child) && plannedReview(child) === null)
    .flatMap((child) => {
      const clock = reviewClock(group, child, deps.rules, today);
      return clock === null ? [] : [{ child, bookBy: clock.bookBy }];
    })
    .sort((one, other) => (one.bookBy < other.bookBy ? -1 : Number(one.bookBy > other.bookBy)));
}

const asksForYes: readonly Problem[] = ['closed-day', 'very-soon', 'closed-and-soon', 'after-the-limit-why'];

/** The day and time that the press was warned of: pressing again says yes to these. */
function dayAsked(shown: Shown<object>): string {
  const problem = problemOf(shown, 'plannedOn');
  const chosen = { plannedOn: shown.entered['plannedOn'] ?? '', startsAt: shown.entered['startsAt'] ?? '' };
  const { data, result } = shown;
  const agreed = 'dayAgreed' in data && typeof data.dayAgreed === 'string' ? data.dayAgreed : '';
  const wasAgreed = result.kind === 'refused' && isAgreed({ ...chosen, dayAgreed: agreed }) && problemOf(shown, 'startsAt') === undefined;
  const isAsked = (problem !== undefined && asksForYes.includes(problem)) || wasAgreed;
  return isAsked ? chosenMark(chosen) : '';
}

function problemOf({ result }: Shown<object>, field: string): Problem | undefined {
  return result.kind === 'refused' ? result.refusal.fields?.[field] : undefined;
}
