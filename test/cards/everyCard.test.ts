import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openings, verbs } from '../../src/bot/verbTable';
import type { Card } from '../../src/cards/defineCard';
import type { Language } from '../../src/core/typedText';
import { textFor } from '../../src/text/texts';
import { accessibilityProblems, rendered } from '../support/cardRenderer';
import { bindingsOf, elementsOf, leavesOf, sampleOf } from '../support/cardTemplates';
import { itInFull } from '../support/wholeSuite';

const cards = allCards();
const known = new Map([...verbs, ...Object.values(openings)].map((verb) => [verb.verb, verb]));
const awkward = 'Ŵ "x" ${title} [a](b) **c** =cmd() <b> \u{1f469}‍\u{1f467} שלום';
const languages: readonly Language[] = ['en', 'cy'];
/**
 * One layout serves the form of every kind of change. It has five inputs, of which no form shows more than three (childChanges.test.ts): a
 * birth asks for names, a missing child for a time and who was told. In layouts of their own the same rules would stand three times.
 * Everybody's attendance is one list: one line a person, which a press each would make forty.
 */
const asksMore: Readonly<Record<string, number>> = { childChange: 5, attendanceSheet: 10 };
const cases = cards.map((card) => [card.name, card] as const);

/** As readers get it: of the presses of a row at most one is there, and made data show all of them. */
function withOnePress(node: unknown): unknown {
  if (Array.isArray(node)) {
    const [words, ...presses] = node as readonly unknown[];
    const isRow = !isPress(words) && presses.length > 1 && presses.every(isPress);
    const largest = presses.reduce((one, other) => (JSON.stringify(one).length < JSON.stringify(other).length ? other : one), presses[0]);
    return (isRow ? [words, largest] : node).map(withOnePress);
  }
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, withOnePress(each)]));
}

function isPress(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'selectAction' in node;
}

function allCards(): readonly Card<unknown>[] {
  const folder = join(__dirname, '../../src/cards');
  return readdirSync(folder)
    .filter((file) => file !== 'defineCard.ts')
    .flatMap((file) => Object.values(require(join(folder, file)) as Record<string, unknown>))
    .filter((each): each is Card<unknown> => typeof each === 'object' && each !== null && 'render' in each && 'template' in each);
}

it('has a shape in src/cards for every template in cards/', () => {
  const templates = readdirSync(join(__dirname, '../../cards')).filter((file) => file.endsWith('.json'));
  expect(templates.map((file) => file.replace('.json', '')).sort()).toEqual(cards.map(({ name }) => name).sort());
});

