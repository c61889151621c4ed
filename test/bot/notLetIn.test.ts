import { beginsNotSeen } from '../../src/core/help/beginsNotSeen';
import { aGroup, aMember } from '../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../support/groupWorld';
import { buttons, shown } from '../support/world';

/* Whoever visits and is not let in has not seen the child: the numbers first, then the form of that report. */

const english = [
  'mum did not let me in',
  "Mum didn't let me in",
  'dad would not let me in today',
  'nobody let me in',
  'she wouldn’t let me in',
  'they did not let us in',
  'cannot get in',
  "can't get in",
  'could not get in',
  'I could not get in, nobody home',
];
const welsh = [
  'wnaeth mam ddim fy ngadael i mewn',
  'chefais i ddim mynd i mewn',
  'methu mynd i mewn',
  'ches i ddim dod i mewn',
  'wnaeth neb adael fi i mewn',
];

let world: GroupWorld;
beforeEach(async () => {
  world = await aGroupWorld({ group: aGroup({ members: [aMember('sian', 'co-ordinator')] }) });
  await world.knows({ personId: 'person-sian', coreGroupIds: ['group-1'], currentGroupId: 'group-1', interfaceLanguage: 'en' });
});
afterEach(() => world.close());

it.each([...english, ...welsh])('“%s” opens the report that a child could not be seen, with the numbers first', async (line) => {
  const card = await world.asks('person-sian', line);
  expect(shown(card)).toContain('999');
  const [first] = buttons(card).filter(({ verb }) => verb.startsWith('notSeen.'));
  expect(first?.data).toMatchObject({ g: 'group-1' });
});

it.each([
  'let me in to the group',
  'I cannot get into Craidd',
  'cannot get in touch with mum',
  'cannot get into my account',
  'methu mynd i mewn i Craidd',
  'he will not let me out',
])('“%s” is no such report', (line) => {
  expect(beginsNotSeen(line)).toBeNull();
});

it('who is not let in and in danger reads the numbers as anybody in danger does', async () => {
  const card = await world.asks('person-sian', 'mum did not let me in, he has a knife');
  expect(shown(card)).toContain('999');
  expect(buttons(card).map(({ verb }) => verb)).toEqual(['help.choose']);
});
