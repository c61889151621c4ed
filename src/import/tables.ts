import type { z } from 'zod';
import type { RowProblem } from '../core/caseload/importedCaseload';
import { isReason, problemAt } from './problems';
import type { RawRow } from './readCsv';
import { type FileName, fileNames, type RowOf, rowSchemas } from './rows';

export type Line<Row> = { readonly line: number; readonly row: Row };

/** Every row as it stands, so that one bad cell does not make each row that refers to it look bad too. */
export type RawTables = Readonly<Record<FileName, readonly RawRow[]>>;

/** The rows of some groups, cell by cell: all that an export says of them. */
export type Tables = {
  /** The rows whose cells are all good. */
  readonly rows: { readonly [File in FileName]: readonly Line<RowOf<File>>[] };
  readonly raw: RawTables;
  /** What is wrong with single cells. */
  readonly problems: readonly RowProblem[];
};

/** The groups in which children.csv has this child: one, where all is well. */
export type GroupsOfChild = ReadonlyMap<string, readonly string[]>;

export function readTables(raw: RawTables, groupsOfChild: GroupsOfChild): Tables {
  const problems: RowProblem[] = [];
  const rows = Object.fromEntries(fileNames.map((file) => [file, readRows(file, raw[file], groupsOfChild, problems)]));
  return { rows: rows as Tables['rows'], raw, problems };
}

/** A reference as other rows would write it. */
export function cell(row: RawRow, column: string): string {
  return (row.cells[column] ?? '').trim();
}

function readRows<File extends FileName>(
  file: File,
  raw: readonly RawRow[],
  groupsOfChild: GroupsOfChild,
  problems: RowProblem[],
): readonly Line<RowOf<File>>[] {
  const schema = rowSchemas[file] as unknown as z.ZodType<RowOf<File>>;
  const good: Line<RowOf<File>>[] = [];
  for (const row of raw) {
    const at = { file, line: row.line, groupRef: groupRefOf(row, groupsOfChild) };
    if (!row.complete) {
      problems.push(problemAt(at, '', 'wrong-number-of-cells'));
      continue;
    }
    const read = schema.safeParse(row.cells);
    if (read.success) good.push({ line: row.line, row: read.data });
    else problems.push(...read.error.issues.map((issue) => problemAt(at, String(issue.path[0] ?? ''), reasonOf(issue.message))));
  }
  return good;
}

function reasonOf(message: string) {
  if (!isReason(message)) throw new Error(`a cell check gave no reason: ${message}`);
  return message;
}

/** The group that a row says it is of, or that its child is in; null where neither can be told. */
export function groupRefOf(row: RawRow, groupsOfChild: GroupsOfChild): string | null {
  const own = cell(row, 'core_group_ref');
  return own || (groupsOfChild.get(cell(row, 'child_ref'))?.[0] ?? null);
}
