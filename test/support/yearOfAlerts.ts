import type { CoreGroup } from '../../src/core/coreGroup';
import { hasArrived, type Notice, never } from '../../src/core/notices/notice';
import { addDays } from '../../src/core/time/calendarDate';
import type { CalendarDate, Instant } from '../../src/core/time/day';
import { dayOf, instantOf } from '../../src/core/time/londonTime';
import { isWorkingDay } from '../../src/core/time/workingDays';
import { parseCaseload } from '../../src/import/caseload';
import type { CoreGroupStore } from '../../src/ports/coreGroupStore';
import { idsWantedNow } from '../../src/usecases/alerts/sweep';
import { importCaseload } from '../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../src/usecases/import/keyedCaseload';
import { isEarly, isSeenTo } from './alertFacts';
import { Instance, type PlantedBug } from './alertInstance';
import { type AlertWorld, anAlertWorld, aReachablePerson } from './alertWorld';
import { demoFiles } from './caseloadFiles';
import { defaultRules } from './coreGroups';
import { keyed } from './keyed';
import { type MemoryStore, memoryStore } from './memoryStore';
import { seededRandom } from './seededRandom';
import { limitName, openPast } from './silentDuties';
import type { TeamsFault } from './teamsUnderTest';
import { workOfDay } from './workOfDay';

/** The last day that the demo's export knows. */
export const yearBegins: CalendarDate = '2026-11-20';
/**
 * When the job looks, in London. After each look in which instances may be killed come two in which nothing goes wrong, as the first
 * of them may find the lease of one that was killed: what is told on a day is then the same, however many instances there are.
 */
const looks = [
  { at: '06:40', calm: ['06:45', '06:50'] },
  { at: '08:31', calm: ['08:36', '08:41'] },
  { at: '12:10', calm: ['12:15', '12:20'] },
  { at: '16:50', calm: ['16:55', '17:00'] },
];
/** The day's work is done just before this look. */
const worksBefore = '12:10';

/** How the year is lived. `groups`: so many of the demo's; `kills` and lost answers of Teams only with several instances. */
export type YearAsked = {
  readonly days: number;
  readonly groups: number;
  readonly instances: number;
  readonly seed: number;
  readonly bug?: PlantedBug | 'falls-silent';
};

/** The planted mistake of a job that tells a limit once and never again. */
const hardlyEver = { workingDays: 100_000 };
const silentRules = {
  ...defaultRules,
  policy: {
    ...defaultRules.policy,
    clocks: Object.fromEntries(
      Object.entries(defaultRules.policy.clocks).map(([id, rule]) => [id, { ...rule, again: hardlyEver }]),
    ) as typeof defaultRules.policy.clocks,
  },
};

export type Year = {
  readonly days: number;
  readonly children: number;
  readonly ticks: number;
  readonly kills: number;
  /** Each notice that arrived or was shown as failed: its id and the days. */
  readonly told: ReadonlyMap<string, readonly CalendarDate[]>;
  /** Notices wanted or due at the end of a day and neither sent, nor shown as failed, nor put off to a later time. */
  readonly missing: number;
  readonly early: number;
  /** Sent again though neither a kill between send and mark nor a lost answer explains it. */
  readonly doubled: number;
  /** Limits that are open after their last rung, of which nobody was told for longer than their rhythm, counted on each evening of a working day. */
  readonly silent: number;
};

/** The demo's caseload lived day by day: the same work each day for the same seed, whatever happens to the instances. */
export async function liveDays(asked: YearAsked): Promise<Year> {
  const { store, groups } = await stocked(asked.groups);
  const world = await anAlertWorld({ groups, now: instantOf(yearBegins, '06:00'), seed: asked.seed, store });
  for (const personId of new Set(groups.flatMap(({ members }) => members.map((member) => member.personId)))) {
    await world.knows(personId, { personalConversation: aReachablePerson(personId).personalConversation });
  }
  const year = new LivedYear(world, asked);
  const work = seededRandom(asked.seed);
  for (let day = 0; day < asked.days; day += 1) {
    const on = addDays(yearBegins, day);
    for (const { at, calm } of looks) {
      world.time.set(instantOf(on, at));
      if (at === worksBefore) for (const { coreGroupId } of groups) await workOfDay(year.world.deps, coreGroupId, work);
      await year.look();
      for (const each of calm) await year.calmLook(instantOf(on, each));
    }
    await year.evening(groups);
  }
  return year.told(groups);
}

