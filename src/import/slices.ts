import type { LeftOut } from '../core/caseload/importedCaseload';
import type { CalendarDate } from '../core/time/day';
import { groupedBy } from './grouping';
import type { KnownMember } from './known';
import type { Checked, KnownAction, KnownVisit } from './knownRows';
import type { Loss } from './losses';
import type { KnownChild } from './registrations';
import type { SettledRow } from './settle';
import type { KnownStep } from './stepRows';
import type { GroupsOfChild, Line } from './tables';

/** The rows of one core group. */
export type Slice = {
  readonly ref: string;
  /** The reference of which its ids are made: an earlier one, where the case system has renamed the group since. */
  readonly idRef: string;
  /** Of its own row in core-groups.csv. */
  readonly line: number;
  readonly group: SettledRow<'core-groups.csv'>;
  readonly children: readonly KnownChild[];
  readonly members: readonly KnownMember[];
  readonly meetings: readonly Line<SettledRow<'meetings.csv'>>[];
  readonly attendance: readonly Line<SettledRow<'attendance.csv'>>[];
  /** Days of meetings to which somebody came whom the export does not know. */
  readonly strangersOn: readonly CalendarDate[];
  readonly conferences: readonly SettledRow<'conferences.csv'>[];
  readonly visits: readonly Line<KnownVisit>[];
  readonly actions: readonly Line<KnownAction>[];
  /** Null where the export has no table of steps, so that it says nothing of them. */
  readonly steps: readonly KnownStep[] | null;
  /** What clocks are counted without. */
  readonly losses: readonly Loss[];
  readonly exportedOn: CalendarDate | null;
  /** Of what rows could not be taken. */
  readonly leftOut: readonly LeftOut[];
};

/** One slice per row of core-groups.csv, in the order of their references. */
export function slicesOf(
  { rows, strangers }: Pick<Checked, 'rows' | 'strangers'>,
  losses: readonly Loss[],
  groupsOfChild: GroupsOfChild,
  { exportedOn, hasSteps }: { readonly exportedOn: CalendarDate | null; readonly hasSteps: boolean },
): readonly Slice[] {
  const ofChild = (childRef: string) => groupsOfChild.get(childRef)?.[0] ?? '';
  const children = groupedBy(rows['children.csv'], ({ row }) => row.core_group_ref);
  const members = groupedBy(rows['members.csv'], ({ row }) => row.core_group_ref);
  const meetings = groupedBy(rows['meetings.csv'], ({ row }) => row.core_group_ref);
  const attendance = groupedBy(rows['attendance.csv'], ({ row }) => row.core_group_ref);
  const conferences = groupedBy(rows['conferences.csv'], ({ row }) => ofChild(row.child_ref));
  const visits = groupedBy(rows['visits.csv'], ({ row }) => ofChild(row.child_ref));
  const actions = groupedBy(rows['actions.csv'], ({ row }) => row.core_group_ref);
  const steps = groupedBy(rows['steps.csv'], ({ row }) => ofChild(row.child_ref));
  const lost = groupedBy(losses, ({ groupRef }) => groupRef);
  const slices = rows['core-groups.csv'].map(({ row: group, line }): Slice => {
    const ref = group.core_group_ref;
    return {
      ref,
      idRef: ref,
      line,
      group,
      children: (children.get(ref) ?? []).map(({ row }) => row),
      members: (members.get(ref) ?? []).map(({ row }) => row),
      meetings: meetings.get(ref) ?? [],
      attendance: attendance.get(ref) ?? [],
      strangersOn: strangers.flatMap(({ groupRef, heldOn }) => (groupRef === ref ? [heldOn] : [])),
      conferences: (conferences.get(ref) ?? []).map(({ row }) => row),
      visits: visits.get(ref) ?? [],
      actions: actions.get(ref) ?? [],
      steps: hasSteps ? (steps.get(ref) ?? []).map(({ row }) => row) : null,
      losses: lost.get(ref) ?? [],
      exportedOn,
      leftOut: [],
    };
  });
  return slices.sort((one, other) => (one.ref < other.ref ? -1 : 1));
}

/** The key of somebody as ids are made of it: where they have no address, the reference of their group is in it. */
export function idKeyOf({ ref, idRef }: Slice, key: string): string {
  return key.startsWith(`${ref} `) ? `${idRef}${key.slice(ref.length)}` : key;
}
