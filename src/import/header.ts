import type { RawRow } from './rawRow';

/** Given each row of a table as it is read; the header first, with its columns: "Child Ref" is child_ref, a column without a name is ''. */
export type TakesRows = { readonly header: (columns: readonly string[], line: number) => void; readonly row: (row: RawRow) => void };

/** A title or a blank line may stand above the header: it is looked for in so many rows. */
const rowsLookedAt = 20;

/** The name of a column as we write it, whatever case, spaces and marks that nobody sees it is written with. */
export function columnName(cell: string): string {
  return cell
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

/** Finds the header among the first rows of a table, by at least two of its columns, and hands on what follows as rows. */
export function belowHeader(isColumn: (name: string) => boolean, rows: TakesRows) {
  let columns: readonly string[] | null = null;
  let first: { readonly names: readonly string[]; readonly line: number } | null = null;
  let passed = 0;

  const begin = (names: readonly string[], line: number) => {
    columns = names;
    rows.header(names, line);
  };
  const lookAt = (names: readonly string[], line: number) => {
    first ??= { names, line };
    passed += 1;
    if (new Set(names.filter(isColumn)).size > 1) begin(names, line);
    else if (passed === rowsLookedAt) begin(first.names, first.line);
  };
  return {
    take(cells: readonly string[], line: number): void {
      if (!cells.some((cell) => cell.trim() !== '')) return;
      if (columns !== null) rows.row(asRow(columns, line, cells));
      else lookAt(cells.map(columnName), line);
    },
    end(): void {
      if (columns === null && first !== null) begin(first.names, first.line);
    },
  };
}

/** Cells that are missing at the end of a row are empty; a filled one that stands below no column is one too many. */
function asRow(columns: readonly string[], line: number, found: readonly string[]): RawRow {
  const cells: Record<string, string> = {};
  for (const [index, column] of columns.entries()) if (column !== '') cells[column] = found[index] ?? '';
  return {
    line,
    cells,
    complete: found.every((cell, index) => (columns[index] ?? '') !== '' || cell.trim() === ''),
  };
}
