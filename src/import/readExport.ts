import type { Caseload, RowProblem } from '../core/caseload/importedCaseload';
import type { CalendarDate } from '../core/time/day';
import { caseloadOf } from './caseloadOf';
import { columnsOf } from './columnKinds';
import { headerProblems, missingFile } from './exportFile';
import type { ExportTable } from './exportTable';
import { type Mending, mending } from './mending';
import { problemAt, stopsReading } from './problems';
import type { RawRow } from './rawRow';
import { type FileName, fileNames } from './rows';
import { cell, groupRefOf, type RawTables } from './tables';
import type { DayOrder } from './tidyCells';
import { withoutTotals } from './totals';
import { groupOfAction, refsIn, type WholeExport, wholeExport } from './wholeExport';

/** Keeps texts apart by part until they are read: all texts added to a part, one after the other. */
export type Spool = { readonly add: (part: number, text: string) => void; readonly read: (part: number) => string };

export type ReadingOptions = {
  /** What was found wrong with files before they were read. */
  readonly foundBefore?: readonly RowProblem[];
  /** Which number is the day in days like 05/10/2026, where whoever imports has said it. */
  readonly daysSaid?: DayOrder | null;
};

/** An authority has some of these, always; and a table that is empty by mistake makes each of its limits late. */
const neverEmpty: readonly FileName[] = ['children.csv', 'members.csv', 'meetings.csv', 'conferences.csv', 'visits.csv'];

/** Rows of as many groups are in memory at once: they come to about a megabyte. */
const groupsInAPart = 16;

/**
 * `parseCaseload` for an export of any size, a piece of a file at a time. The rows of a group may stand anywhere in a file: they
 * are put into the spool with those of the groups beside it. The spool must stay until the groups have been taken.
 */
export async function readExport(
  files: ReadonlyMap<FileName, ExportTable>,
  spool: Spool,
  exportedOn: CalendarDate | null,
  { foundBefore = [], daysSaid = null }: ReadingOptions = {},
): Promise<Caseload> {
  const whole = wholeExport();
  const mend = mending(daysSaid);
  const problems: RowProblem[] = [...foundBefore];
  const unread = new Set<string>();
  const kept = new Map<FileName, readonly string[]>();
  const rowCounts = new Map<FileName, number>();
  let partOf = (_ref: string) => 0;

  /** A workbook that cannot be opened is one line, not one for each of its tables. */
  const isNothing = files.size === 0 && !foundBefore.some(stopsReading);
  if (isNothing) problems.push(problemAt({ file: 'export', line: 1, groupRef: null }, '', 'no-tables'));
  const missing = (file: FileName) => (isNothing || foundBefore.some(stopsReading) ? [] : missingFile(file));

  async function read(file: FileName, put: (row: RawRow) => void): Promise<void> {
    const table = files.get(file);
    const found = table === undefined ? missing(file) : await readFile(file, table, put);
    if (found.some(stopsReading)) unread.add(file);
    problems.push(...found);
  }

  async function readFile(file: FileName, table: ExportTable, put: (row: RawRow) => void): Promise<readonly RowProblem[]> {
    let found: readonly RowProblem[] = [];
    let rows = 0;
    const totals: RowProblem[] = [];
    const taking = withoutTotals(
      (raw) => {
        rows += 1;
        const mended = mend.take(file, raw);
        whole.take(file, mended);
        put(mended);
      },
      ({ line }) => totals.push(problemAt({ file, line, groupRef: null }, '', 'totals-row', 'noted')),
    );
    const row = (raw: RawRow) => {
      if (!found.some(stopsReading)) taking.take(raw);
    };
    const header = (columns: readonly string[], line: number) => {
      found = headerProblems(file, columns, line);
      kept.set(file, columnsKept(file, columns));
    };
    const wrong = await table.read({ header, row });
    taking.end();
    const ofTable = [...wrong, ...totals];
    if (!ofTable.some(stopsReading) && !kept.has(file)) found = headerProblems(file, []);
    const all = [...found.filter((problem) => stopsReading(problem) || !ofTable.some(stopsReading)), ...ofTable];
    rowCounts.set(file, all.some(stopsReading) ? 0 : rows);
    const isEmpty = rows === 0 && !all.some(stopsReading) && neverEmpty.includes(file);
    return isEmpty ? [...all, problemAt({ file, line: 1, groupRef: null }, '', 'no-rows', 'noted')] : all;
  }

  const spooling = (file: FileName) => (row: RawRow) => {
    const ref = groupRefInParts(file, row, whole);
    spool.add(partOf(ref), asText(file, row, kept.get(file) ?? []));
  };

  // In which part a group is, is known once all groups are; whose a child's row is, once all children are.
  const groupRows: RawRow[] = [];
  await read('core-groups.csv', (row) => groupRows.push(row));
  partOf = partsBy(whole.groupRefs);
  for (const row of groupRows) spooling('core-groups.csv')(row);
  for (const file of fileNames) if (file !== 'core-groups.csv') await read(file, spooling(file));

  for (const problem of mend.unread()) unread.add(problem.file);
  problems.push(...mend.unread(), ...mend.notes());
  const counts = Object.fromEntries([...files.keys()].map((file) => [file, rowCounts.get(file) ?? 0]));
  const parts = { count: countOf(whole.groupRefs), read: (part: number) => asTables(spool.read(part), kept, unread, mend) };
  return caseloadOf(
    { problems, rowCounts: counts, hasStaff: files.has('staff.csv'), hasSteps: files.has('steps.csv') },
    whole,
    parts,
    exportedOn,
  );
}

