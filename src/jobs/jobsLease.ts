import type { Instant } from '../core/time/day';
import type { JobStore, Lease } from '../ports/jobStore';

/** Which instance runs the jobs: one at a time, for as long as it renews its lease. */
export type JobsLease = {
  /** Takes or renews the lease. False: another instance has it. Throws StoreFault. */
  take(): Promise<boolean>;
  /** True from `take` on while nobody else can have had the lease since: by its time, and by its fence. */
  isMine(): boolean;
  /** From now on, a lease that comes back under another fence counts as a new one. */
  begin(): void;
  release(): Promise<void>;
};

/**
 * The lease is longer than two missed renewals take, so that a short pause does not lose it, and a dead instance is replaced
 * within two minutes.
 */
export const leaseSeconds = 90;
/** Work stops this long before the lease ends, as the clocks of instances differ. */
const marginMs = 15_000;

export function makeJobsLease(jobs: JobStore, holder: string, now: () => Instant): JobsLease {
  let lease: Lease | null = null;
  let fence: number | null = null;
  return {
    async take() {
      lease = await jobs.acquire('jobs', holder, now(), leaseSeconds);
      return lease !== null;
    },
    isMine: () => lease !== null && lease.fence === fence && Date.parse(lease.until) - marginMs > Date.parse(now()),
    begin() {
      fence = lease?.fence ?? null;
    },
    async release() {
      const held = lease;
      lease = null;
      if (held !== null) await jobs.release(held);
    },
  };
}
