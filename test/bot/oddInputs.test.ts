import { words } from '../../src/bot/inputs';
import { choicesIn, dayIn, tickIn, timeIn } from '../../src/bot/oddInputs';
import { verbs } from '../../src/bot/verbTable';
import { elementsOf } from '../support/cardTemplates';
import { anEveryoneWorld } from '../support/everyoneWorld';
import { wellFormed } from '../support/wellFormed';
import { shown } from '../support/world';

it.each([
  ['2026-11-27', '2026-11-27'],
  [' 2026-11-27 ', '2026-11-27'],
  ['2026-11-27T00:00:00Z', '2026-11-27'],
  ['2026-11-27T00:00:00.000Z', '2026-11-27'],
  ['2026-11-27T09:30', '2026-11-27'],
  // Midnight of 21 June as a client in British summer time keeps it.
  ['2026-06-20T23:00:00.000Z', '2026-06-21'],
  ['2026-06-21T00:00:00+01:00', '2026-06-21'],
  ['27/11/2026', '2026-11-27'],
  ['11/27/2026', '2026-11-27'],
  ['27.11.2026', '2026-11-27'],
  ['04/04/2026', '2026-04-04'],
])('the day %s is read as %s', (typed, day) => {
  expect(dayIn(typed)).toBe(day);
});

it.each(['03/04/2026', '4/3/2026', '31/02/2026', '2026-02-30', '2026-02-30T00:00:00Z', 'next Friday', '27/11/26', ''])(
  'the day %s is not guessed',
  (typed) => {
    expect(dayIn(typed)).toBe(typed);
  },
);

it.each([
  ['08:31', '08:31'],
  ['08:31:00', '08:31'],
  ['08:31:00.000', '08:31'],
  ['8:33', '08:33'],
  ['8:32 AM', '08:32'],
  ['8:32\u202fPM', '20:32'],
  ['8:32 p.m.', '20:32'],
  ['12:05 am', '00:05'],
  ['12:05 pm', '12:05'],
  ['9 AM', '09:00'],
  ['8:32 yh', '20:32'],
  ['2026-06-21T08:30:00Z', '09:30'],
  ['2026-11-21T08:30:00Z', '08:30'],
  ['2026-06-21T08:30:00', '08:30'],
])('the time %s is read as %s', (typed, time) => {
  expect(timeIn(typed)).toBe(time);
});

it.each(['25:00', '13:00 PM', '0:30 am', 'noon', '8', '8:3', '8:32 xm'])('the time %s is not guessed', (typed) => {
  expect(['25:00', typed]).toContain(timeIn(typed));
});

it('choices come with or without spaces, a tick in any letter case', () => {
  expect([choicesIn('a, b'), choicesIn('a;b'), choicesIn(',a,,b,'), choicesIn('')]).toEqual(['a,b', 'a,b', 'a,b', '']);
  expect([tickIn('True'), tickIn('FALSE')]).toEqual(['true', 'false']);
});

it.each(['\v', '\f', '\r', '\r\n', '\u0085', '\u2028', '\u2029'])('a line that is begun with %j stays a line of its own', (gap) => {
  expect(words().parse(`What was said${gap}What was agreed`)).toBe('What was said\nWhat was agreed');
});

const verbNamed = (name: string) => {
  const found = verbs.find(({ verb }) => verb === name);
  if (found === undefined) throw new Error(`There is no verb ${name}.`);
  return found;
};

const odd = [
  { verb: 'meeting.move', who: 'sian', typed: { plannedOn: '2026-11-27T00:00:00Z', startsAt: '8:32 AM' }, saves: ['2026-11-27', '08:32'] },
  {
    verb: 'meeting.move',
    who: 'sian',
    typed: { plannedOn: '27/11/2026', startsAt: '08:31:00', reason: 12345678 },
    saves: ['08:31', '12345678'],
  },
  { verb: 'members.contact', who: 'sian', typed: { inTeams: false, safeContact: 'Typed contact' }, saves: ['Typed contact'] },
  { verb: 'members.contact', who: 'sian', typed: { inTeams: 'True', safeContact: null }, saves: [] },
  { verb: 'agenda.propose', who: 'noor', typed: { words: true, audience: 'practitioners ' }, saves: ['"text":"true"'] },
];

it.each(odd)('$verb is saved from a client that sends $typed', async ({ verb, who, typed, saves }) => {
  const world = await anEveryoneWorld('planned');
  const before = world.counted();
  await world.presses(who, verb, { ...(await wellFormed(world, verbNamed(verb))), ...typed });
  expect(world.counted()).toEqual({ ...before, writes: before.writes + 1 });
  const stored = JSON.stringify([await world.head(), await world.meeting()]);
  for (const each of saves) expect(stored).toContain(each);
});

it('several choices are read as a text with spaces and as a list', async () => {
  for (const children of ['child-1, child-2', ['child-1', 'child-2']]) {
    const world = await anEveryoneWorld('open');
    const press = { ...(await wellFormed(world, verbNamed('actions.agree'))), children };
    await world.presses('sian', 'actions.agree', press);
    const plan = (await world.deps.store.load('group-1', ['plan']))?.documents.get('plan');
    expect(JSON.stringify(plan)).toContain('"childIds":["child-1","child-2"]');
  }
});

