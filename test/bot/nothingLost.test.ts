import type { Verb } from '../../src/bot/verbs';
import { openings, verbs } from '../../src/bot/verbTable';
import { isForWords } from '../../src/core/confidentiality/audiences';
import { elementsOf } from '../support/cardTemplates';
import { placeAnswered, placeEmptied } from '../support/emptyPlaceWorld';
import { anEveryoneWorld, type EveryoneWorld, type WorldState } from '../support/everyoneWorld';
import { askedToExclude, excluded } from '../support/exclusionWorld';
import { questionsOpen } from '../support/openQuestions';
import { wellFormed } from '../support/wellFormed';
import { button } from '../support/world';

/** Who may press each verb with inputs, and where; `wrong` is the one input, or the one version seen, that spoils it. */
type Row = {
  readonly verb: string;
  readonly who: string;
  readonly state: WorldState;
  readonly wrong: Readonly<Record<string, unknown>>;
  /** What must have happened before. */
  readonly before?: (world: EveryoneWorld) => Promise<unknown>;
};

const tooLong = 'w'.repeat(4001);
const rows: readonly Row[] = [
  { verb: 'groups.create', who: 'sian', state: 'none', wrong: { otherEmail: 'no address' } },
  { verb: 'groups.childRegistered', who: 'sian', state: 'planned', wrong: { bornOrExpectedOn: '2020-02-30' } },
  { verb: 'groups.addChild', who: 'sian', state: 'planned', wrong: { registeredOn: '30/02/2020' } },
  { verb: 'groups.name', who: 'sian', state: 'planned', wrong: { shortName: tooLong } },
  { verb: 'members.addHow', who: 'sian', state: 'planned', wrong: { email: 'no address' } },
  { verb: 'members.add', who: 'sian', state: 'planned', wrong: { spoken: 'fr' } },
  { verb: 'members.end', who: 'sian', state: 'planned', wrong: { endsOn: '2027-01-01' } },
  { verb: 'members.contact', who: 'sian', state: 'planned', wrong: { was: 'stale' } },
  { verb: 'members.contact', who: 'sian', state: 'planned', wrong: { safeContact: tooLong } },
  { verb: 'members.answer', who: 'sian', state: 'planned', wrong: { until: '2020-01-01' }, before: placeEmptied },
  { verb: 'members.answer', who: 'macsen', state: 'planned', wrong: { words: tooLong }, before: placeEmptied },
  { verb: 'members.answer', who: 'sian', state: 'planned', wrong: { was: 'stale' }, before: placeAnswered },
  // Only an empty choice is refused: whoever names somebody else's child is denied.
  { verb: 'questions.children', who: 'sian', state: 'planned', wrong: { childIds: '' }, before: questionsOpen },
  { verb: 'questions.missedChild', who: 'sian', state: 'planned', wrong: { twin: 'child-1', why: 'entered-twice' }, before: questionsOpen },
  { verb: 'accounts.confirm', who: 'sian', state: 'planned', wrong: { how: 'by its name' } },
  { verb: 'accounts.relink', who: 'sian', state: 'planned', wrong: { how: 'by its name' } },
  { verb: 'accounts.unlink', who: 'sian', state: 'planned', wrong: { why: 'no reason' } },
  { verb: 'meeting.plan', who: 'sian', state: 'none', wrong: { startsAt: '25:00' } },
  { verb: 'meeting.plan', who: 'sian', state: 'planned', wrong: {} },
  { verb: 'meeting.arrange', who: 'sian', state: 'planned', wrong: { seen: 'stale' } },
  { verb: 'meeting.arrange', who: 'sian', state: 'planned', wrong: { chair: 'elin' } },
  { verb: 'meeting.move', who: 'sian', state: 'planned', wrong: { seenMoves: 0 } },
  { verb: 'meeting.move', who: 'sian', state: 'planned', wrong: { plannedOn: '2020-01-01' } },
  { verb: 'meeting.cancel', who: 'sian', state: 'planned', wrong: { why: 'other', words: tooLong } },
  { verb: 'agenda.propose', who: 'noor', state: 'planned', wrong: { words: tooLong } },
  { verb: 'agenda.propose', who: 'noor', state: 'open', wrong: {} },
  { verb: 'agenda.change', who: 'noor', state: 'planned', wrong: { seen: 99 } },
  { verb: 'agenda.decline', who: 'ioan', state: 'planned', wrong: { v: 99 } },
  { verb: 'agenda.reword', who: 'ioan', state: 'planned', wrong: { v: 99 } },
  { verb: 'attendance.deputy', who: 'noor', state: 'planned', wrong: { deputy: tooLong } },
  { verb: 'attendance.correct', who: 'ioan', state: 'open', wrong: { mode: 'fax' } },
  { verb: 'attendance.turn', who: 'ioan', state: 'open', wrong: { p2: 'fax' } },
  { verb: 'attendance.confirm', who: 'ioan', state: 'open', wrong: { p2: 'fax' } },
  { verb: 'actions.agree', who: 'ioan', state: 'open', wrong: { dueOn: '2020-01-01' } },
  { verb: 'actions.agreeOutside', who: 'ioan', state: 'open', wrong: { dueOn: '2026-02-30' } },
  { verb: 'actions.detail', who: 'ioan', state: 'open', wrong: { v: 99 } },
  { verb: 'actions.finish', who: 'noor', state: 'open', wrong: { v: 99 } },
  { verb: 'actions.extend', who: 'noor', state: 'open', wrong: { until: '2020-01-01' } },
  { verb: 'actions.block', who: 'noor', state: 'open', wrong: { v: 99 } },
  { verb: 'actions.reopen', who: 'ioan', state: 'open', wrong: { v: 99 } },
  { verb: 'actions.giveTo', who: 'ioan', state: 'open', wrong: { v: 99 } },
  { verb: 'actions.giveTo', who: 'ioan', state: 'open', wrong: { owner: 'noor', outside: 'Typed outsider' } },
  { verb: 'record.note', who: 'ioan', state: 'open', wrong: { words: tooLong } },
  { verb: 'record.change', who: 'ioan', state: 'drafted', wrong: { v: 99 } },
  { verb: 'record.correct', who: 'ioan', state: 'signed', wrong: { version: 99 } },
  { verb: 'alerts.take', who: 'sian', state: 'planned', wrong: { until: '2020-01-01' } },
  { verb: 'alerts.take', who: 'sian', state: 'planned', wrong: { seen: 99 } },
  { verb: 'alerts.putOff', who: 'sian', state: 'planned', wrong: { until: '2027-01-04' } },
  { verb: 'alerts.escalate', who: 'sian', state: 'planned', wrong: { why: tooLong } },
  { verb: 'steps.save', who: 'sian', state: 'planned', wrong: { on: '2027-01-01', why: 'Typed why' } },
  { verb: 'clocks.explain', who: 'macsen', state: 'planned', wrong: { seen: 99 } },
  { verb: 'clocks.explain', who: 'macsen', state: 'planned', wrong: { authorisedOn: '2026-01-04' } },
  { verb: 'clocks.explain', who: 'macsen', state: 'planned', wrong: { authorisedBy: 'noor' } },
  { verb: 'clocks.explain', who: 'macsen', state: 'planned', wrong: { reason: tooLong } },
  { verb: 'exclusions.askMore', who: 'noor', state: 'planned', wrong: { from: '2020-01-01' } },
  { verb: 'exclusions.ask', who: 'sian', state: 'planned', wrong: { words: tooLong } },
  { verb: 'exclusions.decideMore', who: 'macsen', state: 'planned', wrong: { reviewBy: '2027-03-01' }, before: askedToExclude },
  { verb: 'exclusions.decideMore', who: 'cadi', state: 'planned', wrong: { extent: 'part' }, before: askedToExclude },
  { verb: 'exclusions.decide', who: 'macsen', state: 'planned', wrong: { seen: 99 }, before: askedToExclude },
  { verb: 'exclusions.decide', who: 'cadi', state: 'planned', wrong: { told: tooLong }, before: askedToExclude },
  { verb: 'exclusions.refuse', who: 'macsen', state: 'planned', wrong: { seen: 99 }, before: askedToExclude },
  { verb: 'exclusions.reviewMore', who: 'macsen', state: 'planned', wrong: { code: 'later' }, before: excluded },
  { verb: 'exclusions.review', who: 'macsen', state: 'planned', wrong: { extent: '' }, before: excluded },
  { verb: 'exclusions.review', who: 'cadi', state: 'planned', wrong: { reviewBy: '2027-03-01' }, before: excluded },
  { verb: 'away.save', who: 'sian', state: 'planned', wrong: { from: '2020-01-01' } },
  { verb: 'away.enter', who: 'macsen', state: 'planned', wrong: { cover: 'person-elin' } },
];

