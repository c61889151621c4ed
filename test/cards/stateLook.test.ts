import { compileLayout } from '../../src/cards/layout';
import { asState, stateOf } from '../../src/cards/stateLook';

const draw = (element: object, data: object): unknown => {
  const { body } = compileLayout('aCard', { body: [element] }, {})(data, { g: null, k: 'key' }) as { readonly body: readonly unknown[] };
  return body[0];
};

it.each([
  ['■ 2 working days late', 'late', { color: 'Attention' }],
  ['▲ due Thursday', 'soon', { color: 'Warning' }],
  ['◆ missing', 'notable', { color: 'Attention' }],
  ['● by Friday', 'fine', { color: 'Good' }],
  ['✓ done', 'fine', { color: 'Good' }],
  ['◇ not known', 'unknown', { color: 'Accent' }],
  ['○ ended', 'ended', { color: 'Default', isSubtle: true }],
])('%s is %s: its symbol has that colour, its words stay as readable as all words', (text, state, look) => {
  expect(stateOf(text)).toBe(state);
  expect(asState({ type: 'TextRun', text, isSubtle: true })).toEqual([
    { type: 'TextRun', text: text.slice(0, 1), weight: 'Bolder', ...look },
    { type: 'TextRun', text: text.slice(1), isSubtle: true },
  ]);
});

it('words that say nothing of a state stay one run', () => {
  expect(stateOf('Mali Prŷs')).toBeNull();
  expect(asState({ text: 'Mali Prŷs' })).toEqual([{ text: 'Mali Prŷs' }]);
  expect(asState({ text: '' })).toEqual([{ text: '' }]);
});

it('a paragraph that says how something stands is drawn in runs, with its own look and place', () => {
  const paragraph = { type: 'TextBlock', text: '${state}', wrap: true, weight: 'Bolder', spacing: 'None' };
  expect(draw(paragraph, { state: '▲ due Thursday' })).toEqual({
    type: 'RichTextBlock',
    spacing: 'None',
    inlines: [
      { type: 'TextRun', text: '▲', weight: 'Bolder', color: 'Warning' },
      { type: 'TextRun', text: ' due Thursday', weight: 'Bolder' },
    ],
  });
  expect(draw(paragraph, { state: 'Nothing is late.' })).toEqual({ ...paragraph, text: 'Nothing is late.' });
});

it('a run is a state only where the layout says so: what people type gets no colour', () => {
  const line = (run: object) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '${words}', ...run }] });
  expect(draw(line({}), { words: '■ late' })).toEqual({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '■ late' }] });
  expect(draw(line({ asState: true }), { words: '■ late' })).toEqual({
    type: 'RichTextBlock',
    inlines: [
      { type: 'TextRun', text: '■', weight: 'Bolder', color: 'Attention' },
      { type: 'TextRun', text: ' late' },
    ],
  });
});

it('a paragraph with a colour of its own keeps it', () => {
  const paragraph = { type: 'TextBlock', text: '✓ ${words}', color: 'Default', wrap: true };
  expect(draw(paragraph, { words: 'Saved.' })).toEqual({ ...paragraph, text: '✓ Saved.' });
});