/** So many groups of the demo, as the import brings them, in a store of their own. */
async function stocked(count: number): Promise<{ readonly store: MemoryStore; readonly groups: readonly CoreGroup[] }> {
  const store = memoryStore();
  const world = await anAlertWorld({ groups: [], now: instantOf(yearBegins, '06:00'), store });
  const caseload = keyedCaseload(parseCaseload(demoFiles(), yearBegins), keyed);
  const some = [...caseload.groups].filter(({ imported }) => imported.group.children.length > 0).slice(0, count);
  await importCaseload(world.deps, { ...caseload, groups: some, groupCount: some.length }, { at: world.time.clock.now(), dryRun: false });
  const { groups } = await store.groups.heads(some.map(({ imported }) => imported.group.coreGroupId));
  return { store, groups };
}

class LivedYear {
  readonly purged = new Set<string>();
  readonly random: () => number;
  readonly world: AlertWorld;
  readonly bug: PlantedBug | undefined;
  readonly #asked: YearAsked;
  readonly #posted = new Map<string, number>();
  readonly #excused = new Map<string, number>();
  /** Each notice as it was stored last. */
  readonly #notices = new Map<string, Notice>();
  readonly #waiting = new Map<string, Notice>();
  readonly #lastTold = new Map<string, CalendarDate>();
  #openBefore: ReadonlySet<string> = new Set();
  #instances: Instance[];
  #made = 0;
  #ticks = 0;
  #kills = 0;
  #missing = 0;
  #silent = 0;

  constructor(world: AlertWorld, asked: YearAsked) {
    this.#asked = asked;
    const groups = this.#noting(world.store.groups);
    const rules = asked.bug === 'falls-silent' ? silentRules : defaultRules;
    this.world = { ...world, store: { ...world.store, groups }, deps: { ...world.deps, store: groups, rules } };
    this.random = seededRandom(asked.seed * 7_919);
    this.bug = asked.bug === 'falls-silent' ? undefined : asked.bug;
    this.#instances = Array.from({ length: asked.instances }, () => this.#newInstance());
    world.teams.fault = () => null;
  }

