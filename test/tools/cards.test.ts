import { stateSymbols } from '../../src/cards/stateLook';
import cy from '../../src/text/cy.json';
import en from '../../src/text/en.json';
import { cardSections } from '../../src/tools/cards';
import { cardPage, type FeatureSection } from '../../src/tools/cardTour/cardPage';
import { allFeatures } from '../../src/tools/cardTour/cardsSeen';
import { bindingsOf, elementsOf } from '../support/cardTemplates';

let features: readonly FeatureSection[];
let page: string;
const cards = allFeatures().flatMap((feature) => feature.cards);

/** Of each form and each of its buttons that do not save it, what became of words typed into every box. */
const left = new Map<string, 'kept' | 'lost'>();

beforeAll(async () => {
  features = await cardSections(async ({ name, card }, presses) => {
    for (const button of leavingOn(card)) {
      const key = `${name} ${String(button['verb'])}`;
      if (left.get(key) !== undefined) continue;
      const inputs = elementsOf(card, ({ type }) => String(type).startsWith('Input.'));
      const words = (id: string) => `Typed into ${id}`;
      const typed = inputs.map((input) => [String(input['id']), filledIn(input, words)] as const);
      const answer = await presses(String(button['verb']), { ...(button['data'] as object), ...Object.fromEntries(typed) });
      const shown = elementsOf(answer, ({ type }) => type === 'TextRun' || type === 'Input.Text').map(({ text, value }) => text ?? value);
      const ids = inputs.filter(({ type }) => type === 'Input.Text').map(({ id }) => String(id));
      const isAsked = elementsOf(answer, isButton).some(({ title }) => /^(Leave|Go on) without saving$/.test(String(title)));
      const stands = ids.every((id) => shown.includes(words(id)));
      left.set(key, stands && (isAsked || (ids.length > 0 && atOnce.includes(String(button['verb'])))) ? 'kept' : 'lost');
    }
  });
  page = cardPage(features, '/* the renderer */');
}, 120_000);

/** The buttons that leave a form. */
function leavingOn(card: unknown): readonly Readonly<Record<string, unknown>>[] {
  return elementsOf(card, ({ type, associatedInputs }) => type === 'Action.Execute' && associatedInputs === 'auto');
}

/** Buttons that must not wait for a question, as they show whom to ring: the words stand below. */
const atOnce = ['notSeen.here'];

/** Words, another day or time than stood there, and the last choice of each list. */
function filledIn({ type, id, choices, value }: Readonly<Record<string, unknown>>, words: (id: string) => string): unknown {
  if (type === 'Input.Text') return words(String(id));
  if (type === 'Input.ChoiceSet') return (choices as readonly { readonly value: string }[]).at(-1)?.value;
  return type === 'Input.Date' ? '2026-11-19' : type === 'Input.Time' ? '08:17' : value;
}

it('no form of any card drops what was typed into it: each button that does not save it asks first, or gives the words back', () => {
  const forms = cards.filter(({ template }) => leavingOn(template).length > 0).map(({ name }) => name);
  expect([...left].filter(([, became]) => became === 'lost').map(([key]) => key)).toEqual([]);
  const reached = new Set([...left.keys()].map((key) => key.split(' ')[0]));
  expect(forms.filter((name) => !reached.has(name))).toEqual([]);
  expect(forms.length).toBeGreaterThan(50);
});

it('names every card of src/cards, as seen by somebody or as not reached', () => {
  expect(cards.length).toBeGreaterThan(50);
  for (const { name } of cards) expect(page).toMatch(new RegExp(`id="card-${name}"|<li>${name}</li>`));
});

it('lists as not reached what the tour does not show, and nothing else', () => {
  const missed = features.flatMap((feature) => feature.cards.filter(({ pairs }) => pairs.length === 0).map(({ name }) => name));
  const [, list = ''] = page.split('<h2>Not reached</h2>');
  expect([...list.matchAll(/<li>(\w+)<\/li>/g)].map(([, name]) => name)).toEqual(missed);
  expect(missed.length).toBeLessThan(cards.length / 2);
});

it('leaves no binding of any template unfilled', () => {
  const bindings = new Set(cards.flatMap(({ template }) => bindingsOf(template)).map(({ path }) => path.split('[].').at(-1)));
  const left = [...page.matchAll(/\$\{(?:\$root\.)?([^}]*)\}/g)].map(([, path]) => path);
  expect(bindings.size).toBeGreaterThan(100);
  expect(left.filter((path) => bindings.has(path))).toEqual([]);
});

