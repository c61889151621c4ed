import { standingClocks } from '../clocks/clocksOf';
import type { CoreGroup } from '../coreGroup';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';

/** Of the limits that were open and not late, how many would be late by an export. */
export type LateByImport = { readonly limits: number; readonly of: number };

/** The same group before and after; `after` null: nothing changes in it. */
export function lateByImport(before: CoreGroup, after: CoreGroup | null, rules: Rules, today: CalendarDate): LateByImport {
  const old = standing(before, rules, today);
  const open = [...old.all].filter((each) => !old.late.has(each));
  const { late } = after === null ? old : standing(after, rules, today);
  return { limits: open.filter((each) => late.has(each)).length, of: open.length };
}

function standing(group: CoreGroup, rules: Rules, today: CalendarDate) {
  const limits = standingClocks(group, rules, today);
  const keysOf = (some: typeof limits): ReadonlySet<string> => new Set(some.map(({ clock, childId }) => `${clock} ${childId}`));
  return { all: keysOf(limits), late: keysOf(limits.filter(({ state }) => state === 'breached')) };
}

/** Whether so many would be late at once that somebody has to say that it is right: more often it is how the export is made. */
export function isMuchLate(
  { limits, of }: LateByImport,
  { percent, atLeast }: { readonly percent: number; readonly atLeast: number },
): boolean {
  return limits >= atLeast && limits * 100 > of * percent;
}
