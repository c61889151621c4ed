import { canonicalJson } from '../core/audit/canonicalJson';
import { groupedBy } from './grouping';
import type { KnownMember } from './known';
import type { KnownAction, KnownVisit } from './knownRows';
import { someDayUnknown } from './rows';
import type { SettledRow } from './settle';
import type { Line, Tell } from './tables';

/** What no two rows of a file have the same, the column at which one of them is told of, and of two the one that says more. */
type Keys<Row> = { readonly column: string; readonly key: (row: Row) => string; readonly says: (row: Row) => number };

/**
 * Rows of which there must be one only, once each: of two that differ the one that says less, so that no limit is met by the one
 * that is wrong. The same row twice is no loss.
 */
const keysOf = {
  'core-groups.csv': keys<SettledRow<'core-groups.csv'>>('core_group_ref', (row) => row.core_group_ref),
  'meetings.csv': keys<SettledRow<'meetings.csv'>>(
    'planned_for',
    (row) => `${row.core_group_ref} ${row.kind} ${row.planned_for}`,
    (row) => Number(row.held_on !== null),
  ),
  'attendance.csv': keys<SettledRow<'attendance.csv'>>(
    'email',
    (row) => `${row.core_group_ref} ${row.held_on} ${row.email}`,
    (row) => ['absent', 'apologies', 'part', 'present'].indexOf(row.status),
  ),
  'conferences.csv': keys<SettledRow<'conferences.csv'>>(
    'planned_for',
    (row) => `${row.child_ref} ${row.kind} ${row.planned_for}`,
    (row) => Number(row.held_on !== null),
  ),
  'visits.csv': keys<KnownVisit>(
    'visited_at',
    (row) => `${row.child_ref} ${row.visited_at.day} ${row.visited_at.time} ${row.who ?? row.by_email}`,
    ({ seen, alone, at_home, bedroom }) => [seen, alone, at_home, bedroom].filter(Boolean).length,
  ),
  'actions.csv': keys<KnownAction>(
    'action_ref',
    (row) => `${row.core_group_ref} ${row.action_ref}`,
    (row) => Number(row.status === 'done'),
  ),
  'staff.csv': keys<SettledRow<'staff.csv'>>('email', (row) => row.email),
} as const;

type Deduped = keyof typeof keysOf;
type RowIn<File extends Deduped> = (typeof keysOf)[File] extends Keys<infer Row> ? Row : never;

export function onceEach<File extends Deduped>(file: File, lines: readonly Line<RowIn<File>>[], tell: Tell): readonly Line<RowIn<File>>[] {
  const { column, key, says } = keysOf[file] as unknown as Keys<RowIn<File>>;
  const dropped = new Set<Line<RowIn<File>>>();
  for (const same of groupedBy(lines, ({ row }) => key(row)).values()) {
    if (same.length < 2) continue;
    const order = ({ line, row }: Line<RowIn<File>>) => [says(row), canonicalJson(row), String(line).padStart(9, '0')].join(' ');
    const [kept, ...others] = [...same].sort((one, other) => (order(one) < order(other) ? -1 : 1));
    for (const other of others) {
      dropped.add(other);
      tell.row(file, other.line, column, { reason: 'duplicate' }, isSame(kept, other) ? 'noted' : 'row-left-out');
    }
  }
  return lines.filter((line) => !dropped.has(line));
}

/**
 * Visits to one child by one person on one day. One without a time that says the same as another is that one; others are taken as
 * two, which moves no limit, as limits go by days, and each but the first is told of.
 */
export function visitsOnce(lines: readonly Line<KnownVisit>[], tell: Tell): readonly Line<KnownVisit>[] {
  const dropped = new Set<Line<KnownVisit>>();
  const ofADay = groupedBy(lines, ({ row }) => `${row.child_ref} ${row.visited_at.day} ${row.who ?? row.by_email}`);
  for (const same of ofADay.values()) {
    if (same.length < 2) continue;
    const [timed, untimed] = [same.filter(hasTime), same.filter((line) => !hasTime(line))];
    const twice = untimed.filter((line) => timed.some((other) => saysTheSame(line.row, other.row)));
    for (const line of twice) {
      dropped.add(line);
      tell.row('visits.csv', line.line, 'visited_at', { reason: 'duplicate' }, 'noted');
    }
    const [, ...more] = same.filter((line) => !dropped.has(line)).sort((one, other) => one.line - other.line);
    for (const { line } of more) tell.row('visits.csv', line, 'visited_at', { reason: 'two-visits-that-day' }, 'noted');
  }
  return lines.filter((line) => !dropped.has(line));
}

/** What cannot be read as a time stands as midnight. */
function hasTime({ row }: Line<KnownVisit>): boolean {
  return row.visited_at.time !== '00:00';
}

function saysTheSame(one: KnownVisit, other: KnownVisit): boolean {
  return (['seen', 'alone', 'at_home', 'bedroom'] as const).every((column) => one[column] === other[column]);
}

/**
 * One person's memberships in one role do not overlap: of two that do the one that runs longer counts. In two roles they may, as
 * one person may hold both.
 */
export function membershipsOnce(lines: readonly Line<KnownMember>[], tell: Tell): readonly Line<KnownMember>[] {
  const kept: Line<KnownMember>[] = [];
  for (const same of groupedBy(lines, ({ row }) => `${row.core_group_ref} ${row.role} ${row.who}`).values()) {
    const taken: Line<KnownMember>[] = [];
    for (const line of [...same].sort(longestFirst)) {
      const other = taken.find(({ row }) => overlap(row, line.row));
      if (other === undefined) taken.push(line);
      else tell.row('members.csv', line.line, 'email', { reason: 'duplicate' }, isSame(other, line) ? 'noted' : 'row-left-out');
    }
    kept.push(...taken);
  }
  return kept.sort((one, other) => one.line - other.line);
}

function longestFirst(one: Line<KnownMember>, other: Line<KnownMember>): number {
  const order = ({ line, row }: Line<KnownMember>) =>
    [endOf(row) === endless ? 0 : 1, row.from ?? '', canonicalJson(row), String(line).padStart(9, '0')].join(' ');
  return order(one) < order(other) ? -1 : 1;
}

const endless = '9999-12-31';

function endOf({ from, to }: KnownMember): string {
  return to === null ? endless : to === someDayUnknown ? (from ?? '') : to;
}

/** A membership ends on `to`, so that the next may begin that day; two that begin on one day are one. */
function overlap(one: KnownMember, other: KnownMember): boolean {
  const [oneFrom, otherFrom] = [one.from ?? '', other.from ?? ''];
  return oneFrom === otherFrom || (oneFrom < endOf(other) && otherFrom < endOf(one));
}

function isSame<Row>(one: Line<Row> | undefined, other: Line<Row>): boolean {
  return one !== undefined && canonicalJson(one.row) === canonicalJson(other.row);
}

function keys<Row>(column: string, key: (row: Row) => string, says: (row: Row) => number = () => 0): Keys<Row> {
  return { column, key, says };
}
