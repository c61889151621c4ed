import type { z } from 'zod';
import { isReason, type Reason } from './problems';
import { withoutValue } from './rawRow';

/** What was made of one cell: its value, and what is wrong with it. `isLost`: what stands there could not be taken. */
export type CellRead<Value> = { readonly value: Value; readonly reason: Reason | null; readonly isLost: boolean };

/** How the cells of one column are read, whatever stands in them; a row is nothing without those that it needs. */
export type Column<Value> = { readonly isNeeded: boolean; readonly read: (text: string) => CellRead<Value> };

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type RowIn<In extends Columns> = { readonly [Name in keyof In]: In[Name] extends Column<infer Value> ? Value : never };

/** One thing wrong in a row. `isLost` false: it is told, and the cell is taken as it stands. */
export type Wrong = { readonly column: string; readonly reason: Reason; readonly isLost: boolean };

/** A column without which its row says nothing. */
export function needed<Value>(cell: z.ZodType<Value, unknown>): Column<Value> {
  return { isNeeded: true, read: (text) => readCell(cell, text, undefined as Value) };
}

/** A column whose row is worth taking without it: then it has this value, the one by which nothing is done too late. */
export function orElse<Value, Other>(cell: z.ZodType<Value, unknown>, otherwise: Other): Column<Value | Other> {
  return { isNeeded: false, read: (text) => readCell<Value | Other>(cell, text, otherwise) };
}

/** What somebody wrote: as much of it as can be kept is taken, and it is told where that is not all. */
export function asMuchAs<Value>(cell: z.ZodType<Value, unknown>, kept: (text: string) => Value): Column<Value> {
  return {
    isNeeded: false,
    read: (text) => {
      const read = readCell<Value | null>(cell, text, null);
      if (text === withoutValue) return { ...read, value: kept('') };
      return read.isLost ? { value: kept(text), reason: read.reason, isLost: false } : { ...read, value: read.value as Value };
    },
  };
}

/** The same where a row without any words says nothing. */
export function required(column: Column<string>): Column<string> {
  return {
    isNeeded: true,
    read: (text) => (text.trim() === '' ? { value: '', reason: 'missing', isLost: true } : column.read(text)),
  };
}

/** Values separated by semicolons; an empty cell is none. Those that can be read are taken. */
export function each<Value>(cell: z.ZodType<Value, unknown>): Column<readonly Value[]> {
  return {
    isNeeded: false,
    read: (text) => {
      const parts = text.trim() === '' ? [] : text.split(';').filter((part) => part.trim() !== '');
      const read = parts.map((part) => readCell<Value | null>(cell, part.trim(), null));
      const value = read.flatMap(({ value: one, isLost }) => (isLost ? [] : [one as Value]));
      const reason = read.find(({ isLost }) => isLost)?.reason ?? null;
      return { value, reason, isLost: reason !== null };
    },
  };
}

/** A row from its cells, null where a cell that it needs cannot be read; and all that is wrong with it. */
export function readRow<In extends Columns>(
  columns: In,
  cells: Readonly<Record<string, string>>,
): { readonly row: RowIn<In> | null; readonly wrong: readonly Wrong[] } {
  const row: Record<string, unknown> = {};
  const wrong: Wrong[] = [];
  let isWhole = true;
  for (const [column, { isNeeded, read }] of Object.entries(columns)) {
    const { value, reason, isLost } = read(cells[column] ?? '');
    row[column] = value;
    if (reason !== null) wrong.push({ column, reason, isLost });
    if (isLost && isNeeded) isWhole = false;
  }
  return { row: isWhole ? (row as RowIn<In>) : null, wrong };
}

function readCell<Value>(cell: z.ZodType<Value, unknown>, text: string, otherwise: Value): CellRead<Value> {
  if (text === withoutValue) return { value: otherwise, reason: 'formula-without-value', isLost: true };
  const read = cell.safeParse(text);
  if (read.success) return { value: read.data, reason: null, isLost: false };
  const [issue] = read.error.issues;
  const reason = issue?.message ?? '';
  if (!isReason(reason)) throw new Error(`a cell check gave no reason: ${reason}`);
  return { value: otherwise, reason, isLost: true };
}
