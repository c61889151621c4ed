import type { Known } from './known';
import type { SettledRow } from './settle';
import { peopleInCell } from './severalPeople';
import type { Line, Tell } from './tables';

type Attendance = Line<SettledRow<'attendance.csv'>>;

/** A row for each of the people whom its cell names: what it says is said of all of them. One whom nobody knows stays one of them. */
export function eachWhoCame(lines: readonly Attendance[], known: Known, tell: Tell): readonly Attendance[] {
  return lines.flatMap(({ line, row }): readonly Attendance[] => {
    const isKnown = (text: string) => known.who(row.core_group_ref, text).key !== null;
    const people = isKnown(row.email) ? [] : peopleInCell(row.email, isKnown);
    if (!people.some(isKnown)) return [{ line, row }];
    tell.row('attendance.csv', line, 'email', { reason: 'several-people' }, 'noted');
    return people.map((email) => ({ line, row: { ...row, email } }));
  });
}
