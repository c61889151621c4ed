import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withReaders } from '../../src/cards/whoReads';
import { fixedReaders, readersOfInput } from '../../src/core/confidentiality/audiences';
import type { Language } from '../../src/core/typedText';
import { textFor } from '../../src/text/texts';
import { elementsOf, sampleOf } from '../support/cardTemplates';
import { everyCard, inputsForWords } from '../support/everyCard';

const languages: readonly Language[] = ['en', 'cy'];

/** Everything that stands in one list with the input and follows it, up to the next input for words. */
function besideInput(node: unknown, id: string): readonly Record<string, unknown>[] {
  if (Array.isArray(node)) {
    const at = node.findIndex((each) => each?.type === 'Input.Text' && each.id === id);
    if (at === -1) return node.flatMap((each) => besideInput(each, id));
    const rest = node.slice(at + 1);
    const next = rest.findIndex((each) => each?.type === 'Input.Text');
    return rest.slice(0, next === -1 ? rest.length : next);
  }
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap((each) => besideInput(each, id)) : [];
}

it('finds the inputs for words', () => expect(inputsForWords.length).toBeGreaterThan(60));

it.each(inputsForWords)('%s says who reads %s, in both languages', (name, id) => {
  const card = everyCard.find((each) => each.name === name);
  const readers = readersOfInput(name, id);
  expect([name, id, readers]).toEqual([name, id, expect.any(String)]);
  for (const language of languages) {
    const texts = textFor(language);
    const render = (flag: boolean) =>
      card?.render(texts, { g: 'g', k: 'k' }, sampleOf(card.data, { flag, rows: 1, text: (path) => `sample:${path}` }));
    const shown = besideInput(render(true), id);
    const texted = shown.map(({ text }) => text);
    if (readers === 'record') expect(elementsOf(render(true), (each) => each['id'] === 'audience')).toHaveLength(1);
    else if (readers === 'stated') expect(texted).toContain('sample:readers');
    else if (readers === 'chosen') {
      expect(shown).toContainEqual(expect.objectContaining({ type: 'Input.ChoiceSet', id: 'audience', label: texts.words.readers.choose }));
      expect(texted).toContain('sample:audience.says');
    } else {
      const rule = fixedReaders.find((each) => each === readers) ?? 'practitioners';
      expect(texted).toContain(texts.words.readers.says[rule]);
    }
  }
});

it.each(inputsForWords)('%s says what is wrong with %s right under it, before who reads it', (name, id) => {
  const card = everyCard.find((each) => each.name === name);
  if (card === undefined) throw new Error(`There is no card ${name}.`);
  const data = sampleOf(card.data, { flag: true, rows: 1, text: (path) => `sample:${path}` });
  const [under] = besideInput(card.render(textFor('en'), { g: 'g', k: 'k' }, data), id);
  expect(under?.['text']).toBe(`⚠ sample:${id}.problem`);
});

it('knows of no input that no card has', () => {
  const source = readFileSync(join(__dirname, '../../src/core/confidentiality/audiences.ts'), 'utf8');
  const rows = [...source.matchAll(/^ {2}'(\w+)\.(\w+)':/gm)].map(([, card, input]) => `${card}.${input}`);
  expect(rows.sort()).toEqual(inputsForWords.map((each) => each.join('.')).sort());
});

it('refuses to draw a card that asks for words of which nobody has said who reads them', () => {
  const layout = { body: [{ type: 'Container', items: [{ type: 'Input.Text', id: 'secret' }] }] };
  expect(() => withReaders('message', layout)).toThrow('does not say who reads them');
});
