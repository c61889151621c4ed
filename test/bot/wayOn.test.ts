import { textFor } from '../../src/text/texts';
import { aGroup, aMember } from '../support/aGroup';
import { elementsOf } from '../support/cardTemplates';
import { aGroupWorld, type GroupWorld, theChat } from '../support/groupWorld';
import { buttons, shown } from '../support/world';

/* A line that is taken for a cry and was none: what it asked for stands below the numbers, one press away. */

const { en, cy } = { en: textFor('en'), cy: textFor('cy') };
let world: GroupWorld;
beforeEach(async () => {
  world = await aGroupWorld({ group: aGroup({ members: [aMember('sian', 'co-ordinator'), aMember('carys', 'parent')] }) });
  for (const who of ['sian', 'carys'])
    await world.knows({
      personId: `person-${who}`,
      coreGroupIds: ['group-1'],
      currentGroupId: 'group-1',
      interfaceLanguage: 'en',
    });
});
afterEach(() => world.close());

const offered = (card: Parameters<typeof buttons>[0]) =>
  buttons(card).flatMap(({ data }) => ('name' in data ? [String(data['name'])] : []));

it.each([
  ['agenda 999', ['agenda', 'help']],
  ['agenda: he hit me', ['agenda', 'help']],
  ['actions: the police now', ['actions', 'help']],
  ['he hit me, members', ['members', 'help']],
  ['camau: heddlu nawr', ['actions', 'help']],
  ['fy nghofnod: mae e wedi fy mwrw', ['record', 'help']],
  ['not seen he has a knife', ['not seen', 'help']],
  ['he hit me', ['help']],
  ['999', ['help']],
])('“%s” keeps the way to %j below the numbers', async (line, expected) => {
  const card = await world.asks('person-sian', line);
  expect(shown(card)).toContain('999');
  expect(offered(card)).toEqual(expected);
});

it('the numbers stand before the way on, and the button opens what was asked for', async () => {
  const card = await world.asks('person-sian', 'agenda: he hit me');
  expect(shown(card).indexOf(en.words.emergency.ring)).toBeLessThan(shown(card).indexOf(en.words.emergency.ways));
  const [open] = buttons(card).filter(({ title }) => title === en.words.commandTitle.agenda);
  expect(shown(await world.does('person-sian', 'help.choose', open?.data ?? {}))).toContain(en.words.agenda.none);
});

it('only what somebody may do is offered them', async () => {
  expect(offered(await world.asks('person-carys', 'seen he hit me'))).toEqual(['help']);
  expect(offered(await world.asks('person-carys', 'agenda: he hit me'))).toEqual(['agenda', 'help']);
});

it('somebody whose language is not known yet is told in both, and goes on once it is chosen', async () => {
  await world.knows({ personId: 'person-sian', coreGroupIds: ['group-1'], currentGroupId: 'group-1', interfaceLanguage: null });
  const card = await world.asks('person-sian', 'agenda 999');
  expect(shown(card)).toContain(en.words.emergency.ways);
  expect(shown(card)).toContain(cy.words.emergency.ways);
  expect(buttons(card).map(({ title }) => title)).toEqual(
    expect.arrayContaining([
      en.words.commandTitle.agenda,
      cy.words.commandTitle.agenda,
      en.words.commandTitle.help,
      cy.words.commandTitle.help,
    ]),
  );
  const asks = await world.does('person-sian', 'help.choose', { name: 'agenda' });
  const english = buttons(asks).find(({ data }) => data['language'] === 'en');
  const opened = await world.does('person-sian', 'language.choose', english?.data ?? {});
  expect(shown(opened)).toContain(en.words.agenda.none);
});

it('a screen reader reads each way on in the voice of its language', async () => {
  const card = await world.asks('person-sian', 'agenda 999', theChat);
  for (const { words, language } of [cy, en]) {
    const [block] = elementsOf(
      card,
      ({ lang, items }) => lang !== undefined && JSON.stringify(items ?? []).includes(words.commandTitle.help),
    );
    expect([words.commandTitle.help, block?.['lang']]).toEqual([words.commandTitle.help, language]);
  }
});

it('where others read along, the way on names nothing of a group, in both languages', async () => {
  const card = await world.asks('person-sian', 'agenda 999', theChat);
  expect(offered(card)).toEqual(['help', 'help']);
  expect(buttons(card).map(({ title }) => title)).toEqual([cy.words.commandTitle.help, en.words.commandTitle.help]);
});
