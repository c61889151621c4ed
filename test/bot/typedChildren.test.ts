import { aChild, aGroup, aMember } from '../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../support/groupWorld';
import { button, buttons, shown } from '../support/world';

/* Whoever types whom they saw, or could not see, finds these children ticked in the form that opens, and nobody else. */

let world: GroupWorld;
beforeEach(async () => {
  const children = [
    aChild('child-1', { givenName: 'Rhys', familyName: 'Llwyd', ref: '90001' }),
    aChild('child-2', { givenName: 'Mali', familyName: 'Llwyd', ref: '90002' }),
    aChild('child-3', { givenName: 'Osian', familyName: 'Llwyd', ref: '90003' }),
  ];
  const members = [aMember('sian', 'co-ordinator'), aMember('ioan', 'member', { childIds: ['child-1', 'child-2'] })];
  world = await aGroupWorld({ group: aGroup({ children, members }) });
  const other = [aChild('child-9', { givenName: 'Gwenno', familyName: 'Prys', ref: '90009' })];
  await world.addGroup(aGroup({ coreGroupId: 'group-9', ref: 'CG-0009', children: other, members: [aMember('ioan', 'member')] }));
  await world.knows({ personId: 'person-ioan', coreGroupIds: ['group-1', 'group-9'], currentGroupId: 'group-9', interfaceLanguage: 'en' });
  await world.knows({ personId: 'person-sian', coreGroupIds: ['group-1'], currentGroupId: 'group-1', interfaceLanguage: 'en' });
});
afterEach(() => world.close());

/** Who is ticked in the form that a line opens; null: none opened. */
async function ticked(who: string, line: string): Promise<string | null> {
  const card = await world.asks(`person-${who}`, line);
  return inputOf(card, 'children')?.value ?? null;
}

function inputOf(node: unknown, id: string): { readonly value?: string } | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('id' in node && node.id === id) return { value: '', ...node };
  return Object.values(node).reduce<{ value?: string } | undefined>((found, each) => found ?? inputOf(each, id), undefined);
}

it.each([
  ['I saw Rhys today', 'child-1'],
  ['saw Rhys', 'child-1'],
  ['Rhys was seen alone', 'child-1'],
  ['I have seen Rhys Llwyd alone this morning', 'child-1'],
  ['seen Rhys', 'child-1'],
  ['visited Rhys at home yesterday', 'child-1'],
  ['I saw Rhys and Mali today', 'child-1,child-2'],
  ['seen 90001', 'child-1'],
  ['gwelais i Rhys heddiw', 'child-1'],
  ['gwelwyd Rhys ar ei ben ei hun', 'child-1'],
  ['dw i wedi gweld Mali heddiw', 'child-2'],
  ['gwelais Rhys a Mali', 'child-1,child-2'],
  ['I saw Gwenno today', 'child-9'],
])('%s', async (line, expected) => {
  expect(await ticked('ioan', line)).toBe(expected);
});

it('a child whom they are not here for is ticked for nobody, and no one is ticked where a name could be of several', async () => {
  expect(await ticked('ioan', 'I saw Osian today')).toBeNull();
  await world.knows({ personId: 'person-ioan', coreGroupIds: ['group-1'], currentGroupId: 'group-1', interfaceLanguage: 'en' });
  expect(await ticked('ioan', 'I saw Llwyd')).toBe('');
  expect(await ticked('ioan', 'I saw Mali and Llwyd today')).toBe('child-2');
  expect(await ticked('sian', 'I saw the children today')).toBe('');
});

it.each(['could not see Rhys', 'Rhys not seen', 'methu gweld Rhys'])('the report of a child not seen too: %s', async (line) => {
  const first = await world.asks('person-ioan', line);
  const form = await world.does('person-ioan', 'notSeen.reporting', button(first, 'notSeen.reporting').data);
  expect(inputOf(form, 'children')?.value).toBe('child-1');
});