const everyPressed: readonly Verb[] = [...new Set([...verbs, ...Object.values(openings)])];

function verbNamed(name: string): Verb {
  const found = [...verbs, ...Object.values(openings)].find(({ verb }) => verb === name);
  if (found === undefined) throw new Error(`There is no verb ${name}.`);
  return found;
}

/** What stands in the inputs of a card, by their ids. */
function inputsOf(node: unknown, found: Record<string, string> = {}): Record<string, string> {
  if (Array.isArray(node)) for (const each of node) inputsOf(each, found);
  if (typeof node !== 'object' || node === null) return found;
  const { type, id, value } = node as Record<string, unknown>;
  if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string') found[id] = String(value ?? '');
  for (const each of Object.values(node)) inputsOf(each, found);
  return found;
}

it.each(rows)(
  'a refused $verb by $who in state $state gives back all that was typed',
  async ({ verb, who, state, wrong, before: first }) => {
    const world = await anEveryoneWorld(state);
    await first?.(world);
    const press: Record<string, unknown> = { ...(await wellFormed(world, verbNamed(verb))), ...wrong };
    const before = world.counted().writes;
    const inputs = inputsOf(await world.presses(who, verb, press));
    expect(world.counted().writes).toBe(before);
    const typed = Object.keys(verbNamed(verb).inputs.shape).filter((name) => press[name] !== '');
    const shownAgain = Object.fromEntries(typed.filter((name) => name in inputs).map((name) => [name, inputs[name]]));
    const asked = typed.filter((name) => name in inputs || !['successor', 'knowingly', 'lateReason'].includes(name));
    expect(shownAgain).toEqual(Object.fromEntries(asked.map((name) => [name, press[name]])));
  },
);

