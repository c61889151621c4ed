import type { Instant } from './core/time/day';
import { dayOf } from './core/time/londonTime';
import type { Clock } from './usecases/deeds/deps';

/** The machine's clock; or one that starts at `startsAt` and runs on from there, for a demo "as at" a day. */
export function makeClock(startsAt: Instant | null): Clock & { readonly epochMs: () => number } {
  const ahead = startsAt === null ? 0 : Date.parse(startsAt) - Date.now();
  const epochMs = (): number => Date.now() + ahead;
  const now = (): Instant => new Date(epochMs()).toISOString();
  return { epochMs, now, today: () => dayOf(now()) };
}
