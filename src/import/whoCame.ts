import type { RowProblem } from '../core/caseload/importedCaseload';
import { isPractitioner } from '../core/member';
import type { CalendarDate } from '../core/time/day';
import type { Loss } from './losses';
import { problemAt } from './problems';
import type { Slice } from './slices';

/**
 * Whether nobody came to a meeting of that day, as far as attendance says: it names people, and none of them came; or of those whom a
 * core group needs (co-ordinator, manager, other agencies: DOMAIN 1.10) it names some, and only others came. It says nothing where it
 * names nobody, or somebody whom the export does not know came. Whether enough of them came is for the case system, which says that it was held.
 */
export function nobodyCame({ attendance, strangersOn, members }: Slice): (heldOn: CalendarDate) => boolean {
  const needed = (key: string) => {
    const own = members.filter(({ who }) => who === key);
    return own.length === 0 || own.some(isPractitioner);
  };
  return (heldOn) => {
    const named = attendance.filter(({ row }) => row.held_on === heldOn);
    const came = named.filter(({ row }) => row.status === 'present' || row.status === 'part');
    if (named.length === 0 || strangersOn.includes(heldOn)) return false;
    return came.length === 0 || (named.some(({ row }) => needed(row.email)) && !came.some(({ row }) => needed(row.email)));
  };
}

/** Tells of each meeting to which nobody came. */
export function meetingsToldOf(slice: Slice): readonly RowProblem[] {
  return notHeld(slice).map(({ line }) =>
    problemAt({ file: 'meetings.csv', line, groupRef: slice.ref }, 'held_on', 'nobody-came', 'noted'),
  );
}

/** What limits are counted without because nobody came. */
export function meetingsNotCounted(slice: Slice): readonly Loss[] {
  return notHeld(slice).map(({ row }) => ({
    groupRef: slice.ref,
    childRef: null,
    what: 'meeting',
    on: row.held_on,
    why: 'nobody-came',
  }));
}

function notHeld(slice: Slice): Slice['meetings'] {
  const isNobodys = nobodyCame(slice);
  return slice.meetings.filter(({ row }) => row.held_on !== null && isNobodys(row.held_on));
}
