import type { CoreGroup } from '../../src/core/coreGroup';
import { makeThrottle } from '../../src/core/delivery/throttle';
import type { Notice } from '../../src/core/notices/notice';
import type { Rules } from '../../src/core/policy';
import type { Instant } from '../../src/core/time/day';
import type { Person } from '../../src/ports/directory';
import { type SweepReport, sweep } from '../../src/usecases/alerts/sweep';
import { makeAccessLog } from '../../src/usecases/deeds/accessLog';
import type { Deps } from '../../src/usecases/deeds/deps';
import { makeGlances } from '../../src/usecases/deeds/glances';
import { makeOneAtATime } from '../../src/usecases/deeds/oneAtATime';
import { deliver } from '../../src/usecases/delivery/deliver';
import type { Delivery, DeliveryCounts } from '../../src/usecases/delivery/delivery';
import { emailKey, personKey } from '../../src/usecases/people/directoryKeys';
import { defaultRules } from './coreGroups';
import { keyed } from './keyed';
import { type MemoryStore, memoryStore } from './memoryStore';
import { seededRandom } from './seededRandom';
import { TeamsUnderTest } from './teamsUnderTest';
import { VirtualTime } from './virtualTime';

/** The jobs over a store in memory, Teams in memory, and time that is given. */
export type AlertWorld = {
  readonly time: VirtualTime;
  readonly teams: TeamsUnderTest;
  readonly store: MemoryStore;
  readonly deps: Deps;
  readonly reports: string[];
  delivery(more?: Partial<Delivery>): Delivery;
  sweeps(at?: Instant, dryRun?: boolean): Promise<Omit<SweepReport, 'planned'> & { readonly planned: readonly Notice[] }>;
  delivers(at?: Instant, more?: Partial<Delivery>): Promise<DeliveryCounts>;
  /** Replaces the group as a deed would, to be looked at again today. */
  changes(change: (group: CoreGroup) => CoreGroup): Promise<void>;
  knows(personId: string, more?: Partial<Person>): Promise<void>;
  /** The directory's link from an address to a person. */
  hasAddress(personId: string, address: string): Promise<void>;
  notices(coreGroupId?: string): Promise<readonly Notice[]>;
  head(coreGroupId?: string): Promise<CoreGroup>;
};

export async function anAlertWorld(given: {
  readonly groups: readonly CoreGroup[];
  readonly now: Instant;
  readonly rules?: Rules;
  readonly seed?: number;
  readonly store?: MemoryStore;
}): Promise<AlertWorld> {
  const time = new VirtualTime(given.now);
  const store = given.store ?? memoryStore();
  const teams = new TeamsUnderTest(time);
  const random = seededRandom(given.seed ?? 1);
  const reports: string[] = [];
  let made = 0;
  const deps: Deps = {
    store: store.groups,
    directory: store.directory,
    clock: time.clock,
    newId: () => `id${String(++made).padStart(18, '0')}`,
    keyed,
    access: makeAccessLog(store.groups, time.clock, 'test-stream'),
    oneAtATime: makeOneAtATime(),
    glances: makeGlances(),
    rules: given.rules ?? defaultRules,
    tenantIds: ['tenant-1'],
  };
  const world: AlertWorld = {
    time,
    teams,
    store,
    deps,
    reports,
    delivery: (more = {}) => ({
      deps,
      messenger: teams,
      messages: neutralMessages,
      throttle: makeThrottle(),
      random,
      wait: time.wait,
      botId: '28:bot',
      mayGoOn: () => true,
      report: (code) => reports.push(code),
      ...more,
    }),
    async sweeps(at, dryRun = false) {
      if (at !== undefined) time.set(at);
      const planned: Notice[] = [];
      const options = {
        dryRun,
        mayGoOn: () => true,
        failed: (code: string) => reports.push(code),
        planned: (notice: Notice) => planned.push(notice),
      };
      return { ...(await time.during(sweep(deps, options))), planned };
    },
    async delivers(at, more) {
      if (at !== undefined) time.set(at);
      return time.during(deliver(world.delivery(more)));
    },
    async changes(change) {
      const [first] = given.groups;
      const loaded = await store.groups.load(first?.coreGroupId ?? '', []);
      if (loaded === null) throw new Error('There is no group.');
      const head = { ...change(loaded.head.document), nextDueOn: time.clock.today() };
      await store.groups.commit({ coreGroupId: head.coreGroupId, head, etag: loaded.head.etag, put: [], create: [] });
    },
    async knows(personId, more = {}) {
      const found = await store.directory.read(personKey(personId));
      const known = found?.document.type === 'person' ? found.document : aReachablePerson(personId);
      await store.directory.write({ ...known, ...more }, found?.etag ?? null);
    },
    async hasAddress(personId, address) {
      await store.directory.write({ key: emailKey(keyed, address), type: 'email', schemaVersion: 1, personId }, null);
    },
    notices: async (coreGroupId = given.groups[0]?.coreGroupId ?? '') =>
      (await store.groups.ofType(coreGroupId, 'notice', { limit: 1_000, after: null })) as readonly Notice[],
    async head(coreGroupId = given.groups[0]?.coreGroupId ?? '') {
      const loaded = await store.groups.load(coreGroupId, []);
      if (loaded === null) throw new Error('The group is gone.');
      return loaded.head.document;
    },
  };
  for (const group of given.groups) {
    const head = { ...group, nextDueOn: group.nextDueOn ?? time.clock.today() };
    const loaded = await store.groups.load(group.coreGroupId, []);
    if (loaded === null) await store.groups.commit({ coreGroupId: group.coreGroupId, head, etag: null, put: [], create: [] });
    for (const { personId } of group.members) await world.knows(personId);
  }
  return world;
}

const neutralMessages = {
  one: (notice: Notice) => ({ summary: 'neutral', text: notice.id, card: null }),
  digest: () => ({ summary: 'neutral', text: 'digest', card: null }),
  several: (count: number | null, notices: readonly Notice[]) => ({
    ...{ summary: `neutral, ${count ?? 'many'}`, card: null },
    text: ['several', ...notices.map(({ id }) => id)].join(' '),
  }),
  settled: () => ({ summary: 'neutral', text: 'settled', card: null }),
};

export function aReachablePerson(personId: string): Person {
  return {
    key: personKey(personId),
    type: 'person',
    schemaVersion: 1,
    personId,
    name: personId,
    email: `${personId}@council.example`,
    agency: '',
    post: null,
    coreGroupIds: ['group-1'],
    interfaceLanguage: 'en',
    currentGroupId: null,
    personalConversation: {
      tenantId: 'tenant-1',
      conversationId: `chat-of-${personId}`,
      serviceUrl: 'https://smba.example/',
      userId: `29:${personId}`,
      botId: '28:bot',
    },
  };
}