/** What stands on a card to be read. */
function readOn(card: unknown): string {
  return elementsOf(card, ({ type }) => type === 'TextRun' || type === 'TextBlock' || type === 'Input.Text')
    .map(({ text, value }) => String(text ?? value ?? ''))
    .join('\n');
}

const denied = new Set<string>();
const withWords = everyPressed.filter(({ inputs }) => Object.keys(inputs.shape).some(isForWords));

it.each([
  ['by somebody who is in no group', 'guest', {}],
  ['about a child who has moved to another group', 'ioan', { childId: 'child-moved' }],
] as const)('a press that is denied %s gives back every word of its form', async (_name, who, forged) => {
  const world = await anEveryoneWorld('open');
  const lost: string[] = [];
  for (const verb of withWords) {
    const before = world.counted();
    const honest = await wellFormed(world, verb);
    const typed = Object.fromEntries(
      Object.keys(verb.inputs.shape)
        .filter(isForWords)
        .map((name) => [name, `Typed into ${name}`]),
    );
    const names = Object.fromEntries(Object.entries(forged).filter(([name]) => name in verb.data.shape));
    const read = readOn(await world.presses(who, verb.verb, { ...honest, ...typed, ...names }));
    const { writes, denials } = world.counted();
    if (writes !== before.writes || denials === before.denials) continue;
    denied.add(verb.verb);
    for (const words of Object.values(typed)) if (!read.includes(words)) lost.push(`${verb.verb}: ${words}`);
  }
  expect(lost).toEqual([]);
});

it('each verb that takes words was denied once', () => {
  expect(withWords.map(({ verb }) => verb).filter((verb) => !denied.has(verb))).toEqual([]);
});

it('what was typed about something that has gone meanwhile stands below the answer', async () => {
  const world = await anEveryoneWorld('open');
  const press = { ...(await wellFormed(world, verbNamed('actions.finish'))), actionId: 'act-gone', effect: 'Typed effect' };
  const answer = await world.presses('noor', 'actions.finish', press);
  expect(readOn(answer)).toContain('Typed effect');
  expect(readOn(answer)).toContain('Craidd has not saved this. Copy it from here.');
});

it('words that are too long to stand below a no are in the own chat, and the answer says so', async () => {
  const world = await anEveryoneWorld('open');
  const effect = `${'Ŵyth gair. '.repeat(4_000)}end`;
  const press = { ...(await wellFormed(world, verbNamed('actions.finish'))), effect };
  expect(readOn(await world.presses('guest', 'actions.finish', press))).toContain('It is in your own chat with Craidd');
  const runs = elementsOf(world.ownChat, ({ type }) => type === 'TextRun').map(({ text }) => String(text));
  expect(runs.join('') === effect).toBe(true);
});

it('somebody outside who was named is still named once a member was looked for instead', async () => {
  const world = await anEveryoneWorld('open');
  const press = await wellFormed(world, verbNamed('actions.agreeOutside'));
  const form = await world.presses('ioan', 'actions.addingMember', press);
  const { verb, data } = button(form, 'actions.addingOutside');
  expect(inputsOf(await world.presses('ioan', verb, { ...data, words: 'Typed words' }))).toMatchObject({ outside: 'Typed outsider' });
});

