import { makeRouter } from '../../src/bot/router';
import { openings, verbs } from '../../src/bot/verbTable';
import { addDays } from '../../src/core/time/calendarDate';
import { instantOf } from '../../src/core/time/londonTime';
import type { Store } from '../../src/storage/openStore';
import { verifyChains } from '../../src/usecases/audit/verifyChain';
import { sha256 } from '../../src/usecases/deeds/sha256';
import { aSimulatedGroup, isEarly } from './alertFacts';
import { pressesIn } from './alertPresses';
import { type AlertWorld, anAlertWorld } from './alertWorld';
import { defaultRules } from './coreGroups';
import { FaultyFile } from './faultyFile';
import { type PlantedFault, withPlanted } from './plantedFaults';
import { seededRandom } from './seededRandom';
import { Spoilings } from './spoilings';
import { Posts, StorageInstance } from './storageInstance';
import { lateNotices, unlikeTheLog, visitsIn } from './storageOracle';
import { type StoragePress, storagePress } from './storagePresses';

/** What went wrong, each of which must be 0, and how much was tried. */
export type StorageHistory = {
  /** Presses that were answered as saved and are not there. */
  readonly lost: number;
  /** Presses counted twice; notices of undamaged groups told more often than a fault in the middle of sending explains. */
  readonly doubled: number;
  /** Refused and yet there; documents that are not what the log says was written; entries of chains that do not hold. */
  readonly half: number;
  /** Mornings on which something of an undamaged group was due and not told, although everything worked again. */
  readonly late: number;
  readonly early: number;
  /** Mornings on which no instance got its turn to run the jobs. */
  readonly stoodStill: number;
  /** Damage that nobody was told of, or that verify did not name. */
  readonly quiet: number;
  /** What could not be read, and was written over. */
  readonly overwritten: number;
  readonly tried: Readonly<Record<Tried, number>>;
};

type Wrong = Exclude<keyof StorageHistory, 'tried'>;
const faultKinds = ['spoilt', 'mended', 'clock ahead', 'disk full', 'down', 'replaced', 'restart', 'killed'] as const;
const everythingTried = [...faultKinds, 'steps', 'presses', 'saved', 'told', 'posts'] as const;
type Tried = (typeof everythingTried)[number];

const groupIds = ['group-1', 'group-2', 'group-3', 'group-4'] as const;
const firstDay = '2026-03-31';
const days = 8;
/** Steps before a morning and after it. */
const stepsAtATime = 4;
const aroundTheClock = { ...defaultRules, policy: { ...defaultRules.policy, alertHours: { from: '00:00', to: '23:59' } } };

/**
 * One seeded life over a real file with four groups, of which one or two get damaged: presses, jobs, restarts, and faults of disk,
 * clock and version. Each morning what befell everybody is over, and what is spoilt stays: then the others must have been told all
 * that is due. At last all is mended, and everything is looked at.
 */
export async function simulateStorage(seed: number, planted: PlantedFault | null = null): Promise<StorageHistory> {
  const random = seededRandom(seed);
  const file = new FaultyFile(random);
  try {
    const groups = groupIds.map((id) => aSimulatedGroup(id));
    const inFile = {
      ...file.store,
      counts: { reads: 0, commits: 0, directoryWrites: 0 },
      copy: () => Promise.reject(new Error('a file')) as never,
    };
    const rules = planted === 'forgets-alert-hours' ? aroundTheClock : defaultRules;
    const world = await anAlertWorld({ groups, now: instantOf(firstDay, '05:00'), store: inFile, seed, rules });
    for (const { personId } of groups[0]?.members ?? [])
      await world.knows(personId, { coreGroupIds: [...groupIds], interfaceLanguage: 'en' });
    const life = new Life(world, file, random, planted);
    for (let day = 0; day < days; day += 1) await life.day(addDays(firstDay, day));
    return await life.end();
  } finally {
    file.remove();
  }
}

class Life {
  readonly #wrong: Record<Wrong, number> = { lost: 0, doubled: 0, half: 0, late: 0, early: 0, stoodStill: 0, quiet: 0, overwritten: 0 };
  readonly #tried: Record<Tried, number>;
  readonly #victims: readonly string[];
  readonly #router = makeRouter(verbs, openings);
  readonly #posts: Posts;
  readonly #saved: StoragePress[] = [];
  readonly #refused: StoragePress[] = [];
  readonly #store: Store;
  readonly #spoilings: Spoilings;
  #last: StoragePress | null = null;
  #aheadMs = 0;
  #made = 0;
  #instances: readonly StorageInstance[] = [];

