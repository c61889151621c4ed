import { listOf } from '../../src/bot/listOf';
import { openings, verbs } from '../../src/bot/verbTable';
import { anEveryoneWorld } from '../support/everyoneWorld';
import { wellFormed } from '../support/wellFormed';
import { button, buttons, shown } from '../support/world';

const sure = (name: string) => {
  const verb = verbs.find((each) => each.verb === name);
  if (verb === undefined) throw new Error(`There is no ${name}.`);
  return verb;
};

it.each([
  ['members.place', 'Who is in the group', "people's places"],
  ['record.check', 'Records of meetings', 'drafts'],
])('a card of what is gone leads back to its list: %s', async (name, title) => {
  const world = await anEveryoneWorld('planned');
  const card = await world.presses('sian', name, await wellFormed(world, sure(name)));
  expect(shown(card)).toContain('This is no longer there.');
  expect(buttons(card)).toHaveLength(1);
  const back = button(card, title);
  expect(back.data).toMatchObject({ g: 'group-1' });
  expect(shown(await world.presses('sian', back.verb, back.data))).not.toMatch(/no longer there|do not recognise/);
});

it('every list that a card of what is gone leads to is opened by a command', () => {
  const opened = new Set([...verbs, ...Object.values(openings)].map(({ verb }) => verb));
  const lists = verbs.flatMap(({ verb }) => listOf(verb) ?? []);
  expect(new Set(lists.map(({ verb }) => verb)).size).toBe(9);
  for (const { verb } of lists) expect(opened).toContain(verb);
});
