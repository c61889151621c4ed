import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { reviewViewCard, reviewViewsCard } from '../../cards/review';
import type { Child } from '../../core/child';
import { categories } from '../../core/facts';
import { isOwnChild, runsGroup } from '../../core/member';
import { reviewDecisions, undecided } from '../../core/review/review';
import { mayGiveView, mayHoldReview, readsAllViews } from '../../core/review/reviewPermissions';
import { isCounted, type MemberView, type ViewsForReader, viewsFor } from '../../core/review/reviewViews';
import { childrenOfSitting } from '../../usecases/review/review';
import { conferenceOf, viewsOf } from '../../usecases/review/reviewDocuments';
import { give, openViewing, openViewsOn, reveal } from '../../usecases/review/reviewViews';
import { childWords } from '../actions/actionWords';
import { childOnCard, oneOf, several, words } from '../inputs';
import { askerOf } from '../meeting/agendaShown';
import { offers, offersDeed } from '../offers';
import { pageOf } from '../paging';
import { memberWithJob } from '../personWords';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { idOnCard } from './review';

const about = { conferenceId: idOnCard, childId: childOnCard };
const page = z.number().int().min(1).default(1);
type OnViews = Shown<{ readonly conferenceId: string; readonly childId: string }>;

/** Each one's view before a decision, and opening them. */
export const reviewViewVerbs: readonly Verb[] = [
  viewVerb({ ...openViewsOn }, { ...about, page }, (turn, shown) => viewsCardFor(turn, shown)),
  viewVerb(openViewing, about, (turn, shown) => viewFormFor(turn, shown)),
  deedVerb(
    give,
    about,
    { view: oneOf(reviewDecisions), categories: several().pipe(z.array(z.enum(categories))), words: words() },
    (turn, shown) => (shown.result.kind === 'refused' ? viewFormFor(turn, shown) : afterGiving(turn, shown)),
  ),
  deedVerb(reveal, about, {}, (turn, shown) => viewsCardFor(turn, shown, turn.texts.words.review.done.reveal)),
];

/** The form for the next child of the sitting on whom their view is missing; else the views on this one. */
function afterGiving(turn: Turn, shown: OnViews): AdaptiveCard {
  const { view: done } = turn.texts.words.review.done;
  const next = childWithoutOwnView(turn, shown);
  return next === undefined
    ? viewsCardFor(turn, shown, done)
    : viewFormFor(turn, { ...shown, data: { conferenceId: shown.data.conferenceId, childId: next } }, done);
}

/** The first child of the sitting on whom this reader may give a view and has not. */
export function childWithoutOwnView(turn: Turn, shown: Shown<{ readonly conferenceId: string }>): string | undefined {
  const { conferenceId } = shown.data;
  return childrenOfSitting(shown.state.group, conferenceId).find((child) => {
    if (!isOwnChild(shown.actor, child)) return false;
    const { own, isOpen } = viewsShown(turn, shown, conferenceId, child.childId);
    return own === null && !isOpen && offersDeed(turn, shown, (asker) => mayGiveView(asker, { childId: child.childId }));
  })?.childId;
}

/** What this reader may see of the views on one child of a sitting. */
export function viewsShown(turn: Turn, shown: Shown<object>, conferenceId: string, childId: string): ViewsForReader {
  const asker = askerOf(turn, shown);
  return viewsFor(asker.group, viewsOf(shown.state, conferenceId), childId, asker.actor, {
    readsAll: readsAllViews(asker.actor),
    seesSilent: offers(turn, shown, (each) => mayHoldReview(each, conferenceOf(shown.state, conferenceId))) || runsGroup(asker.actor),
    today: asker.today,
  });
}

/** How many have answered; once they are open, how the views are spread. */
export function viewLines({ texts }: Turn, seen: ViewsForReader): string[] {
  const { answered, expected, isOpen, all, spread } = seen;
  const count = texts.say('review.views.answered', { answered, expected });
  if (!isOpen) return [count, texts.words.review.views.closed];
  if (all.length === 0) return [count];
  return [
    count,
    texts.say('review.views.spread', {
      remain: spread.remain,
      change: spread['change-category'],
      remove: spread.remove,
    }),
  ];
}

