import fc from 'fast-check';
import { compileLayout } from '../../src/cards/layout';
import { type Texts, textFor } from '../../src/text/texts';
import { leavesOf, sampleOf } from '../support/cardTemplates';
import { everyCard } from '../support/everyCard';
import { expanded } from '../support/templating';

const stamps = [
  { g: 'group-1', k: 'key' },
  { g: null, k: 'key' },
] as const;
const everyTexts: readonly (readonly [string, Texts])[] = [
  ['English', textFor('en')],
  ['Welsh', textFor('cy')],
];
const cards = everyCard.map((card) => [card.name, card] as const);

/** What people type, and what a careless templating engine would read as its own. */
const typed = fc.oneof(
  fc.constantFrom(
    '${title}',
    '${x}',
    '$',
    '${',
    '}',
    '=cmd()',
    '`',
    '\\',
    "'",
    '"',
    '${$root.t.appName}',
    '',
    'Ŵ \u{1f469}‍\u{1f467}',
    '\ud800',
  ),
  fc.string({ maxLength: 12 }),
);

/** The words that are fixed on a card: as defineCard binds them. */
function wordsOf({ words: t, language: lang }: Texts) {
  return { t, lang, neutral: t.neutral };
}

describe.each(everyTexts)('every card in %s', (_language, texts) => {
  it.each(cards)('%s is what adaptivecards-templating makes of it', (_name, card) => {
    for (const flag of [true, false]) {
      for (const rows of [0, 1, 3]) {
        const data = sampleOf(card.data, { flag, rows, text: (path) => `\${${path}} =cmd() "${path}"` });
        for (const stamp of stamps) {
          const theirs = expanded(card.layout, wordsOf(texts), data as object, stamp);
          expect(card.render(texts, stamp, data)).toEqual(theirs);
        }
      }
    }
  });
});

it.each(cards)('%s is the same with whatever is typed and whatever is shown', (_name, card) => {
  const paths = leavesOf(card.data).length;
  const given = fc.record({ texts: fc.array(typed, { minLength: 1, maxLength: paths }), flags: fc.array(fc.boolean(), { minLength: 1 }) });
  fc.assert(
    fc.property(given, fc.integer({ min: 0, max: 3 }), ({ texts, flags }, rows) => {
      let at = 0;
      const data = withFlags(
        sampleOf(card.data, { flag: true, rows, text: () => texts[at++ % texts.length] ?? '' }),
        () => flags[at++ % flags.length] ?? false,
      );
      const english = textFor('en');
      expect(card.render(english, stamps[0], data)).toEqual(expanded(card.layout, wordsOf(english), data as object, stamps[0]));
    }),
    { seed: 20261128, numRuns: 4 },
  );
});

function withFlags(node: unknown, flag: () => boolean): unknown {
  if (typeof node === 'boolean') return flag();
  if (Array.isArray(node)) return node.map((each) => withFlags(each, flag));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, withFlags(each, flag)]));
}

/** Layouts of every form that is read, over data that have a text, a number, a flag, an object and a list of the same again. */
const text = fc.oneof(
  fc.constantFrom('', 'words', '⚠ ', '{x}', 'a } b'),
  fc.constantFrom(
    '${text}',
    '${number}',
    '${inner.text}',
    '${$root.text}',
    '${$data.number}',
    '${$root.inner.text}',
    '${rows}',
    '${$data}',
  ),
  fc
    .array(fc.constantFrom('${text}', '${number}', '${flag}', ' and ', '⚠ ', '{', '${$root.inner.text}', '${inner.text}'), {
      minLength: 2,
      maxLength: 5,
    })
    .map((parts) => parts.join('')),
);
const layouts = fc.letrec<{ element: object; node: unknown }>((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, text, fc.constantFrom(1, true, null), tie('element'), fc.array(tie('node'), { maxLength: 4 })),
  element: fc.record(
    {
      type: fc.constantFrom('TextBlock', 'Input.Text', 'Action.Execute', 'Container'),
      $when: fc.constantFrom('${flag}', '${$root.flag}', '${$data.flag}'),
      $data: fc.constantFrom('${rows}', '${$root.rows}', '${inner}', '${$data}', '${$root.inner}'),
      id: fc.constantFrom('one', 'two'),
      text,
      items: fc.array(tie('node'), { maxLength: 4 }),
      more: tie('node'),
    },
    { requiredKeys: [] },
  ),
})).element;
const leaf = fc.record({ text: typed, number: fc.integer(), flag: fc.boolean() });
const row = fc.record({ text: typed, number: fc.integer(), flag: fc.boolean(), inner: leaf, rows: fc.array(leaf, { maxLength: 3 }) });
const someData = fc.record({
  text: typed,
  number: fc.double({ noNaN: true }),
  flag: fc.boolean(),
  inner: leaf,
  rows: fc.array(row, { maxLength: 3 }),
});

