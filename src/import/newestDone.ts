import { newestOf } from '../core/caseload/olderExport';
import type { CalendarDate } from '../core/time/day';
import type { Slice } from './slices';

/** The days of the newest things done in a group: of what was done together, as a visit to brothers and sisters, once. */
export function newestDone({ meetings, conferences, visits, actions }: Slice): readonly CalendarDate[] {
  const days = [
    new Set(visits.map(({ row }) => row.visited_at.day)),
    new Set(meetings.map(({ row }) => row.held_on)),
    new Set(conferences.map(({ held_on }) => held_on)),
    new Set(actions.map(({ row }) => row.completed_on)),
  ];
  return newestOf(days.flatMap((each) => [...each]).flatMap((day) => day ?? []));
}
