import type { CoreGroup } from '../../src/core/coreGroup';
import { nextLookOn } from '../../src/core/notices/lookAtGroup';
import { planNotices, wantedIds } from '../../src/core/notices/planNotices';
import { dayOf } from '../../src/core/time/londonTime';
import { commitOnce } from '../../src/usecases/deeds/commitGroup';
import { aSimulatedGroup, isEarly, isNotForFamily, isSeenTo, withNewFact } from './alertFacts';
import { Instance, type PlantedBug } from './alertInstance';
import { aPress, pressesIn, type SimulatedPress } from './alertPresses';
import { type AlertWorld, anAlertWorld } from './alertWorld';
import { defaultRules } from './coreGroups';
import { seededRandom } from './seededRandom';
import type { TeamsFault } from './teamsUnderTest';

export type AlertHistory = {
  readonly steps: number;
  readonly posts: number;
  readonly presses: number;
  readonly crashes: number;
  /** Notices wanted and never planned, or due and neither sent nor shown as failed once everything works again; presses answered as saved that are not there. */
  readonly lost: number;
  /** Posted without a notice in the store, or told to family though it is not theirs. */
  readonly phantom: number;
  /** Posted more often than crashes in its send window and lost answers explain; presses counted twice. */
  readonly doubled: number;
  /** Planned before the day of its rung, or sent outside alert hours though it could wait. */
  readonly early: number;
  readonly breaches: number;
};

const start = '2026-03-27T09:00:00.000Z';
/** Working material goes after three days, so that a short life sees much of it go. */
const soon = { days: 3 };
const retention = { ...defaultRules.policy.retention, pressMarks: soon, notices: soon, doneMarkers: soon };
const rules = { ...defaultRules, policy: { ...defaultRules.policy, retention } };

/**
 * One seeded life of two instances over one store: visits, missing children, ticks, crashes in the middle of any request, lost
 * answers, refusals, outages of days across both changes of the clocks, a clock set back. Then all is well for a week, and
 * what is left is counted.
 */
export async function simulateAlerts(seed: number, steps: number, bug?: PlantedBug): Promise<AlertHistory> {
  const random = seededRandom(seed);
  const groups = [aSimulatedGroup('group-1'), aSimulatedGroup('group-2')];
  const world = await anAlertWorld({ groups, now: start, seed, rules });
  const life = new Life(world, random, bug);
  for (let step = 0; step < steps; step += 1) await life.step();
  await life.heal();
  return life.history(steps, groups);
}

class Life {
  crashes = 0;
  presses = 0;
  /** Presses that were answered as saved. */
  readonly saved: string[] = [];
  readonly purged = new Set<string>();
  #instances: Instance[] = [];
  #made = 0;
  #calm = false;
  #setBack = 0;
  /** Two who both believe it is their turn may each send one morning card to the same person; never the same notice. */
  #overlaps = 0;
  /** Further posts that a crash or a lost answer explains, by notice or morning card. */
  readonly #excused = new Map<string, number>();
  readonly #posted = new Map<string, number>();

