import type { Instant } from '../core/time/day';

/**
 * A lease held by one instance. `fence` grows by one at each acquisition, also after a release, and never starts again;
 * renewing a lease that still runs keeps it.
 */
export type Lease = { readonly name: string; readonly holder: string; readonly fence: number; readonly until: Instant };

/** `not-known`: it could not be found out in the time given. */
export type Soundness = 'sound' | 'broken' | 'not-known';

/** Leases and done-markers of jobs (container `jobs`, `/key`). Time is the caller's. */
export type JobStore = {
  /**
   * The lease if it was free, expired or already the holder's; null when somebody else holds it. One that ends more than twice
   * its length ahead was taken by a wrong clock, and counts as free.
   */
  acquire(name: string, holder: string, now: Instant, ttlSeconds: number): Promise<Lease | null>;
  release(lease: Lease): Promise<void>;
  /** True if this call created the marker: then the caller does the run with that key. False: it was done before. */
  markDone(key: string, at: Instant): Promise<boolean>;
  isDone(key: string): Promise<boolean>;
  /**
   * Keeps when a job last ended well, by its name, in place of what was kept before, even if that is later: a clock may have
   * been ahead and set back.
   */
  ran(job: string, at: Instant): Promise<void>;
  /** When that job last ended well, on any instance; null where it never did. */
  lastRan(job: string): Promise<Instant | null>;
  /**
   * Writes a mark, about as large as a document, durably, and takes it away again. Throws the StoreFault that keeps anything
   * from being saved now. A store in a file reads the file anew for this, and does not trust what it remembers of it.
   */
  tryWriting(): Promise<void>;
  /**
   * Whether the store's file is sound; asked before everything is read from end to end. Takes no longer than the given time,
   * however much there is. A database service looks after this itself and is always sound.
   */
  soundness(withinMs: number): Promise<Soundness>;
  /** Deletes markers from before that instant, where they do not expire by themselves, and says how many. */
  purgeDone(before: Instant): Promise<number>;
};
