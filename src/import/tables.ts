import type { z } from 'zod';
import type { RowProblem } from '../core/caseload/importedCaseload';
import { isReason, problemAt } from './problems';
import { type RawRow, readCsv } from './readCsv';
import { type FileName, optionalFiles, type RowOf, rowSchemas } from './rows';

export type Line<Row> = { readonly line: number; readonly row: Row };

/** The whole export, cell by cell. */
export type Tables = {
  /** The rows whose cells are all good. */
  readonly rows: { readonly [File in FileName]: readonly Line<RowOf<File>>[] };
  /** Every row as it stands, so that one bad cell does not make each row that refers to it look bad too. */
  readonly raw: Readonly<Record<FileName, readonly RawRow[]>>;
  readonly hasStaff: boolean;
  /** The groups in which children.csv has this child: one, where all is well. */
  readonly groupsOfChild: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly RowProblem[];
  /** False when a file or column is missing: then nothing can be said about what refers to what. */
  readonly readable: boolean;
};

const fileNames = Object.keys(rowSchemas) as readonly FileName[];

export function readTables(files: ReadonlyMap<string, string>): Tables {
  const problems: RowProblem[] = [];
  const raw = Object.fromEntries(fileNames.map((file) => [file, rawRows(file, files.get(file), problems)])) as Tables['raw'];
  const readable = problems.length === 0;
  const groupsOfChild = groupsByChild(raw['children.csv']);
  const rows = Object.fromEntries(fileNames.map((file) => [file, readRows(file, raw[file], groupsOfChild, problems)]));
  return { rows: rows as Tables['rows'], raw, hasStaff: files.has('staff.csv'), groupsOfChild, problems, readable };
}

/** A reference as other rows would write it. */
export function cell(row: RawRow, column: string): string {
  return (row.cells[column] ?? '').trim();
}

function rawRows(file: FileName, text: string | undefined, problems: RowProblem[]): readonly RawRow[] {
  const at = { file, line: 1, groupRef: null };
  if (text === undefined) {
    if (!optionalFiles.includes(file)) problems.push(problemAt(at, '', 'missing-file'));
    return [];
  }
  const table = readCsv(file, text);
  if ('reason' in table) {
    problems.push(table);
    return [];
  }
  const columns = Object.keys(rowSchemas[file].shape);
  const missing = columns.filter((column) => !table.header.includes(column));
  const twice = columns.filter((column) => table.header.indexOf(column) !== table.header.lastIndexOf(column));
  problems.push(...missing.map((column) => problemAt(at, column, 'missing-column')));
  problems.push(...twice.map((column) => problemAt(at, column, 'duplicate-column')));
  return missing.length + twice.length === 0 ? table.rows : [];
}

function readRows<File extends FileName>(
  file: File,
  raw: readonly RawRow[],
  groupsOfChild: Tables['groupsOfChild'],
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

function groupRefOf(row: RawRow, groupsOfChild: Tables['groupsOfChild']): string | null {
  const own = cell(row, 'core_group_ref');
  return own || (groupsOfChild.get(cell(row, 'child_ref'))?.[0] ?? null);
}

function groupsByChild(children: readonly RawRow[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const row of children) {
    const child = cell(row, 'child_ref');
    groups.set(child, [...new Set([...(groups.get(child) ?? []), cell(row, 'core_group_ref')])].sort());
  }
  return groups;
}