function countOf(groupRefs: ReadonlySet<string>): number {
  return Math.max(1, Math.ceil(groupRefs.size / groupsInAPart));
}

/** Groups in the order of their references; what belongs to no group that there is, by its reference too, so that it stays together. */
function partsBy(groupRefs: ReadonlySet<string>): (ref: string) => number {
  const parts = countOf(groupRefs);
  const placeOf = new Map([...groupRefs].sort().map((ref, place) => [ref, Math.floor(place / groupsInAPart)]));
  return (ref) => placeOf.get(ref) ?? [...ref].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % parts, 0);
}

/** A child's row goes where its child is, whatever else it says; so does an action. */
function groupRefInParts(file: FileName, row: RawRow, whole: WholeExport): string {
  const { groupsOfChild } = whole;
  if (file === 'actions.csv') return groupOfAction(cell(row, 'core_group_ref'), refsIn(row), whole);
  if (columnsOf(file).includes('core_group_ref')) return cell(row, 'core_group_ref');
  return groupsOfChild.get(cell(row, 'child_ref'))?.[0] ?? groupRefOf(row, groupsOfChild) ?? '';
}

/** The columns that are read later: those of the schema, and the group that a row says it is of. */
function columnsKept(file: FileName, header: readonly string[]): readonly string[] {
  const wanted = new Set(['core_group_ref', ...columnsOf(file)]);
  const kept = header.filter((column) => wanted.has(column));
  // A word of work in the column of roles is a title, in a file that need not have a column for it.
  return kept.includes('role') && !kept.includes('title') ? [...kept, 'title'] : kept;
}

type Kept = readonly [file: number, line: number, complete: boolean, ...cells: string[]];

function asText(file: FileName, { line, complete, cells }: RawRow, columns: readonly string[]): string {
  const kept: Kept = [fileNames.indexOf(file), line, complete, ...columns.map((column) => cells[column] ?? '')];
  return `${JSON.stringify(kept)},`;
}

function asTables(
  text: string,
  columnsOfFile: ReadonlyMap<FileName, readonly string[]>,
  unread: ReadonlySet<string>,
  mend: Mending,
): RawTables {
  const tables = Object.fromEntries(fileNames.map((file) => [file, [] as RawRow[]])) as Record<FileName, RawRow[]>;
  for (const [number, line, complete, ...found] of JSON.parse(`[${text.slice(0, -1)}]`) as readonly Kept[]) {
    const file = fileNames[number];
    if (file === undefined || unread.has(file)) continue;
    const cells: Record<string, string> = {};
    for (const [index, column] of (columnsOfFile.get(file) ?? []).entries()) cells[column] = found[index] ?? '';
    tables[file].push(mend.read(file, { line, complete, cells }));
  }
  return tables;
}
