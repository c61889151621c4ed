import { addDays } from '../core/time/calendarDate';
import type { CalendarDate } from '../core/time/day';
import { groupedBy } from './grouping';
import type { SettledRow } from './settle';
import type { Line, Tell } from './tables';

type ConferenceLine = Line<SettledRow<'conferences.csv'>>;

/** A child is registered so many days after the conference that decided it, at most. */
const daysToRegister = 60;

/**
 * A registration is decided by one initial conference, and a move here by one transfer conference: limits that count from it must not
 * begin anew because it was entered twice. The one that decided the registration counts, by its day; where that does not tell, the
 * earlier. One held after it, with no registration ended in between, is left out until the case system has put it right.
 */
export function decidingConferences(
  lines: readonly ConferenceLine[],
  registeredOn: (childRef: string) => CalendarDate | null,
  tell: Tell,
): readonly ConferenceLine[] {
  const dropped = new Set<ConferenceLine>();
  for (const [childRef, ofChild] of groupedBy(lines, ({ row }) => row.child_ref)) {
    const ends = ofChild.flatMap(({ row }) => (row.decision === 'remove' && row.held_on !== null ? [row.held_on] : []));
    for (const kind of ['initial', 'transfer'] as const) {
      const all = heldOf(ofChild, kind);
      const first = decidingDay(
        all.map(({ heldOn }) => heldOn),
        registeredOn(childRef),
      );
      if (first === null) continue;
      for (const { line, heldOn } of all) {
        if (heldOn <= first || ends.some((end) => end > first && end <= heldOn)) continue;
        dropped.add(line);
        tell.row('conferences.csv', line.line, 'held_on', { reason: 'second-initial' }, 'row-left-out');
      }
    }
  }
  return lines.filter((line) => !dropped.has(line));
}

type Held = { readonly line: ConferenceLine; readonly heldOn: CalendarDate };

function heldOf(lines: readonly ConferenceLine[], kind: 'initial' | 'transfer'): readonly Held[] {
  return lines.flatMap((line) =>
    line.row.kind === kind && line.row.held_on !== null && line.row.decision !== 'remove' ? [{ line, heldOn: line.row.held_on }] : [],
  );
}

/** The day of the conference that decided the registration of that day; null where there is none. */
function decidingDay(days: readonly CalendarDate[], registeredOn: CalendarDate | null): CalendarDate | null {
  const inOrder = [...days].sort();
  if (registeredOn === null) return inOrder[0] ?? null;
  if (inOrder.includes(registeredOn)) return registeredOn;
  return inOrder.find((day) => day >= addDays(registeredOn, -daysToRegister)) ?? null;
}
