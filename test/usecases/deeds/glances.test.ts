import fc from 'fast-check';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Person } from '../../../src/ports/directory';
import { waitingEverywhere } from '../../../src/usecases/alerts/alerts';
import { childrenOverseen } from '../../../src/usecases/children/children';
import type { Deps } from '../../../src/usecases/deeds/deps';
import { makeGlances } from '../../../src/usecases/deeds/glances';
import { groupsOf } from '../../../src/usecases/groups/groups';
import { aGroup, aMember } from '../../support/aGroup';
import { anyCoreGroup } from '../../support/anyCoreGroup';
import { aPerson, aWorld, type World } from '../../support/world';

const ids = ['group-1', 'group-2', 'group-3', 'group-4'];
const sian = aPerson({ personId: 'person-sian' });
const person = { ...sian, coreGroupIds: ids } as Person;
const members = [aMember('sian', 'co-ordinator', { from: '2020-01-01' }), aMember('macsen', 'manager', { from: '2020-01-01' })];

let world: World;

beforeEach(async () => {
  world = await aWorld({ group: aGroup({ members }) });
  for (const coreGroupId of ids.slice(1)) await save(aGroup({ coreGroupId, ref: `CG-${coreGroupId}`, members }));
});
afterEach(() => world.close());

async function save(head: CoreGroup): Promise<void> {
  const etag = (await world.store.groups.load(head.coreGroupId, []))?.head.etag ?? null;
  expect(await world.store.groups.commit({ coreGroupId: head.coreGroupId, head, etag, put: [], create: [] })).toBe('saved');
}

/** All three lists as one instance tells them, in the order of groups. */
async function listsOf(deps: Deps, reader = person): Promise<string> {
  const groups = await groupsOf(deps, reader);
  const children = await childrenOverseen(deps, reader);
  const { all, unread } = await waitingEverywhere(deps, reader);
  const waiting = all.map(({ group, actor, waiting: each }) => [group.coreGroupId, actor.memberId, each]);
  return JSON.stringify([groups, children, waiting, unread]);
}

/** Another running instance on the same store. */
function anotherInstance(): Deps {
  return { ...world.deps, glances: makeGlances() };
}

function countingHeads(deps: Deps): { readonly deps: Deps; readonly seen: string[] } {
  const seen: string[] = [];
  const { store } = deps;
  return {
    seen,
    deps: {
      ...deps,
      store: {
        ...store,
        async *headsOtherThan(known) {
          for await (const head of store.headsOtherThan(known)) {
            seen.push(head.kind === 'group' ? head.document.coreGroupId : head.kind);
            yield head;
          }
        },
      },
    },
  };
}

it('tells whatever was changed by anybody as an instance that has kept nothing tells it', async () => {
  const step = fc.record({
    group: fc.constantFrom(...ids),
    to: anyCoreGroup,
    leaves: fc.constantFrom(true, false, false),
    days: fc.nat(3),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      for (const { group, to, leaves, days } of steps) {
        const left = leaves ? members.map((member) => ({ ...member, to: '2026-11-19' })) : members;
        await save({ ...to, coreGroupId: group, members: left });
        world.setNow(`2026-11-${20 + days}T09:00:00.000Z`);
        expect(await listsOf(world.deps)).toBe(await listsOf(anotherInstance()));
      }
    }),
    { seed: 7, numRuns: 25 },
  );
});

it('does not read again a group that has not changed, and reads one that has', async () => {
  const { deps, seen } = countingHeads(world.deps);
  await groupsOf(deps, person);
  expect(seen.sort()).toEqual(ids);
  seen.length = 0;
  await listsOf(deps);
  expect(seen).toEqual([]);
  await save(aGroup({ coreGroupId: 'group-2', ref: 'CG-new', members }));
  expect(await listsOf(deps)).toContain('CG-new');
  expect(seen).toEqual(['group-2']);
});

it('shows nothing of a group that another instance has just ended somebody’s membership of', async () => {
  expect(await listsOf(world.deps)).toContain('group-3');
  const ended = members.map((member) => ({ ...member, to: '2026-11-20' }));
  await save(aGroup({ coreGroupId: 'group-3', ref: 'CG-group-3', members: ended }));
  expect(await listsOf(world.deps)).not.toContain('group-3');
});

it('never lets one reader see by what was kept for another', async () => {
  await listsOf(world.deps);
  const stranger = { ...aPerson({ personId: 'person-stranger' }), coreGroupIds: ids };
  expect(JSON.parse(await listsOf(world.deps, stranger))).toEqual([
    { groups: [], over: 0, unread: 0 },
    { groups: 0, unread: 0, children: [], awaiting: [] },
    [],
    0,
  ]);
});

it('derives anew on another day, and under other rules', async () => {
  const { deps, seen } = countingHeads(world.deps);
  await groupsOf(deps, person);
  world.setNow('2026-11-21T09:00:00.000Z');
  await groupsOf(deps, person);
  expect(seen).toHaveLength(2 * ids.length);
  await groupsOf({ ...deps, rules: { ...deps.rules } }, person);
  expect(seen).toHaveLength(3 * ids.length);
});

it('counts a head that cannot be read, shows the others, and shows it again once it can be', async () => {
  await listsOf(world.deps);
  const before = await listsOf(world.deps);
  await save({ ...aGroup({ coreGroupId: 'group-3', ref: 'CG-group-3', members }), schemaVersion: 99 as CoreGroup['schemaVersion'] });
  expect(await groupsOf(world.deps, person)).toMatchObject({ unread: 1, groups: { length: 3 } });
  expect(await groupsOf(world.deps, person)).toMatchObject({ unread: 1, groups: { length: 3 } });
  const etag = (await world.store.groups.read('group-3', 'group'))?.etag ?? null;
  const head = aGroup({ coreGroupId: 'group-3', ref: 'CG-group-3', members });
  await world.store.groups.commit({ coreGroupId: 'group-3', head, etag, put: [], create: [] });
  expect(await listsOf(world.deps)).toBe(before);
});

it('leaves out a group of which the directory knows and the store does not', async () => {
  const hinted = { ...person, coreGroupIds: [...ids, 'group-nowhere'] };
  expect((await groupsOf(world.deps, hinted)).groups).toHaveLength(ids.length);
});