describe('whom somebody could not see, where the name fits several groups', () => {
  beforeEach(async () => {
    const namesake = aChild('child-7', { givenName: 'Rhys', familyName: 'Prydderch', ref: '90007' });
    await world.addGroup(
      aGroup({
        coreGroupId: 'group-7',
        ref: 'CG-0007',
        children: [namesake],
        members: [aMember('ioan', 'member'), aMember('nest', 'parent')],
      }),
    );
    const coreGroupIds = ['group-1', 'group-7', 'group-9'];
    await world.knows({ personId: 'person-ioan', coreGroupIds, currentGroupId: null, interfaceLanguage: 'en' });
  });

  it.each(['not seen Rhys', 'heb weld Rhys', 'couldn’t see Rhys'])(
    '“%s” says first whom to ring, and beneath it asks which child',
    async (line) => {
      const card = await world.asks('person-ioan', line);
      const words = shown(card);
      expect(words).toMatch(/999[\s\S]*Rhys Llwyd[^\n]*CG-0001[\s\S]*Rhys Prydderch[^\n]*CG-0007/);
      expect(words).not.toMatch(/Mali|Gwenno/);
      const [first] = buttons(card).filter(({ verb }) => verb === 'notSeen.here');
      expect(first?.data).toMatchObject({ g: 'group-1', childId: 'child-1' });
    },
  );

  it('a list that would have several pages is that of all their groups', async () => {
    const many = Array.from({ length: 30 }, (_, index) => aChild(`child-m${index}`, { givenName: 'Rhys', familyName: `Parry${index}` }));
    await world.addGroup(aGroup({ coreGroupId: 'group-8', ref: 'CG-0008', children: many, members: [aMember('ioan', 'member')] }));
    const coreGroupIds = ['group-1', 'group-7', 'group-8', 'group-9'];
    await world.knows({ personId: 'person-ioan', coreGroupIds, currentGroupId: null, interfaceLanguage: 'en' });
    expect(shown(await world.asks('person-ioan', 'not seen Rhys'))).toMatch(/999[\s\S]*Mali/);
  });
});

it('the question about danger names the child who was chosen, and the form after it has that child ticked', async () => {
  const card = await world.asks('person-ioan', 'could not see Mali');
  expect(shown(card)).toMatch(/Child:\s+Mali/);
  const form = await world.does('person-ioan', 'notSeen.reporting', { ...button(card, 'notSeen.reporting').data });
  expect(inputOf(form, 'children')?.value).toBe('child-2');
  expect(shown(await world.asks('person-ioan', 'not seen 9'))).not.toContain('Child:');
});

describe('a year beside a name that two children have', () => {
  beforeEach(async () => {
    const children = [
      aChild('child-a', { givenName: 'Dylan', familyName: 'Fox', ref: '90011', dateOfBirth: '2010-03-04' }),
      aChild('child-b', { givenName: 'Dylan', familyName: 'Fox', ref: '90012', dateOfBirth: '2020-03-04' }),
    ];
    await world.addGroup(aGroup({ coreGroupId: 'group-8', ref: 'CG-0008', children, members: [aMember('sian', 'co-ordinator')] }));
    await world.knows({
      personId: 'person-sian',
      coreGroupIds: ['group-1', 'group-8'],
      currentGroupId: 'group-1',
      interfaceLanguage: 'en',
    });
  });

  it.each(['seen Dylan 2020', 'saw Dylan (2020) today', 'could not see Dylan 2020'])('says which of them: %s', async (line) => {
    const card = await world.asks('person-sian', line);
    const on = line.startsWith('could')
      ? await world.does('person-sian', 'notSeen.reporting', button(card, 'notSeen.reporting').data)
      : card;
    expect(inputOf(on, 'children')?.value).toBe('child-b');
  });

  it('opens that child by itself', async () => {
    const card = await world.asks('person-sian', 'Dylan 2020');
    expect(shown(card)).toContain('About this child');
    expect(shown(card)).toContain('Dylan Fox (2020)');
    expect(JSON.stringify(card)).not.toContain('child-a');
  });

  it('that is no birth of theirs ticks nobody', async () => {
    expect(inputOf(await world.asks('person-sian', 'seen Dylan 2026'), 'children')?.value ?? '').toBe('');
  });
});
