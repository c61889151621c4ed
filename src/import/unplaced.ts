import type { NotReadKind } from '../core/countedWithout';
import type { Role } from '../core/member';
import { isCalendarDate } from '../core/time/calendarDate';
import type { CalendarDate } from '../core/time/day';
import type { Loss } from './losses';
import type { RawRow } from './rawRow';
import type { FileName } from './rows';

/**
 * A visit, meeting or conference of a day, whose reference is none: it may be of any group of the person whom it names, or of any
 * at all. `isNobodys`: one that is well formed and unknown may be of somebody who is not in the export. It is missed where it could
 * move a limit all the same: a visit by one whose visits count, in the groups that they are in.
 */
export type Unplaced = {
  readonly what: NotReadKind;
  readonly on: CalendarDate;
  readonly email: string;
  readonly isNobodys: boolean;
};

type Placing = { readonly what: NotReadKind; readonly reference: string; readonly days: readonly string[]; readonly person: string };

const placings: { readonly [File in FileName]?: Placing } = {
  'meetings.csv': { what: 'meeting', reference: 'core_group_ref', days: ['held_on', 'planned_for'], person: 'chair_email' },
  'visits.csv': { what: 'visit', reference: 'child_ref', days: ['visited_at'], person: 'by_email' },
  'conferences.csv': { what: 'conference', reference: 'child_ref', days: ['held_on', 'planned_for'], person: 'chair_email' },
};

export type UnplacedRows = {
  /** `known`: the references of that kind which the export has. */
  readonly take: (file: FileName, row: RawRow, known: ReadonlySet<string> | ReadonlyMap<string, unknown>) => void;
  readonly all: readonly Unplaced[];
};

/** Gathers such rows. A row without a day, as a line of totals at the end of a file, is none. */
export function unplacedRows(): UnplacedRows {
  const all: Unplaced[] = [];
  const shapes = new Map<FileName, { readonly size: number; readonly of: ReadonlySet<string> }>();

  function isOneOfTheirs(file: FileName, reference: string, known: ReadonlySet<string> | ReadonlyMap<string, unknown>): boolean {
    const before = shapes.get(file);
    const now = before?.size === known.size ? before : { size: known.size, of: new Set([...known.keys()].map(shapeOf)) };
    shapes.set(file, now);
    return now.of.has(shapeOf(reference));
  }

  return {
    all,
    take(file, { cells }, known) {
      const placing = placings[file];
      if (placing === undefined) return;
      const text = (column: string) => (cells[column] ?? '').trim();
      const reference = text(placing.reference);
      if (known.has(reference)) return;
      const isNobodys = isOneOfTheirs(file, reference, known);
      if (isNobodys && (file !== 'visits.csv' || !/^[yx]$/i.test(text('seen')))) return;
      const on = placing.days.map((column) => text(column).slice(0, 10)).find(isCalendarDate);
      if (on !== undefined) all.push({ what: placing.what, on, email: text(placing.person).toLowerCase(), isNobodys });
    },
  };
}

/** Whether an address is in any group, and whether its visits count. */
type PeopleKnown = { readonly isInSomeGroup: (email: string) => boolean; readonly dutyOf: (email: string) => Role | null };

/** What a group is counted without because of them: `people` are the addresses that it names. */
export function lossesOf(
  unplaced: readonly Unplaced[],
  groupRef: string,
  people: ReadonlySet<string>,
  { isInSomeGroup, dutyOf }: PeopleKnown,
): readonly Loss[] {
  return unplaced
    .filter(({ email, isNobodys }) =>
      isNobodys ? people.has(email) && dutyOf(email) !== null : people.has(email) || !isInSomeGroup(email),
    )
    .map(({ what, on }) => ({ groupRef, childRef: null, what, on }));
}

/** References of one system look alike: CH-90001 and CH-90002 do. */
function shapeOf(reference: string): string {
  return reference.replace(/\d+/g, '9').replace(/\p{L}+/gu, 'A');
}
