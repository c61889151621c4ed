import { commands } from '../../../src/core/help/commands';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aGroupWorld, type GroupWorld, theChat } from '../../support/groupWorld';
import { button, shown } from '../../support/world';

/* Two families at the same stage: nobody may take the cards of one for those of the other. */

let world: GroupWorld;
const ofAGroup = commands.filter(({ name }) => !['help', 'groups', 'away', 'language', 'not seen', 'alerts', 'overview'].includes(name));
const children = [aChild('child-9', { givenName: 'Gwenno', familyName: 'Arall' })];
const both = { coreGroupIds: ['group-1', 'group-9'], interfaceLanguage: 'en' } as const;

beforeEach(async () => {
  world = await aGroupWorld({ group: aGroup() });
  const members = [aMember('sian', 'co-ordinator'), aMember('rhys', 'parent', { childIds: ['child-9'] }), aMember('ivo', 'interpreter')];
  await world.addGroup(aGroup({ coreGroupId: 'group-9', ref: 'CG-0009', children, members }));
});
afterEach(() => world.close());

async function asksIn(personId: string, coreGroupId: string, line: string): Promise<string> {
  await world.knows({ personId, ...both, currentGroupId: coreGroupId });
  return shown(await world.asks(personId, line));
}

it.each(ofAGroup.map(({ en }) => en))('"%s" says whose it is', async (line) => {
  const one = await asksIn('person-sian', 'group-1', line);
  const other = await asksIn('person-sian', 'group-9', line);
  expect(one).toContain('Mali, Cai · CG-0001');
  expect(other).toContain('Gwenno · CG-0009');
  expect(one).not.toContain('CG-0009');
  for (const card of [one, other]) expect(card.split('\n')[0]).not.toMatch(/Mali|Gwenno|CG-/);
});

it('tells a parent their own children, and no reference', async () => {
  const one = await asksIn('person-rhys', 'group-1', 'agenda');
  const other = await asksIn('person-rhys', 'group-9', 'agenda');
  expect(one.split('\n')[2]).toBe('Cai');
  expect(other.split('\n')[2]).toBe('Gwenno');
  expect(`${one}${other}`).not.toMatch(/CG-|Mali/);
});

it('leaves the reference out where others may look on', async () => {
  await world.knows({ personId: 'person-sian', ...both });
  await world.does('person-sian', 'groups.link', { g: 'group-9' }, theChat);
  const card = shown(await world.does('person-sian', 'members.open', { g: 'group-9', page: 1, ended: false }, theChat));
  expect(card).toContain('Gwenno');
  expect(card).not.toContain('CG-0009');
});

describe('a short name that the group has chosen', () => {
  async function choose(shortName: string): Promise<string> {
    await world.knows({ personId: 'person-sian', ...both, currentGroupId: 'group-9' });
    const group = await world.does('person-sian', 'groups.card', { g: 'group-9' });
    const form = await world.does('person-sian', 'groups.naming', button(group, 'groups.naming').data);
    return shown(await world.does('person-sian', 'groups.name', { ...button(form, 'groups.name').data, shortName }));
  }

  it('stands on every card in place of the children, for everybody in the group', async () => {
    expect(await choose('Ash tree')).toMatch(/Ash tree\s+· CG-0009 · Gwenno/);
    expect(await asksIn('person-sian', 'group-9', 'members')).toContain('Ash tree · CG-0009');
    for (const who of ['person-rhys', 'person-ivo']) expect((await asksIn(who, 'group-9', 'agenda')).split('\n')[2]).toBe('Ash tree');
    expect(await asksIn('person-sian', 'group-1', 'agenda')).not.toContain('Ash tree');
    expect(await asksIn('person-sian', 'group-9', 'groups')).toContain('Ash tree');
  });

  it('is given up for the names again by leaving it empty', async () => {
    await choose('Ash tree');
    await choose('');
    expect(await asksIn('person-rhys', 'group-9', 'agenda')).toContain('Gwenno');
    expect(await world.group('group-9')).not.toHaveProperty('shortName');
  });

  it('is chosen by co-ordinator and manager alone', async () => {
    await world.knows({ personId: 'person-rhys', ...both, currentGroupId: 'group-9' });
    await world.does('person-rhys', 'groups.name', { g: 'group-9', shortName: 'Mine' });
    expect(await world.denials('group-9')).toContain('groups.name role-may-not');
  });
});
