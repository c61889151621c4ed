import type { Leaver } from '../core/caseload/importedCaseload';
import type { Role } from '../core/member';
import { addDays, earlier } from '../core/time/calendarDate';
import type { CalendarDate } from '../core/time/day';
import { namedRoles } from './namedRoles';
import { nameKey } from './nameKey';
import { opaqueId } from './opaqueId';
import type { SettledRow } from './settle';
import { cell, type Line, type RawTables } from './tables';
import type { WholeExport } from './wholeExport';

/*
 * An export may list only who is in a group now, while visits, attendance and actions keep the name of somebody who left. They are
 * known by earlier exports: what they did while they were in the group counts as what they were then.
 */

/** The key by which somebody who left is known: that of the list which had them last, so that their visits keep their ids. */
export function leaverKey({ groupRef, email, memberships: [first] }: Leaver): string {
  return email || [groupRef, first?.role ?? '', nameKey(first?.name ?? '')].join(' ');
}

/** The key of who left a group and stands in its rows as this text. Whom core-groups.csv names for it has not left. */
export function leaversIn(
  raw: RawTables,
  { isAnybodys, noteUnlisted, leaversOf }: Pick<WholeExport, 'isAnybodys' | 'noteUnlisted' | 'leaversOf'>,
): (groupRef: string, text: string) => string | null {
  const named = new Map(raw['core-groups.csv'].map((row) => [cell(row, 'core_group_ref'), row]));
  const isNamed = (groupRef: string, text: string) => {
    const row = named.get(groupRef);
    return row !== undefined && namedRoles.some(([column]) => cell(row, column).toLowerCase() === text && isAnybodys(text, column));
  };
  return (groupRef, text) => {
    if (isNamed(groupRef, text)) return null;
    noteUnlisted(groupRef, text);
    const leaver = leaversOf(groupRef).find(({ texts }) => texts.includes(text));
    return leaver === undefined ? null : leaverKey(leaver);
  };
}

type LeftMember = SettledRow<'members.csv'> & {
  readonly role: Role;
  readonly who: string;
  readonly listedAt: string;
  readonly namesChildren: boolean;
  readonly left: string;
};

type Listed = Pick<SettledRow<'members.csv'>, 'core_group_ref' | 'name' | 'from'> & { readonly who: string };

/** The rows of members.csv that an export without those who left, or without what its members were before, does not have. */
export function leftMembers(
  groups: RawTables['core-groups.csv'],
  listed: readonly Listed[],
  { leaversOf, groupsOfChild }: Pick<WholeExport, 'leaversOf' | 'groupsOfChild'>,
): readonly Line<LeftMember>[] {
  const refs = [...new Set(groups.map((row) => cell(row, 'core_group_ref')))];
  return refs.flatMap(leaversOf).flatMap((leaver) => {
    const now = leaver.isListed === true ? listed.filter((row) => isOf(row, leaver)) : [];
    const who = now[0]?.who ?? leaverKey(leaver);
    return beforeListed(leaver, now).map(({ memberId, name, role, title = null, agency, from, to, childRefs }): Line<LeftMember> => {
      const own = (childRefs ?? []).filter((ref) => groupsOfChild.get(ref)?.[0] === leaver.groupRef);
      const email = leaver.email || null;
      return {
        line: 0,
        row: {
          ...{ core_group_ref: leaver.groupRef, name, email, role, title, agency, from, to, child_refs: own },
          ...{ language_spoken: null, language_written: null, in_teams: false, safe_contact: '', person_ref: null, phone: '' },
          who,
          listedAt: leaver.email,
          namesChildren: childRefs === null || childRefs.length > 0,
          left: memberId,
        },
      };
    });
  });
}

function isOf({ core_group_ref, who, name }: Listed, { groupRef, texts }: Leaver): boolean {
  return core_group_ref === groupRef && texts.some((text) => text === who || text === name);
}

/** What somebody was before the list has them, until the day before. Where the list does not say since when it has them, it says all. */
function beforeListed({ memberships, isListed }: Leaver, now: readonly Listed[]): Leaver['memberships'] {
  if (isListed !== true) return memberships;
  const first = firstDayOf(now);
  if (first === null) return [];
  const last = addDays(first, -1);
  return memberships.filter(({ from }) => from < first).map((each) => ({ ...each, to: each.to === null ? last : earlier(each.to, last) }));
}

/** Null where one of the days is not known, or there is none. */
export function firstDayOf(rows: readonly { readonly from: CalendarDate | null }[]): CalendarDate | null {
  const [first = null, ...others] = rows.map(({ from }) => from);
  return others.reduce((one, other) => (one === null || other === null ? null : earlier(one, other)), first);
}

/** The id that such a membership has in what is built of the export. */
export function leftId(memberId: string): string {
  return opaqueId('left', memberId);
}

/** What those ids, and those of the people, are in the store; `idRef`: of which the ids of a group are made. */
export function idsOfLeavers(leavers: readonly Leaver[], idRef: (groupRef: string) => string): ReadonlyMap<string, string> {
  return new Map(
    leavers.flatMap((leaver) => {
      const key = leaver.email || leaverKey({ ...leaver, groupRef: idRef(leaver.groupRef) });
      // Whoever is listed has the id that the list gives them.
      const person = leaver.isListed === true ? [] : [[opaqueId('person', key), leaver.personId] as const];
      return [...person, ...leaver.memberships.map(({ memberId }) => [leftId(memberId), memberId] as const)];
    }),
  );
}