  constructor(
    readonly world: AlertWorld,
    readonly random: () => number,
    readonly bug: PlantedBug | undefined,
  ) {
    world.teams.fault = (to) => (this.#calm ? null : this.#faultFor(to.conversationId));
    this.#instances = [this.#newInstance(), this.#newInstance()];
  }

  async step(): Promise<void> {
    const { time } = this.world;
    const chance = this.random();
    if (chance < 0.45) return this.#tick();
    if (chance < 0.75) return time.set(new Date(time.ms + this.#upTo(8 * 3_600_000)).toISOString());
    if (chance < 0.78) return time.set(new Date(time.ms + this.#upTo(6 * 86_400_000)).toISOString());
    if (chance < 0.8) {
      this.#setBack += 1;
      return time.set(new Date(time.ms - this.#upTo(7_200_000)).toISOString());
    }
    if (chance < 0.9) return this.#press();
    await this.#changeFacts();
  }

  /** A week in which nothing goes wrong, with a tick every two hours and on the opening of each day. */
  async heal(): Promise<void> {
    this.#calm = true;
    for (let hour = 0; hour < 7 * 24; hour += 2) {
      this.world.time.set(new Date(this.world.time.ms + 2 * 3_600_000).toISOString());
      await this.#tick();
    }
  }

  async history(steps: number, groups: readonly CoreGroup[]): Promise<AlertHistory> {
    const counts = { lost: 0, phantom: 0, early: 0 };
    const known = new Set(this.purged);
    for (const { coreGroupId } of groups) {
      const notices = await this.world.notices(coreGroupId);
      for (const { id } of notices) known.add(id);
      const head = await this.world.head(coreGroupId);
      const now = this.world.time.clock.now();
      const byId = new Map(notices.map((notice) => [notice.id, notice]));
      for (const id of wantedIds(planNotices(head, rules, now))) if (!isSeenTo(byId.get(id), now)) counts.lost += 1;
      for (const notice of notices) {
        if (notice.sendAfter <= now && (notice.state === 'planned' || notice.state === 'sending')) counts.lost += 1;
        if (isEarly(notice)) counts.early += 1;
        if (isNotForFamily(notice)) counts.phantom += 1;
      }
    }
    const singles = [...this.#posted.keys()].filter((key) => key.startsWith('notice:'));
    counts.phantom = singles.filter((id) => !known.has(id)).length;
    const extra = ([key, times]: readonly [string, number]) =>
      Math.max(0, times - 1 - (this.#excused.get(key) ?? 0) - (key.startsWith('digest') ? this.#setBack + this.#overlaps : 0));
    const doubled = [...this.#posted].reduce((sum, entry) => sum + extra(entry), 0);
    const pressed = await pressesIn(
      this.world.store.groups,
      groups.map(({ coreGroupId }) => coreGroupId),
      this.saved,
    );
    const { posted, breaches } = this.world.teams;
    return {
      ...{ steps, posts: posted.length, presses: this.presses, crashes: this.crashes, breaches, ...counts },
      lost: counts.lost + pressed.lost,
      doubled: doubled + pressed.doubled,
    };
  }

  async #tick(): Promise<void> {
    const both = !this.#calm && this.random() < 0.3 ? this.#instances : [this.#pick(this.#instances)];
    if (both.length > 1) this.#overlaps += 1;
    await this.world.time.during(Promise.all(both.map((instance) => this.#tickOf(instance))));
  }

  async #tickOf(instance: Instance): Promise<void> {
    if (!this.#calm && this.random() < 0.3) instance.crashIn(1 + Math.floor(this.random() * 60));
    await Promise.race([instance.tick(), instance.crashed]);
    this.#afterwards(instance);
  }

  /** The same press delivered up to three times, at once or one after the other, to whichever instance. */
  async #press(): Promise<void> {
    const { store, time } = this.world;
    const key = `press-${++this.presses}`;
    const coreGroupId = this.random() < 0.5 ? 'group-1' : 'group-2';
    const press = await aPress(store.groups, coreGroupId, key, time.clock.today(), this.random());
    const deliveries = 1 + Math.floor(this.random() * 3);
    const isAtOnce = this.random() < 0.5;
    const answers: Promise<void>[] = [];
    for (let delivery = 0; delivery < deliveries; delivery += 1) {
      const answer = this.#deliverTo(this.#pick(this.#instances), press);
      if (isAtOnce) answers.push(answer);
      else await answer;
    }
    await Promise.all(answers);
    for (const instance of this.#instances) this.#afterwards(instance);
  }

  async #deliverTo(instance: Instance, press: SimulatedPress): Promise<void> {
    if (!this.#calm && this.random() < 0.3) instance.crashIn(1 + Math.floor(this.random() * 5));
    const outcome = await Promise.race([press.by(instance.deps()), instance.crashed]);
    const isSaved = outcome !== undefined && (outcome.kind === 'done' || outcome.kind === 'repeated');
    if (isSaved && press.adds) this.saved.push(press.key);
    this.#afterwards(instance);
  }

  #afterwards(instance: Instance): void {
    if (!instance.isDead) instance.crashIn(null);
    if (!instance.isDead || !this.#instances.includes(instance)) return;
    this.crashes += 1;
    for (const key of instance.unmarked) this.#excuse(key);
    this.#instances = this.#instances.map((each) => (each === instance ? this.#newInstance() : each));
  }

  #newInstance(): Instance {
    this.#made += 1;
    return new Instance(this, `instance-${this.#made}`);
  }

  posting(instance: Instance, key: string): void {
    // A request that was under way when its process died.
    if (instance.isDead) this.#excuse(key);
    instance.unmarked.add(key);
    this.#posted.set(key, (this.#posted.get(key) ?? 0) + 1);
  }

  #excuse(key: string): void {
    this.#excused.set(key, (this.#excused.get(key) ?? 0) + 1);
  }

  excuseAnswerLost(key: string): void {
    this.#excuse(key);
  }

  #faultFor(conversationId: string): TeamsFault | null {
    const chance = this.random();
    if (chance < 0.1) return { failure: { kind: 'throttled', retryAfterMs: this.#upTo(20_000) }, takesIt: false };
    if (chance < 0.15) return { failure: { kind: 'unknown-outcome' }, takesIt: false };
    if (chance < 0.2) return { failure: { kind: 'unknown-outcome' }, takesIt: true };
    if (chance < 0.22) return { failure: { kind: 'not-sent' }, takesIt: false };
    if (chance < 0.23) return { failure: { kind: 'not-found' }, takesIt: false };
    return conversationId.endsWith('jean') && chance < 0.3
      ? { failure: { kind: 'blocked', reason: 'conversation-blocked-by-user' }, takesIt: false }
      : null;
  }

  /** A visit, a child that goes missing or is told of: as a deed would commit it. */
  async #changeFacts(): Promise<void> {
    const coreGroupId = this.random() < 0.5 ? 'group-1' : 'group-2';
    const { groups } = this.world.store;
    const loaded = await groups.load(coreGroupId, []);
    if (loaded === null) return;
    const now = this.world.time.clock.now();
    const changed = withNewFact(loaded.head.document, dayOf(now), this.random(), `visit-${this.world.deps.newId()}`);
    const head = { ...changed, nextDueOn: nextLookOn(changed, rules, now) };
    const entry = { deed: 'visits.save', by: 'person-simulated', at: now, about: {} };
    await commitOnce(groups, loaded.head.etag, { head, entry });
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  #upTo(ms: number): number {
    return Math.floor(this.random() * ms);
  }
}
