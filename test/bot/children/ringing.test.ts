import { ringing } from '../../../src/bot/told';
import type { Role } from '../../../src/core/member';
import { defaultRules } from '../../../src/settings';
import { aGroup, aMember } from '../../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../../support/groupWorld';
import { button, buttons, shown } from '../../support/world';

/* Whom to ring: the emergency numbers in the language of what was typed, and those who answer for the reader's own group. */

let world: GroupWorld;
afterEach(() => world.close());

const sian = aMember('sian', 'co-ordinator', { phone: '01970 111' });
const macsen = aMember('macsen', 'manager', { phone: '01970 222' });

async function given(role: Role, more: Parameters<typeof aMember>[2] = {}): Promise<void> {
  world = await aGroupWorld({ group: aGroup({ members: [sian, macsen, aMember('ioan', 'member'), aMember('who', role, more)] }) });
  await world.knows({ personId: 'person-who', coreGroupIds: ['group-1'], currentGroupId: 'group-1', interfaceLanguage: 'en' });
}

const asks = async (line: string, chat?: Parameters<GroupWorld['asks']>[2]) => shown(await world.asks('person-who', line, chat));

it.each(['member', 'foster-carer', 'parent', 'young-person', 'conference-chair', 'administrator'] as const)(
  'a cry for help of a %s is answered with the numbers, and then with who of their group can be rung',
  async (role) => {
    await given(role, role === 'young-person' ? { childIds: ['child-1'] } : {});
    const words = await asks('he is at the door');
    expect(words.indexOf('999')).toBeLessThan(words.indexOf('You can also ring:'));
    expect(words).toMatch(/Care and support protection plan co-ordinator · Telephone: 01970 111[\s\S]*Team manager · Telephone: 01970 222/);
  },
);

it.each(['rhys has a burn on his arm', 'dylan disclosed abuse'])(
  '“%s” of somebody who visits is answered with whom to ring, then how to record it',
  async (line) => {
    await given('member');
    const words = await asks(line);
    expect(words.indexOf('999')).toBeLessThan(words.indexOf('into your agency'));
    expect(words).toMatch(/01970 111/);
    await world.close();
    await given('parent');
    const parent = await asks(line);
    expect(parent).toContain('999');
    expect(parent).not.toContain('your manager');
  },
);

it('a card in both languages says all of it in one order: that of what was typed', async () => {
  await given('member');
  await world.knows({ personId: 'person-who', coreGroupIds: ['group-1'], currentGroupId: 'group-1', interfaceLanguage: 'cy' });
  const words = await asks('he is at the door');
  expect(words.indexOf('Ring 999 now')).toBeLessThan(words.indexOf('Ffoniwch 999 nawr'));
  expect(words.indexOf('ring 999 now')).toBeLessThan(words.indexOf('ffoniwch 999 nawr'));
});

it('a telephone number is not broken over two lines, in either language', () => {
  const usual = defaultRules();
  const choices = { ...usual.policy.choices, emergencyDutyTeam: { cy: 'Ffoniwch 01234 567 890.', en: 'Call 01234 567 890.' } };
  const rules = { ...usual, policy: { ...usual.policy, choices } };
  expect(ringing(rules, 'en').dutyTeam).toBe('Call 01234\u00a0567\u00a0890.');
  expect(ringing(rules, 'cy').dutyTeam).toBe('Ffoniwch 01234\u00a0567\u00a0890.');
});

it('nobody is named to whoever may not know their number, has left, or is in too many groups', async () => {
  await given('interpreter');
  expect(await asks('999')).not.toMatch(/01970|also ring/);
  await world.close();
  await given('member', { to: '2026-11-01' });
  expect(await asks('999')).not.toMatch(/01970|also ring/);
  await world.close();
  await given('member');
  const ids = ['group-1', 'group-a', 'group-b', 'group-c'];
  for (const coreGroupId of ids.slice(1)) {
    await world.addGroup(
      aGroup({ coreGroupId, ref: coreGroupId, members: [aMember('who', 'member'), { ...sian, phone: `${coreGroupId} 333` }] }),
    );
  }
  await world.knows({ personId: 'person-who', coreGroupIds: ids, currentGroupId: null, interfaceLanguage: 'en' });
  expect(await asks('999')).not.toMatch(/01970|333|also ring/);
  await world.knows({ personId: 'person-who', coreGroupIds: ids, currentGroupId: 'group-a', interfaceLanguage: 'en' });
  expect(await asks('999')).toMatch(/Telephone: group-a 333$/m);
});

it('nobody is named where others read along', async () => {
  await given('member');
  const chat = { kind: 'groupChat', conversationId: '19:other@thread.v2' } as const;
  for (const line of ['help me', 'not seen']) expect(await asks(line, chat)).not.toContain('01970');
});

it.each(['parent', 'member', 'foster-carer', 'administrator'] as const)(
  'harm to somebody by name rings for a %s, alone and among others',
  async (role) => {
    await given(role);
    const chat = { kind: 'groupChat', conversationId: '19:other@thread.v2' } as const;
    for (const line of ['he hit Rhys', 'Huw hit Dylan', 'mae e wedi bwrw Mali', 'gwaed', 'help Rhys'])
      for (const where of [undefined, chat]) expect(await asks(line, where)).toContain('999');
  },
);

