import { CsvError, parse } from 'csv-parse/sync';
import type { RowProblem } from '../core/caseload/importedCaseload';
import { type Place, problemAt } from './problems';

/** One row as it stands in the file: every cell is text, exactly as written. */
export type RawRow = { readonly line: number; readonly cells: Readonly<Record<string, string>>; readonly complete: boolean };

export type RawTable = { readonly header: readonly string[]; readonly rows: readonly RawRow[] };

/** The file as rows, or the one place where it stops being CSV. UTF-8 with or without BOM; CRLF, LF or CR; quotes and line breaks in cells. */
export function readCsv(file: string, text: string): RawTable | RowProblem {
  const at = (line: number): Place => ({ file, line, groupRef: null });
  let records: readonly Parsed[];
  try {
    records = parse(text, options) as unknown as readonly Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return problemAt(at(Number(error['lines'] ?? 1)), '', 'not-csv');
  }
  const [header, ...body] = withLines(records);
  if (!header) return { header: [], rows: [] };
  const columns = header.cells.map((name) => name.trim());
  return { header: columns, rows: body.filter(hasContent).map((record) => asRow(columns, record)) };
}

type Parsed = { readonly record: readonly string[]; readonly raw: string };
type Numbered = { readonly line: number; readonly cells: readonly string[] };

const options = { bom: true, raw: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };

/** A record's raw text ends with its line break, so that counting breaks gives the next record's first line. */
function withLines(records: readonly Parsed[]): readonly Numbered[] {
  let line = 1;
  return records.map(({ record, raw }) => {
    const first = line;
    line += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
    return { line: first, cells: record };
  });
}

function hasContent(record: Numbered): boolean {
  return record.cells.some((cell) => cell.trim() !== '');
}

function asRow(columns: readonly string[], { line, cells }: Numbered): RawRow {
  const named = columns.map((column, index) => [column, cells[index] ?? ''] as const);
  return { line, cells: Object.fromEntries(named), complete: cells.length === columns.length };
}
