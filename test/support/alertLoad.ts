import type { CoreGroup } from '../../src/core/coreGroup';
import { tenantLimits } from '../../src/core/delivery/throttle';
import type { Notice } from '../../src/core/notices/notice';
import { planNotice } from '../../src/core/notices/notice';
import type { CoreGroupStore } from '../../src/ports/coreGroupStore';
import type { Messenger } from '../../src/ports/messenger';
import { sweep } from '../../src/usecases/alerts/sweep';
import type { Deps } from '../../src/usecases/deeds/deps';
import { makeGlances } from '../../src/usecases/deeds/glances';
import { makeOneAtATime } from '../../src/usecases/deeds/oneAtATime';
import type { Delivery } from '../../src/usecases/delivery/delivery';
import { aMember } from './aGroup';
import { anAlertWorld } from './alertWorld';
import { aCoreGroup, defaultRules } from './coreGroups';
import { keyed } from './keyed';
import type { MemoryStore } from './memoryStore';
import { seededRandom } from './seededRandom';

/** P4: so many notices through a Teams that keeps its limits and answers one call in three with a fault. */
export type DeliveryLoad = {
  readonly notices: number;
  readonly posts: number;
  /** Requests that were tried for each notice: one, and one for each fault it met. */
  readonly requests: number;
  readonly declaredRetries: number;
  readonly breaches: number;
  readonly lost: number;
  /** Posted again although Teams had neither lost an answer nor refused. */
  readonly doubled: number;
  /** Requests a second, from the first to the last tenth, as a share of what one tenant is allowed. */
  readonly shareOfAllowedRate: number;
};

/** Mistakes that the load must find: no heed of limits; each answer that is no success tried again within the same send. */
export type LoadBug = 'ignores-limits' | 'retries-inside';

const groupsInLoad = 100;

/** On virtual time: `people` each get their share of `count` notices that cannot wait. */
export async function deliverLoad(count: number, people: number, seed: number, bug?: LoadBug): Promise<DeliveryLoad> {
  const random = seededRandom(seed);
  const groups = Array.from({ length: groupsInLoad }, (_, index) => groupWith(`group-${index}`, people, index));
  const world = await anAlertWorld({
    groups: groups.map((group) => ({ ...group, nextDueOn: '2099-01-01' })),
    now: '2026-11-20T09:00:00.000Z',
    seed,
  });
  const now = world.time.clock.now();
  const perGroup = new Map(groups.map((group) => [group.coreGroupId, [] as Notice[]]));
  for (let index = 0; index < count; index += 1) {
    const group = groups[index % groupsInLoad];
    const member = group?.members[Math.floor(index / groupsInLoad) % group.members.length];
    if (group === undefined || member === undefined) continue;
    perGroup.get(group.coreGroupId)?.push(aLoadNotice(group.coreGroupId, index, member.personId, now));
  }
  for (const [coreGroupId, notices] of perGroup) await createAll(world.store, coreGroupId, notices);

  const requestedAt: number[] = [];
  let faultsTaken = 0;
  world.teams.fault = () => {
    requestedAt.push(world.time.ms);
    const chance = random();
    if (chance < 2 / 3) return null;
    if (chance < 0.8) return { failure: { kind: 'throttled', retryAfterMs: chance < 0.73 ? 1_000 : null }, takesIt: false };
    if (chance < 0.95) return { failure: { kind: 'unknown-outcome' }, takesIt: false };
    faultsTaken += 1;
    return { failure: { kind: 'unknown-outcome' }, takesIt: true };
  };
  for (let minute = 0; minute < 120; minute += 1) {
    await world.delivers(undefined, bug === undefined ? {} : withBug(bug, world.teams));
    if ((await world.store.groups.dueNotices('9998-01-01T00:00:00.000Z', ['planned', 'sending'], 1)).length === 0) break;
    world.time.set(new Date(world.time.ms + 10_000).toISOString());
  }
  const stored = (await Promise.all(groups.map(({ coreGroupId }) => world.notices(coreGroupId)))).flat();
  const seen = new Set(world.teams.posted.map(({ message }) => message.text));
  return {
    notices: count,
    posts: world.teams.posted.length,
    requests: requestedAt.length,
    declaredRetries: stored.reduce((sum, { attempts }) => sum + attempts.length - 1, 0),
    breaches: world.teams.breaches,
    lost: stored.filter(({ id, state }) => state !== 'sent' || !seen.has(id)).length,
    doubled: world.teams.posted.length - seen.size - faultsTaken,
    shareOfAllowedRate: shareOfAllowed(requestedAt),
  };
}

export type SweepLoad = {
  readonly ms: number;
  readonly cpuMs: number;
  readonly requests: number;
  readonly groups: number;
  readonly planned: number;
};