describe('where others read along', () => {
  const chat = { kind: 'groupChat', conversationId: '19:other@thread.v2' } as const;

  it.each(['not seen', 'heb weld', 'missing', 'ar goll', 'Rhys is missing', 'my son has run away'])(
    'the numbers stand in both languages, and beneath them the way to one’s own chat and to linking this one: "%s"',
    async (line) => {
      for (const interfaceLanguage of ['en', 'cy'] as const) {
        await given('member');
        await world.knows({ personId: 'person-who', coreGroupIds: ['group-1'], currentGroupId: 'group-1', interfaceLanguage });
        const card = await world.asks('person-who', line, chat);
        const words = shown(card);
        for (const said of ['ring 999 now', 'ffoniwch 999 nawr', 'open your own chat with me', 'agorwch eich sgwrs eich hun'])
          expect(words).toContain(said);
        expect(words.indexOf('999')).toBeLessThan(words.indexOf('open your own chat with me'));
        expect(buttons(card).map(({ verb }) => verb)).toContain('groups.linking');
        expect(words).not.toMatch(/Rhys|Mali|CG-0001|01970/);
        await world.close();
      }
      await given('member');
    },
  );

  it.each(['missing', 'Rhys is missing'])('in a group’s own chat too, but for the linking: "%s"', async (line) => {
    await given('member');
    await world.does('person-sian', 'groups.link', { g: 'group-1' }, chat);
    const card = await world.asks('person-who', line, chat);
    for (const said of ['ring 999 now', 'ffoniwch 999 nawr', 'open your own chat with me']) expect(shown(card)).toContain(said);
    expect(() => button(card, 'groups.linking')).toThrow();
  });

  it('somebody in danger reads the numbers, and is told to do nothing here', async () => {
    await given('parent');
    expect(shown(await world.asks('person-who', 'he hit me', chat))).not.toMatch(/own chat|Link/);
  });
});

it('who was shown whose number is kept, in the log of their group', async () => {
  await given('member');
  await asks('help me');
  expect(JSON.stringify(await world.store.groups.ofType('group-1', 'access', { limit: 100, after: null }))).toContain('"emergency"');
});

it.each(['conference-chair', 'parent', 'administrator'] as const)(
  'a %s who types "not seen" reads why there is no form, and whom to ring',
  async (role) => {
    await given(role);
    const words = await asks('not seen');
    expect(words).toContain('You cannot report here that a child could not be seen');
    expect(words).toContain('01970 111');
  },
);

it.each([
  ['heb weld', ['ffoniwch 999', 'ring 999', 'A oes plentyn mewn perygl', 'Is a child in immediate danger?']],
  ['not seen', ['ring 999', 'Is a child in immediate danger?']],
] as const)(
  'a practitioner who has English and types "%s" reads it in the language that they typed, and then in their own',
  async (line, order) => {
    await given('member');
    for (const currentGroupId of ['group-1', null]) {
      await world.knows({ personId: 'person-who', coreGroupIds: ['group-1'], currentGroupId, interfaceLanguage: 'en' });
      const words = await asks(line);
      const found = order.map((each) => words.indexOf(each));
      expect(found).toEqual([...found].sort((one, other) => one - other));
      expect(found).not.toContain(-1);
      expect(words.includes('ffoniwch')).toBe(line === 'heb weld');
    }
  },
);

describe('whoever types that a child is missing', () => {
  it.each(['missing', 'ar goll', 'report missing'])(
    'and answers for the plan reads whom to ring, and then records it: "%s"',
    async (line) => {
      await given('co-ordinator');
      const card = await world.asks('person-who', line);
      const words = shown(card);
      expect(words.indexOf('999')).toBeLessThan(words.indexOf('Then record it'));
      const form = shown(await world.does('person-who', 'children.missing', button(card, 'children.missing').data));
      expect(form).toContain('Missing since which day?');
      expect(form).toContain('999');
    },
  );

  it.each(['member', 'foster-carer', 'senior-manager'] as const)('as a %s reads whom to ring, and then reports it', async (role) => {
    await given(role, role === 'foster-carer' ? { childIds: ['child-1'] } : {});
    const card = await world.asks('person-who', 'missing');
    expect(shown(card).indexOf('999')).toBeLessThan(shown(card).indexOf('Then record it'));
    expect(shown(card)).toContain('01970 111');
    const form = await world.does('person-who', 'children.missing', button(card, 'children.missing').data);
    expect(shown(form)).toContain('Ring the police and the co-ordinator');
    expect(shown(form)).not.toContain('told on');
  });

  it.each(['conference-chair', 'parent'] as const)('as a %s reads whom to ring and whom to tell, and has no form', async (role) => {
    await given(role);
    const card = await world.asks('person-who', 'missing');
    const words = shown(card);
    expect(words).toContain('999');
    expect(words).toContain('tell the co-ordinator');
    expect(words).toContain('01970 111');
    expect(() => button(card, 'children.missing')).toThrow();
  });
});
