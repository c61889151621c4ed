import { aChild, aGroup, aMember } from '../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../support/groupWorld';
import { button, buttons, shown } from '../support/world';

/* A command with a group's reference, a child's name, or both, is done for these; whoever could not see a child reads 999 first. */

let world: GroupWorld;
beforeEach(async () => {
  const child = (id: string, givenName: string) => aChild(id, { givenName, familyName: 'Llwyd' });
  const members = [aMember('sian', 'co-ordinator'), aMember('macsen', 'manager')];
  world = await aGroupWorld({ group: aGroup({ children: [child('child-1', 'Rhys')], members }) });
  const children = [child('child-3', 'Rhys'), child('child-4', 'Mali')];
  await world.addGroup(aGroup({ coreGroupId: 'group-3', ref: 'CG-0003', children, members }));
  await world.addGroup(aGroup({ coreGroupId: 'group-44', ref: 'CG-0044', children: [], members: [aMember('ioan', 'member')] }));
  for (const who of ['sian', 'macsen'])
    await world.knows({
      personId: `person-${who}`,
      coreGroupIds: ['group-1', 'group-3'],
      currentGroupId: 'group-1',
      interfaceLanguage: 'en',
    });
});
afterEach(() => world.close());

const notSeen = ['not seen', 'heb weld', 'could not see the children in', 'could not see', 'methu gweld', "couldn't see", 'NOT SEEN:'];
const who = ['sian', 'macsen'] as const;

it.each(who.flatMap((each) => notSeen.map((line) => [each, line] as const)))(
  '%s who types “%s” and a reference reads 999, and may report it for that group',
  async (person, line) => {
    const card = await world.asks(`person-${person}`, `${line} CG-0003`);
    expect(shown(card)).toContain('999');
    expect(button(card, 'notSeen.reporting').data).toMatchObject({ g: 'group-3' });
  },
);

it.each(['not seen Rhys CG-0003', 'heb weld Rhys CG-0003', 'not seen cg0003 Rhys', 'Rhys not seen CG-0003'])(
  '“%s” is about that child in that group',
  async (line) => {
    const card = await world.asks('person-sian', line);
    expect(shown(card)).toContain('999');
    expect(button(card, 'notSeen.reporting').data).toMatchObject({ g: 'group-3', childId: 'child-3' });
  },
);

it('who could not see a child of another group than the chosen one reads, below the numbers, that the group is chosen now', async () => {
  const moves = 'What you type from now on is about this group.';
  const first = shown(await world.asks('person-sian', 'not seen CG-0003'));
  expect(first.indexOf('999')).toBeLessThan(first.indexOf(moves));
  expect(first).toContain(moves);
  expect((await world.person('person-sian')).currentGroupId).toBe('group-3');
  expect(shown(await world.asks('person-sian', 'not seen CG-0003'))).not.toContain(moves);
  expect(shown(await world.asks('person-sian', 'not seen'))).not.toContain(moves);
});

it.each(['seen CG-0003', 'seen Mali CG-0003', 'gwelwyd CG-0003', 'saw Mali cg 0003 today'])('“%s” opens the visit', async (line) => {
  expect(button(await world.asks('person-sian', line), 'seen.save').data).toMatchObject({ g: 'group-3' });
});

it.each([
  'not seen CG-0044',
  'not seen zzz',
  'heb weld zzz',
  'not seen Rhys CG-0044',
  'not seen anyone at all since the autumn',
  'heb weld y cofnodion',
  `not seen ${'zzz '.repeat(60)}`,
])('“%s” is answered with 999 and which child it was, and takes no group for granted', async (line) => {
  const card = await world.asks('person-sian', line);
  expect(shown(card)).toContain('999');
  expect(buttons(card).filter(({ verb }) => verb === 'notSeen.here').length).toBeGreaterThan(0);
});

it('what only seems to be about a child not seen is offered with 999 above it', async () => {
  const words = shown(await world.asks('person-sian', 'could not see the children in CG-0044'));
  expect(words).toMatch(/999[\s\S]*(not seen|could not be seen|could not see)/i);
});

it('where a command is not sure what it was asked for, the group that was named is chosen all the same', async () => {
  const card = await world.asks('person-sian', 'seen zzz CG-0003');
  expect(buttons(card).map(({ data }) => data['name'])).toContain('seen');
  expect((await world.person('person-sian')).currentGroupId).toBe('group-3');
});

it.each(['meeting', 'agenda', 'actions', 'children', 'clocks', 'members', 'alerts', 'cyfarfod', 'plant'])(
  '“%s” and a reference keeps the command',
  async (line) => {
    const card = await world.asks('person-sian', `${line} CG-0003`);
    expect(shown(card)).not.toMatch(/Chosen|Dewiswyd/);
    expect((await world.person('person-sian')).currentGroupId).toBe('group-3');
  },
);