it('a member who was chosen is still chosen once somebody outside was looked for instead, also after a refused save', async () => {
  const world = await anEveryoneWorld('open');
  const press = { ...(await wellFormed(world, verbNamed('actions.agree'))), owner: 'noor' };
  const outside = button(await world.presses('ioan', 'actions.addingOutside', press), 'actions.agreeOutside');
  const refused = await world.presses('ioan', outside.verb, { ...outside.data, words: 'Typed words' });
  const back = button(refused, 'actions.addingMember');
  const form = await world.presses('ioan', back.verb, { ...back.data, words: 'Typed words', outside: 'Typed outsider' });
  expect(inputsOf(form)).toMatchObject({ words: 'Typed words', owner: 'noor' });
  const member = button(form, 'actions.agree');
  const again = button(await world.presses('ioan', member.verb, { ...member.data, words: 'Typed words' }), 'actions.addingOutside');
  expect(inputsOf(await world.presses('ioan', again.verb, { ...again.data }))).toMatchObject({ outside: 'Typed outsider' });
});

it('a member who was chosen and has left meanwhile is chosen no longer', async () => {
  const world = await anEveryoneWorld('open');
  expect(inputsOf(await world.presses('ioan', 'actions.addingMember', { chosen: 'nobody-here' }))).toMatchObject({ owner: '' });
});

it('a reason that was given for a late day stays in the form with another day', async () => {
  const world = await anEveryoneWorld('none');
  const press = { ...(await wellFormed(world, verbNamed('meeting.plan'))), startsAt: '25:00', lateReason: 'Typed reason' };
  expect(inputsOf(await world.presses('macsen', 'meeting.plan', press))).toMatchObject({ lateReason: 'Typed reason' });
});

it('there is a row for every verb that takes typed words', () => {
  const elsewhere = /^(seen|notSeen|children|clocks|review)\.|^(actions\.adding(Outside|Member)|agenda\.choose|exclusions\.\w+Back)$/;
  const typing = [...verbs].filter(({ verb, inputs }) => Object.keys(inputs.shape).length > 0 && !elsewhere.test(verb));
  expect(typing.map(({ verb }) => verb).filter((verb) => !rows.some((row) => row.verb === verb))).toEqual([]);
});

/** Deeds that save something, each by somebody who may. */
const saved: readonly Pick<Row, 'verb' | 'who' | 'state' | 'before'>[] = [
  ...rows
    .filter(
      ({ verb }) =>
        !['groups.childRegistered', 'members.addHow', 'groups.create', 'questions.children', 'attendance.turn'].includes(verb) &&
        verb !== 'questions.missedChild',
    )
    .filter(({ verb }) => !/^exclusions\.\w+More$/.test(verb))
    .map(({ verb, who, state, before }) => ({
      verb,
      who,
      ...(before && { before }),
      state: verb === 'meeting.plan' ? ('none' as const) : verb === 'agenda.propose' ? ('planned' as const) : state,
    })),
  { verb: 'meeting.start', who: 'ioan', state: 'today' },
  { verb: 'meeting.close', who: 'ioan', state: 'open' },
  { verb: 'agenda.agree', who: 'elin', state: 'planned' },
  { verb: 'agenda.share', who: 'noor', state: 'planned' },
  { verb: 'agenda.withdraw', who: 'noor', state: 'planned' },
  { verb: 'agenda.accept', who: 'ioan', state: 'planned' },
  { verb: 'agenda.order', who: 'ioan', state: 'planned' },
  { verb: 'attendance.reply', who: 'rhys', state: 'planned' },
  { verb: 'attendance.everyone', who: 'ioan', state: 'open' },
  { verb: 'record.draft', who: 'sian', state: 'closed' },
  { verb: 'record.leaveOut', who: 'ioan', state: 'drafted' },
  { verb: 'record.sign', who: 'ioan', state: 'drafted' },
  { verb: 'record.circulate', who: 'mair', state: 'signed' },
  { verb: 'record.read', who: 'elin', state: 'circulated' },
];

async function audited(world: EveryoneWorld): Promise<number> {
  return (await world.audit()).length;
}

it.each(saved)('$verb pressed five times, three of them at once, is done once', async ({ verb, who, state, before: first }) => {
  const world = await anEveryoneWorld(state);
  await first?.(world);
  const press = { ...(await wellFormed(world, verbNamed(verb))), k: 'the-same-press' };
  const before = await audited(world);
  const again = () => world.presses(who, verb, press);
  await Promise.all([again(), again(), again()]);
  const after = JSON.stringify([await world.head(), await world.meeting()]);
  await again();
  await again();
  expect(await audited(world)).toBe(before + 1);
  expect(JSON.stringify([await world.head(), await world.meeting()])).toBe(after);
});
