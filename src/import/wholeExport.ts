import type { RowProblem } from '../core/caseload/importedCaseload';
import type { Role } from '../core/member';
import { problemAt } from './problems';
import type { RawRow } from './readCsv';
import type { FileName } from './rows';
import { cell, type GroupsOfChild } from './tables';

/**
 * What a row of one group has to know of the rest of its export, from every row as it stands: all of an export that is kept in
 * memory beside the rows of the groups in hand. Children have to be taken before what is said of them by their references.
 */
export type WholeExport = {
  readonly take: (file: FileName, row: RawRow) => void;
  readonly groupRefs: ReadonlySet<string>;
  readonly groupsOfChild: GroupsOfChild;
  /** Whether members.csv has this address in any group. */
  readonly isMember: (email: string) => boolean;
  /** Only those who work with families are taken as members of a group whose list does not name them. */
  readonly worksWithFamilies: (email: string) => boolean;
  /** Whether this reference stands in more than one row of actions.csv. */
  readonly isActionTwice: (ref: string) => boolean;
};

const working: readonly string[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member'] satisfies readonly Role[];

export function wholeExport(): WholeExport {
  const groupRefs = new Set<string>();
  const groupsOfChild = new Map<string, readonly string[]>();
  const members = new Map<string, boolean>();
  const others = new Set<string>();
  const actions = new Set<string>();
  const twice = new Set<string>();

  const takes: { readonly [File in FileName]?: (row: RawRow) => void } = {
    'core-groups.csv': (row) => {
      groupRefs.add(cell(row, 'core_group_ref'));
      for (const column of Object.keys(row.cells)) if (column.endsWith('_email')) others.add(cell(row, column).toLowerCase());
    },
    'children.csv': (row) => {
      const [child, group] = [cell(row, 'child_ref'), cell(row, 'core_group_ref')];
      const known = groupsOfChild.get(child);
      if (known === undefined) groupsOfChild.set(child, [group]);
      else if (!known.includes(group)) groupsOfChild.set(child, [...known, group].sort());
    },
    'members.csv': (row) => {
      const email = address(row);
      members.set(email, members.get(email) === true || working.includes(cell(row, 'role')));
    },
    'staff.csv': (row) => others.add(address(row)),
    'actions.csv': (row) => {
      const ref = cell(row, 'action_ref');
      if (actions.has(ref)) twice.add(ref);
      else actions.add(ref);
    },
  };

  return {
    take: (file, row) => takes[file]?.(row),
    groupRefs,
    groupsOfChild,
    isMember: (email) => members.has(email),
    worksWithFamilies: (email) => others.has(email) || members.get(email) === true,
    isActionTwice: (ref) => twice.has(ref),
  };
}

export function address(row: RawRow): string {
  return cell(row, 'email').toLowerCase();
}

/** The good rows of actions.csv that share their reference with another, which may be of any other group. */
export function actionsTwice(rows: readonly ActionRow[]): readonly RowProblem[] {
  const byRef = new Map<string, number>();
  for (const { ref } of rows) byRef.set(ref, (byRef.get(ref) ?? 0) + 1);
  return rows
    .filter(({ ref }) => byRef.get(ref) !== 1)
    .map(({ line, groupRef }) => problemAt({ file: 'actions.csv', line, groupRef }, 'action_ref', 'duplicate'));
}

export type ActionRow = { readonly ref: string; readonly line: number; readonly groupRef: string };
