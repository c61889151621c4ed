import { type CellValue, readXlsx, type StreamRow, streamXlsxRows } from 'hucre/xlsx';
import type { RowProblem } from '../core/caseload/importedCaseload';
import { dateOfDay, dayNumber } from '../core/time/calendarDate';
import { kindOf } from './columnKinds';
import { fileNamed, isColumnOf } from './exportFile';
import type { ExportTable } from './exportTable';
import { type CellsOfSheet, formulasWithoutValue } from './formulas';
import { belowHeader, type TakesRows } from './header';
import { problemAt, type Reason } from './problems';
import { withoutValue } from './rawRow';
import type { FileName } from './rows';
import { sizeOfWorkbook } from './zipSizes';

type SheetFound = { readonly index: number; readonly file: FileName; readonly isHidden: boolean };

/** A table of an export by its name. A table may be found twice. */
/** `others`: how many sheets of its workbook have the name of no table; said of one of its tables. */
export type NamedTable = { readonly file: FileName; readonly table: ExportTable; readonly others?: number };

/**
 * The tables of an Excel workbook: its sheets that have the name of one; where none has and there is a single sheet, that is the
 * table that the workbook's own name says. `name` is that of its file.
 */
export async function tablesOfWorkbook(name: string, bytes: Uint8Array): Promise<readonly NamedTable[] | RowProblem> {
  const wrong = (reason: Reason) => problemAt({ file: 'workbook', line: 1, groupRef: null }, '', reason);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return wrong('old-workbook');
  const size = sizeOfWorkbook(bytes);
  if (size !== 'fits') return wrong(size === 'too-large' ? 'workbook-too-large' : 'not-a-workbook');
  try {
    const { sheets, others, epoch } = await sheetsOf(bytes, name);
    if (sheets.length === 0) return wrong('no-table-in-workbook');
    return sheets.map((sheet, at) => ({
      file: sheet.file,
      table: sheetTable(bytes, sheet, epoch),
      ...(at === 0 && others > 0 && { others }),
    }));
  } catch {
    return wrong('not-a-workbook');
  }
}

/** `others`: how many sheets have the name of no table. */
type SheetsFound = { readonly sheets: readonly SheetFound[]; readonly others: number; readonly epoch: string };

/** The sheets that are tables, and the day from which the workbook counts days. */
async function sheetsOf(bytes: Uint8Array, name: string): Promise<SheetsFound> {
  const all: { readonly index: number; readonly name: string; readonly isHidden: boolean }[] = [];
  const { dateSystem } = await readXlsx(bytes, {
    sheets: (info) => {
      all.push({ index: info.index, name: info.name, isHidden: info.hidden === true || info.veryHidden === true });
      return false;
    },
  });
  const tables = (nameOf: (sheet: { readonly name: string }) => string) =>
    all.flatMap((sheet) => {
      const file = fileNamed(nameOf(sheet));
      return file === null ? [] : [{ index: sheet.index, file, isHidden: sheet.isHidden }];
    });
  const named = tables((sheet) => sheet.name);
  const epoch = dateSystem === '1904' ? '1904-01-01' : '1899-12-30';
  const sheets = named.length === 0 && all.length === 1 ? tables(() => name) : named;
  return { sheets, others: all.length - sheets.length, epoch };
}

function sheetTable(bytes: Uint8Array, { index, file, isHidden }: SheetFound, epoch: string): ExportTable {
  const at = (line: number) => ({ file, line, groupRef: null });
  return {
    readAs: () => ['a sheet of a workbook'],
    async read(rows) {
      const problems: RowProblem[] = isHidden ? [problemAt(at(1), '', 'hidden-sheet', 'noted')] : [];
      const taking = takeSheet(file, rows, epoch, (line, column) => problems.push(problemAt(at(line), column, 'became-a-day', 'noted')));
      try {
        const merged = await firstMerged(bytes, index);
        if (merged !== null) problems.push(problemAt(at(merged), '', 'merged-cells', 'noted'));
        const unknown = await formulasWithoutValue(bytes, index);
        for await (const row of streamXlsxRows(bytes, { sheet: index })) taking.take(row, unknown);
        taking.end();
        return problems;
      } catch {
        return [problemAt(at(1), '', 'not-a-workbook')];
      }
    },
  };
}

async function firstMerged(bytes: Uint8Array, index: number): Promise<number | null> {
  const { sheets } = await readXlsx(bytes, { sheets: [index], range: 'A1:A1' });
  const lines = (sheets[0]?.merges ?? []).map(({ startRow }) => startRow + 1);
  return lines.length === 0 ? null : Math.min(...lines);
}

/** Hands on rows as text. What their columns are is known from the header on: only there is a number a day. */
function takeSheet(file: FileName, rows: TakesRows, epoch: string, becameADay: (line: number, column: string) => void) {
  let columns: readonly string[] = [];
  const told = new Set<string>();
  const taking = belowHeader(isColumnOf(file), {
    header: (names, line) => {
      columns = names;
      rows.header(names, line);
    },
    row: rows.row,
  });
  const cellText = (value: CellValue, at: number, line: number): string => {
    const column = columns[at] ?? '';
    const isDay = kindOf(column).startsWith('day');
    if (value instanceof Date && kindOf(column) === 'code' && column !== '' && !told.has(column)) {
      told.add(column);
      becameADay(line, column);
    }
    return typeof value === 'number' && isDay ? dayOfSerial(value, epoch) : textOf(value);
  };
  return {
    take({ index, values }: StreamRow, unknown: CellsOfSheet): void {
      const cells = withoutEnd(values).map((value, at) => cellText(value, at, index + 1));
      for (const at of unknown.get(index) ?? []) {
        while (cells.length < at) cells.push('');
        cells[at] = withoutValue;
      }
      taking.take(cells, index + 1);
    },
    end: taking.end,
  };
}

/** Cells that have a format and nothing in them may follow the last one. */
function withoutEnd(values: readonly CellValue[]): readonly CellValue[] {
  return values.slice(0, values.findLastIndex((value) => value !== null && value !== '') + 1);
}

function textOf(value: CellValue): string {
  if (value instanceof Date) return textOfDate(value);
  return value === null ? '' : String(value);
}

/** The reader gives days and times as if they were UTC. Seconds are rounded, as a sheet has times as fractions of a day. */
function textOfDate(date: Date): string {
  const text = new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

/** A number in a column of days that is not formatted as one is a day as the workbook counts them. */
function dayOfSerial(serial: number, epoch: string): string {
  if (serial < 10_000 || serial > 100_000) return String(serial);
  const day = dateOfDay(dayNumber(epoch) + Math.floor(serial));
  return textOfDate(new Date(Date.parse(`${day}T00:00:00Z`) + (serial % 1) * 86_400_000));
}
