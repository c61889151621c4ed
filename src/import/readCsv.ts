import { type Parser, CsvError as StreamedError, parse as streamed } from 'csv-parse';
import { CsvError, parse } from 'csv-parse/sync';
import type { RowProblem } from '../core/caseload/importedCaseload';
import { belowHeader, type TakesRows } from './header';
import { problemAt } from './problems';
import type { RawRow } from './rawRow';
import { charactersLookedAt, type Separated, type Separator, separatedBy } from './separator';

export type RawTable = { readonly header: readonly string[]; readonly rows: readonly RawRow[] };

type IsColumn = (name: string) => boolean;

/**
 * The file as rows, or the line on which the row begins where it stops being CSV. With or without byte order mark; commas,
 * semicolons, tabs or bars between cells, as its header has them or its line "sep=" says; CRLF, LF or CR; quotes and line breaks
 * in cells. `isColumn` knows the columns that a header may have.
 */
export function readCsv(file: string, text: string, isColumn: IsColumn): RawTable | RowProblem {
  const rows: RawRow[] = [];
  let header: readonly string[] = [];
  const separated = separatedBy(text.slice(0, charactersLookedAt), isColumn);
  const taking = takeRecords(separated, isColumn, { header: (columns) => (header = columns), row: (row) => rows.push(row) });
  const below = withoutMark(text.slice(separated.said.length));
  try {
    parse(below, { ...options, delimiter: separated.separator, on_record: taking.take });
  } catch (error) {
    if (!isNotClosed(error)) return notCsv(file, taking.line(), error);
    taking.lines(afterLines(below, taking.line() - taking.first));
  }
  taking.end();
  return { header, rows };
}

export type StreamedCsv = { readonly separator: Separator; readonly problem: RowProblem | null };

/** The same of a file of any length, a piece at a time. */
export async function streamCsv(file: string, text: AsyncIterable<string>, isColumn: IsColumn, rows: TakesRows): Promise<StreamedCsv> {
  const pieces = text[Symbol.asyncIterator]();
  const start = await startOf(pieces);
  const separated = separatedBy(start.slice(0, charactersLookedAt), isColumn);
  const { separator } = separated;
  const taking = takeRecords(separated, isColumn, rows);
  const parser = streamed({ ...options, delimiter: separator, on_record: taking.take });
  // What the parser holds of a row that has not ended yet.
  let open = '';
  let from = taking.first;
  /** The first half of a line break stood at the end of the last piece. */
  let isHalf = false;
  const write = async (piece: string) => {
    open += isHalf && piece.startsWith('\n') ? piece.slice(1) : piece;
    await written(parser, piece);
    const rest = afterLines(open, taking.line() - from);
    isHalf = rest === '' && open.endsWith('\r');
    open = rest;
    from = taking.line();
  };
  try {
    await write(withoutMark(start.slice(separated.said.length)));
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) await write(next.value);
    await ended(parser);
  } catch (error) {
    if (!isNotClosed(error)) return { separator, problem: notCsv(file, taking.line(), error) };
    taking.lines(open);
  }
  taking.end();
  return { separator, problem: null };
}

/** The parser leaves the byte order mark out of the rows whose letters we count. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** A quotation mark swallows everything up to the end of the file. */
function isNotClosed(error: unknown): boolean {
  return (error instanceof CsvError || error instanceof StreamedError) && error.code === 'CSV_QUOTE_NOT_CLOSED';
}

async function startOf(pieces: AsyncIterator<string>): Promise<string> {
  let start = '';
  while (start.length < charactersLookedAt) {
    const next = await pieces.next();
    if (next.done === true) break;
    start += next.value;
  }
  return start;
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

/** A quotation mark within a cell that does not begin with one is a letter like others. */
const options = { bom: true, raw: true, relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] };

/**
 * csv-parse tells the line on which a row ends, and counts CRLF twice in a quoted cell, so lines are counted in the raw text.
 * The raw text of a row ends with its line break.
 */
function takeRecords({ said, separator }: Separated, isColumn: IsColumn, rows: TakesRows) {
  const first = 1 + lineBreaksIn(said);
  let line = first;
  const { take, end } = belowHeader(isColumn, rows);
  const lines = (raw: string) => {
    for (const [at, text] of raw.split(/\r\n|\r|\n/).entries()) take(cellsOfLine(text, separator), line + at);
  };
  return {
    take(parsed: unknown): null {
      const { record, raw } = parsed as Parsed;
      if (isSwallowed(record, raw, separator)) lines(raw);
      else take(record, line);
      line += lineBreaksIn(raw);
      return null;
    },
    /** Lines that a quotation mark has swallowed, each as a row. */
    lines,
    end,
    first,
    line: () => line,
  };
}

/**
 * A quotation mark that begins a cell and is not closed swallows the rows up to the next one. Such a row of several lines is no
 * CSV by itself; its lines are then rows of their own, in which that mark is a letter.
 */
function isSwallowed(record: readonly string[], raw: string, separator: Separator): boolean {
  return record.some((cell) => /[\r\n]/.test(cell)) && strictly(raw, separator) === null;
}

function cellsOfLine(text: string, separator: Separator): readonly string[] {
  return strictly(text, separator) ?? text.split(separator);
}

function strictly(raw: string, separator: Separator): readonly string[] | null {
  try {
    const [cells] = parse(raw, { ...options, raw: false, relax_quotes: false, delimiter: separator }) as unknown as readonly string[][];
    return cells ?? [];
  } catch {
    return null;
  }
}

/** What of a text comes after so many line breaks. The parser does not tell how long a row was: of CRLF it leaves out the second half. */
function afterLines(text: string, count: number): string {
  const ends = text.matchAll(/\r\n|\r|\n/g);
  let at = 0;
  for (let passed = 0; passed < count; passed += 1) {
    const next = ends.next();
    if (next.done === true) return '';
    at = next.value.index + next.value[0].length;
  }
  return text.slice(at);
}

function lineBreaksIn(raw: string): number {
  return raw.match(/\r\n|\r|\n/g)?.length ?? 0;
}