/** One view in a line: what they think, in words of the reader's language. */
export function viewWords({ texts }: Turn, { view, categories: chosen, changes }: MemberView, counted: boolean): string {
  const words = texts.words.review;
  const which = view === 'change-category' ? ` (${chosen.map((each) => texts.words.groups.category[each]).join(', ')})` : '';
  const notes = [
    ...(counted ? [] : [words.views.notCounted]),
    ...(changes > 0 ? [texts.say('review.views.changed', { count: changes })] : []),
  ];
  return [`${words.decision[view]}${which}`, ...notes].join(' · ');
}

export function whoSaid({ texts }: Turn, { state, actor }: Shown<object>, memberId: string): { who: string; counted: boolean } {
  const member = state.group.members.find((each) => each.memberId === memberId);
  return {
    who: memberWithJob(texts, state.group, actor, memberId),
    counted: member !== undefined && isCounted(member),
  };
}

export function viewsCardFor(turn: Turn, shown: OnViews, done = ''): AdaptiveCard {
  const { texts } = turn;
  const asker = askerOf(turn, shown);
  const child = childIn(shown);
  if (child === undefined) return refusalCard(turn, 'gone');
  const { conferenceId, childId } = shown.data;
  const seen = viewsShown(turn, shown, conferenceId, childId);
  const holds = offers(turn, shown, (each) => mayHoldReview(each, conferenceOf(shown.state, conferenceId)));
  const { rows, pages } = pageOf(texts, seen.all, 'page' in shown.data ? Number(shown.data.page) : 1, ({ words }) => words.text);
  const isDecided = !undecided(asker.group, conferenceId).some((each) => each.childId === childId);
  return reviewViewsCard.render(texts, stampFor(turn, asker.group), {
    ...headFor(turn, shown, texts.words.review.views.title, done),
    conferenceId,
    childId,
    name: childWords(texts, child, asker.group),
    lines: viewLines(turn, seen).map((text) => ({ text })),
    silent: { shown: seen.silent.length > 0, names: seen.silent.map(({ name }) => name).join(', ') },
    own: {
      shown: seen.own !== null && seen.all.length === 0,
      view: seen.own === null ? '' : viewWords(turn, seen.own, isCounted(asker.actor)),
      text: seen.own?.words.text ?? '',
    },
    rows: rows.map((view) => {
      const { who, counted } = whoSaid(turn, shown, view.memberId);
      return { who, view: viewWords(turn, view, counted), text: view.words.text };
    }),
    pages,
    gives: !seen.isOpen && offers(turn, shown, (each) => mayGiveView(each, { childId })),
    giveTitle: seen.own === null ? texts.words.review.views.give : texts.words.review.views.change,
    reveals: holds && !seen.isOpen,
    decides: holds && seen.isOpen && !isDecided,
  });
}

/** `done`: what the press did that led here. */
export function viewFormFor(turn: Turn, shown: OnViews, done = ''): AdaptiveCard {
  const { texts } = turn;
  const child = childIn(shown);
  if (child === undefined) return refusalCard(turn, 'gone');
  const words = texts.words.review;
  const { conferenceId, childId } = shown.data;
  const { own } = viewsShown(turn, shown, conferenceId, childId);
  const isPractitioners = isCounted(shown.actor);
  return reviewViewCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, own === null ? words.views.give : words.views.change, done),
    conferenceId,
    childId,
    name: childWords(texts, child, shown.state.group),
    intro: isPractitioners ? words.views.private : words.views.privateFamily,
    viewChoices: reviewDecisions.map((each) => ({ title: words.decision[each], value: each })),
    view: fieldFor(turn, shown, 'view', own?.view ?? ''),
    categoryChoices: categories.map((category) => ({ title: texts.words.groups.category[category], value: category })),
    categories: fieldFor(turn, shown, 'categories', (own?.categories ?? child.categories).join(',')),
    words: fieldFor(turn, shown, 'words', own?.words.text ?? ''),
  });
}

function childIn({ state, actor, data }: OnViews): Child | undefined {
  return state.group.children.find((child) => child.childId === data.childId && isOwnChild(actor, child));
}
