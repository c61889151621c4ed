import { utf8Length } from '../core/limits';
import { firstInOrder } from '../core/lists/firstInOrder';
import type { Texts } from '../text/texts';

/** DESIGN 8.5: what matters fits into seven rows. */
export const rowsOnAPage = 7;
/** The most bytes of typed words on one page, so that its card stays within what Teams takes; a longer row has a page of its own. */
const bytesOnAPage = 7000;

export type Paged<Row> = {
  readonly rows: readonly Row[];
  readonly pages: { shown: boolean; text: string; before: number; after: number; hasBefore: boolean; hasAfter: boolean };
};

/** One page of a list with what its card needs to turn it; a page beyond the last is the last. `wordsOf`: what was typed in a row, where rows can be long. */
export function pageOf<Row>(texts: Texts, all: readonly Row[], wanted: number, wordsOf: (row: Row) => string = () => ''): Paged<Row> {
  const each = cut(all, wordsOf);
  const pages = Math.max(1, each.length);
  const page = Math.min(Math.max(1, wanted), pages);
  return { rows: each[page - 1] ?? [], pages: turning(texts, page, pages) };
}

/** What a card needs to turn its pages. */
export function turning(texts: Texts, page: number, pages: number): Paged<unknown>['pages'] {
  return {
    shown: pages > 1,
    text: texts.say('common.page', { page, pages }),
    before: Math.max(1, page - 1),
    after: Math.min(pages, page + 1),
    hasBefore: page > 1,
    hasAfter: page < pages,
  };
}

/**
 * The same of a list over many groups, whose rows come in no order and hold no typed words: only so much is sorted as stands
 * up to the page that is shown. `first`: the place of its first row in the whole list, from 0.
 */
export function pageInOrder<Row>(
  texts: Texts,
  all: readonly Row[],
  wanted: number,
  order: (one: Row, other: Row) => number,
): Paged<Row> & { readonly first: number } {
  const pages = Math.max(1, Math.ceil(all.length / rowsOnAPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const first = (page - 1) * rowsOnAPage;
  const rows = firstInOrder(all, page * rowsOnAPage, order).slice(first);
  return { rows, first, pages: turning(texts, page, pages) };
}

/** The number of the page on which that row stands. */
export function pageHolding<Row>(all: readonly Row[], row: Row, wordsOf: (row: Row) => string): number {
  return (
    1 +
    Math.max(
      0,
      cut(all, wordsOf).findIndex((rows) => rows.includes(row)),
    )
  );
}

function cut<Row>(all: readonly Row[], wordsOf: (row: Row) => string): readonly (readonly Row[])[] {
  const pages: Row[][] = [];
  let bytes = 0;
  for (const row of all) {
    const size = utf8Length(JSON.stringify(wordsOf(row)));
    const last = pages.at(-1);
    if (last === undefined || last.length === rowsOnAPage || bytes + size > bytesOnAPage) {
      pages.push([row]);
      bytes = size;
    } else {
      last.push(row);
      bytes += size;
    }
  }
  return pages;
}
