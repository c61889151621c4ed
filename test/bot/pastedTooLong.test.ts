import { anAccountsBot } from '../support/accountsBot';
import { every } from '../support/allShownTo';
import { elementsOf } from '../support/cardTemplates';
import { ConnectorSimulator } from '../support/connectorSimulator';
import { everyCard } from '../support/everyCard';
import { anEveryoneWorld } from '../support/everyoneWorld';
import { wellFormed } from '../support/wellFormed';
import { shown } from '../support/world';

/* What is pasted and does not fit is refused with its length, and never cut: whoever pasted it sees all of it again. */

const pasted = `${'Ŵyth gair a gludwyd. '.repeat(300)}The last words of it.`;

it('no input of any card cuts what is pasted into it', () => {
  const cutting = everyCard.flatMap(({ name, layout }) => elementsOf(layout, (each) => 'maxLength' in each).map(({ id }) => [name, id]));
  expect(cutting).toEqual([]);
});

it('a form is given back with the whole of a text that is too long, and says how long it is', async () => {
  const given = new Set<string>();
  for (const [state, who] of [
    ['planned', 'sian'],
    ['planned', 'noor'],
    ['open', 'ioan'],
    ['planned', 'cadi'],
  ] as const) {
    const world = await anEveryoneWorld(state);
    for (const verb of every.filter(({ kind }) => kind === 'deed')) {
      const honest = await wellFormed(world, verb);
      for (const name of Object.keys(verb.inputs.shape)) {
        const before = world.counted().writes;
        const card = await world.presses(who, verb.verb, { ...honest, [name]: pasted });
        const [input] = elementsOf(card, ({ type, id }) => type === 'Input.Text' && id === name);
        if (input?.['value'] !== pasted) continue;
        expect([verb.verb, name, world.counted().writes]).toEqual([verb.verb, name, before]);
        expect([verb.verb, name, shown(card)]).toEqual([
          verb.verb,
          name,
          expect.stringMatching(/This has 6,321 characters, and [\d,]+ fit\./),
        ]);
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
        given.add(`${verb.verb} ${name}`);
      }
    }
  }
  expect(given.size).toBeGreaterThan(25);
});

it('a text that no card could give back is answered in words with its length, and nothing of it is saved', async () => {
  const teams = new ConnectorSimulator();
  await teams.start();
  const bot = await anAccountsBot(teams);
  try {
    const ioan = bot.member('ioan');
    await bot.says(ioan, 'help');
    const propose = every.find(({ verb }) => verb === 'agenda.propose');
    if (propose === undefined) throw new Error('Nothing can be proposed.');
    const before = bot.world.counted().writes;
    const honest = { k: 'k', g: 'group-1', ...(await wellFormed(bot.world, propose)) };
    const answer = await bot.presses(ioan, 'agenda.propose', { ...honest, words: 'w'.repeat(40_000) });
    expect(answer).toEqual(expect.stringContaining('40,000 characters'));
    expect(answer).toEqual(expect.stringContaining('Nothing was saved'));
    expect(bot.world.counted().writes).toBe(before);
    expect(shown(await bot.presses(ioan, 'agenda.propose', { ...honest, words: 'w'.repeat(4_001) }))).toContain(
      '4,001 characters, and 4,000 fit',
    );
  } finally {
    await bot.close();
    await teams.stop();
  }
});
