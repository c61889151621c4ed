import { twoDaysIn } from '../../src/bot/oddInputs';
import { aWorld, shown, type World } from '../support/world';

/* A day typed with slashes that could be two days is not guessed: both are said in words, and what was typed stays. */

let world: World;
beforeEach(async () => {
  world = await aWorld({ now: '2026-11-20T09:00:00.000Z' });
});
afterEach(() => world.close());

const saves = async (who: string, on: string) =>
  world.presses(who, 'seen.save', { dayAgreed: '', children: 'child-1', on, time: '08:00', what: 'seen', others: 'Nain' });

it.each(['05/06/2026', '5.6.2026', ' 05-06-2026 '])(
  '"%s" is asked about, with both days and how to write them, and everything else stays',
  async (on) => {
    const card = await saves('sian', on);
    expect(shown(card)).toContain(
      `“${on.trim()}” could be two days: Friday 5 June 2026, or Wednesday 6 May 2026. Choose the day in the calendar, or write 2026-06-05 or 2026-05-06.`,
    );
    expect(JSON.stringify(card)).toContain(`"value":"${on.trim()}"`);
    expect(JSON.stringify(card)).toContain('"value":"Nain"');
  },
);

it('so is a day that may be left out', async () => {
  const change = { childId: 'child-1', what: 'missing', agreed: false, on: '2026-11-19', time: '' };
  expect(shown(await world.presses('sian', 'children.change', { ...change, toldOn: '11/10/2026' }))).toContain(
    '“11/10/2026” could be two days',
  );
});

it.each([
  ['19/11/2026', '2026-11-19'],
  ['11/19/2026', '2026-11-19'],
  ['11/11/2026', '2026-11-11'],
])('"%s" can be one day alone, and is read', async (typed, on) => {
  await saves('sian', typed);
  expect((await world.head()).children[0]?.visits.at(-1)?.on).toBe(on);
});

it.each(['31/02/2026', 'yesterday', '5/6/26', ''])('"%s" is no two days', (typed) => {
  expect(twoDaysIn(typed)).toBeNull();
});
