import { groupedBy } from './grouping';
import type { RowOf } from './rows';
import type { GroupsOfChild, Line, Tables } from './tables';

/** The rows of one core group. */
export type Slice = {
  readonly ref: string;
  readonly group: RowOf<'core-groups.csv'>;
  readonly children: readonly RowOf<'children.csv'>[];
  readonly members: readonly RowOf<'members.csv'>[];
  readonly meetings: readonly Line<RowOf<'meetings.csv'>>[];
  readonly attendance: readonly Line<RowOf<'attendance.csv'>>[];
  readonly conferences: readonly RowOf<'conferences.csv'>[];
  readonly visits: readonly Line<RowOf<'visits.csv'>>[];
  readonly actions: readonly Line<RowOf<'actions.csv'>>[];
};

/** One slice per row of core-groups.csv, in the order of their references. */
export function slicesOf({ rows }: Tables, groupsOfChild: GroupsOfChild): readonly Slice[] {
  const ofChild = (childRef: string) => groupsOfChild.get(childRef)?.[0] ?? '';
  const children = groupedBy(rows['children.csv'], ({ row }) => row.core_group_ref);
  const members = groupedBy(rows['members.csv'], ({ row }) => row.core_group_ref);
  const meetings = groupedBy(rows['meetings.csv'], ({ row }) => row.core_group_ref);
  const attendance = groupedBy(rows['attendance.csv'], ({ row }) => row.core_group_ref);
  const conferences = groupedBy(rows['conferences.csv'], ({ row }) => ofChild(row.child_ref));
  const visits = groupedBy(rows['visits.csv'], ({ row }) => ofChild(row.child_ref));
  const actions = groupedBy(rows['actions.csv'], ({ row }) => row.core_group_ref);
  const slices = rows['core-groups.csv'].map(({ row: group }): Slice => {
    const ref = group.core_group_ref;
    return {
      ref,
      group,
      children: (children.get(ref) ?? []).map(({ row }) => row),
      members: (members.get(ref) ?? []).map(({ row }) => row),
      meetings: meetings.get(ref) ?? [],
      attendance: attendance.get(ref) ?? [],
      conferences: (conferences.get(ref) ?? []).map(({ row }) => row),
      visits: visits.get(ref) ?? [],
      actions: actions.get(ref) ?? [],
    };
  });
  return slices.sort((one, other) => (one.ref < other.ref ? -1 : 1));
}