it('any layout is what adaptivecards-templating makes of it, or an error where that would show a gap', () => {
  let drawn = 0;
  fc.assert(
    fc.property(layouts, someData, (layout, data) => {
      const whole = { type: 'AdaptiveCard', body: [layout] };
      const stamp = stamps[0];
      const theirs = expanded(whole, { t: {} }, data, stamp);
      let ours: unknown;
      try {
        ours = compileLayout('aCard', whole, { t: {} })(data, stamp);
      } catch (error) {
        expect(String(error)).toMatch(/which its data do not have|that is none|neither true nor false|"\$\{\$data\}" in its layout/);
        return;
      }
      drawn += 1;
      expect(ours).toEqual(theirs);
    }),
    { seed: 20261128, numRuns: 1500 },
  );
  expect(drawn).toBeGreaterThan(500);
});

describe('a layout is refused', () => {
  it.each([
    ['a comparison', { text: '${number > 1}' }],
    ['a function', { text: '${toUpper(text)}' }],
    ['an index', { text: '${rows[0]}' }],
    ['a constant', { text: '${true}' }],
    ['the number of a row', { text: 'Row ${$index}' }],
    ['a name that every object has', { text: '${inner.constructor}' }],
    ['the whole card', { text: '${$root}' }],
    ['nothing in its braces', { text: '${}' }],
    ['a backslash beside data', { text: 'C:\\${text}' }],
    ['a second dollar beside data', { text: '$5 ${text}' }],
    ['braces that do not close', { text: 'a ${text' }],
    ['a condition that is no path', { text: 'a', $when: true }],
    ['a condition that is negated', { text: 'a', $when: '${!flag}' }],
    ['rows by hand', { text: 'a', $data: [{ text: 'b' }] }],
    ['another member of the language', { text: 'a', $host: 'b' }],
    ['a type that is data', { type: '${text}' }],
    ['an id that is data', { type: 'Input.Text', id: '${text}' }],
    ['words that there are not', { text: '${t.missing}' }],
  ])('with %s, when it is read, and says which card', (_what, element) => {
    expect(() => compileLayout('aCard', { type: 'AdaptiveCard', body: [element] }, { t: { here: 'words' } })).toThrow('The card aCard');
  });
});

describe('a card is not drawn', () => {
  const draw = (element: object, data: object) => () => compileLayout('aCard', { body: [element] }, {})(data, stamps[0]);

  it.each([
    ['where a word is missing', { text: '${name}' }, {}],
    ['where a word is null', { text: 'Dear ${name}' }, { name: null }],
    ['where the way to it is missing', { text: '${who.name}' }, {}],
    ['where the list is missing', { $data: '${rows}', text: 'a' }, {}],
    ['where the condition is missing', { $when: '${shown}', text: 'a' }, {}],
    ['where the condition is a word', { $when: '${shown}', text: 'a' }, { shown: 'false' }],
    ['where a list stands among words', { text: 'All: ${rows}' }, { rows: [] }],
  ])('%s: nobody is shown a gap', (_what, element, data) => {
    expect(draw(element, data)).toThrow(/^The card aCard/);
  });
});

it('what holds no data is made once, and cannot be changed by whoever gets it', () => {
  const draw = compileLayout(
    'aCard',
    {
      body: [
        { type: 'TextBlock', text: 'Words' },
        { type: 'TextBlock', text: '${text}' },
      ],
    },
    {},
  );
  const [one, other] = [draw({ text: 'a' }, stamps[0]), draw({ text: 'b' }, stamps[0])] as unknown as [
    { body: object[] },
    { body: object[] },
  ];
  expect(one.body[0]).toBe(other.body[0]);
  expect(Object.isFrozen(one.body[0])).toBe(true);
  expect([one.body[1], other.body[1]]).toEqual([
    { type: 'TextBlock', text: 'a' },
    { type: 'TextBlock', text: 'b' },
  ]);
});

it('names on lines of their own keep a gap between them in an input of one line, and their lines in one of several', () => {
  const input = { type: 'Input.Text', id: 'others', label: 'Who', value: '${typed}' };
  const draw = compileLayout('aCard', { body: [input, { ...input, isMultiline: true }] }, {});
  expect(draw({ typed: 'Megan Rees\r\n Jac Rees' }, stamps[0])).toMatchObject({
    body: [{ value: 'Megan Rees Jac Rees' }, { value: 'Megan Rees\r\n Jac Rees' }],
  });
});
