import type { Clock } from '../clocks/clock';
import { weightOf } from '../clockTable';
import { visitClocks } from './movedLimits';

/**
 * What is said of a child before anything else, of all that runs for it: of what is late the nearest of the weightiest kind, so that
 * late paper hides no child who was not seen, and a visit in good time hides nothing that is late; of what is due the same; and
 * where nothing presses the nearest limit for visits.
 */
export function firstLimit(clocks: readonly Clock[]): Clock | null {
  const open = clocks.filter(({ endedOn }) => endedOn === null);
  const late = open.filter(({ state }) => state === 'breached');
  const pressing = late.length > 0 ? late : open.filter(presses);
  const heaviest = Math.min(...pressing.map(({ clock }) => weightOf(clock)));
  return nearestOf(pressing.length === 0 ? visitClocks(open) : pressing.filter(({ clock }) => weightOf(clock) === heaviest));
}

/** The open one with the nearest limit. */
export function nearestOf(clocks: readonly Clock[]): Clock | null {
  const open = clocks.filter(({ endedOn }) => endedOn === null);
  return open.reduce<Clock | null>((first, each) => (first === null || each.limit < first.limit ? each : first), null);
}

/** Whether it is late or close enough for somebody to act. */
export function presses({ state }: Pick<Clock, 'state'>): boolean {
  return state === 'breached' || state === 'due' || state === 'due-soon';
}
