import { makeThrottle } from '../../src/core/delivery/throttle';
import { dayOf } from '../../src/core/time/londonTime';
import { makeJobRuns } from '../../src/jobs/jobRuns';
import { makeJobsLease } from '../../src/jobs/jobsLease';
import { makeRetentionJob } from '../../src/jobs/retention';
import { runTick } from '../../src/jobs/runTick';
import type { Store } from '../../src/storage/openStore';
import { makeAccessLog } from '../../src/usecases/deeds/accessLog';
import type { Deps } from '../../src/usecases/deeds/deps';
import { faultCode } from '../../src/usecases/deeds/faultCode';
import { makeGlances } from '../../src/usecases/deeds/glances';
import { makeOneAtATime } from '../../src/usecases/deeds/oneAtATime';
import type { AlertWorld } from './alertWorld';
import type { FaultyFile } from './faultyFile';

/** `idle`: somebody else has the turn. `fault`: the store did not say whose it is. */
export type Ticked = 'ran' | 'idle' | 'fault';

/** One process of the bot over a store: its jobs, and what presses that come to it are lent. */
export class StorageInstance {
  readonly deps: Deps;
  /** Codes told since the life began, with the group they are about. */
  readonly reports: string[] = [];
  readonly #throttle = makeThrottle();
  readonly #retention = makeRetentionJob();

  constructor(
    readonly world: AlertWorld,
    readonly store: Store,
    readonly name: string,
    readonly random: () => number,
  ) {
    const access = makeAccessLog(store.groups, world.deps.clock, name);
    this.deps = {
      ...world.deps,
      store: store.groups,
      directory: store.directory,
      access,
      oneAtATime: makeOneAtATime(),
      glances: makeGlances(),
    };
  }

  /** One tick where it is this one's turn. `isKilled`: it does not live to give the turn back. */
  async tick(isKilled: boolean): Promise<Ticked> {
    const { jobs } = this.store;
    const turn = makeJobsLease(jobs, this.name, this.deps.clock.now);
    try {
      if (!(await turn.take())) return 'idle';
      turn.begin();
      const own = { deps: this.deps, throttle: this.#throttle, mayGoOn: turn.isMine, random: this.random };
      const report = (code: string, about: object = {}) => this.reports.push(`${code} ${'coreGroupId' in about ? about.coreGroupId : ''}`);
      const delivery = this.world.delivery({ ...own, report });
      await runTick({ store: jobs, runs: makeJobRuns(jobs), verify: async () => undefined, retention: this.#retention, delivery });
      if (!isKilled) await turn.release();
      return 'ran';
    } catch (error) {
      if (faultCode(error) === null) throw error;
      return 'fault';
    }
  }
}

/** What people saw: each notice once, each morning card once a day, but for what a fault in the middle of sending explains. */
export class Posts {
  readonly #posted = new Map<string, number>();
  readonly #excused = new Map<string, number>();

  constructor(
    readonly world: AlertWorld,
    readonly file: FaultyFile,
  ) {}

  /** Keeps what is posted meanwhile. Where a request to the store failed, its mark may not have been kept, and it goes
   * again; and so may what a clock that was ahead has sent, once its day comes. */
  async during(work: Promise<unknown>, isAhead: boolean): Promise<void> {
    const { teams } = this.world;
    const [before, faults] = [teams.posted.length, this.file.faults];
    await work;
    for (const { conversationId, atMs, message } of teams.posted.slice(before)) {
      const day = dayOf(new Date(atMs).toISOString());
      const key = message.text === 'digest' ? `digest ${day} ${conversationId}` : String(message.text);
      this.#posted.set(key, (this.#posted.get(key) ?? 0) + 1);
      if (isAhead || this.file.faults > faults) this.#excused.set(key, (this.#excused.get(key) ?? 0) + 1);
    }
  }

  /** `isOther`: what is not looked at. */
  doubled(isOther: (key: string) => boolean): number {
    const extra = ([key, times]: readonly [string, number]) => Math.max(0, times - 1 - (this.#excused.get(key) ?? 0));
    return [...this.#posted].filter(([key]) => !isOther(key)).reduce((sum, entry) => sum + extra(entry), 0);
  }
}