describe.each(cases)('%s', (_name, card) => {
  const bindings = bindingsOf(card.template);
  const leaves = leavesOf(card.data);
  const inputs = elementsOf(card.template, ({ type }) => typeof type === 'string' && type.startsWith('Input.'));

  it('binds exactly what its data has', () => {
    const bound = new Set(
      bindings.map(({ path }) => path.replace(/(choices)\[\]\.(title|value)$/i, '$1')).filter((path) => !path.startsWith('t.')),
    );
    // A chart takes its list whole.
    const charted = bindings.filter(({ elementType, property }) => elementType.startsWith('Chart.') && property === 'data');
    const isCharted = (path: string) => charted.some((each) => path.startsWith(`${each.path}[].`));
    for (const { path } of charted) bound.delete(path);
    // What a form began with stands in the mark of its buttons (`src/cards/leaving.ts`).
    const isOwn = (path: string) => !/^(title|family\.|done\.|refused\.|carries$)|\.first$/.test(path) && !isCharted(path);
    expect([...bound].filter(isOwn).sort()).toEqual(
      leaves
        .map(({ path }) => path)
        .filter(isOwn)
        .sort(),
    );
  });

  it('takes its fixed words from messages that need no values', () => {
    for (const { path } of bindings.filter((each) => each.path.startsWith('t.'))) {
      const words = path
        .slice(2)
        .split('.')
        .reduce<unknown>((tree, name) => (tree as Record<string, unknown> | undefined)?.[name], textFor('en').words);
      expect([path, typeof words]).toEqual([path, 'string']);
      expect(words).not.toMatch(/[{}]/);
    }
  });

  it('lets only fixed and safe words into what Teams reads as markdown', () => {
    const safe = new Set(leaves.filter((leaf) => leaf.safe).map(({ path }) => path));
    const inMarkdown = bindings.filter(({ elementType, property }) => elementType === 'TextBlock' && property === 'text');
    expect(inMarkdown.filter(({ path }) => !path.startsWith('t.') && !safe.has(path))).toEqual([]);
    expect(elementsOf(card.template, ({ type }) => type === 'FactSet' || type === 'Fact')).toEqual([]);
  });

  it('shows or hides by a boolean of its data alone', () => {
    const flags = new Set(leaves.filter(({ type }) => type === 'boolean').map(({ path }) => path));
    const conditions = elementsOf(card.template, (element) => '$when' in element).map((element) => element['$when']);
    for (const condition of conditions) expect(condition).toMatch(/^\$\{[^}]+\}$/);
    expect(bindings.filter(({ property, path }) => property === '$when' && !flags.has(path))).toEqual([]);
  });

  it('labels every input and says next to it what is wrong', () => {
    const marks = bindings.filter(({ property }) => property === '$when').map(({ path }) => path);
    for (const input of inputs) {
      expect(input['label'] ?? (input['type'] === 'Input.Toggle' ? input['title'] : undefined)).toEqual(expect.stringMatching(/\S/));
      if (input['isRequired'] === true) expect(input['errorMessage']).toEqual(expect.stringMatching(/\S/));
      expect(marks).toContain(`${String(input['id'])}.wrong`);
    }
  });

  it('asks for at most four things and has one primary button', () => {
    const behindAPress = elementsOf(card.template, ({ isVisible }) => isVisible !== undefined).flatMap((each) =>
      elementsOf(each, ({ type }) => typeof type === 'string' && type.startsWith('Input.')),
    );
    expect(inputs.length - behindAPress.length).toBeLessThanOrEqual(asksMore[card.name] ?? 4);
    const primary = elementsOf(card.template, ({ type, style }) => type === 'Action.Execute' && style === 'positive');
    expect(primary.filter((each) => !('$when' in each)).length).toBeLessThanOrEqual(1);
  });

  it('presses only verbs that exist, with the data and inputs that they take', () => {
    const ids = inputs.map((input) => String(input['id'])).sort();
    // With one choice alone goes one tap; a form is asked about before it is left.
    const leftBy = inputs.every(({ type }) => type === 'Input.ChoiceSet') && inputs.length < 2 ? 'none' : 'auto';
    for (const action of elementsOf(card.template, ({ type, verb }) => type === 'Action.Execute' && !String(verb).startsWith('${'))) {
      const name = String(action['verb']);
      const verb = known.get(name);
      expect([name, verb === undefined]).toEqual([name, false]);
      if (verb === undefined) continue;
      // On a card of no group a button names its group itself.
      const sent = Object.keys((action['data'] ?? {}) as object).filter((key) => key !== 'g' || key in verb.data.shape);
      const required = Object.entries(verb.data.shape)
        .filter(([, each]) => !each.safeParse(undefined).success)
        .map(([key]) => key);
      expect([name, sent.filter((key) => !(key in verb.data.shape))]).toEqual([name, []]);
      expect([name, required.filter((key) => !sent.includes(key))]).toEqual([name, []]);
      const wanted = Object.keys(verb.inputs.shape).sort();
      if (wanted.length === 0)
        expect([name, action['associatedInputs']]).toEqual([name, ids.length === 0 ? action['associatedInputs'] : leftBy]);
      else expect([name, ids]).toEqual([name, wanted]);
    }
  });

  describe.each(languages)('in %s', (language) => {
    const render = (flag: boolean, rows: number) =>
      card.render(
        textFor(language),
        { g: 'group-1', k: 'key' },
        sampleOf(card.data, { flag, rows, text: (path, safe) => (safe ? `Safe words ${path.length}` : `${awkward} ${path}`) }),
      );

    // The same elements in both languages: in Welsh, whose words are longer, also by npm test.
    const itInWelshFirst = language === 'cy' ? it : itInFull;

    itInWelshFirst.each([
      [true, 7],
      [false, 1],
      [true, 0],
    ])('renders without a complaint (all shown %s, %i rows)', async (flag, rows) => {
      const card = render(flag, rows);
      const charts = elementsOf(card, ({ type }) => String(type).startsWith('Chart.'));
      expect(charts.filter(({ fallback }) => fallback === undefined)).toEqual([]);
      const { complaints } = await rendered(card);
      // The renderer draws no charts; Teams does, and shows what stands in their place where it does not.
      expect(complaints.filter((words) => !/^Unknown element type "Chart\.\w+"\. Fallback/.test(words))).toEqual([]);
    });

    it('begins with the neutral line and leaves nothing unfilled', () => {
      const made = render(true, 3);
      const first = elementsOf(made, ({ type }) => type === 'TextBlock')[0]?.['text'];
      // A card in two languages has a neutral line of its own in each of its blocks.
      expect(first).toBe(card.readers === 'one' ? textFor(language).words.neutral : `Safe words ${'blocks[0].neutral'.length}`);
      expect(JSON.stringify(made).replaceAll(JSON.stringify(awkward).slice(1, -1), '')).not.toContain('${');
    });

    it('gives every input a key of this very card, so that no choices of the card before stay in it', () => {
      const keys = elementsOf(render(true, 1), ({ type }) => String(type).startsWith('Input.')).map(({ id, key }) => [id, key]);
      expect(keys).toEqual(keys.map(([id]) => [id, `${String(id)}-key`]));
    });

    itInWelshFirst('has nothing that axe finds wrong', async () => {
      const { html } = await rendered(render(true, 3));
      expect(await accessibilityProblems(html)).toEqual([]);
    });

    it('stays under 24 KB and 50 KB as UTF-16 with seven rows', () => {
      const text = JSON.stringify(withOnePress(render(true, 7)));
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(24 * 1024);
      expect(text.length * 2).toBeLessThanOrEqual(50 * 1024);
    });
  });
});
