import { textFor } from '../../src/text/texts';
import { aGroupWorld, type GroupWorld } from '../support/groupWorld';
import { button, shown } from '../support/world';

let world: GroupWorld;
beforeEach(async () => {
  world = await aGroupWorld();
  await world.knows({ personId: 'person-new', interfaceLanguage: null, coreGroupIds: [], currentGroupId: null });
});
afterEach(() => world.close());

it('asks in both languages, Welsh first, before it says anything to somebody whose language is unknown', async () => {
  const words = shown(await world.asks('person-new', 'agenda'));
  expect(words).toMatch(/Eich iaith\n[\s\S]*Cymraeg\n[\s\S]*Your language\n[\s\S]*English/);
  expect((await world.person('person-new')).interfaceLanguage).toBeNull();
});

it.each([
  ['grwpiau', 'cy', 'Eich grwpiau'],
  ['groups', 'en', 'Your groups'],
])('takes the language of a first word that is of one only: %s', async (line, language, title) => {
  expect(shown(await world.asks('person-new', line))).toContain(title);
  expect((await world.person('person-new')).interfaceLanguage).toBe(language);
});

it('remembers the choice and goes on with what was asked for', async () => {
  const card = await world.asks('person-new', 'agenda');
  const welsh = button(card, 'Cymraeg');
  expect(shown(await world.does('person-new', welsh.verb, welsh.data))).toContain('Eich grwpiau');
  expect((await world.person('person-new')).interfaceLanguage).toBe('cy');
});

it.each([
  ['en', 'Cymraeg', 'Beth y gallaf ei wneud'],
  ['cy', 'English', 'What I can do'],
] as const)(
  'answers a change of language in the new one, on the very card, where %s was spoken before',
  async (interfaceLanguage, press, title) => {
    await world.knows({ personId: 'person-new', interfaceLanguage, coreGroupIds: [], currentGroupId: null });
    const other = button(await world.asks('person-new', 'help'), press);
    expect(shown(await world.does('person-new', other.verb, other.data))).toContain(title);
  },
);

it('remembers no language from a forged choice of somebody who has none yet, and notes it', async () => {
  await world.does('person-new', 'language.choose', { language: 'cy', goesOn: 'wizard' });
  expect(await world.denials('none')).toEqual(['language.choose not-my-card']);
  expect((await world.person('person-new')).interfaceLanguage).toBeNull();
});

const forged = ['{"language":"fr","goesOn":"help"}', '{"language":"cy","goesOn":"wizard"}', '{}'];

it.each(forged)('takes and notes no choice that is on no card of ours: %s', async (data) => {
  await world.does('person-ioan', 'language.choose', JSON.parse(data));
  expect(await world.denials('none')).toEqual(['language.choose not-my-card']);
  expect((await world.person('person-ioan')).interfaceLanguage).toBe('en');
});

it.each([
  ['language', 'en'],
  ['iaith', 'cy'],
] as const)('opens the choice for somebody who has no group to talk about: %s', async (line, interfaceLanguage) => {
  await world.knows({ personId: 'person-new', interfaceLanguage, coreGroupIds: [], currentGroupId: null });
  expect(shown(await world.asks('person-new', line))).toMatch(/Eich iaith\n[\s\S]*Cymraeg\n[\s\S]*Your language\n[\s\S]*English/);
});

it('goes on with what was pressed before the language was known: a notice is opened, and not forgotten over the question', async () => {
  await world.knows({ personId: 'person-ioan', interfaceLanguage: null, coreGroupIds: ['group-1'], currentGroupId: null });
  const data = { g: 'group-1', k: 'k1' };
  const asked = await world.does('person-ioan', 'children.open', data);
  const english = button(asked, 'English');
  const opened = shown(await world.does('person-ioan', english.verb, english.data));
  expect(opened).toBe(shown(await world.does('person-ioan', 'children.open', data)));
  expect(opened).not.toContain('What I can do');
});

it('presses nothing again that would save something', async () => {
  await world.knows({ personId: 'person-ioan', interfaceLanguage: null, coreGroupIds: ['group-1'], currentGroupId: null });
  const after = { verb: 'language.choose', pressed: { language: 'cy', goesOn: 'help' } };
  await world.does('person-ioan', 'language.choose', { language: 'en', goesOn: 'help', after });
  expect((await world.person('person-ioan')).interfaceLanguage).toBe('en');
});

it('says whom to ring, in both languages, with the question where what was typed was not understood, and not where it was', async () => {
  const cry = shown(await world.asks('person-new', 'i dont feel right at dads'));
  for (const language of ['cy', 'en'] as const) expect(cry).toContain(textFor(language).words.emergency.ring);
  expect(shown(await world.asks('person-new', 'agenda'))).not.toContain(textFor('en').words.emergency.ring);
});
