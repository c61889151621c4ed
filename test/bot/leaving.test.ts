import { verbs } from '../../src/bot/verbTable';
import { pressButton, rendered } from '../support/cardRenderer';
import { elementsOf } from '../support/cardTemplates';
import { anEveryoneWorld, type EveryoneWorld } from '../support/everyoneWorld';
import { wellFormed } from '../support/wellFormed';
import { button } from '../support/world';

type Pressed = { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

const question = 'What you entered on this card is not saved.';

function read(card: unknown): string {
  return elementsOf(card, ({ type }) => ['TextRun', 'TextBlock', 'Input.Text', 'Action.Execute'].includes(String(type)))
    .map(({ text, title, value }) => String(text ?? title ?? value ?? ''))
    .join('\n');
}

/** What stands in the inputs of a card, as a client sends it where nothing is touched. */
function untouched(card: unknown): Record<string, string> {
  const inputs = elementsOf(card, ({ type }) => String(type).startsWith('Input.'));
  const held = inputs.map(({ id, value }) => [String(id), String(value ?? '')] as const);
  return Object.fromEntries(held.filter(([, value]) => value !== ''));
}

function wayOn(card: unknown): Pressed {
  const [found] = elementsOf(card, ({ title }) => /^(Leave|Go on) without saving$/.test(String(title)));
  return { verb: String(found?.['verb']), data: found?.['data'] as Pressed['data'] };
}

async function aForm(): Promise<{ world: EveryoneWorld; form: unknown; back: Pressed }> {
  const world = await anEveryoneWorld('open');
  const form = await world.presses('noor', 'actions.finishing', { actionId: 'act-noor' });
  return { world, form, back: button(form, 'actions.one') };
}

it('Back on a form in which nothing was touched goes back at once', async () => {
  const { world, form, back } = await aForm();
  const answer = await world.presses('noor', back.verb, { ...back.data, ...untouched(form) });
  expect(read(answer)).not.toContain(question);
  expect(elementsOf(answer, ({ id }) => id === 'effect')).toEqual([]);
});

it('Back on a form with words in it asks first, with the words in the form, and saves nothing; a second press leaves it', async () => {
  const { world, back } = await aForm();
  const before = world.counted();
  const asked = await world.presses('noor', back.verb, { ...back.data, effect: 'Typed effect' });
  expect(world.counted()).toEqual(before);
  expect(untouched(asked)).toMatchObject({ effect: 'Typed effect' });
  expect(read(asked)).toContain(question);
  expect(read(asked)).toContain('What you entered is not saved yet, and still stands here.');
  const { verb, data } = wayOn(asked);
  const left = await world.presses('noor', verb, data);
  expect(elementsOf(left, ({ id }) => id === 'effect')).toEqual([]);
  expect(read(left)).not.toContain('Typed effect');
});

it('the form that asks can be saved as it is, and its Back asks again', async () => {
  const { world, back } = await aForm();
  const asked = await world.presses('noor', back.verb, { ...back.data, effect: 'Typed effect' });
  const again = button(asked, 'Back');
  expect(read(await world.presses('noor', again.verb, { ...again.data, ...untouched(asked) }))).toContain(question);
  const save = button(asked, 'actions.finish');
  const before = world.counted().writes;
  await world.presses('noor', save.verb, { ...save.data, ...untouched(asked) });
  expect(world.counted().writes).toBe(before + 1);
});

it('Back after a refusal asks, as what stands in the form was typed and not saved', async () => {
  const { world } = await aForm();
  const honest = await wellFormed(world, verbs.find(({ verb }) => verb === 'actions.extend') ?? fail());
  const refused = await world.presses('noor', 'actions.extend', { ...honest, until: '2020-01-01', reason: 'Typed reason' });
  const back = button(refused, 'actions.one');
  expect(read(await world.presses('noor', back.verb, { ...back.data, ...untouched(refused) }))).toContain('Typed reason');
});

it('the first step of a form, shown again with what was typed there, asks before it is left', async () => {
  const world = await anEveryoneWorld('planned');
  const child = { givenName: 'Typed', familyName: 'Child', bornOrExpectedOn: '2020-02-02' };
  const second = await world.presses('sian', 'groups.childRegistered', child);
  const toFirst = button(second, 'groups.child');
  const first = await world.presses('sian', toFirst.verb, { ...toFirst.data, ...untouched(second) });
  expect(read(first)).not.toContain(question);
  const back = button(first, 'groups.card');
  expect(untouched(await world.presses('sian', back.verb, { ...back.data, ...untouched(first) }))).toMatchObject(child);
});

it('words of a later step, to which nobody has gone on again, are not left without a question', async () => {
  const world = await anEveryoneWorld('planned');
  const start = await world.presses('sian', 'exclusions.asking', {});
  const next = button(start, 'exclusions.askMore');
  const second = await world.presses('sian', next.verb, { ...next.data, ...untouched(start), person: 'elin', extent: 'whole' });
  const back = button(second, 'exclusions.askBack');
  const first = await world.presses('sian', back.verb, { ...back.data, ...untouched(second), words: 'Typed evidence' });
  const away = button(first, 'exclusions.open');
  const asked = await world.presses('sian', away.verb, { ...away.data, ...untouched(first) });
  expect(read(asked)).toContain(question);
  expect(button(asked, 'exclusions.askMore').data).toMatchObject({ words: 'Typed evidence' });
});

it('somebody outside who was named for an action is not left without a question once a member is looked for instead', async () => {
  const world = await anEveryoneWorld('open');
  const start = await world.presses('ioan', 'actions.adding', {});
  const outside = button(start, 'actions.addingOutside');
  const form = await world.presses('ioan', outside.verb, { ...outside.data, ...untouched(start) });
  const member = button(form, 'actions.addingMember');
  const again = await world.presses('ioan', member.verb, { ...member.data, ...untouched(form), outside: 'Typed Name' });
  const back = button(again, 'actions.open');
  const asked = await world.presses('ioan', back.verb, { ...back.data, ...untouched(again) });
  expect(read(asked)).toContain(question);
  expect(button(asked, 'actions.addingOutside').data).toMatchObject({ named: 'Typed Name' });
});

it('what was chosen on another page of the attendance sheet is not left without a question', async () => {
  const world = await anEveryoneWorld('open');
  const sheet = await world.presses('ioan', 'attendance.sheet', { meetingId: 'meeting-1' });
  const next = elementsOf(sheet, ({ verb, title }) => verb === 'attendance.turn' && title === 'Next page')[0];
  const second = await world.presses('ioan', 'attendance.turn', { ...(next?.['data'] as object), ...untouched(sheet), p2: 'apologies' });
  const back = button(second, 'attendance.open');
  expect(read(await world.presses('ioan', back.verb, { ...back.data, ...untouched(second) }))).toContain(question);
});

it('another client, with choices in another order, blanks and a day of its own form, is not asked about what it left alone', async () => {
  const world = await anEveryoneWorld('planned');
  const form = await world.presses('sian', 'actions.adding', { m: 'meeting-1', to: 'none' });
  const back = button(form, 'actions.open');
  const odd = Object.fromEntries(
    Object.entries(untouched(form)).map(([id, value]) => [id, value.includes(',') ? value.split(',').reverse() : `${value} `]),
  );
  expect(read(await world.presses('sian', back.verb, { ...back.data, ...odd }))).not.toContain(question);
});

it('whom to ring is shown at once, with the words below it', async () => {
  const world = await anEveryoneWorld('planned');
  const form = await world.presses('noor', 'seen.open', {});
  const { verb, data } = button(form, 'notSeen.here');
  const answer = await world.presses('noor', verb, { ...data, ...untouched(form), others: 'Typed others' });
  expect(read(answer)).toContain('999');
  expect(read(answer)).toContain('Typed others');
});

it('who was ticked for a visit, and when it was, stand in the report once nobody could be seen', async () => {
  const world = await anEveryoneWorld('planned');
  const form = await world.presses('noor', 'seen.open', {});
  const here = button(form, 'notSeen.here');
  const given = { ...untouched(form), children: 'child-2', on: '2026-11-19', time: '08:15' };
  const rings = await world.presses('noor', here.verb, { ...here.data, ...given });
  const no = button(rings, 'No');
  const report = await world.presses('noor', no.verb, no.data);
  expect(untouched(report)).toMatchObject({ children: 'child-2', on: '2026-11-19', time: '08:15' });
  const forged = await world.presses('noor', no.verb, { ...no.data, wasChildren: 'child-9,child-2', wasOn: '<b>', wasTime: '25' });
  expect(untouched(forged)).toMatchObject({ children: 'child-2', on: '2026-11-20' });
});

it('a mark that names another verb gives no right to it, and one that names what takes nothing in is no form', async () => {
  const { world, back } = await aForm();
  const { f, ...data } = back.data;
  const before = world.counted().writes;
  for (const verb of ['members.add', 'record.sign', 'away.end', 'no.such', '__proto__'])
    await world.presses('rhys', back.verb, { ...data, name: 'Typed', words: 'Typed', f: { ...(f as object), verb, first: {} } });
  expect(world.counted().writes).toBe(before);
  for (const broken of [null, 7, 'x', [], { verb: 7 }, { verb: 'actions.finish', data: {}, first: { effect: 7 } }])
    expect((await world.presses('rhys', back.verb, { ...data, f: broken })).type).toBe('AdaptiveCard');
});

it('a deed that stands on a form asks in its own words', async () => {
  const world = await anEveryoneWorld('drafted');
  const honest = await wellFormed(world, verbs.find(({ verb }) => verb === 'record.change') ?? fail());
  const form = await world.presses('ioan', 'record.change', { ...honest, words: '' });
  const { verb, data } = button(form, 'record.leaveOut');
  const before = world.counted().writes;
  const asked = await world.presses('ioan', verb, { ...data, words: 'Typed words' });
  expect(world.counted().writes).toBe(before);
  expect(read(asked)).toContain('Go on without saving');
  expect(untouched(asked)).toMatchObject({ words: 'Typed words' });
});

it('Teams lets Back through while the form is empty, and sends along what is in it', async () => {
  const { form } = await aForm();
  expect(await pressButton(form as object, 'Back', {})).toMatchObject({ verb: 'actions.one' });
  const sent = await pressButton(form as object, 'Back', { effect: 'Typed effect' });
  expect(sent).toMatchObject({ verb: 'actions.one', data: { effect: 'Typed effect', f: { verb: 'actions.finish' } } });
  expect((await rendered(form as object)).html.textContent).toContain('(required)');
});

function fail(): never {
  throw new Error('There is no such verb.');
}
