import { CsvError, parse } from 'csv-parse/sync';
import type { RowProblem } from '../core/caseload/importedCaseload';
import { problemAt } from './problems';

/** One row as it stands in the file: every cell is text, exactly as written. */
export type RawRow = { readonly line: number; readonly cells: Readonly<Record<string, string>>; readonly complete: boolean };

export type RawTable = { readonly header: readonly string[]; readonly rows: readonly RawRow[] };

/** The file as rows, or the line on which the row begins where it stops being CSV. UTF-8 with or without BOM; CRLF, LF or CR; quotes and line breaks in cells. */
export function readCsv(file: string, text: string): RawTable | RowProblem {
  const found: Numbered[] = [];
  let line = 1;
  // csv-parse tells the line on which a row ends, and counts CRLF twice in a quoted cell, so lines are counted in the raw text.
  // The raw text of a row ends with its line break.
  const take = (parsed: unknown): null => {
    const { record, raw } = parsed as Parsed;
    found.push({ line, cells: record });
    line += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
    return null;
  };
  try {
    parse(text, { ...options, on_record: take });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return problemAt({ file, line, groupRef: null }, '', 'not-csv');
  }
  const [header, ...body] = found;
  if (!header) return { header: [], rows: [] };
  const columns = header.cells.map((name) => name.trim());
  return { header: columns, rows: body.filter(hasContent).map((record) => asRow(columns, record)) };
}

type Parsed = { readonly record: readonly string[]; readonly raw: string };
type Numbered = { readonly line: number; readonly cells: readonly string[] };

const options = { bom: true, raw: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };

function hasContent(record: Numbered): boolean {
  return record.cells.some((cell) => cell.trim() !== '');
}

function asRow(columns: readonly string[], { line, cells }: Numbered): RawRow {
  const named = columns.map((column, index) => [column, cells[index] ?? ''] as const);
  return { line, cells: Object.fromEntries(named), complete: cells.length === columns.length };
}
