import type { ImportedCaseload, RowProblem } from '../core/caseload/importedCaseload';
import type { CalendarDate } from '../core/time/day';
import { caseloadOf } from './caseloadOf';
import { headerProblems, isColumnOf, missingFile } from './exportFile';
import { mending } from './mending';
import { problemAt, stopsReading } from './problems';
import type { RawRow } from './rawRow';
import { readCsv } from './readCsv';
import { type FileName, fileNames } from './rows';
import type { RawTables } from './tables';
import { withoutTotals } from './totals';
import { wholeExport } from './wholeExport';

/**
 * Reads a case system's export: file name to its text, eight files, and steps.csv and staff.csv where there are any. Never throws for what
 * stands in them. All problems of all files are told in one go. A group with a refused row is left out whole and the others go
 * on; a missing file or column leaves out every group. With `exportedOn` given, what is dated after that day is refused. The
 * order of rows makes no difference, and the same rows give the same ids. What does not fit into memory is for `readExport`.
 */
export function parseCaseload(files: ReadonlyMap<string, string>, exportedOn: CalendarDate | null = null): ImportedCaseload {
  const whole = wholeExport();
  const mend = mending(null);
  const problems: RowProblem[] = [];
  const taken = fileNames.map((file) => [file, rowsOf(file, files.get(file), problems).map((row) => mend.take(file, row))] as const);
  const unread = mend.unread();
  problems.push(...unread, ...mend.notes());
  const read = (file: FileName, rows: readonly RawRow[]) =>
    unread.some((problem) => problem.file === file) ? [] : rows.map((row) => mend.read(file, row));
  const raw: RawTables = Object.fromEntries(taken.map(([file, rows]) => [file, read(file, rows)])) as Record<FileName, RawRow[]>;
  for (const file of fileNames) for (const row of raw[file]) whole.take(file, row);
  const rowCounts = Object.fromEntries([...files.keys()].filter(isFileName).map((file) => [file, raw[file].length]));
  const found = { problems, rowCounts, hasStaff: files.has('staff.csv'), hasSteps: files.has('steps.csv') };
  const caseload = caseloadOf(found, whole, { count: 1, read: () => raw }, exportedOn);
  return { ...caseload, groups: [...caseload.groups], people: [...caseload.people] };
}

export function isFileName(name: string): name is FileName {
  return fileNames.some((file) => file === name);
}

function rowsOf(file: FileName, text: string | undefined, problems: RowProblem[]): readonly RawRow[] {
  if (text === undefined) {
    problems.push(...missingFile(file));
    return [];
  }
  const table = readCsv(file, text, isColumnOf(file));
  const wrong = 'reason' in table ? [table] : headerProblems(file, table.header);
  problems.push(...wrong);
  if ('reason' in table || wrong.some(stopsReading)) return [];
  const rows: RawRow[] = [];
  const taking = withoutTotals(
    (row) => rows.push(row),
    ({ line }) => problems.push(problemAt({ file, line, groupRef: null }, '', 'totals-row', 'noted')),
  );
  for (const row of table.rows) taking.take(row);
  taking.end();
  return rows;
}
