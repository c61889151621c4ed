import fc from 'fast-check';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { type Rules, rulesAlone } from '../../../src/core/policy';
import type { Person, SettingsUntil } from '../../../src/ports/directory';
import type { GlanceShelf } from '../../../src/ports/glanceShelf';
import { StoreFault } from '../../../src/storage/errors';
import { openStore, type Store } from '../../../src/storage/openStore';
import { waitingEverywhere } from '../../../src/usecases/alerts/alerts';
import { childrenOverseen } from '../../../src/usecases/children/children';
import type { Deps } from '../../../src/usecases/deeds/deps';
import { makeGlances } from '../../../src/usecases/deeds/glances';
import { makeShelf } from '../../../src/usecases/deeds/shelf';
import { groupsOf } from '../../../src/usecases/groups/groups';
import { renewGlances } from '../../../src/usecases/groups/renewGlances';
import { aGroup, aMember } from '../../support/aGroup';
import { anyCoreGroup } from '../../support/anyCoreGroup';
import { defaultRules } from '../../support/coreGroups';
import { aPerson, aWorld, type World } from '../../support/world';

const ids = Array.from({ length: 9 }, (_, index) => `group-${index + 1}`);
const person = { ...aPerson({ personId: 'person-sian' }), coreGroupIds: ids } as Person;
const members = [aMember('sian', 'co-ordinator', { from: '2020-01-01' }), aMember('macsen', 'manager', { from: '2020-01-01' })];
const day = '2026-11-20';

let world: World;
let file: Store;
let reports: string[];

beforeEach(async () => {
  world = await aWorld({ group: aGroup({ members }) });
  file = await openStore('sqlite::memory:');
  reports = [];
  for (const coreGroupId of ids.slice(1)) await save(aGroup({ coreGroupId, ref: `CG-${coreGroupId}`, members }));
});
afterEach(async () => {
  await file.close();
  await world.close();
});

async function save(head: CoreGroup): Promise<void> {
  const etag = (await world.store.groups.load(head.coreGroupId, []))?.head.etag ?? null;
  expect(await world.store.groups.commit({ coreGroupId: head.coreGroupId, head, etag, put: [], create: [] })).toBe('saved');
}

function onTheFile(): GlanceShelf {
  if (file.glances === null) throw new Error('A file has a shelf.');
  return file.glances;
}

/** An instance that has just started, with that shelf, and the groups of which it read the heads. */
function started({ store = onTheFile(), form = 'form-1', counting = world.deps.rules } = {}): {
  readonly deps: Deps;
  readonly seen: string[];
} {
  const seen: string[] = [];
  const { rules, keyed, store: groups } = world.deps;
  const word = (past: readonly SettingsUntil[]) => [form, ...past.map(({ settings, until }) => `${settings}-${until}`)].join('-');
  const shelf = makeShelf({ store, keyed, rules, form: word, report: (code) => void reports.push(code) });
  const headsOtherThan: typeof groups.headsOtherThan = async function* (known) {
    for await (const head of groups.headsOtherThan(known)) {
      seen.push(head.kind === 'group' ? head.document.coreGroupId : head.kind);
      yield head;
    }
  };
  return { seen, deps: { ...world.deps, rules: counting, store: { ...groups, headsOtherThan }, glances: makeGlances(shelf) } };
}

async function listsOf(deps: Deps): Promise<string> {
  const groups = await groupsOf(deps, person);
  const children = await childrenOverseen(deps, person);
  const { all, missing, unread } = await waitingEverywhere(deps, person);
  const waiting = all.map(({ group, actor, waiting: each }) => [group.coreGroupId, actor.memberId, each]);
  return JSON.stringify([groups, children, waiting, missing.map(({ group }) => group.coreGroupId), unread]);
}

/** The lists as they are without a shelf. */
function derivedLists(): Promise<string> {
  return listsOf({ ...world.deps, glances: makeGlances() });
}

/** The lists were opened, and the instance was stopped. */
async function openedBefore(): Promise<void> {
  const { deps } = started();
  await listsOf(deps);
  await deps.glances.shelf?.written();
}

it('tells after any changes, days and starts what an instance without a shelf works out', async () => {
  const step = fc.record({ group: fc.constantFrom(...ids), to: anyCoreGroup, leaves: fc.constantFrom(true, false), days: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      for (const { group, to, leaves, days } of steps) {
        await openedBefore();
        const left = leaves ? members.map((member) => ({ ...member, to: '2026-11-19' })) : members;
        await save({ ...to, coreGroupId: group, members: left });
        world.setNow(`2026-11-${20 + days}T09:00:00.000Z`);
        expect(await listsOf(started().deps)).toBe(await derivedLists());
      }
    }),
    { seed: 7, numRuns: 8 },
  );
});

it('reads after a start only heads that have changed since the lists were opened', async () => {
  await openedBefore();
  const again = started();
  expect(await listsOf(again.deps)).toBe(await derivedLists());
  expect(again.seen).toEqual([]);
  await save(aGroup({ coreGroupId: 'group-2', ref: 'CG-new', members }));
  const later = started();
  expect(await listsOf(later.deps)).toContain('CG-new');
  expect(later.seen).toEqual(['group-2']);
});

