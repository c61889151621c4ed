import type { Texts } from '../text/texts';

/** DESIGN 8.5: what matters fits into seven rows. */
export const rowsOnAPage = 7;

export type Paged<Row> = {
  readonly rows: readonly Row[];
  readonly pages: { shown: boolean; text: string; before: number; after: number; hasBefore: boolean; hasAfter: boolean };
};

/** One page of a list with what its card needs to turn it; a page beyond the last is the last. */
export function pageOf<Row>(texts: Texts, all: readonly Row[], wanted: number): Paged<Row> {
  const pages = Math.max(1, Math.ceil(all.length / rowsOnAPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const first = (page - 1) * rowsOnAPage;
  return {
    rows: all.slice(first, first + rowsOnAPage),
    pages: {
      shown: pages > 1,
      text: texts.say('common.page', { page, pages }),
      before: Math.max(1, page - 1),
      after: Math.min(pages, page + 1),
      hasBefore: page > 1,
      hasAfter: page < pages,
    },
  };
}
