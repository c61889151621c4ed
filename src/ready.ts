import type { ReadyChecks } from './http/health';
import type { JobRuns } from './jobs/jobRuns';
import { isAsItShould, watchedJobs } from './jobs/recentRuns';
import type { Store } from './storage/openStore';
import type { Clock } from './usecases/deeds/deps';

export type ReadyOptions = {
  readonly store: Pick<Store, 'groups' | 'jobs'>;
  readonly runs: JobRuns;
  readonly clock: Clock;
  /** False for a while after somebody found the store's file broken, in whichever part. */
  readonly isSound: () => boolean;
  /** False at a start until it is kept what other settings would otherwise have erased. */
  readonly areRulesNoted: () => boolean;
  readonly credentials: () => Promise<boolean>;
};

/** Anybody may ask for readiness, as often as they like, so the store is asked at most once in this time. */
const askedAgainMs = 5_000;
/**
 * So many groups are tried. One that cannot be read is reported elsewhere and makes nothing unready; if none of these can, the
 * fault is the store's.
 */
const fewGroups = 4;

/**
 * Ready means that people can be answered and are alerted: a head can be read, a mark written and taken away, every watched job
 * ended well not long ago, on whichever instance, changed settings are taken account of, and we have credentials. Names what fails and nothing else.
 */
export function readyChecks({ store, runs, clock, isSound, areRulesNoted, credentials }: ReadyOptions): ReadyChecks {
  const startedAt = clock.now();
  const jobs = Object.entries(watchedJobs).map(([job, expected]) => [
    job,
    async () => isAsItShould(expected, await runs.lastEnds(job), startedAt, clock.now()),
  ]);
  const writes = async (): Promise<boolean> => {
    await store.jobs.tryWriting();
    return true;
  };
  return {
    // In this order: writing makes the store forget what it remembers of the file, so that the head is then read from the disk.
    'store-write': once(writes, clock),
    'store-read': once(headReader(store.groups), clock),
    'store-sound': async () => isSound(),
    'rules-noted': async () => areRulesNoted(),
    ...Object.fromEntries(jobs),
    credentials,
  };
}

/** True where one of a few heads can be read, or there is none at all. As a list, which is read from the store and never from memory. */
function headReader(groups: Store['groups']): () => Promise<boolean> {
  let known: readonly string[] = [];
  return async () => {
    if (known.length === 0) known = await firstIds(groups);
    let isDamaged = false;
    for (const id of known) {
      const found = await groups.heads([id]);
      if (found.groups.length > 0) return true;
      isDamaged ||= found.damaged.length > 0;
    }
    if (isDamaged) return false;
    known = await firstIds(groups);
    return true;
  };
}

async function firstIds(groups: Store['groups']): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const id of groups.groupIds()) {
    ids.push(id);
    if (ids.length === fewGroups) break;
  }
  return ids;
}

/** Runs the check at most once in a while. Callers in between wait for the same answer, or get the last one. */
function once(check: () => Promise<boolean>, clock: Clock): () => Promise<boolean> {
  let asked: { readonly atMs: number; readonly answer: Promise<boolean> } | null = null;
  return () => {
    const nowMs = Date.parse(clock.now());
    if (asked === null || Math.abs(nowMs - asked.atMs) >= askedAgainMs) asked = { atMs: nowMs, answer: check() };
    return asked.answer;
  };
}
