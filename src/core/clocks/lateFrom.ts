import type { CalendarDate } from '../time/day';
import { keyOf, newBreaches } from './breaches';
import type { Clock } from './clock';
import type { KeptLimits } from './keptBreaches';

/** As many as can be told of a large group in a year; of older ones the limit says from when. */
const mostLateFrom = 200;

/** Notes the breaches that this change itself has brought, so that none is said to have been shown before. */
export function notingEntered(kept: KeptLimits, before: readonly Clock[], after: readonly Clock[], today: CalendarDate): KeptLimits {
  const shown = new Set([...kept.breaches, ...newBreaches([], before)].map(keyOf));
  const entered = newBreaches([], after).filter((breach) => !shown.has(keyOf(breach)));
  if (entered.length === 0) return kept;
  const keys = new Set(entered.map(keyOf));
  const others = (kept.lateFrom ?? []).filter((each) => !keys.has(keyOf(each)));
  const noted = entered.map(({ clock, childId, because, trigger }) => ({ clock, childId, because, trigger, on: today }));
  return { ...kept, lateFrom: [...others, ...noted].slice(-mostLateFrom) };
}
