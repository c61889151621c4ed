import { verbs } from '../../../src/bot/verbTable';
import { elementsOf } from '../../support/cardTemplates';
import { anEveryoneWorld, type EveryoneWorld } from '../../support/everyoneWorld';
import { button, shown } from '../../support/world';

const inputs = (card: unknown) =>
  Object.fromEntries(
    elementsOf(card, ({ type }) => String(type).startsWith('Input.')).map(({ id, value }) => [String(id), String(value ?? '')]),
  );
const proposed = { words: 'Typed words', audience: 'everyone' };

/** The meeting of the card is over, and another one is planned, as far as the head tells. */
async function withNext(world: EveryoneWorld): Promise<void> {
  const { store } = world.deps;
  const loaded = await store.load('group-1', []);
  if (loaded === null) throw new Error('There is no group.');
  const { document, etag } = loaded.head;
  const [fact] = document.meetings;
  if (fact === undefined) throw new Error('There is no meeting.');
  const next = { ...fact, meetingId: 'meeting-2', plannedFor: '2026-12-18', heldOn: null, valid: false, cancelled: false };
  await store.commit({ coreGroupId: 'group-1', head: { ...document, meetings: [...document.meetings, next] }, etag, put: [], create: [] });
}

describe.each([
  ['closed', 'is closed, so it was not proposed'],
  ['cancelled', 'has been cancelled, so it was not proposed'],
] as const)('what is proposed for a meeting that is %s', (state, why) => {
  it('comes back with what to do, and goes to no meeting', async () => {
    const world = await anEveryoneWorld(state);
    const before = world.counted().writes;
    const card = await world.presses('noor', 'agenda.propose', { meetingId: 'meeting-1', ...proposed });
    expect(world.counted().writes).toBe(before);
    expect(shown(card)).toContain(why);
    expect(shown(card)).toContain('No other meeting is planned yet: keep a copy');
    expect(inputs(card)).toEqual(proposed);
  });

  it('can be proposed for the next meeting with the same button, where one is planned', async () => {
    const world = await anEveryoneWorld(state);
    await withNext(world);
    const card = await world.presses('noor', 'agenda.propose', { meetingId: 'meeting-1', ...proposed });
    expect(shown(card)).toContain('The next meeting is on Friday 18 December 2026: press the button');
    expect(inputs(card)).toEqual(proposed);
    expect(button(card, 'agenda.propose').data).toMatchObject({ meetingId: 'meeting-2' });
  });
});

it('a form that comes back without who may read it shows the choice that counts then', async () => {
  const world = await anEveryoneWorld('planned');
  for (const audience of [null, undefined, '']) {
    const card = await world.presses('noor', 'agenda.propose', { meetingId: 'meeting-1', words: 'w'.repeat(4001), audience });
    expect(inputs(card)).toEqual({ words: 'w'.repeat(4001), audience: 'practitioners' });
  }
});

it.each(['agenda.item', 'agenda.changing', 'agenda.rewording', 'agenda.declining'])(
  '%s of an item that has gone shows the agenda as it stands, and that it has gone',
  async (verb) => {
    const world = await anEveryoneWorld('planned');
    expect(verbs.map((each) => each.verb)).toContain(verb);
    const card = await world.presses(verb === 'agenda.item' || verb === 'agenda.changing' ? 'noor' : 'ioan', verb, { itemId: 'gone' });
    expect(shown(card)).toContain('This item is no longer on the agenda. Nothing was changed.');
    expect(button(card, 'agenda.choose')).toBeDefined();
  },
);

it('words about an item that has gone stand below the agenda', async () => {
  const world = await anEveryoneWorld('planned');
  const card = await world.presses('noor', 'agenda.change', {
    meetingId: 'meeting-1',
    itemId: 'gone',
    seen: 1,
    change: 'Typed change',
    audience: '',
  });
  expect(shown(card)).toContain('This item is no longer on the agenda.');
  expect(shown(card)).toContain('Typed change');
  expect(button(card, 'agenda.choose')).toBeDefined();
});
