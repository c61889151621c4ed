import type { RowProblem } from '../core/caseload/importedCaseload';
import { isAboutCertainChildren } from '../core/member';
import type { CalendarDate } from '../core/time/day';
import { groupedBy } from './grouping';
import { type Known, knownThings } from './known';
import { namedRoles } from './people';
import { problemAt, type Reason } from './problems';
import type { FileName, RowOf } from './rows';
import type { Line, Tables } from './tables';
import type { WholeExport } from './wholeExport';

/**
 * What a row says of other rows: that the group, child, meeting and people it names exist and belong together, that
 * nothing is there twice in a group, and, with the day of the export given, that nothing happened after it.
 */
export function checkReferences(tables: Tables, whole: WholeExport, exportedOn: CalendarDate | null): readonly RowProblem[] {
  const checks = checksByFile(knownThings(tables, whole), exportedOn);
  return (Object.keys(checks) as FileName[]).flatMap((file) => checkFile(file, tables.rows[file], checks[file] as Checks<unknown>));
}

type Wrong = readonly [column: string, reason: Reason] | false;

type Checks<Row> = {
  /** The group that a bad row belongs to. */
  readonly groupOf: (row: Row) => string | null;
  /** The column at which a duplicate row is told of. */
  readonly column: string;
  /** What no two rows may have the same; null is not compared. */
  readonly keys: readonly ((row: Row) => string | null)[];
  readonly wrong: (row: Row) => readonly Wrong[];
};

function checkFile<Row>(file: FileName, lines: readonly Line<Row>[], checks: Checks<Row>): readonly RowProblem[] {
  const tell = ({ line, row }: Line<Row>, column: string, reason: Reason) =>
    problemAt({ file, line, groupRef: checks.groupOf(row) }, column, reason);
  const wrong = lines.flatMap((line) => checks.wrong(line.row).flatMap((found) => (found ? [tell(line, ...found)] : [])));
  const twice = checks.keys.flatMap((key) => sharing(lines, key).map((line) => tell(line, checks.column, 'duplicate')));
  return [...wrong, ...twice];
}

function sharing<Row>(lines: readonly Line<Row>[], key: (row: Row) => string | null): readonly Line<Row>[] {
  const keyed = lines.filter(({ row }) => key(row) !== null);
  return [...groupedBy(keyed, ({ row }) => key(row) ?? '').values()].filter((same) => same.length > 1).flat();
}

