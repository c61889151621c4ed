import { commands } from '../../../src/core/help/commands';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../../support/groupWorld';
import { noGroupLog } from '../../support/noGroupLog';
import { button, shown } from '../../support/world';

/* Somebody in two groups who has chosen neither types a command: it goes on once they have said which. */

let world: GroupWorld;
beforeEach(async () => {
  world = await aGroupWorld({ group: aGroup() });
  const children = [aChild('child-9', { givenName: 'Gwenno', familyName: 'Arall' })];
  const members = [aMember('ioan', 'member'), aMember('elin', 'parent', { childIds: ['child-9'] })];
  await world.addGroup(aGroup({ coreGroupId: 'group-9', ref: 'CG-0009', children, members }));
  await world.knows({ personId: 'person-ioan', coreGroupIds: ['group-1', 'group-9'], currentGroupId: null });
  await world.knows({ personId: 'person-elin', coreGroupIds: ['group-1', 'group-9'], currentGroupId: null, interfaceLanguage: 'en' });
});
afterEach(() => world.close());

const ofAGroup = commands.filter(({ name }) => !['help', 'groups', 'away', 'language', 'not seen', 'alerts', 'overview'].includes(name));

it.each(ofAGroup.map(({ name, en }) => [en, name] as const))('"%s" opens with the choice of a group', async (word) => {
  const list = await world.asks('person-ioan', word);
  expect(shown(list)).toContain(`Choose a group. Then "${word}" opens.`);
  const choose = button(list, 'groups.choose');
  const opened = await world.does('person-ioan', choose.verb, choose.data);
  const { currentGroupId } = await world.person('person-ioan');
  expect(currentGroupId).toBe(choose.data['g']);
  expect(shown(opened)).toBe(shown(await world.asks('person-ioan', word)));
});

it('a choice that was made for nothing in particular opens the group', async () => {
  const list = await world.asks('person-ioan', 'groups');
  expect(shown(list)).not.toContain('Then "');
  const choose = button(list, 'groups.choose');
  expect(shown(await world.does('person-ioan', choose.verb, choose.data))).toContain('Chosen.');
});

it.each(['evil', 7, null, ['agenda'], '__proto__'])('a choice that goes on with %p opens the group alone or nothing', async (goesOn) => {
  const choose = button(await world.asks('person-ioan', 'agenda'), 'groups.choose');
  const card = shown(await world.does('person-ioan', choose.verb, { ...choose.data, goesOn }));
  expect(card).toContain('Chosen.');
});

it('a choice of somebody else’s group goes on with nothing', async () => {
  await world.addGroup(aGroup({ coreGroupId: 'group-8', ref: 'CG-0008', members: [aMember('macsen', 'manager')] }));
  const choose = button(await world.asks('person-ioan', 'members'), 'groups.choose');
  const card = shown(await world.does('person-ioan', choose.verb, { ...choose.data, g: 'group-8' }));
  expect(card).not.toContain('Macsen');
  expect((await world.person('person-ioan')).currentGroupId).toBeNull();
});

describe.each([
  ['not seen', 'Child 3', 'Is a child in immediate danger?'],
  ['heb weld', 'Plentyn 3', 'A oes plentyn mewn perygl uniongyrchol?'],
])('"%s"', (word, third, danger) => {
  it('shows 999 and asks which child, of all groups, in one step', async () => {
    const card = await world.asks('person-ioan', word);
    const words = shown(card);
    expect(words).toContain('999');
    expect(words.indexOf('999')).toBeLessThan(words.indexOf('Gwenno'));
    for (const name of ['Mali', 'Cai', 'Gwenno Arall · CG-0009']) expect(words).toContain(name);
    const choose = button(card, third);
    const asks = await world.does('person-ioan', choose.verb, choose.data);
    expect(shown(asks)).toContain(danger);
    const no = button(asks, 'notSeen.reporting');
    const form = await world.does('person-ioan', no.verb, no.data);
    expect(JSON.stringify(form)).toContain(`"value":"${String(choose.data['childId'])}"`);
  });

  it('shows whom to ring to somebody who is to visit no child', async () => {
    const words = shown(await world.asks('person-elin', word));
    expect(words).toContain('999');
    expect(words).not.toMatch(/Mali|Gwenno/);
  });
});

describe('whoever is to visit no child', () => {
  it.each(['mae fe wedi fy mwrw', 'heb weld'])('is answered first in the language in which they type "%s"', async (line) => {
    const words = shown(await world.asks('person-elin', line));
    expect(words.indexOf('ffoniwch 999 nawr')).toBeGreaterThan(-1);
    expect(words.indexOf('ring 999 now')).toBeGreaterThan(words.indexOf('ffoniwch 999 nawr'));
  });

  it('is not sent from whom to ring to the words that show only that', async () => {
    expect(shown(await world.asks('person-elin', 'he hit me'))).not.toContain('not seen');
  });

  const chat = { kind: 'groupChat', conversationId: '19:other@thread.v2' } as const;

  it.each(['parent', 'young-person', 'advocate', 'interpreter', 'custodian', 'auditor'] as const)(
    'is shown whom to ring when they type "not seen", with one group too: %s',
    async (role) => {
      await world.addGroup(aGroup({ coreGroupId: 'group-7', members: [aMember('gwen', role, { childIds: ['child-1'] })] }));
      await world.knows({ personId: 'person-gwen', coreGroupIds: ['group-7'], currentGroupId: null, interfaceLanguage: 'en' });
      for (const line of ['not seen', 'heb weld']) {
        const words = shown(await world.asks('person-gwen', line));
        expect(words).toContain('999');
        expect(words).not.toMatch(/Your role|type “not seen”/);
      }
      expect(await world.denials('group-7')).toEqual(['notSeen.open role-may-not', 'notSeen.open role-may-not']);
    },
  );

  it('is shown them in a conversation of several people, linked or not', async () => {
    expect(shown(await world.asks('person-ioan', 'not seen', chat))).toContain('999');
    expect(shown(await world.asks('person-elin', 'he hit me', chat))).toContain('999');
  });

  it('leaves no word of a cry for help in the log, only that they were shown whom to ring', async () => {
    await world.asks('person-elin', 'he hit me with the CanaryBelt');
    const log = JSON.stringify(await noGroupLog(world.store.groups));
    expect(log).toContain('"emergency"');
    expect(log).not.toMatch(/Canary|hit/);
  });
});
