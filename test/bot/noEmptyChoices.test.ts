import type { CoreGroup } from '../../src/core/coreGroup';
import { every } from '../support/allShownTo';
import { elementsOf } from '../support/cardTemplates';
import { anEveryoneWorld, type EveryoneWorld, type WorldState } from '../support/everyoneWorld';
import { wellFormed } from '../support/wellFormed';
import { wholeSuite } from '../support/wholeSuite';

/* A list of choices without a choice is a box that opens on nothing, or on some phones no box at all. */

/** Groups in which some list has little or nothing to offer. */
const thin: Readonly<Record<string, (group: CoreGroup, who: string) => CoreGroup>> = {
  'everybody is there': (group) => group,
  'one is left of the members': (group, who) => ({
    ...group,
    members: group.members.map((member) => (member.memberId === who ? member : { ...member, to: '2026-11-19' })),
  }),
  'no child is on the register': (group) => ({
    ...group,
    children: group.children.map((child) => ({ ...child, status: 'de-registered' as const, deregisteredOn: '2026-11-02' })),
  }),
  'no child is left': (group) => ({ ...group, children: [] }),
};

async function thinned(state: WorldState, who: string, change: (group: CoreGroup, who: string) => CoreGroup): Promise<EveryoneWorld> {
  const world = await anEveryoneWorld(state);
  const loaded = await world.deps.store.load('group-1', []);
  if (loaded === null) throw new Error('The group is gone.');
  const { document, etag } = loaded.head;
  await world.deps.store.commit({ coreGroupId: 'group-1', head: change(document, who), etag, put: [], create: [] });
  return world;
}

const states: readonly WorldState[] = wholeSuite ? ['none', 'planned', 'open'] : ['open'];
const people = wholeSuite ? ['sian', 'ioan', 'cadi', 'elin', 'mair'] : ['ioan', 'mair'];

it.each(Object.entries(thin))('no card offers a list without a choice where %s', async (_name, change) => {
  const empty = new Set<string>();
  let lists = 0;
  for (const state of states)
    for (const who of people) {
      const world = await thinned(state, who, change);
      for (const verb of every) {
        const card = await world.presses(who, verb.verb, await wellFormed(world, verb));
        for (const { id, choices } of elementsOf(card, ({ type }) => type === 'Input.ChoiceSet')) {
          lists += 1;
          if (!Array.isArray(choices) || choices.length === 0) empty.add(`${verb.verb} ${String(id)} ${who}`);
        }
      }
    }
  expect([...empty]).toEqual([]);
  expect(lists).toBeGreaterThan(10);
});
