import type { Clock } from '../core/clocks/clock';
import type { CalendarDate } from '../core/time/day';
import type { WhyMissed } from './breachReasons';

/** One limit as `npm run clocks` prints it. */
export type Row = {
  readonly coreGroup: string;
  readonly child: string;
  readonly clock: string;
  readonly trigger: CalendarDate;
  readonly limit: CalendarDate;
  readonly bookBy: CalendarDate;
  readonly state: string;
  readonly daysLate: number;
  readonly metOn?: CalendarDate | null;
  /** It waits for the custodian to confirm that the registration has ended (DOMAIN 1.31). */
  readonly waitsFor?: 'custodian';
  /** How many days late people were shown it, where that differs. */
  readonly shownDaysLate?: number;
  /** The facts tell of it no longer. */
  readonly isKnown?: false;
  /** Why it was missed; absent where nobody said, and without `history`. */
  readonly why?: WhyMissed;
  /** What it is counted without; absent where nothing is missing. */
  readonly without?: readonly string[];
  /** What its co-ordinator is asked that it hangs on; absent where nothing is. */
  readonly asked?: readonly string[];
};

export function rowOf(coreGroup: string, child: string, clock: Clock, history: boolean, without: readonly string[]): Row {
  const { trigger, limit, bookBy, state, daysLate, metOn } = clock;
  return {
    coreGroup,
    child,
    clock: clock.clock,
    trigger,
    limit,
    bookBy,
    state,
    daysLate,
    ...(history ? { metOn } : {}),
    ...(clock.waits ? { waitsFor: 'custodian' as const } : {}),
    ...(without.length > 0 ? { without } : {}),
  };
}

export function inOrder(one: Row, other: Row): number {
  const left = [one.coreGroup, one.child, one.clock, one.trigger].join(' ');
  const right = [other.coreGroup, other.child, other.clock, other.trigger].join(' ');
  return left < right ? -1 : Number(left > right);
}

export function asJson(rows: readonly Row[]): string {
  return `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]`;
}

export function asTable(rows: readonly Row[]): string {
  if (rows.length === 0) return 'No child has a clock on that day.';
  const isAnyWaiting = rows.some(({ waitsFor }) => waitsFor !== undefined);
  const isAnyMissed = rows.some(({ without }) => without !== undefined);
  const isAnyAsked = rows.some(({ asked }) => asked !== undefined);
  const head = [
    'group',
    'child',
    'clock',
    'counts from',
    'limit',
    'book by',
    'state',
    'days late',
    ...(isAnyWaiting ? ['waits for'] : []),
    ...(isAnyMissed ? ['counted without'] : []),
    ...(isAnyAsked ? ['still asked'] : []),
  ];
  const lines = rows.map((row) => [
    row.coreGroup,
    row.child,
    row.clock,
    row.trigger,
    row.limit,
    row.bookBy,
    row.state,
    row.daysLate === 0 ? '' : String(row.daysLate),
    ...(isAnyWaiting ? [row.waitsFor ?? ''] : []),
    ...(isAnyMissed ? [(row.without ?? []).join(', ')] : []),
    ...(isAnyAsked ? [(row.asked ?? []).join(', ')] : []),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
