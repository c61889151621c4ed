import { childrenFamilyCard } from '../../cards/children';
import type { AdaptiveCard } from '../../cards/defineCard';
import { type FamilyChild, familyBoardOf } from '../../core/children/childBoard';
import { childrenToReadAbout } from '../../core/children/overHistory';
import { isNotSaid } from '../../core/member';
import { childWords, givenNameWords } from '../actions/actionWords';
import { namedRows } from '../numbered';
import { pageOf } from '../paging';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { beforeShown } from './beforeShown';

/** To the family: when each of their children was last visited. */
export function familyFor(turn: Turn, shown: Shown<{ page: number }>): AdaptiveCard {
  const { familyTitle: title, days: open } = turn.texts.words.children;
  return daysBoard(turn, shown, { title, open, hasDates: true }, familyBoardOf(shown.state.group, shown.actor));
}

/** Of a group that is over: who was in it, each with the history that stays for reading. */
export function overFor(turn: Turn, shown: Shown<{ page: number }>): AdaptiveCard {
  const { title, days: open } = turn.texts.words.children;
  const { state, actor } = shown;
  return daysBoard(turn, shown, { title, open, hasDates: false }, childrenToReadAbout(state.group, actor));
}

/** Why nobody is shown: of a reader of whom it is not said yet for which children they are here it is not known whether one is registered. */
export function emptyWords({ texts }: Turn, { actor }: Pick<Shown<object>, 'actor'>): string {
  return isNotSaid(actor) ? texts.words.children.notSaid : texts.words.children.empty;
}

type DaysBoard = { readonly title: string; readonly open: string; readonly hasDates: boolean };

function daysBoard(
  turn: Turn,
  shown: Shown<{ page: number }>,
  { title, open, hasDates }: DaysBoard,
  all: readonly FamilyChild[],
): AdaptiveCard {
  const { texts } = turn;
  const { state, data } = shown;
  const { rows, pages } = pageOf(texts, all, data.page);
  const named = namedRows(texts, rows, (child) => [givenNameWords(texts, child, state.group), childWords(texts, child, state.group)]);
  return childrenFamilyCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, title, ''),
    hasDates,
    empty: { shown: all.length === 0, text: emptyWords(turn, shown) },
    rows: rows.map((child) => {
      const number = all.indexOf(child) + 1;
      const last =
        child.lastVisitOn === null
          ? texts.words.children.noVisitYet
          : texts.say('children.lastVisit', { day: texts.day(child.lastVisitOn) });
      return {
        childId: child.childId,
        number: `${number}.`,
        name: childWords(texts, child, state.group),
        last,
        open: named(child, number).titled(open),
      };
    }),
    pages,
    before: beforeShown(turn, shown, pages),
  });
}