function checksByFile(known: Known, exportedOn: CalendarDate | null): { readonly [File in FileName]: Checks<RowOf<File>> } {
  const after = (column: string, day: CalendarDate | null): Wrong =>
    exportedOn !== null && day !== null && day > exportedOn && [column, 'after-the-export'];
  const childGroup = (row: InChild) => known.groupsOf(row.child_ref)[0] ?? null;
  return {
    'core-groups.csv': {
      groupOf: ownGroup,
      column: 'core_group_ref',
      keys: [ownGroup],
      wrong: (row) => [!known.hasChildren(row.core_group_ref) && ['core_group_ref', 'no-children'], ...rolesThatDiffer(known, row)],
    },
    'children.csv': {
      groupOf: ownGroup,
      column: 'child_ref',
      keys: [(row) => `${row.child_ref} ${row.core_group_ref}`],
      wrong: (row) => [unknownGroup(known, row), known.groupsOf(row.child_ref).length > 1 && ['child_ref', 'child-in-two-groups']],
    },
    'members.csv': {
      groupOf: ownGroup,
      column: 'email',
      keys: [(row) => (known.hasOverlap(row) ? `${row.core_group_ref} ${row.email}` : null)],
      wrong: (row) => [
        unknownGroup(known, row),
        ...otherChildren(known, row),
        row.to !== null && row.to < row.from && ['to', 'ended-before-it-began'],
        childrenUnsaid(known, row) && ['child_refs', 'children-not-said'],
      ],
    },
    'meetings.csv': {
      groupOf: ownGroup,
      column: 'planned_for',
      keys: [
        (row) => `${row.core_group_ref} ${row.kind} ${row.planned_for}`,
        (row) => row.held_on && `${row.core_group_ref} ${row.held_on}`,
      ],
      wrong: (row) => [
        unknownGroup(known, row),
        stranger(known, 'chair_email', row.core_group_ref, row.chair_email),
        absentChair(known, row),
        after('held_on', row.held_on),
      ],
    },
    'attendance.csv': {
      groupOf: ownGroup,
      column: 'email',
      keys: [(row) => `${row.core_group_ref} ${row.held_on} ${row.email}`],
      wrong: (row) => [
        unknownGroup(known, row),
        !known.wasHeld(row.core_group_ref, row.held_on) && ['held_on', 'unknown-meeting'],
        stranger(known, 'email', row.core_group_ref, row.email),
      ],
    },
    'conferences.csv': {
      groupOf: childGroup,
      column: 'planned_for',
      keys: [(row) => `${row.child_ref} ${row.kind} ${row.planned_for}`],
      wrong: (row) => [
        unknownChild(known, row),
        stranger(known, 'chair_email', childGroup(row), row.chair_email),
        after('held_on', row.held_on),
      ],
    },
    'visits.csv': {
      groupOf: childGroup,
      column: 'visited_at',
      keys: [(row) => `${row.child_ref} ${row.visited_at.day} ${row.visited_at.time} ${row.by_email}`],
      wrong: (row) => [
        unknownChild(known, row),
        stranger(known, 'by_email', childGroup(row), row.by_email),
        after('visited_at', row.visited_at.day),
      ],
    },
    'actions.csv': {
      groupOf: ownGroup,
      column: 'action_ref',
      keys: [],
      wrong: (row) => [
        unknownGroup(known, row),
        ...otherChildren(known, row),
        stranger(known, 'owner_email', row.core_group_ref, row.owner_email),
        after('set_on', row.set_on),
        after('completed_on', row.completed_on),
      ],
    },
    'staff.csv': { groupOf: () => null, column: 'email', keys: [(row) => row.email], wrong: () => [] },
  };
}

type InGroup = { readonly core_group_ref: string };
type InChild = { readonly child_ref: string };

function ownGroup(row: InGroup): string {
  return row.core_group_ref;
}

function unknownGroup(known: Known, row: InGroup): Wrong {
  return !known.isGroup(row.core_group_ref) && ['core_group_ref', 'unknown-group'];
}

function unknownChild(known: Known, row: InChild): Wrong {
  return known.groupsOf(row.child_ref).length === 0 && ['child_ref', 'unknown-child'];
}

function otherChildren(known: Known, row: InGroup & { readonly child_refs: readonly string[] }): readonly Wrong[] {
  return row.child_refs.map((child): Wrong => {
    const groups = known.groupsOf(child);
    if (groups.length === 0) return ['child_refs', 'unknown-child'];
    return !groups.includes(row.core_group_ref) && ['child_refs', 'child-of-another-group'];
  });
}

function stranger(known: Known, column: string, groupRef: string | null, email: string | null): Wrong {
  const reason = email === null || groupRef === null ? null : known.whyNot(groupRef, email);
  return reason !== null && [column, reason];
}

function childrenUnsaid(known: Known, row: RowOf<'members.csv'>): boolean {
  const isAsked = row.to === null && row.child_refs.length === 0 && isAboutCertainChildren(row);
  return isAsked && known.hasSeveralChildren(row.core_group_ref);
}

/** A planned meeting needs its chair to be opened, and somebody who is not in the group cannot open it. */
function absentChair(known: Known, row: RowOf<'meetings.csv'>): Wrong {
  if (row.held_on !== null || row.cancelled || row.chair_email === null) return false;
  return !known.isListed(row.core_group_ref, row.chair_email) && ['chair_email', 'chair-not-a-member'];
}

function rolesThatDiffer(known: Known, row: RowOf<'core-groups.csv'>): readonly Wrong[] {
  return namedRoles.map(([column, role]): Wrong => {
    const email = row[column];
    const roles = email === null ? [] : known.rolesOf(row.core_group_ref, email);
    return roles.length > 0 && !roles.includes(role) && [column, 'role-differs'];
  });
}
