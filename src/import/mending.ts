import type { RowProblem } from '../core/caseload/importedCaseload';
import { howBroken } from './brokenNames';
import { kindOf } from './columnKinds';
import { dayOrders } from './dayOrders';
import { readSerialDay } from './days';
import { halfSaid } from './halfSaid';
import { marks } from './marks';
import { problemAt } from './problems';
import type { RawRow } from './rawRow';
import type { FileName } from './rows';
import { spellings } from './spellings';
import { type DayOrder, tidyCell } from './tidyCells';
import { withRoleFromWork } from './work';

/**
 * The rows of an export as our own exports write them, in two steps: each row as it is taken, and, once all of its file are, with
 * the days and marks that only the whole of a column tells. `told`: which number of a day is the day, where somebody has said it.
 */
export function mending(told: DayOrder | null) {
  const days = dayOrders(told);
  const marked = marks();
  const spelled = spellings();
  const half = halfSaid();
  const notes: RowProblem[] = [];
  const names = new Set<string>();
  const serials = new Set<string>();

  function noteBroken(file: FileName, row: RawRow, column: string): void {
    const text = row.cells[column] ?? '';
    const reason = kindOf(column) === 'name' ? howBroken(text) : null;
    const at = { file, line: row.line, groupRef: row.cells['core_group_ref'] || null };
    if (reason !== null && !names.has(text)) notes.push(problemAt(at, column, reason, 'noted'));
    if (reason !== null) names.add(text);
    else if (text.includes('\uFFFD')) notes.push(problemAt(at, column, 'not-utf-8', 'noted'));
  }

  /** One line a column: somebody may know that its numbers are something else. */
  function noteSerial(file: FileName, { line, cells }: RawRow, column: string): void {
    const key = `${file} ${column}`;
    if (serials.has(key) || !kindOf(column).startsWith('day') || readSerialDay(cells[column] ?? '') === null) return;
    serials.add(key);
    notes.push(problemAt({ file, line, groupRef: cells['core_group_ref'] || null }, column, 'days-as-numbers', 'noted'));
  }

  return {
    take(file: FileName, found: RawRow): RawRow {
      marked.take(file, found);
      const cells: Record<string, string> = {};
      for (const [column, text] of Object.entries(found.cells)) {
        cells[column] = tidyCell(column, text);
        noteSerial(file, found, column);
      }
      const row = spelled.take(file, withRoleFromWork({ ...found, cells }));
      for (const column of Object.keys(cells)) noteBroken(file, row, column);
      days.take(file, row);
      half.take(file, row);
      return row;
    },
    /** Days of columns that cannot be read: no row of their files is. */
    unread: () => days.problems(),
    /** What is told of without anything being left out for it. */
    notes: (): readonly RowProblem[] => [...notes, ...days.notes(), ...half.notes()],
    read: (file: FileName, row: RawRow) => marked.read(file, days.read(file, row)),
  };
}

export type Mending = ReturnType<typeof mending>;
