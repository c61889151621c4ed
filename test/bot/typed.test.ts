import { aChild, aGroup, aMember } from '../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../support/groupWorld';
import { noGroupLog } from '../support/noGroupLog';
import { button, shown } from '../support/world';

/* People type sentences and names. Ioan is in two groups, Elin is a parent in one, and there is a third group of neither. */

let world: GroupWorld;
beforeEach(async () => {
  world = await aGroupWorld({ group: aGroup() });
  const children = [
    aChild('child-9', { givenName: 'Gwenno', familyName: "O'Neill" }),
    aChild('child-8', { givenName: 'Mali', familyName: 'Cadwal' }),
  ];
  const parent = aMember('elin', 'parent', { childIds: ['child-9'] });
  await world.addGroup(aGroup({ coreGroupId: 'group-9', ref: 'CG-0009', children, members: [aMember('ioan', 'member'), parent] }));
  const hidden = [aChild('child-7', { givenName: 'Zorro', familyName: 'Cudd' })];
  await world.addGroup(aGroup({ coreGroupId: 'group-7', ref: 'CG-0077', children: hidden, members: [aMember('macsen', 'manager')] }));
  await world.knows({ personId: 'person-ioan', coreGroupIds: ['group-1', 'group-9'], currentGroupId: 'group-1', interfaceLanguage: 'en' });
  await world.knows({ personId: 'person-elin', coreGroupIds: ['group-9'], currentGroupId: null, interfaceLanguage: 'en' });
});
afterEach(() => world.close());

const says = async (who: string, line: string) => shown(await world.asks(`person-${who}`, line));
const chosen = async (who: string) => (await world.person(`person-${who}`)).currentGroupId;

describe('a name or a reference', () => {
  it.each(['Gwenno', 'gwenno?', 'show Gwenno', "what about Gwenno O'Neill", 'dangos Gwenno'])(
    'opens the one child whom it names: %s',
    async (line) => {
      expect(await says('ioan', line)).toMatch(/About this child|Am y plentyn hwn/);
      expect(await chosen('ioan')).toBe('group-9');
    },
  );

  it.each(['CG-0009', 'open cg 0009', 'cg0009', '0009 please'])(
    'opens the group that it names, which is talked about from then on: %s',
    async (line) => {
      expect(await says('ioan', line)).toContain('CG-0009');
      expect(await chosen('ioan')).toBe('group-9');
    },
  );

  it('in a sentence is whose group the command opens for', async () => {
    expect(await says('ioan', "when are Gwenno's deadlines")).toContain('Gwenno');
    expect(await chosen('ioan')).toBe('group-9');
  });

  it('that several of their groups have gives these to choose from, and goes on with what was asked', async () => {
    const card = await world.asks('person-ioan', "Mali's actions");
    expect(shown(card)).toMatch(/More than one of your groups fits[\s\S]*CG-0009/);
    const choose = button(card, 'Choose CG-0009');
    expect(shown(await world.does('person-ioan', choose.verb, choose.data))).toContain('My actions');
  });

  it('of somebody in no group of theirs is answered as a name that nobody has', async () => {
    const made = await says('ioan', 'Quexwort');
    for (const line of ['Zorro', 'Cudd', 'CG-0077']) expect(await says('ioan', line)).toBe(made);
    expect(made).toContain('I found nothing of yours');
    expect(await chosen('ioan')).toBe('group-1');
  });

  it('of a child whom a parent is not here for, or a family name or reference, finds nothing for them', async () => {
    const made = await says('elin', 'Quexwort');
    for (const line of ['Mali', 'Cadwal', "O'Neill", 'CG-0009']) expect(await says('elin', line)).toBe(made);
    expect(await says('elin', 'Gwenno')).toContain('Gwenno');
  });

  it('finds nothing where others read along', async () => {
    const chat = { kind: 'groupChat', conversationId: '19:x@thread.v2', coreGroupId: 'group-9' } as const;
    const words = shown(await world.asks('person-ioan', 'Gwenno', chat));
    expect(words).not.toMatch(/Gwenno|found nothing/);
  });

  it('stands in no log, found or not', async () => {
    for (const line of ['Gwenno CanaryWord', 'CanaryWord', 'I saw CanaryWord']) await says('ioan', line);
    expect(JSON.stringify(await noGroupLog(world.store.groups))).not.toMatch(/Canary/i);
  });
});

describe('the language', () => {
  it('is that of the last line that is clearly in one, and stays for what is pressed', async () => {
    expect(await says('ioan', 'cyfarfod')).toContain('Nid oes cyfarfod');
    expect((await world.person('person-ioan')).interfaceLanguage).toBe('cy');
    expect(await says('ioan', 'who is in the group')).toContain('Who is in the group');
  });

  it.each(['agenda', 'help', 'Gwenno', 'CG-0009', '?', 'Quexwort'])(
    'is not changed by what is the same in both or not understood: %s',
    async (line) => {
      await world.knows({
        personId: 'person-ioan',
        coreGroupIds: ['group-1', 'group-9'],
        currentGroupId: 'group-1',
        interfaceLanguage: 'cy',
      });
      await says('ioan', line);
      expect((await world.person('person-ioan')).interfaceLanguage).toBe('cy');
    },
  );

  it.each([
    ['Cymraeg', 'cy', 'Byddaf yn siarad Cymraeg â chi o hyn ymlaen.'],
    ['yn Gymraeg plis', 'cy', 'Byddaf yn siarad Cymraeg â chi o hyn ymlaen.'],
    ['English', 'en', 'I will speak English to you from now on.'],
    ['Saesneg', 'en', 'I will speak English to you from now on.'],
  ] as const)('may be the answer to the question, typed: %s', async (line, language, said) => {
    for (const before of [null, 'cy', 'en'] as const) {
      await world.knows({ personId: 'person-new', interfaceLanguage: before, coreGroupIds: [], currentGroupId: null });
      expect(await says('new', line)).toContain(said);
      expect((await world.person('person-new')).interfaceLanguage).toBe(language);
    }
  });

  it('is changed by nothing that is typed where others read along', async () => {
    const chat = { kind: 'groupChat', conversationId: '19:x@thread.v2', coreGroupId: 'group-9' } as const;
    for (const line of ['cyfarfod', 'Cymraeg']) await world.asks('person-ioan', line, chat);
    expect((await world.person('person-ioan')).interfaceLanguage).toBe('en');
  });
});
