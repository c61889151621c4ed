import { kindOf } from './columnKinds';
import type { RawRow } from './rawRow';
import type { FileName } from './rows';

const ticks = /[✓✔√☑✅]/u;

/**
 * What an x means in columns of yes and no: that the box is marked, as on paper. Where the column has ticks as well it may be their
 * opposite, and is not guessed at: a child would count as seen who was not.
 */
export function marks() {
  const ticked = new Set<string>();
  return {
    /** A row as it stands in the export. */
    take(file: FileName, { cells }: RawRow): void {
      for (const [column, text] of Object.entries(cells))
        if (kindOf(column) === 'yes-or-no' && ticks.test(text)) ticked.add(`${file} ${column}`);
    },
    /** The row with its marks, once all of its file are taken. */
    read(file: FileName, row: RawRow): RawRow {
      const meant = Object.entries(row.cells).filter(
        ([column, text]) => kindOf(column) === 'yes-or-no' && text.toLowerCase() === 'x' && !ticked.has(`${file} ${column}`),
      );
      return meant.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(meant.map(([column]) => [column, 'Y'])) } };
    },
  };
}
