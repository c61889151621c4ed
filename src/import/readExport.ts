import type { Caseload, RowProblem } from '../core/caseload/importedCaseload';
import type { CalendarDate } from '../core/time/day';
import { isFileName } from './caseload';
import { caseloadOf } from './caseloadOf';
import { headerProblems, missingFile } from './exportFile';
import { type RawRow, streamCsv } from './readCsv';
import { type FileName, fileNames, rowColumns } from './rows';
import { cell, groupRefOf, type RawTables } from './tables';
import { type WholeExport, wholeExport } from './wholeExport';

/** Keeps texts apart by part until they are read: all texts added to a part, one after the other. */
export type Spool = { readonly add: (part: number, text: string) => void; readonly read: (part: number) => string };

/** Rows of as many groups are in memory at once: they come to about a megabyte. */
const groupsInAPart = 16;

/**
 * `parseCaseload` for an export of any size, a piece of a file at a time. The rows of a group may stand anywhere in a file: they
 * are put into the spool with those of the groups beside it. The spool must stay until the groups have been taken.
 */
export async function readExport(
  files: ReadonlyMap<string, AsyncIterable<string>>,
  spool: Spool,
  exportedOn: CalendarDate | null,
): Promise<Caseload> {
  const whole = wholeExport();
  const problems: RowProblem[] = [];
  const unread = new Set<FileName>();
  const kept = new Map<FileName, readonly string[]>();
  const rowCounts = new Map<FileName, number>();
  let partOf = (_ref: string) => 0;

  async function read(file: FileName, put: (row: RawRow) => void): Promise<void> {
    const text = files.get(file);
    const wrong = text === undefined ? [...missingFile(file)] : await readFile(file, text, put);
    if (wrong.length > 0) unread.add(file);
    problems.push(...wrong);
  }

  async function readFile(file: FileName, text: AsyncIterable<string>, put: (row: RawRow) => void): Promise<readonly RowProblem[]> {
    let wrong: readonly RowProblem[] = [];
    let rows = 0;
    const row = (found: RawRow) => {
      if (wrong.length > 0) return;
      rows += 1;
      whole.take(file, found);
      put(found);
    };
    const header = (columns: readonly string[]) => {
      wrong = headerProblems(file, columns);
      kept.set(file, columnsKept(file, columns));
    };
    const broken = await streamCsv(file, text, { header, row });
    if (broken) wrong = [broken];
    else if (!kept.has(file)) wrong = headerProblems(file, []);
    rowCounts.set(file, wrong.length > 0 ? 0 : rows);
    return wrong;
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

  const counts = Object.fromEntries([...files.keys()].filter(isFileName).map((file) => [file, rowCounts.get(file) ?? 0]));
  const parts = { count: countOf(whole.groupRefs), read: (part: number) => asTables(spool.read(part), kept, unread) };
  return caseloadOf({ problems, rowCounts: counts, hasStaff: files.has('staff.csv') }, whole, parts, exportedOn);
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

/** A child's row goes where its child is, whatever else it says. */
function groupRefInParts(file: FileName, row: RawRow, { groupsOfChild }: WholeExport): string {
  if ('core_group_ref' in rowColumns[file]) return cell(row, 'core_group_ref');
  return groupsOfChild.get(cell(row, 'child_ref'))?.[0] ?? groupRefOf(row, groupsOfChild) ?? '';
}

/** The columns that are read later: those of the schema, and the group that a row says it is of. */
function columnsKept(file: FileName, header: readonly string[]): readonly string[] {
  const wanted = new Set(['core_group_ref', ...Object.keys(rowColumns[file])]);
  return header.filter((column) => wanted.has(column));
}

type Kept = readonly [file: number, line: number, complete: boolean, ...cells: string[]];

function asText(file: FileName, { line, complete, cells }: RawRow, columns: readonly string[]): string {
  const kept: Kept = [fileNames.indexOf(file), line, complete, ...columns.map((column) => cells[column] ?? '')];
  return `${JSON.stringify(kept)},`;
}

function asTables(text: string, columnsOf: ReadonlyMap<FileName, readonly string[]>, unread: ReadonlySet<FileName>): RawTables {
  const tables = Object.fromEntries(fileNames.map((file) => [file, [] as RawRow[]])) as Record<FileName, RawRow[]>;
  for (const [number, line, complete, ...found] of JSON.parse(`[${text.slice(0, -1)}]`) as readonly Kept[]) {
    const file = fileNames[number];
    if (file === undefined || unread.has(file)) continue;
    const cells: Record<string, string> = {};
    for (const [index, column] of (columnsOf.get(file) ?? []).entries()) cells[column] = found[index] ?? '';
    tables[file].push({ line, complete, cells });
  }
  return tables;
}
