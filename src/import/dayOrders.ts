import type { RowProblem } from '../core/caseload/importedCaseload';
import { kindOf } from './columnKinds';
import { readDay } from './days';
import { problemAt, type Reason } from './problems';
import type { RawRow } from './rawRow';
import type { FileName } from './rows';
import { type DayOrder, tidyDayIn } from './tidyCells';

type Seen = { days: number; dayFirst: number; monthFirst: number; either: number; serial: number; line: number };

/** One odd day among so many does not make a column unsure: it alone is not read. */
const manyTimes = 20;

/**
 * Learns from every row of an export in which order its columns write days like 05/10/2026. A column in which no day tells (all of
 * them could be either) is not guessed at: reading it wrongly would move limits by months, and nobody would see it.
 */
export function dayOrders(told: DayOrder | null) {
  const seen = new Map<FileName, Map<string, Seen>>();

  const orderOf = (of: Seen): DayOrder | null => {
    if (told !== null) return told;
    if (of.dayFirst > of.monthFirst * manyTimes) return 'day-first';
    return of.monthFirst > of.dayFirst * manyTimes ? 'month-first' : null;
  };
  const wrongWith = (of: Seen): Reason | null => {
    if (of.serial * manyTimes > of.days) return 'days-as-numbers';
    const unsure = orderOf(of) === null ? of.dayFirst + of.monthFirst + of.either : 0;
    if (unsure * manyTimes <= of.days) return null;
    return of.dayFirst > 0 ? 'days-in-two-orders' : 'days-of-unknown-order';
  };

  return {
    take(file: FileName, row: RawRow): void {
      for (const [column, text] of Object.entries(row.cells)) {
        if (text === '' || !kindOf(column).startsWith('day')) continue;
        const read = readDay(text);
        const isSerial = read === null && /^\d{5}(\.\d+)?$/.test(text);
        if (read === null && !isSerial) continue;
        const columns = seen.get(file) ?? new Map<string, Seen>();
        seen.set(file, columns);
        const of = columns.get(column) ?? { days: 0, dayFirst: 0, monthFirst: 0, either: 0, serial: 0, line: 0 };
        columns.set(column, of);
        if (read?.kind === 'day') {
          of.days += 1;
          continue;
        }
        if (of.line === 0) of.line = row.line;
        if (read === null) of.serial += 1;
        else if (read.first > 12) of.dayFirst += Number(read.second <= 12);
        else if (read.second > 12) of.monthFirst += 1;
        else if (read.first !== read.second) of.either += 1;
      }
    },
    /** What cannot be read, a line a column: then its file is not. */
    problems(): readonly RowProblem[] {
      return [...seen].flatMap(([file, columns]) =>
        [...columns].flatMap(([column, of]) => {
          const reason = wrongWith(of);
          return reason === null ? [] : [problemAt({ file, line: of.line, groupRef: null }, column, reason)];
        }),
      );
    },
    /** A row with its days as our own exports write them. */
    read(file: FileName, row: RawRow): RawRow {
      const columns = seen.get(file);
      if (columns === undefined) return row;
      const cells: Record<string, string> = { ...row.cells };
      for (const [column, of] of columns) {
        const order = orderOf(of) ?? (of.dayFirst + of.monthFirst + of.either === 0 ? 'day-first' : null);
        if (order !== null) cells[column] = tidyDayIn(order, column, cells[column] ?? '');
      }
      return { ...row, cells };
    },
  };
}
