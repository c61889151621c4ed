import type { Instant } from '../core/time/day';
import type { JobStore } from '../ports/jobStore';

/** How a run ended: `badly` where it found something that somebody has to look at, such as a check that fails. */
export type Ending = 'well' | 'badly';

/** When each job last ended, well and badly; null where it never did. */
export type LastEnds = { readonly well: Instant | null; readonly badly: Instant | null };

/**
 * When each job last ended, on any instance: written after every run, read by readiness and metrics. A run that a fault broke
 * off has not ended.
 */
export type JobRuns = {
  /** Known in this instance at once; kept for the others unless a StoreFault is thrown. */
  ended(job: string, at: Instant, ending?: Ending): Promise<void>;
  /** Keeps when a job last began, whether or not it comes to an end. Throws StoreFault. */
  began(job: string, at: Instant): Promise<void>;
  /** As the store has it; null where it never did. Throws StoreFault. */
  lastBegan(job: string): Promise<Instant | null>;
  /** As the store has it. Throws StoreFault. */
  lastEnds(job: string): Promise<LastEnds>;
  /** The last good end of each job that this instance has told or asked of, also while the store is down. */
  known(): ReadonlyMap<string, Instant>;
};

export function makeJobRuns(store: JobStore): JobRuns {
  const known = new Map<string, Instant>();
  return {
    async ended(job, at, ending = 'well') {
      if (ending === 'well') known.set(job, at);
      await store.ran(keyOf(job, ending), at);
    },
    began: (job, at) => store.ran(`${job}:begun`, at),
    lastBegan: (job) => store.lastRan(`${job}:begun`),
    async lastEnds(job) {
      const [well, badly] = await Promise.all([store.lastRan(keyOf(job, 'well')), store.lastRan(keyOf(job, 'badly'))]);
      if (well !== null) known.set(job, well);
      return { well, badly };
    },
    known: () => known,
  };
}

function keyOf(job: string, ending: Ending): string {
  return ending === 'well' ? job : `${job}:badly`;
}
