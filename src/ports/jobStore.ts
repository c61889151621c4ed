import type { Instant } from '../core/time/day';

/**
 * A lease held by one instance. `fence` grows by one at each acquisition, also after a release, and never starts again;
 * renewing a lease that still runs keeps it.
 */
export type Lease = { readonly name: string; readonly holder: string; readonly fence: number; readonly until: Instant };

/** Leases and done-markers of jobs (container `jobs`, `/key`). Time is the caller's. */
export type JobStore = {
  /** The lease if it was free, expired or already the holder's; null when somebody else holds it. */
  acquire(name: string, holder: string, now: Instant, ttlSeconds: number): Promise<Lease | null>;
  release(lease: Lease): Promise<void>;
  /** True if this call created the marker: the run with that key is the caller's. False: it was done before. */
  markDone(key: string, at: Instant): Promise<boolean>;
  isDone(key: string): Promise<boolean>;
  /** Forgets markers from before that instant, where they do not expire by themselves, and says how many went. */
  purgeDone(before: Instant): Promise<number>;
};
