import type { Role } from '../core/member';
import type { CalendarDate } from '../core/time/day';
import { groupedBy } from './grouping';
import type { Reason } from './problems';
import type { RawRow } from './readCsv';
import type { RowOf } from './rows';
import { cell, type Tables } from './tables';

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

/** Those who work with families: only they are taken as members of a group whose list does not name them. */
const working: readonly string[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member'] satisfies readonly Role[];

const nobody: readonly RawRow[] = [];

export function knownThings({ raw, rows, groupsOfChild }: Tables): Known {
  const groups = new Map(raw['core-groups.csv'].map((row) => [cell(row, 'core_group_ref'), row]));
  const children = groupedBy(raw['children.csv'], (row) => cell(row, 'core_group_ref'));
  const held = new Set(raw['meetings.csv'].map((row) => inGroup(cell(row, 'core_group_ref'), cell(row, 'held_on'))));
  const members = groupedBy(raw['members.csv'], (row) => inGroup(cell(row, 'core_group_ref'), address(row)));
  const memberships = groupedBy(rows['members.csv'], ({ row }) => inGroup(row.core_group_ref, row.email));
  const staff = new Set(raw['staff.csv'].map(address));
  const everywhere = groupedBy(raw['members.csv'], address);
  const named = new Set([...groups.values()].flatMap(namedIn));

  const listed = (groupRef: string, email: string) => members.get(inGroup(groupRef, email)) ?? nobody;
  const worksWithFamilies = (email: string) =>
    staff.has(email) || named.has(email) || (everywhere.get(email) ?? nobody).some((row) => working.includes(cell(row, 'role')));

  return {
    isGroup: (ref) => groups.has(ref),
    hasChildren: (groupRef) => children.has(groupRef),
    hasSeveralChildren: (groupRef) => (children.get(groupRef) ?? []).length > 1,
    groupsOf: (childRef) => groupsOfChild.get(childRef) ?? [],
    wasHeld: (groupRef, day) => held.has(inGroup(groupRef, day)),
    isListed: (groupRef, email) => listed(groupRef, email).length > 0,
    whyNot: (groupRef, email) => {
      if (listed(groupRef, email).length > 0 || worksWithFamilies(email)) return null;
      return everywhere.has(email) ? 'not-in-this-group' : 'unknown-person';
    },
    rolesOf: (groupRef, email) => listed(groupRef, email).map((row) => cell(row, 'role')),
    hasOverlap: (member) => overlapping((memberships.get(inGroup(member.core_group_ref, member.email)) ?? []).map(({ row }) => row)),
  };
}

function inGroup(groupRef: string, thing: string): string {
  return `${groupRef} ${thing}`;
}

function address(row: RawRow): string {
  return cell(row, 'email').toLowerCase();
}

function namedIn(group: RawRow): readonly string[] {
  const columns = Object.keys(group.cells).filter((column) => column.endsWith('_email'));
  return columns.map((column) => cell(group, column).toLowerCase());
}

/** A membership ends on `to`, so that the next may begin that day. */
function overlapping(memberships: readonly RowOf<'members.csv'>[]): boolean {
  const inOrder = [...memberships].sort((one, other) => (one.from < other.from ? -1 : 1));
  return inOrder.some((one, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && (one.to === null || next.from < one.to);
  });
}
