import type { AdaptiveCard } from '../../src/cards/defineCard';
import { every } from '../support/allShownTo';
import { elementsOf } from '../support/cardTemplates';
import { asked, decided, held, moved, removed, reported, sitting, visited } from '../support/childWorld';
import { placeEmptied } from '../support/emptyPlaceWorld';
import { accountIds, anEveryoneWorld, type EveryoneWorld, type WorldState } from '../support/everyoneWorld';
import { askedToExclude, excluded } from '../support/exclusionWorld';
import { questionsOpen } from '../support/openQuestions';
import { wellFormed } from '../support/wellFormed';
import { wholeSuite } from '../support/wholeSuite';

/*
 * Each form that these people can open is sent as it opens, with nothing touched. What is missing then says so in its label from the
 * start, and nothing is recorded that nobody entered.
 */

const known = new Map(every.map((verb) => [verb.verb, verb]));
const people = wholeSuite ? ['sian', 'macsen', 'ioan', 'noor', 'elin', 'cadi', 'reg', 'mair', 'gwen'] : ['sian', 'ioan', 'noor', 'cadi'];

async function oneAnswered(world: EveryoneWorld): Promise<void> {
  await questionsOpen(world);
  await world.presses('sian', 'questions.missedChild', { childId: 'child-1', why: 'ended', twin: '' });
}

type Prepare = (world: EveryoneWorld) => Promise<unknown>;
const situations: readonly (readonly [string, WorldState, Prepare])[] = [
  ...(['none', 'planned', 'open', 'drafted', 'signed'] as const).map((state) => [state, state, async () => ({})] as const),
  ['asked to exclude', 'planned', askedToExclude],
  ['excluded', 'planned', excluded],
  ['a place emptied', 'planned', placeEmptied],
  ['questions open', 'planned', questionsOpen],
  ['one question answered', 'planned', oneAnswered],
  ...Object.entries({ visited, reported, sitting, held, decided, removed, asked, moved }).map(
    ([name, prepare]) => [name, 'planned', prepare] as const,
  ),
];

/** What a second step has of its own is not typed yet when it is opened. */
const ofLaterSteps: Readonly<Record<string, readonly string[]>> = {
  'exclusions.askMore': ['ground', 'words'],
  'exclusions.decideMore': ['why', 'told', 'views', 'complaint'],
  'exclusions.reviewMore': ['topics', 'until', 'reviewBy', 'why', 'extent'],
};

/** What is needed only for some answer to another input, which its label says. */
const dependsOnAnother = new Set([
  'actions.giveTo owner',
  'groups.childRegistered givenName',
  'members.addHow name',
  'members.answer until',
  'notSeen.decide why',
  'notSeen.detail more',
  'review.speak said',
  'seen.tell presentation',
  'steps.save on',
]);

/** Forms whose inputs hold what is recorded already, or what their button says; sending them as they are adds nothing that was not meant. */
const asTheyStand = new Set([
  'actions.detail',
  'agenda.reword',
  'alerts.take',
  'attendance.confirm',
  'attendance.deputy',
  // A child who is missing is reported with two presses; what they mean stands on both buttons.
  'children.change missing',
  'away.enter',
  'groups.name',
  'meeting.arrange',
  'members.add',
  'members.contact',
  // Each answer is a button of its own; which child it was is for one of them only.
  'questions.missedChild',
  'record.change',
  'review.attend',
]);

type Field = { readonly id: string; readonly words: string; readonly value: string; readonly wrong: boolean };

/** The inputs of a card in their order, each with whether a line of what is wrong stands under it. */
function fieldsOf(card: AdaptiveCard): readonly Field[] {
  const parts = elementsOf(card, ({ type, text }) => String(type).startsWith('Input.') || String(text).startsWith('⚠'));
  return parts.flatMap(({ id, label, title, value }, index) =>
    id === undefined
      ? []
      : [
          {
            id: String(id),
            words: String(label ?? title),
            value: String(value ?? ''),
            wrong: String(parts[index + 1]?.['text']).startsWith('⚠'),
          },
        ],
  );
}

function formsOn(card: AdaptiveCard) {
  const presses = elementsOf(card, ({ type }) => type === 'Action.Execute').map(({ verb, data }) => ({
    verb: String(verb),
    data: data as Readonly<Record<string, unknown>>,
  }));
  return presses.filter(({ verb, data }) => !('f' in data) && Object.keys(known.get(verb)?.inputs.shape ?? {}).length > 0);
}

/** What opens a form of one child, one change, one answer. */
const openedFrom: readonly Readonly<Record<string, string>>[] = [
  { childId: 'child-1', danger: 'no' },
  { childId: 'child-2', what: 'missing' },
  { childId: 'child-1', what: 'moved' },
  { accountId: accountIds.ended },
];

const unmarked = new Set<string>();
const saved = new Set<string>();
const sent = new Set<string>();

beforeAll(async () => {
  const seen = new Set<string>();
  for (const [situation, state, prepare] of situations) {
    const world = await anEveryoneWorld(state);
    const about = { ...((await prepare(world)) as object | undefined) };
    for (const view of every.filter(({ kind }) => kind === 'view'))
      for (const [who, from] of people.flatMap((each) => openedFrom.map((one) => [each, one] as const))) {
        const [names, honestly] = [Object.keys(view.data.shape), await wellFormed(world, view)];
        const own = pick(from, names);
        if (from !== openedFrom[0] && Object.keys(own).length === 0) continue;
        const honest = { ...honestly, ...own, ...pick(about, names) };
        const later = Object.fromEntries((ofLaterSteps[view.verb] ?? []).map((name) => [name, '']));
        const card = await world.presses(who, view.verb, { ...honest, ...later });
        const fields = fieldsOf(card);
        if (fields.some(({ wrong }) => wrong)) continue;
        const untouched = Object.fromEntries(fields.flatMap(({ id, value }) => (value === '' ? [] : [[id, value]])));
        for (const { verb, data } of formsOn(card)) {
          const key = `${verb} ${fields.map(({ id, value }) => `${id}${value === ''}`)}`;
          if (seen.has(key)) continue;
          seen.add(key);
          sent.add(verb);
          const other = await anEveryoneWorld(state);
          await prepare(other);
          const before = other.counted().writes;
          const answer = await other.presses(who, verb, { ...data, ...untouched });
          if (other.counted().writes > before)
            saved.add(`${verb} ${String(data['what'] ?? '')} in ${situation} by ${who}: ${JSON.stringify(untouched)}`);
          for (const { id, wrong } of fieldsOf(answer)) {
            const asked = fields.find((field) => field.id === id);
            if (wrong && asked?.value === '' && !asked.words.endsWith('(required)')) unmarked.add(`${verb} ${id}: ${asked.words}`);
          }
        }
      }
  }
}, 240_000);

function pick(from: object, names: readonly string[]) {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

it('an input without which the form is refused as it opens says from the start that it is needed', () => {
  expect([...unmarked].filter((each) => !dependsOnAnother.has(each.split(':')[0] ?? ''))).toEqual([]);
});

it('a form that is sent as it opens records nothing that was not there', () => {
  expect([...saved].filter((each) => !asTheyStand.has(each.split(' in ')[0]?.trim() ?? ''))).toEqual([]);
});

it('every form of these people was sent', () => {
  const needed = [...known.values()].filter(({ kind, inputs }) => kind === 'deed' && Object.keys(inputs.shape).length > 0);
  const unsent = needed.map(({ verb }) => verb).filter((verb) => !sent.has(verb));
  expect(wholeSuite ? unsent : []).toEqual([]);
});