  /** With several instances any of them look at the same instant, and each may be killed in the middle of a request. */
  async look(): Promise<void> {
    if (this.#asked.instances === 1) return;
    const looking = this.#instances.filter(() => this.random() < 0.5);
    this.world.teams.fault = () => this.#fault();
    await this.world.time.during(
      Promise.all(
        looking.map(async (instance) => {
          if (this.random() < 0.4) instance.crashIn(1 + Math.floor(this.random() * 80));
          await this.#tick(instance);
        }),
      ),
    );
    this.world.teams.fault = () => null;
  }

  async calmLook(at: Instant): Promise<void> {
    this.world.time.set(at);
    const instance = this.#instances[0];
    if (instance !== undefined) await this.world.time.during(this.#tick(instance));
  }

  /** What is owed at the end of a day. */
  async evening(groups: readonly CoreGroup[]): Promise<void> {
    const { groups: heads } = await this.world.store.groups.heads(groups.map(({ coreGroupId }) => coreGroupId));
    const now = this.world.time.clock.now();
    for (const { sendAfter, state } of this.#waiting.values()) {
      if (sendAfter <= now && (state === 'planned' || state === 'sending')) this.#missing += 1;
    }
    for (const head of heads) {
      for (const id of await idsWantedNow(this.world.deps, head)) if (!isSeenTo(this.#notices.get(id), now)) this.#missing += 1;
    }
    const open = heads.flatMap((head) => openPast(head, this.#lastTold, defaultRules, dayOf(now)));
    // What came to light on that day, as something before it was done, is told of on the next morning.
    this.#silent += open.filter(({ name, isSilent }) => isSilent && this.#openBefore.has(name)).length;
    if (isWorkingDay(defaultRules.calendar, dayOf(now))) this.#openBefore = new Set(open.map(({ name }) => name));
  }

  told(groups: readonly CoreGroup[]): Year {
    const notices = [...this.#notices.values()];
    const doubled = [...this.#posted]
      .filter(([key]) => this.#notices.has(key))
      .reduce((sum, [key, times]) => sum + Math.max(0, times - 1 - (this.#excused.get(key) ?? 0)), 0);
    return {
      days: this.#asked.days,
      children: groups.reduce((sum, { children }) => sum + children.length, 0),
      ticks: this.#ticks,
      kills: this.#kills,
      told: new Map(notices.map((notice) => [notice.id, daysOf(notice)] as const).filter(([, days]) => days.length > 0)),
      missing: this.#missing,
      early: notices.filter(isEarly).length,
      doubled,
      silent: this.#silent,
    };
  }

  posting(instance: Instance, key: string): void {
    if (instance.isDead) this.#excuse(key);
    instance.unmarked.add(key);
    this.#posted.set(key, (this.#posted.get(key) ?? 0) + 1);
  }

  excuseAnswerLost(key: string): void {
    this.#excuse(key);
  }

  #excuse(key: string): void {
    this.#excused.set(key, (this.#excused.get(key) ?? 0) + 1);
  }

  async #tick(instance: Instance): Promise<void> {
    this.#ticks += 1;
    await Promise.race([instance.tick(), instance.crashed]);
    if (!instance.isDead) instance.crashIn(null);
    if (!instance.isDead || !this.#instances.includes(instance)) return;
    this.#kills += 1;
    for (const key of instance.unmarked) this.#excuse(key);
    this.#instances = this.#instances.map((each) => (each === instance ? this.#newInstance() : each));
  }

  #newInstance(): Instance {
    this.#made += 1;
    return new Instance(this, `instance-${this.#made}`);
  }

  #fault(): TeamsFault | null {
    const chance = this.random();
    if (chance < 0.05) return { failure: { kind: 'throttled', retryAfterMs: 3_000 }, takesIt: false };
    return chance < 0.08 ? { failure: { kind: 'unknown-outcome' }, takesIt: true } : null;
  }

  #note(notice: Notice): void {
    const { id, about, coreGroupId, sendAfter } = notice;
    this.#notices.set(id, notice);
    if (sendAfter === never) this.#waiting.delete(id);
    else this.#waiting.set(id, notice);
    const last = daysOf(notice).at(-1);
    if (about.kind === 'clock' && last !== undefined) this.#lastTold.set(limitName(coreGroupId, about), last);
  }

  /** The store, with an eye on every notice that is written. */
  #noting(groups: CoreGroupStore): CoreGroupStore {
    const note = (documents: readonly { readonly type: string }[]) => {
      for (const document of documents) if (document.type === 'notice') this.#note(document as Notice);
    };
    return {
      ...groups,
      commit: async (change) => {
        const outcome = await groups.commit(change);
        if (outcome === 'saved') note([...change.put, ...change.create]);
        return outcome;
      },
      replace: async (document, etag) => {
        const isReplaced = await groups.replace(document, etag);
        if (isReplaced) note([document]);
        return isReplaced;
      },
    };
  }
}

/** The days on which a notice reached somebody, or was shown on the board as one that cannot. */
function daysOf({ attempts, state }: Notice): readonly CalendarDate[] {
  const arrived = attempts.filter(({ outcome }) => hasArrived(outcome)).map(({ at }) => dayOf(at));
  const last = attempts.at(-1);
  return arrived.length === 0 && state === 'failed' && last !== undefined ? [dayOf(last.at)] : arrived;
}

/** How many notices reached somebody on other days in one year than in the other, or only in one of them. */
export function toldOtherwise(one: Year, other: Year): number {
  const ids = new Set([...one.told.keys(), ...other.told.keys()]);
  return [...ids].filter((id) => one.told.get(id)?.join() !== other.told.get(id)?.join()).length;
}
