import { textFor } from '../../src/text/texts';
import { anEveryoneWorld, insiders } from '../support/everyoneWorld';
import { shown } from '../support/world';

const ring = (language: 'en' | 'cy') => textFor(language).words.emergency.ring;

it.each(Object.keys(insiders))(
  'whatever %s types that is not understood for certain is answered with whom to ring, before all else',
  async (who) => {
    const world = await anEveryoneWorld('planned');
    for (const line of [
      'wibble wobble',
      'i dont feel right at dads',
      'he has a new friend who is odd',
      'visiting tomorrow',
      'x '.repeat(150),
    ]) {
      const card = shown(await world.says(who, line));
      const number = Math.max(card.indexOf(ring('en')), card.indexOf(ring('cy')));
      expect(number).toBeGreaterThanOrEqual(0);
      for (const later of [textFor('en').words.help, textFor('cy').words.help].flatMap((help) => [
        help.nearest,
        help.unknown,
        help.told,
        help.tooLong,
      ]))
        if (card.includes(later)) expect(number).toBeLessThan(card.indexOf(later));
    }
  },
);

it('help that was asked for says nothing of danger', async () => {
  const world = await anEveryoneWorld('planned');
  expect(shown(await world.says('elin', 'help'))).not.toContain(ring('en'));
});

it('a sentence about people is told that nobody else reads it', async () => {
  const world = await anEveryoneWorld('planned');
  expect(shown(await world.says('elin', 'i dont feel right at dads'))).toContain(textFor('en').words.help.told);
});

it.each(['thanks', 'Diolch yn fawr!', 'thank you'])('“%s” is answered as thanks', async (line) => {
  const world = await anEveryoneWorld('planned');
  expect(shown(await world.says('elin', line))).toMatch(/You are welcome|Croeso/);
});
