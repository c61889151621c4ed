import type { CalendarDate } from '../core/time/day';
import { groupedBy } from './grouping';
import type { Reason } from './problems';
import type { RawRow } from './readCsv';
import type { RowOf } from './rows';
import { cell, type Tables } from './tables';
import { address, type WholeExport } from './wholeExport';

/** What the rows of one file may refer to in the others. It is taken from the raw rows, so that one bad cell is told only once. */
export type Known = {
  readonly isGroup: (ref: string) => boolean;
  readonly hasChildren: (groupRef: string) => boolean;
  readonly hasSeveralChildren: (groupRef: string) => boolean;
  /** The groups that children.csv puts the child in; empty where there is no such child. */
  readonly groupsOf: (childRef: string) => readonly string[];
  readonly wasHeld: (groupRef: string, day: CalendarDate) => boolean;
  readonly isListed: (groupRef: string, email: string) => boolean;
  /** Why this address may not stand in a row of this group, or null. Somebody whom the group's list has dropped may, if they work with families. */
  readonly whyNot: (groupRef: string, email: string) => Reason | null;
  /** The roles that members.csv gives this address in the group. */
  readonly rolesOf: (groupRef: string, email: string) => readonly string[];
  /** Whether two memberships of this address in this group run on the same day. */
  readonly hasOverlap: (member: RowOf<'members.csv'>) => boolean;
};

const nobody: readonly RawRow[] = [];

/** Of the groups whose rows these are. */
export function knownThings({ raw, rows }: Tables, whole: WholeExport): Known {
  const children = groupedBy(raw['children.csv'], (row) => cell(row, 'core_group_ref'));
  const held = new Set(raw['meetings.csv'].map((row) => inGroup(cell(row, 'core_group_ref'), cell(row, 'held_on'))));
  const members = groupedBy(raw['members.csv'], (row) => inGroup(cell(row, 'core_group_ref'), address(row)));
  const memberships = groupedBy(rows['members.csv'], ({ row }) => inGroup(row.core_group_ref, row.email));
  const listed = (groupRef: string, email: string) => members.get(inGroup(groupRef, email)) ?? nobody;
  return {
    isGroup: (ref) => whole.groupRefs.has(ref),
    hasChildren: (groupRef) => children.has(groupRef),
    hasSeveralChildren: (groupRef) => (children.get(groupRef) ?? []).length > 1,
    groupsOf: (childRef) => whole.groupsOfChild.get(childRef) ?? [],
    wasHeld: (groupRef, day) => held.has(inGroup(groupRef, day)),
    isListed: (groupRef, email) => listed(groupRef, email).length > 0,
    whyNot: (groupRef, email) => {
      if (listed(groupRef, email).length > 0 || whole.worksWithFamilies(email)) return null;
      return whole.isMember(email) ? 'not-in-this-group' : 'unknown-person';
    },
    rolesOf: (groupRef, email) => listed(groupRef, email).map((row) => cell(row, 'role')),
    hasOverlap: (member) => overlapping((memberships.get(inGroup(member.core_group_ref, member.email)) ?? []).map(({ row }) => row)),
  };
}

function inGroup(groupRef: string, thing: string): string {
  return `${groupRef} ${thing}`;
}

/** A membership ends on `to`, so that the next may begin that day. */
function overlapping(memberships: readonly RowOf<'members.csv'>[]): boolean {
  const inOrder = [...memberships].sort((one, other) => (one.from < other.from ? -1 : 1));
  return inOrder.some((one, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && (one.to === null || next.from < one.to);
  });
}