/**
 * P3: what a sweep costs with so many children of whom so many are due: requests to groups and directory, and time.
 * `change` stands between the sweep and what is counted.
 */
export async function sweepLoad(
  store: { readonly groups: CoreGroupStore; readonly directory: Deps['directory'] },
  deps: Pick<Deps, 'clock' | 'newId' | 'access'>,
  change: (groups: CoreGroupStore) => CoreGroupStore,
): Promise<SweepLoad> {
  let requests = 0;
  const counted = <Thing extends object>(thing: Thing): Thing =>
    new Proxy(thing, {
      get(target, name) {
        const value = Reflect.get(target, name, target) as unknown;
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          requests += 1;
          return Reflect.apply(value, target, given);
        };
      },
    });
  const groups = counted(store.groups);
  const changed = change({ ...bound(groups) });
  const all: Deps = {
    ...deps,
    keyed,
    store: changed,
    directory: counted(store.directory),
    oneAtATime: makeOneAtATime(),
    glances: makeGlances(),
    rules: defaultRules,
    tenantIds: ['tenant-1'],
  };
  const [from, cpuFrom] = [performance.now(), process.cpuUsage()];
  const report = await sweep(all, { dryRun: false, mayGoOn: () => true, failed: () => undefined });
  const { user, system } = process.cpuUsage(cpuFrom);
  const { groups: swept, planned } = report;
  return { ms: performance.now() - from, cpuMs: (user + system) / 1_000, requests, groups: swept, planned };
}

/** The same store with each request as a member of its own, so that one can be exchanged. */
function bound(groups: CoreGroupStore): CoreGroupStore {
  const names = [
    'load',
    'commit',
    'appendAccess',
    'heads',
    'headsOtherThan',
    'due',
    'groupIds',
    'documents',
    'ofType',
    'dueNotices',
    'read',
    'replace',
    'purge',
    'close',
  ] as const;
  return Object.fromEntries(names.map((name) => [name, groups[name]])) as unknown as CoreGroupStore;
}

/** A group of one child with a visit that is overdue, looked at on `nextDueOn`. */
export function groupForSweep(index: number, nextDueOn: string): CoreGroup {
  return aCoreGroup()
    .withChild({ childId: `child-${index}`, registeredOn: '2026-11-02' })
    .withMeeting('2026-11-02')
    .withVisit('2026-11-02')
    .build({
      coreGroupId: `group-${index}`,
      nextDueOn,
      members: [aMember('sian', 'co-ordinator', { from: '2020-01-01' }), aMember('macsen', 'manager', { from: '2020-01-01' })],
    });
}

function groupWith(coreGroupId: string, people: number, index: number): CoreGroup {
  const each = Math.ceil(people / groupsInLoad);
  const members = Array.from({ length: each }, (_, nth) => aMember(`m${index}-${nth}`, 'member', { from: '2020-01-01' }));
  return aCoreGroup().build({ coreGroupId, members });
}

function aLoadNotice(coreGroupId: string, index: number, personId: string, now: string): Notice {
  const common = {
    coreGroupId,
    about: { kind: 'record', meetingId: `load-${index}`, version: 1 },
    urgency: 'at-once',
    escalatesAt: null,
  } as const;
  return planNotice({ ...common, recipientPersonId: personId, sendAfter: now }, now);
}

async function createAll(store: MemoryStore, coreGroupId: string, notices: readonly Notice[]): Promise<void> {
  for (let from = 0; from < notices.length; from += 90) {
    const loaded = await store.groups.load(coreGroupId, []);
    if (loaded === null) throw new Error('no group');
    await store.groups.commit({
      coreGroupId,
      head: loaded.head.document,
      etag: loaded.head.etag,
      put: [],
      create: notices.slice(from, from + 90),
    });
  }
}

function withBug(bug: LoadBug, teams: Messenger): Partial<Delivery> {
  if (bug === 'ignores-limits') return { throttle: { readyAt: (_place, nowMs) => nowMs, take: () => undefined, pause: () => undefined } };
  const send: Messenger['send'] = async (to, message) => {
    const answer = await teams.send(to, message);
    return answer.ok ? answer : teams.send(to, message);
  };
  return {
    messenger: {
      send,
      update: (...given) => teams.update(...given),
      openPersonalChat: (...given) => teams.openPersonalChat(...given),
      member: (...given) => teams.member(...given),
      members: (...given) => teams.members(...given),
    },
  };
}

/** While there is work for all: the first nine tenths of the requests. */
function shareOfAllowed(requestedAt: readonly number[]): number {
  const busy = requestedAt.slice(0, Math.floor(requestedAt.length * 0.9));
  const seconds = ((busy.at(-1) ?? 0) - (busy[0] ?? 0)) / 1_000;
  const allowed = (tenantLimits[0]?.most ?? 0) * seconds;
  return busy.length / allowed;
}