it('shows each step in both languages, Welsh first', () => {
  const spoken = features
    .flatMap((feature) => feature.cards)
    .flatMap(({ pairs }) => pairs.map(({ cy, en }) => `${String(cy['lang'])} ${String(en['lang'])}`));
  expect(spoken.filter((each) => each !== 'cy en')).toEqual([...spoken.filter((each) => each === 'cy cy')]);
  expect(page.indexOf('lang="cy"')).toBeLessThan(page.indexOf('<div class="card" lang="en"'));
});

function isButton({ type }: Readonly<Record<string, unknown>>): boolean {
  return type === 'Action.Execute';
}

it('never shows two buttons of one name on a card: whoever hears only the buttons knows which is which', () => {
  const twice = features.flatMap(({ cards: each }) =>
    each.flatMap(({ name, pairs }) =>
      pairs.flatMap(({ reader, after, cy, en }) =>
        [cy, en].flatMap((card) => {
          // What opens by itself (`refresh`) has no title of its own.
          const titles = elementsOf({ ...card, refresh: null }, isButton).map(({ title }) => String(title));
          const repeated = titles.filter((title, index) => titles.indexOf(title) !== index);
          return repeated.length === 0 ? [] : [`${name}, the ${reader} ${after}: ${[...new Set(repeated)].join(', ')}`];
        }),
      ),
    ),
  );
  expect(twice).toEqual([]);
});

const longestButton = 30;

it('shows no button whose words are longer than a telephone shows', () => {
  const ours = new Set([...leavesOf(en), ...leavesOf(cy)]);
  const shown = features.flatMap(({ cards: each }) =>
    each.flatMap(({ pairs }) =>
      pairs.flatMap((pair) => [pair.cy, pair.en].flatMap((card) => elementsOf(card, isButton).map(({ title }) => String(title)))),
    ),
  );
  expect(shown.length).toBeGreaterThan(500);
  expect([...new Set(shown)].filter((title) => ours.has(title) && title.length > longestButton)).toEqual([]);
});

function leavesOf(tree: object): readonly string[] {
  return Object.values(tree).flatMap((value: unknown) => (typeof value === 'string' ? [value] : leavesOf(Object(value))));
}

/** Neutral cards, which say nothing of any group, lists over many groups, and the group's own card, which names it in its rows. */
const named = ['overviewList', 'posted', 'alerts', 'groups', 'groupsLink', 'group', 'childrenAll', 'alertsToday', 'notSeenWhich'];

it('names the family on each card about one group, under the title and never before it', () => {
  const about = features.flatMap(({ cards: each }) => each.flatMap(({ name, pairs }) => pairs.map((pair) => ({ name, ...pair }))));
  const unnamed = about.flatMap(({ name, reader, after, cy, en }) => {
    const groups = [cy, en].map((card) => buttonsOn(card).some(({ g }) => typeof g === 'string'));
    if (!groups.includes(true) || named.includes(name) || reader === 'interpreter') return [];
    return [cy, en].every((card) => familyOn(card) !== '') ? [] : [`${name}: the ${reader} ${after}`];
  });
  expect(about.length).toBeGreaterThan(150);
  expect(unnamed).toEqual([]);
});

function buttonsOn(card: unknown): readonly Record<string, unknown>[] {
  return elementsOf(card, ({ type }) => type === 'Action.Execute').map(({ data }) => (data ?? {}) as Record<string, unknown>);
}

/** What stands right under the title. */
function familyOn({ body }: Readonly<Record<string, unknown>>): string {
  const [, , third] = body as { type?: string; inlines?: { text: string }[] }[];
  return third?.type === 'RichTextBlock' ? (third.inlines?.[0]?.text ?? '') : '';
}

/** Pages of a record, which are a document and look as on paper. */
const recordPages = ['recordCheck', 'recordItem', 'recordPreview', 'recordRead', 'recordRelease'];

it('shows how things stand with the colour of the symbol on every card: nowhere are its symbol and words alone', () => {
  // What the marks of the strip of fortnights mean is no state.
  const saysState = ({ type, text, color }: Readonly<Record<string, unknown>>): boolean =>
    ['TextRun', 'TextBlock'].includes(String(type)) &&
    color === undefined &&
    stateSymbols.includes(String(text).trimStart().charAt(0)) &&
    !String(text).includes('◐');
  const others = features.flatMap((feature) => feature.cards).filter(({ name }) => !recordPages.includes(name));
  const plain = others.flatMap(({ name, pairs }) =>
    pairs.flatMap(({ en }) => elementsOf(en, saysState).map(({ text }) => `${name}: ${String(text)}`)),
  );
  expect(new Set(plain)).toEqual(new Set());
});

it('tells the browser of no other place, so that it needs no network', () => {
  expect(page.replace(/<script type="application\/json"[\s\S]*?<\/script>/, '')).not.toMatch(/(src|href)="(?!#)/);
});
