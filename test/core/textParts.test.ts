import fc from 'fast-check';
import { firstPart, inParts } from '../../src/core/textParts';

const bytes = (text: string): number => Buffer.byteLength(JSON.stringify(text));
const letters = ['a', 'Ŵ', '👩‍👧', 'w\u0302', '"', 'שׁ'];
const ofLetters = (units: readonly string[]) => fc.string({ unit: fc.constantFrom(...units), maxLength: 400, size: 'max' });
/** Also one long word, in which there is no better place to cut. */
const typed = fc.oneof(ofLetters(letters), ofLetters([...letters, ' ', '\n']));

it('the parts of a text are the text again, each within its bytes, and no letter is torn', () => {
  fc.assert(
    fc.property(typed, fc.integer({ min: 60, max: 300 }), (text, most) => {
      const parts = inParts(text, most);
      expect(parts.join('')).toBe(text);
      for (const part of parts) {
        expect(bytes(part)).toBeLessThanOrEqual(most);
        expect(Buffer.from(part).toString()).toBe(part);
        expect(part).not.toMatch(/^[\p{M}\u200d]/u);
      }
    }),
    { seed: 20, numRuns: 300 },
  );
});

it('a text is cut behind a word where one ends nearby, and not at all where it fits', () => {
  expect(firstPart('Hanner cant o eiriau', 13)).toBe('Hanner ');
  expect(firstPart('Hanner cant o eiriau', 22)).toBe('Hanner cant o eiriau');
  expect(inParts('', 50)).toEqual([]);
});
