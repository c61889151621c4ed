import type { CalendarDate } from '../time/day';
import type { Clock } from './clock';
import type { KeptLimits } from './keptBreaches';

export type LimitMove = { readonly by: 'setting' | 'case-system'; readonly on: CalendarDate; readonly was: CalendarDate };

/** How a setting or a correction moved this clock's limit, if the newest move of it led to the limit it has now. */
export function moveOf(kept: KeptLimits, clock: Clock): LimitMove | null {
  const moves = [
    ...kept.moved.map((move) => ({ ...move, by: 'setting' as const })),
    ...(kept.corrections ?? []).map((move) => ({ ...move, by: 'case-system' as const })),
  ].sort((one, other) => (one.at < other.at ? 1 : -1));
  for (const { by, on, limits } of moves) {
    const moved = limits.find((each) => each.clock === clock.clock && each.childId === clock.childId && each.to.trigger === clock.trigger);
    if (moved !== undefined) return moved.to.limit === clock.limit ? { by, on, was: moved.from.limit } : null;
  }
  return null;
}
