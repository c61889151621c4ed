import type { RowProblem } from '../core/caseload/importedCaseload';
import { columnsOf } from './columnKinds';
import { problemAt } from './problems';
import { type FileName, fileNames, optionalFiles } from './rows';

/** Other columns that say where a row belongs, in a file that need not have them. */
const mayHave = new Set(['core_group_ref']);

/** Columns that not every case system has. */
const optionalColumns: readonly string[] = ['person_ref', 'title', 'phone', 'others_there', 'temporary_until', 'looked_after_since'];

/** The columns that a file is looked for by. */
export function isColumnOf(file: FileName): (name: string) => boolean {
  const columns = new Set(columnsOf(file));
  return (name) => columns.has(name);
}

/** What of a file's columns stops it from being read, nothing else of an export is read against it then; and what is left unread of it. */
export function headerProblems(file: FileName, header: readonly string[], line = 1): readonly RowProblem[] {
  const at = { file, line, groupRef: null };
  if (header.length === 0) return [problemAt(at, '', 'empty-file')];
  const columns = columnsOf(file);
  const needed = columns.filter((column) => !optionalColumns.includes(column));
  const missing = needed.filter((column) => !header.includes(column));
  if (missing.length === needed.length) return [problemAt(at, '', 'no-header')];
  const twice = columns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  const unknown = header.filter((column) => column !== '' && !columns.includes(column) && !mayHave.has(column));
  return [
    ...missing.map((column) => problemAt(at, column, 'missing-column')),
    ...twice.map((column) => problemAt(at, column, 'duplicate-column')),
    ...[...new Set(unknown)].map((column) => problemAt(at, wordLike(column), 'unknown-column', 'noted')),
  ];
}

/** What stands in a header may be repeated as far as it can only be a name of a column. */
function wordLike(column: string): string {
  return /^[a-z][a-z0-9_]{0,39}$/.test(column) ? column : '';
}

export function missingFile(file: FileName): readonly RowProblem[] {
  return optionalFiles.includes(file) ? [] : [problemAt({ file, line: 1, groupRef: null }, '', 'missing-file')];
}

/** What programs put behind the name of a second sheet or file: "Visits (2)", "visits - Copy", "visits - Copi (2)". */
const copyMark = /(\s*-?\s*\b(copy|copi)\b)?\s*(\(\d+\))?$/;

/** The table that a file or a sheet is by its name, however it is spelled: "Core groups (2).CSV" is core-groups.csv. Null for none. */
export function fileNamed(name: string): FileName | null {
  const spelled = `${name
    .trim()
    .toLowerCase()
    .replace(/\.(csv|tsv|txt|xlsx)$/, '')
    .replace(copyMark, '')
    .replace(/[\s_-]+/g, '-')}.csv`;
  return fileNames.find((file) => file === spelled) ?? null;
}
