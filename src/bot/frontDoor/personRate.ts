import { LRUCache } from 'lru-cache';

export type RateDecision = { readonly allowed: true } | { readonly allowed: false; readonly retryAfterMs: number };

/** How fast one person may press and write before being asked to wait. */
export type PersonRate = {
  take(person: { readonly tenantId: string; readonly aadObjectId: string }): RateDecision;
};

export type PersonRateOptions = {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How many at once. */
  readonly burst?: number;
  /** How many a second after that. */
  readonly perSecond?: number;
  readonly mostPeople?: number;
};

type Bucket = { readonly tokens: number; readonly at: number };

/**
 * A token bucket per person. Only the `mostPeople` seen last are remembered; somebody who was forgotten starts with a full one.
 * While the clock goes backwards nothing is added and nothing taken away.
 */
export function createPersonRate(options: PersonRateOptions): PersonRate {
  const { now, burst = 60, perSecond = 10, mostPeople = 10_000 } = options;
  const buckets = new LRUCache<string, Bucket>({ max: mostPeople });
  return {
    take({ tenantId, aadObjectId }) {
      const key = `${tenantId}/${aadObjectId}`;
      const at = now();
      const last = buckets.get(key) ?? { tokens: burst, at };
      const refill = (Math.max(0, at - last.at) * perSecond) / 1000;
      const tokens = Math.min(burst, last.tokens + refill);
      if (tokens < 1) {
        buckets.set(key, { tokens, at });
        return { allowed: false, retryAfterMs: Math.ceil(((1 - tokens) * 1000) / perSecond) };
      }
      buckets.set(key, { tokens: tokens - 1, at });
      return { allowed: true };
    },
  };
}
