import { anAction, aPlan } from '../../support/aPlan';
import { aWorld, shown, type World } from '../../support/world';

let world: World;
beforeEach(async () => {
  world = await aWorld({ documents: [aPlan(anAction('one', { dueOn: null }), anAction('two'))] });
});
afterEach(() => world.close());

const about = { m: '', actionId: 'one' };

it('shows an action without a day as one, after those that have a day', async () => {
  const list = shown(await world.presses('sian', 'actions.open', { filter: 'all' }));
  expect(list).toContain('◇ no day agreed');
  expect(list.indexOf('Words of two')).toBeLessThan(list.indexOf('Words of one'));
  expect(shown(await world.presses('sian', 'actions.open', { filter: 'overdue' }))).not.toContain('Words of one');
});

it('takes its first day, which gives no more time', async () => {
  const form = shown(await world.presses('sian', 'actions.extending', { ...about, v: 1 }));
  expect(form).toContain('No day is agreed yet.');
  await world.presses('sian', 'actions.extend', { ...about, v: 1, audience: 'everyone', until: '2026-12-04', reason: 'Agreed today' });
  expect(await world.stored('plan')).toMatchObject({
    actions: expect.arrayContaining([expect.objectContaining({ actionId: 'one', dueOn: '2026-12-04', extensions: [] })]),
  });
  expect((await world.head()).actionsDue?.map(({ actionId, dueOn }) => [actionId, dueOn])).toContainEqual(['one', '2026-12-04']);
});

it('has nobody reminded while there is no day', async () => {
  await world.presses('sian', 'actions.block', { ...about, actionId: 'two', v: 1, audience: 'everyone', reason: 'No gate to be had' });
  expect((await world.head()).actionsDue?.map(({ actionId }) => actionId)).toEqual(['two']);
});
