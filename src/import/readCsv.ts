import { type Parser, CsvError as StreamedError, parse as streamed } from 'csv-parse';
import { CsvError, parse } from 'csv-parse/sync';
import type { RowProblem } from '../core/caseload/importedCaseload';
import { problemAt } from './problems';

/** One row as it stands in the file: every cell is text, exactly as written. `complete`: no filled cell stands beyond the header's columns. */
export type RawRow = { readonly line: number; readonly cells: Readonly<Record<string, string>>; readonly complete: boolean };

export type RawTable = { readonly header: readonly string[]; readonly rows: readonly RawRow[] };

/** Given each row of a file as it is read; the header first, with its columns. */
export type TakesRows = { readonly header: (columns: readonly string[]) => void; readonly row: (row: RawRow) => void };

/** The file as rows, or the line on which the row begins where it stops being CSV. UTF-8 with or without BOM; CRLF, LF or CR; quotes and line breaks in cells. */
export function readCsv(file: string, text: string): RawTable | RowProblem {
  const rows: RawRow[] = [];
  let header: readonly string[] = [];
  const taking = takeRecords({ header: (columns) => (header = columns), row: (row) => rows.push(row) });
  try {
    parse(text, { ...options, on_record: taking.take });
  } catch (error) {
    return notCsv(file, taking.line(), error);
  }
  return { header, rows };
}

/** The same of a file of any length, a piece at a time; null where it is CSV to its end. */
export async function streamCsv(file: string, text: AsyncIterable<string>, rows: TakesRows): Promise<RowProblem | null> {
  const taking = takeRecords(rows);
  const parser = streamed({ ...options, on_record: taking.take });
  try {
    for await (const piece of text) await written(parser, piece);
    await ended(parser);
    return null;
  } catch (error) {
    return notCsv(file, taking.line(), error);
  }
}

function written(parser: Parser, piece: string): Promise<void> {
  return new Promise((resolve, reject) => parser.write(piece, (error) => (error ? reject(error) : resolve())));
}

function ended(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject).once('end', resolve).resume();
    parser.end();
  });
}

function notCsv(file: string, line: number, error: unknown): RowProblem {
  // Each entry of the package has a class of its own for its errors.
  if (!(error instanceof CsvError || error instanceof StreamedError)) throw error;
  return problemAt({ file, line, groupRef: null }, '', 'not-csv');
}

type Parsed = { readonly record: readonly string[]; readonly raw: string };

const options = { bom: true, raw: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };

/**
 * csv-parse tells the line on which a row ends, and counts CRLF twice in a quoted cell, so lines are counted in the raw text.
 * The raw text of a row ends with its line break.
 */
function takeRecords(rows: TakesRows) {
  let line = 1;
  let columns: readonly string[] | null = null;
  const take = (parsed: unknown): null => {
    const { record, raw } = parsed as Parsed;
    if (columns === null) {
      columns = record.map((name) => name.trim());
      rows.header(columns);
    } else if (hasContent(record)) rows.row(asRow(columns, line, record));
    line += lineBreaksIn(raw);
    return null;
  };
  return { take, line: () => line };
}

function lineBreaksIn(raw: string): number {
  return raw.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function hasContent(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function asRow(columns: readonly string[], line: number, found: readonly string[]): RawRow {
  const cells: Record<string, string> = {};
  for (const [index, column] of columns.entries()) cells[column] = found[index] ?? '';
  return { line, cells, complete: !hasContent(found.slice(columns.length)) };
}
