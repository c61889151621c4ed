import fc from 'fast-check';
import { type LaidOut, noButton, partsOf, recordPages } from '../../../src/bot/record/recordPages';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 900 }))
    .map(([text, times]) => text.repeat(times)),
);
const seeded = { seed: 20261120, numRuns: 150 };

function aSection(sectionId: string, texts: readonly string[]): LaidOut {
  const paragraphs = texts.map((text) => ({ strong: '', text, note: '', button: noButton }));
  return { sectionId, heading: `Heading ${sectionId}`, continued: `Heading ${sectionId} (continued)`, button: noButton, paragraphs };
}

it('cuts a text into parts that joined are the text, none of them too heavy for a page', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parts = partsOf(text);
      expect(parts.join('')).toBe(text);
      for (const part of parts) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThanOrEqual(3502);
    }),
    seeded,
  );
});

it('puts every paragraph of every section on the pages, in order, each page light and short enough', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), (all) => {
      const pages = recordPages(all.map((texts, index) => aSection(String(index), texts)));
      const pieces = pages.flatMap((page) => page.pieces);
      expect(
        pieces
          .filter(({ isText }) => isText)
          .map(({ text }) => text)
          .join(''),
      ).toBe(all.flat().join(''));
      for (const page of pages) {
        expect(page.pieces.length).toBeLessThanOrEqual(14);
        expect(Buffer.byteLength(JSON.stringify(page.pieces))).toBeLessThanOrEqual(24 * 1024);
        expect(page.pieces[0]?.isHeading).toBe(true);
      }
    }),
    seeded,
  );
});

it('says on the next page which section goes on, and never leaves a heading alone at the foot of a page', () => {
  const pages = recordPages([
    aSection(
      'one',
      Array.from({ length: 12 }, (_, index) => `paragraph ${index}`),
    ),
    aSection('two', ['only one']),
  ]);
  expect(pages.map((page) => page.pieces.at(-1)?.isHeading)).toEqual([false, false]);
  expect(pages[1]?.pieces[0]?.heading).toBe('Heading two');
  const long = recordPages([
    aSection(
      'one',
      Array.from({ length: 20 }, (_, index) => `paragraph ${index}`),
    ),
  ]);
  expect(long[1]?.pieces[0]?.heading).toBe('Heading one (continued)');
});
