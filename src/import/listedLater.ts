import type { RowProblem } from '../core/caseload/importedCaseload';
import type { CalendarDate } from '../core/time/day';
import { groupedBy } from './grouping';
import type { KnownMember } from './known';
import { firstDayOf } from './leavers';
import { evidence } from './memberships';
import { namedRoles } from './namedRoles';
import { problemAt } from './problems';
import type { Slice } from './slices';

/*
 * A list may have only what somebody is now: since a promotion, or since they came back from leave. Rows about what they did before
 * count as what earlier exports had them as, unless this one says what they were then.
 */

/** How earlier exports are asked about those who did something in the group before the list has them: by their address, else their name. */
export function listedLater(slice: Slice): readonly string[] {
  const first = firstListed(slice);
  const early = new Set(evidence(slice).flatMap(({ key, day }) => (day < (first.get(key)?.from ?? '') ? [key] : [])));
  return [...early].map((key) => textOf(first.get(key)?.row, key)).sort();
}

/** Tells, once a file, that those who are listed later were in the group as earlier exports had them. */
export function earlierTold(slice: Slice): readonly RowProblem[] {
  const first = firstListed(slice);
  const known = new Set(slice.members.flatMap(({ who, left }) => (left !== undefined && first.has(who) ? [who] : [])));
  return evidence(slice)
    .filter(({ key, day }) => known.has(key) && day < (first.get(key)?.from ?? ''))
    .map(({ file, line, column }) => problemAt({ file, line, groupRef: slice.ref }, column, 'listed-since', 'noted'));
}

type First = { readonly row: KnownMember; readonly from: CalendarDate };

/** The first day of each who is listed, where it is known; without those whom core-groups.csv names besides, whom it has from the beginning. */
function firstListed({ members, group }: Slice): ReadonlyMap<string, First> {
  const first = new Map<string, First>();
  const listed = groupedBy(
    members.filter(({ left }) => left === undefined),
    ({ who }) => who,
  );
  for (const [who, rows] of listed) {
    const from = firstDayOf(rows);
    const [row] = rows;
    const isNamed = namedRoles.some(([column, role]) => group[column] === who && !rows.some((each) => each.role === role));
    if (row !== undefined && from !== null && !isNamed) first.set(who, { row, from });
  }
  return first;
}

function textOf(row: KnownMember | undefined, key: string): string {
  return row === undefined || row.email === key ? key : row.name;
}
