import type { RowProblem, Severity } from '../core/caseload/importedCaseload';
import { isAboutGroup, stepKinds } from '../core/clocks/stepTable';
import type { NotRead, NotReadKind } from '../core/countedWithout';
import { isCalendarDate } from '../core/time/calendarDate';
import type { CalendarDate } from '../core/time/day';
import { type Column, readRow, type Wrong } from './columns';
import { dayIn, kindLost, type Loss } from './losses';
import { problemAt } from './problems';
import type { RawRow } from './rawRow';
import { type FileName, fileNames, type RowOf, rowColumns } from './rows';
import { type Settled, type SettledRow, settles } from './settle';

export type Line<Row> = { readonly line: number; readonly row: Row };

/** Every row as it stands, so that one bad cell does not make each row that refers to it look bad too. */
export type RawTables = Readonly<Record<FileName, readonly RawRow[]>>;

export type Rows = { readonly [File in FileName]: readonly Line<SettledRow<File>>[] };

/** The rows of some groups, cell by cell: all that an export says of them. */
export type Tables = {
  /** The rows that can be taken, with what stands in for cells that cannot be read. */
  readonly rows: Rows;
  readonly raw: RawTables;
  /** What is wrong in single rows, and what clocks miss for it. */
  readonly found: Found;
};

/** What is wrong, and what clocks are counted without. */
export type Found = { readonly problems: readonly RowProblem[]; readonly losses: readonly Loss[] };

/** The groups in which children.csv has this child, first the one that it is taken in. */
export type GroupsOfChild = ReadonlyMap<string, readonly string[]>;

export function readTables(raw: RawTables, groupsOfChild: GroupsOfChild): Tables {
  const tell = makeTell(raw, groupsOfChild);
  const rows = Object.fromEntries(fileNames.map((file) => [file, readRows(file, raw[file], tell)]));
  return { rows: rows as Rows, raw, found: tell.found };
}

/** A reference as other rows would write it. */
export function cell(row: RawRow, column: string): string {
  return (row.cells[column] ?? '').trim();
}

/** Takes note of what is wrong in one row, and of what clocks miss for it. */
export type Tell = {
  readonly found: { readonly problems: RowProblem[]; readonly losses: Loss[] };
  readonly row: (file: FileName, line: number, column: string, wrong: Pick<Wrong, 'reason'>, severity: Severity) => void;
};

export function makeTell(raw: RawTables, groupsOfChild: GroupsOfChild): Tell {
  const found: Tell['found'] = { problems: [], losses: [] };
  const byLine = new Map(fileNames.map((file) => [file, new Map(raw[file].map((row) => [row.line, row]))]));
  return {
    found,
    row(file, line, column, { reason }, severity) {
      const row = byLine.get(file)?.get(line);
      const groupRef = row === undefined ? null : groupRefOf(row, groupsOfChild);
      found.problems.push(problemAt({ file, line, groupRef }, column, reason, severity));
      const what = severity === 'noted' ? null : (kindsTold[reason] ?? kindLost(file, column, severity === 'row-left-out'));
      if (what === null || row === undefined || groupRef === null) return;
      const columns = reason === 'registered-twice' ? ['registered_on'] : ['visited_at', 'held_on', 'planned_for'];
      const day = dayIn(...columns.map((name) => row.cells[name]));
      const child = cell(row, 'child_ref');
      const step = what === 'step' ? stepKinds.find((each) => each === cell(row, 'step')) : undefined;
      const isOfGroup = what === 'child' || (step !== undefined && isAboutGroup(step));
      const childRef = isOfGroup || !groupsOfChild.has(child) ? null : child;
      const on = day !== null && isCalendarDate(day) ? day : null;
      found.losses.push({ groupRef, childRef, ...lost(what, on, reason), ...(step && { step }) });
    },
  };
}

/**
 * What is missing where a row refers to it: a meeting at which somebody was, and that no row of this group has; a child of a group,
 * whose own row names a group that there is not.
 */
const kindsTold: { readonly [Each in Wrong['reason']]?: NotReadKind } = { 'unknown-meeting': 'meeting', 'child-of-no-group': 'child' };

/** Who visited can be read, and is nobody of the group: that is no cell that somebody has to make readable. */
function lost(what: NotReadKind, on: CalendarDate | null, reason: Wrong['reason']): NotRead {
  const isNobody = what === 'visit' && (reason === 'unknown-person' || reason === 'not-in-this-group');
  const isTwice = reason === 'registered-twice' || reason === 'second-initial';
  const isElsewhere = reason === 'child-in-two-groups';
  return {
    ...{ what, on: isElsewhere ? null : on },
    ...(isNobody && { by: 'no-member' }),
    ...(isTwice && { why: 'entered-twice' }),
    ...(isElsewhere && { why: 'in-two-groups' }),
  };
}

/** A cell that can be read but for a quotation mark that begins it and closes nothing. In what somebody wrote it is a letter. */
function withoutMark(column: string, text: string, read: Column<unknown>['read']): readonly (readonly [column: string, text: string])[] {
  if (!text.trimStart().startsWith('"') || !read(text).isLost) return [];
  const rest = text.trimStart().slice(1);
  return read(rest).isLost ? [] : [[column, rest]];
}

function readRows<File extends FileName>(file: File, raw: readonly RawRow[], tell: Tell): readonly Line<SettledRow<File>>[] {
  const columns: Readonly<Record<string, Column<unknown>>> = rowColumns[file];
  const settle = settles[file] as (row: RowOf<File>, wrong: readonly Wrong[]) => Settled<SettledRow<File>>;
  return raw.flatMap(({ line, cells, complete }): readonly Line<SettledRow<File>>[] => {
    if (!complete) {
      tell.row(file, line, '', { reason: 'wrong-number-of-cells' }, 'row-left-out');
      return [];
    }
    const without = Object.entries(columns).flatMap(([column, { read }]) => withoutMark(column, cells[column] ?? '', read));
    for (const [column] of without) tell.row(file, line, column, { reason: 'stray-quotation-mark' }, 'noted');
    const read = readRow(columns, without.length === 0 ? cells : { ...cells, ...Object.fromEntries(without) });
    const settled = read.row === null ? { row: null, wrong: [] } : settle(read.row as RowOf<File>, read.wrong);
    const wrong = [...read.wrong, ...settled.wrong];
    for (const each of wrong) tell.row(file, line, each.column, each, severityOf(each, settled.row === null));
    if (settled.row === null && wrong.length === 0) tell.row(file, line, '', { reason: 'missing' }, 'row-left-out');
    return settled.row === null ? [] : [{ line, row: settled.row }];
  });
}

function severityOf({ isLost }: Wrong, isRowLost: boolean): Severity {
  if (isRowLost) return 'row-left-out';
  return isLost ? 'cell-left-out' : 'noted';
}

/** The group that a row says it is of, or that its child is in; null where neither can be told. */
export function groupRefOf(row: RawRow, groupsOfChild: GroupsOfChild): string | null {
  const own = cell(row, 'core_group_ref');
  return own || (groupsOfChild.get(cell(row, 'child_ref'))?.[0] ?? null);
}