  constructor(
    readonly world: AlertWorld,
    readonly file: FaultyFile,
    readonly random: () => number,
    planted: PlantedFault | null,
  ) {
    this.#store = withPlanted(file.store, planted);
    this.#tried = Object.fromEntries(everythingTried.map((each) => [each, 0])) as Record<Tried, number>;
    this.#victims = random() < 0.5 ? ['group-1'] : ['group-1', 'group-3'];
    this.#posts = new Posts(world, file);
    this.#spoilings = new Spoilings(file, random);
    this.#restart();
  }

  async day(day: string): Promise<void> {
    this.world.time.set(instantOf(day, '05:00'));
    for (let step = 0; step < stepsAtATime; step += 1) await this.#step(40);
    await this.#morning(day);
    for (let step = 0; step < stepsAtATime; step += 1) await this.#step(100);
    this.#setClockBack();
  }

  /** All is mended, and some more days go well. */
  async end(): Promise<StorageHistory> {
    this.#spoilings.mendAll();
    this.#calm();
    this.#restart();
    for (let day = days; day < days + 3; day += 1) await this.#morning(addDays(firstDay, day));
    for (const id of groupIds) {
      this.#wrong.late += await this.#lateIn(id);
      this.#wrong.half += (await unlikeTheLog(this.file.store.groups, id)).length;
      this.#wrong.early += (await this.world.notices(id)).filter(isEarly).length;
    }
    await this.#lookAtPresses();
    const { overwritten, spoilt, mended } = this.#spoilings;
    this.#wrong.overwritten = overwritten;
    Object.assign(this.#tried, { spoilt, mended });
    this.#wrong.doubled += this.#posts.doubled((key) => this.#victims.some((id) => key.includes(id)));
    this.#tried.posts = this.world.teams.posted.length;
    return { ...this.#wrong, tried: this.#tried };
  }

  async #step(minutes: number): Promise<void> {
    this.#tried.steps += 1;
    this.world.time.set(new Date(this.world.time.ms + this.random() * minutes * 60_000).toISOString());
    const chance = this.random();
    if (chance < 0.3) return this.#tick();
    if (chance < 0.6) return this.#press();
    if (chance < 0.72) return this.#spoilings.spoilOne(this.#victims);
    if (chance < 0.76) return this.#spoilings.mendOne();
    if (chance < 0.84) return this.#setClockAhead();
    if (chance < 0.89) return this.#count('disk full', () => this.file.fill());
    if (chance < 0.95) {
      if (this.random() >= 0.7) return this.#count('replaced', () => this.file.exchange());
      return this.#count('down', () => {
        this.file.portFault = 'down';
      });
    }
    this.#count('restart', () => this.#restart());
  }

  async #tick(): Promise<void> {
    const isKilled = this.random() < 0.3;
    const instance = this.#pick(this.#instances);
    await this.#posts.during(this.world.time.during(instance.tick(isKilled)), this.#aheadMs > 0);
    if (!isKilled) return;
    this.#tried.killed += 1;
    this.#instances = this.#instances.map((each) => (each === instance ? this.#newInstance() : each));
  }

  async #press(): Promise<void> {
    this.#tried.presses += 1;
    const [chance, which] = [this.random(), this.random()];
    const isAgain = this.random() < 0.2 && this.#last !== null;
    const coreGroupId = groupIds[Math.floor(which * groupIds.length)] ?? groupIds[0];
    const fresh = storagePress(this.#router, coreGroupId, this.#tried.presses, this.world.time.clock.today(), chance);
    const press = isAgain ? (this.#last ?? fresh) : fresh;
    this.#last = press;
    const isUnreadable = this.#spoilings.isUnreadable(press.coreGroupId, press.needs);
    const ending = await this.world.time.during(press.send(this.#pick(this.#instances).deps));
    if (ending === 'saved') this.#saved.push(press);
    // What only we see is lost to everybody else.
    if (ending === 'saved' && this.file.isExchanged) this.#wrong.lost += 1;
    if (ending === 'refused' && !isAgain) this.#refused.push(press);
    if (ending === 'saved') this.#tried.saved += 1;
    if (ending === 'told' || ending === 'told-damaged') this.#tried.told += 1;
    if (isUnreadable !== (ending === 'told-damaged') && ending !== 'told') this.#wrong.quiet += 1;
  }

  #setClockAhead(): void {
    if (this.#aheadMs > 0) {
      this.#setClockBack();
      return;
    }
    this.#tried['clock ahead'] += 1;
    this.#aheadMs = Math.floor(this.random() * (this.random() < 0.5 ? 6 : 96)) * 3_600_000 + 1_800_000;
    this.world.time.set(new Date(this.world.time.ms + this.#aheadMs).toISOString());
  }

  #setClockBack(): void {
    if (this.#aheadMs === 0) return;
    this.world.time.set(new Date(this.world.time.ms - this.#aheadMs).toISOString());
    this.#aheadMs = 0;
  }

  /** What befell everybody is over; what is spoilt stays. */
  #calm(): void {
    this.#setClockBack();
    this.file.portFault = null;
    this.file.makeRoom();
    // Only a new start knows which file is the right one.
    if (this.file.isExchanged) this.#restart();
  }

  /** The jobs of a morning, with three minutes for what a fault has left claimed; then whoever was not damaged has been told. */
  async #morning(day: string): Promise<void> {
    this.#calm();
    const { time } = this.world;
    time.set(instantOf(day, '09:05'));
    const due = new Set(this.file.dueOn(day));
    const told = this.#instances.map(({ reports }) => reports.length);
    await this.#haveTheirTurn();
    const reports = this.#instances.flatMap((instance, index) => instance.reports.slice(told[index]));
    this.#wrong.quiet += this.#spoilings.untold(due, reports) + (await this.#spoilings.unseenByVerify());
    for (const id of groupIds) if (!this.#victims.includes(id)) this.#wrong.late += await this.#lateIn(id);
  }

  async #haveTheirTurn(): Promise<void> {
    const { time } = this.world;
    let ran = 0;
    for (let tick = 0; tick < 4; tick += 1) {
      await this.#posts.during(
        time.during(this.#pick(this.#instances).tick(false)).then((ticked) => {
          if (ticked === 'ran') ran += 1;
        }),
        false,
      );
      time.set(new Date(time.ms + 91_000).toISOString());
    }
    if (ran < 3) this.#wrong.stoodStill += 1;
  }

  async #lateIn(coreGroupId: string): Promise<number> {
    const { world } = this;
    const now = world.time.clock.now();
    return lateNotices(await world.head(coreGroupId), await world.notices(coreGroupId), defaultRules, now).length;
  }

  async #lookAtPresses(): Promise<void> {
    const { groups } = this.file.store;
    const wordsOf = (presses: readonly StoragePress[]) => presses.flatMap(({ words }) => words ?? []);
    const visitsOf = (presses: readonly StoragePress[]) => presses.flatMap(({ visit }) => visit ?? []);
    const broken = (await verifyChains(groups, sha256, () => undefined)).problems;
    const actions = await pressesIn(groups, groupIds, wordsOf(this.#saved));
    const visits = await visitsIn(groups, groupIds, visitsOf(this.#saved));
    const refusedActions = wordsOf(this.#refused);
    const refusedVisits = visitsOf(this.#refused);
    const thereAll = refusedActions.length - ((await pressesIn(groups, groupIds, refusedActions)).lost - broken);
    const thereVisits = refusedVisits.length - (await visitsIn(groups, groupIds, refusedVisits)).lost;
    this.#wrong.lost += actions.lost - broken + visits.lost;
    this.#wrong.doubled += actions.doubled + visits.doubled;
    this.#wrong.half += broken + Math.max(0, thereAll) + thereVisits;
  }

  /** Another process on the same file, after the operator has seen to the disk. */
  #restart(): void {
    this.file.portFault = null;
    this.file.restart();
    this.#instances = [this.#newInstance(), this.#newInstance()];
  }

  #newInstance(): StorageInstance {
    this.#made += 1;
    return new StorageInstance(this.world, this.#store, `instance-${this.#made}`, this.random);
  }

  #count(kind: Tried, befall: () => void): void {
    this.#tried[kind] += 1;
    befall();
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}