it('a day that could be two is refused, with the rest of the form as it was typed', async () => {
  const world = await anEveryoneWorld('planned');
  const press = { ...(await wellFormed(world, verbNamed('meeting.move'))), plannedOn: '03/12/2026' };
  const before = world.counted();
  const card = shown(await world.presses('sian', 'meeting.move', press));
  expect(world.counted()).toEqual(before);
  expect(card).toContain('could be two days');
  expect(card).toContain('Typed reason');
});

it('an input that came as no text is asked for again beside it, with the words of the others', async () => {
  const world = await anEveryoneWorld('planned');
  const press = { ...(await wellFormed(world, verbNamed('meeting.arrange'))), needs: { lost: true } };
  const before = world.counted();
  const card = shown(await world.presses('sian', 'meeting.arrange', press));
  expect(world.counted()).toEqual(before);
  expect(card).toContain('could not be read');
});

/** What stands in an input of a card, and what is said to be wrong with it. */
function inputOf(card: unknown, wanted: string): { readonly value: string; readonly wrong: string } {
  const parts = elementsOf(card, ({ type }) => /^(Input\.\w+|TextBlock)$/.test(String(type)));
  const [input, ...after] = parts.slice(parts.findIndex(({ id }) => id === wanted));
  const next = after.findIndex(({ type }) => type !== 'TextBlock');
  const wrong = after.slice(0, next === -1 ? after.length : next).map(({ text }) => String(text));
  return { value: String(input?.['value'] ?? ''), wrong: wrong.filter((text) => text.startsWith('⚠')).join() };
}

const lacking = [
  { verb: 'meeting.move', who: 'sian', lacks: 'startsAt', keeps: { plannedOn: '2026-11-27', reason: 'Typed reason' } },
  { verb: 'meeting.move', who: 'sian', lacks: 'plannedOn', keeps: { startsAt: '11:00', reason: 'Typed reason' } },
  { verb: 'away.save', who: 'sian', lacks: 'from', keeps: { to: '2026-11-27' } },
];

it.each(lacking.flatMap((row) => [null, undefined, ''].map((empty) => ({ ...row, empty }))))(
  '$verb without $lacks, sent as $empty, gives back what was typed, and says only at that input that it is empty',
  async ({ verb, who, lacks, keeps, empty }) => {
    const world = await anEveryoneWorld('planned');
    const card = await world.presses(who, verb, { ...(await wellFormed(world, verbNamed(verb))), ...keeps, [lacks]: empty });
    expect(inputOf(card, lacks)).toEqual({ value: '', wrong: '⚠ Answer this.' });
    for (const [name, value] of Object.entries(keeps)) expect(inputOf(card, name)).toEqual({ value, wrong: '' });
  },
);

it('what was emptied stays empty where something else of the form is wrong', async () => {
  for (const empty of [null, undefined, '']) {
    const world = await anEveryoneWorld('planned');
    const press = { ...(await wellFormed(world, verbNamed('members.contact'))), was: 'stale', safeContact: empty };
    expect(inputOf(await world.presses('sian', 'members.contact', press), 'safeContact').value).toBe('');
  }
});

const emptyForms = [
  { verb: 'actions.agree', who: 'sian', state: 'open', needs: ['words', 'owner', 'children', 'dueOn'] },
  { verb: 'actions.agreeOutside', who: 'sian', state: 'open', needs: ['words', 'outside', 'children', 'dueOn'] },
  { verb: 'seen.save', who: 'sian', state: 'planned', needs: ['children', 'on', 'time'] },
  { verb: 'notSeen.report', who: 'sian', state: 'planned', needs: ['children', 'on', 'time', 'place'], data: { danger: 'no' } },
  { verb: 'review.plan', who: 'sian', state: 'planned', needs: ['children', 'plannedOn', 'startsAt'] },
  { verb: 'review.ask', who: 'sian', state: 'planned', needs: ['children', 'ground', 'words'] },
  { verb: 'steps.save', who: 'sian', state: 'planned', needs: ['children', 'on'] },
  { verb: 'alerts.take', who: 'sian', state: 'planned', needs: ['who', 'until'] },
  { verb: 'clocks.explain', who: 'macsen', state: 'planned', needs: ['code', 'reason', 'authorisedBy', 'authorisedOn'] },
] as const;

it.each(emptyForms.flatMap((row) => [null, undefined].map((empty) => ({ ...row, empty }))))(
  '$verb with all its inputs sent as $empty says at each that is needed that it is, at once',
  async ({ verb, who, state, needs, empty, ...rest }) => {
    const world = await anEveryoneWorld(state);
    const honest = { ...(await wellFormed(world, verbNamed(verb))), ...('data' in rest ? rest.data : {}) };
    const inputs = Object.fromEntries(Object.keys(verbNamed(verb).inputs.shape).map((name) => [name, empty]));
    const card = await world.presses(who, verb, { ...honest, ...inputs });
    expect(needs.filter((name) => inputOf(card, name).wrong === '')).toEqual([]);
  },
);