describe('where other settings counted before', () => {
  const { policy } = defaultRules;
  const shorter = { ...policy.clocks.D05, limit: { workingDays: 2 } };
  const old = { ...rulesAlone(defaultRules), policy: { ...policy, clocks: { ...policy.clocks, D05: shorter } } };
  const following = (settings: string | undefined, until = '2026-11-01'): Rules => ({
    ...world.deps.rules,
    past: [{ until, rules: old, ...(settings !== undefined && { settings }) }],
  });
  const opensUnder = async (counting: Rules) => {
    const { deps, seen } = started({ counting });
    const lists = await listsOf(deps);
    await deps.glances.shelf?.written();
    return { lists, read: seen.length, derived: await listsOf({ ...world.deps, rules: counting, glances: makeGlances() }) };
  };

  it('reads after a start only what was derived under the very same settings, of then and of now', async () => {
    expect((await opensUnder(following('one'))).read).toBe(ids.length);
    const again = await opensUnder(following('one'));
    expect([again.read, again.lists]).toEqual([0, again.derived]);
    for (const other of [following('two'), following('one', '2026-11-02'), world.deps.rules]) {
      const under = await opensUnder(other);
      expect([under.read, under.lists]).toEqual([ids.length, under.derived]);
    }
  });

  it('neither keeps nor reads anything while it counts by rules of which no settings are known', async () => {
    await openedBefore();
    const { calendar } = world.deps.rules;
    for (const counting of [following(undefined), { ...old, calendar }, { ...world.deps.rules, way: 1 }])
      for (const time of ['first', 'again']) expect([time, (await opensUnder(counting)).read]).toEqual([time, ids.length]);
    expect((await opensUnder(world.deps.rules)).read).toBe(0);
  });
});

it('has the next day’s lists ready once the job has run, and not before', async () => {
  await openedBefore();
  world.setNow('2026-11-21T00:06:00.000Z');
  const first = started();
  await listsOf(first.deps);
  expect(first.seen).toHaveLength(ids.length);
  world.setNow('2026-11-22T00:06:00.000Z');
  await first.deps.glances.shelf?.written();
  expect(await renewGlances(started().deps, () => true)).toBe(true);
  const { deps, seen } = started();
  expect(await listsOf(deps)).toBe(await derivedLists());
  expect(seen).toEqual([]);
});

it('stops renewing when it may not go on, and lets go of groups that are gone or cannot be read', async () => {
  await openedBefore();
  const lost = [{ coreGroupId: 'group-nowhere', etag: '1', text: 'of a group that is gone' }];
  await onTheFile().keep({ day, form: 'form-1' }, lost);
  await save({ ...aGroup({ coreGroupId: 'group-3', members }), schemaVersion: 99 as CoreGroup['schemaVersion'] });
  world.setNow('2026-11-21T00:06:00.000Z');
  expect(await renewGlances(started().deps, () => false)).toBe(false);
  expect(await renewGlances(started().deps, () => true)).toBe(true);
  const of = { day: '2026-11-21', form: 'form-1' };
  expect(await onTheFile().outdated(of, 20)).toEqual([]);
  expect((await onTheFile().read(of, [...ids, 'group-nowhere'])).map(({ coreGroupId }) => coreGroupId).sort()).toEqual(
    ids.filter((id) => id !== 'group-3'),
  );
});

it('believes nothing on the shelf that this deployment has not written there for that very group and version', async () => {
  await openedBefore();
  const of = { day, form: 'form-1' };
  const kept = await onTheFile().read(of, ids);
  const [one, two] = [kept.find(({ coreGroupId }) => coreGroupId === 'group-1'), kept.find(({ coreGroupId }) => coreGroupId === 'group-2')];
  if (one === undefined || two === undefined) throw new Error('Both are kept.');
  const forged = { ...one, text: one.text.replaceAll('macsen', 'stranger') };
  await onTheFile().keep(of, [forged, { ...two, text: one.text }]);
  const { deps, seen } = started();
  expect(await listsOf(deps)).toBe(await derivedLists());
  expect(seen.sort()).toEqual(['group-1', 'group-2']);
});

it('takes nothing from another version of the program or under other rules', async () => {
  await openedBefore();
  const newer = started({ form: 'form-2' });
  await listsOf(newer.deps);
  expect(newer.seen).toHaveLength(ids.length);
  const { deps, seen } = started();
  await listsOf({ ...deps, rules: { ...deps.rules, policy: { ...deps.rules.policy } } });
  expect(seen).toHaveLength(ids.length);
});

it('tells the lists all the same while the shelf cannot be reached, and says so', async () => {
  const fails = async (): Promise<never> => {
    throw new StoreFault('store.unavailable', 'shelf');
  };
  const { deps } = started({ store: { read: fails, keep: fails, outdated: fails, forget: fails } });
  expect(await listsOf(deps)).toBe(await derivedLists());
  await deps.glances.shelf?.written();
  expect(new Set(reports)).toEqual(new Set(['store.unavailable']));
  expect(reports.length).toBeGreaterThan(1);
});
