import type { Texts } from '../../text/texts';
import { namedRows } from '../numbered';

type Explained = { readonly clock: string; readonly names?: string };

/** Rows whose reasons open in place under them, each by a press that says which row it is of. */
export function withReasons<Row extends Explained>(texts: Texts, rows: readonly Row[]): (Row & { more: { id: string; title: string } })[] {
  const named = namedRows(texts, rows, ({ clock, names = '' }) => [clock, names]);
  return rows.map((row, index) => ({
    ...row,
    more: { id: `why-${index + 1}`, title: named(row, index + 1).titled(texts.words.clock.whyThisDay) },
  }));
}
