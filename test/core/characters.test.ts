import fc from 'fast-check';
import { charactersOf } from '../../src/core/characters';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Letters that join others or are joined: marks, what stands before its letter, halves of pairs, flags, syllables, ends of lines. */
const pieces = [
  ...['a', 'Z', ' ', '\u00e9', '\u0174', '\u02ff', '\u00ad', '\u00a9', '\u00ae', '\0', '\r', '\n', '\r\n', '\t'],
  ...['\u0300', '\u0302', '\u200d', '\ufe0f', '\u20e3', '\u0600', '\u0bbe', '\u0903', '\u0d4e', '\u1100', '\u1161', '\u11a8', '\uac00'],
  ...[
    '\ud83d\udc69',
    '\ud83d\udc67',
    '\ud83c\udffd',
    '\ud83c\uddec',
    '\ud83c\udde7',
    '\ud83c\udff4',
    '\ud800',
    '\udc00',
    '\u2019',
    '\u4e2d',
  ],
];

it.each([
  ['', 0],
  ['D\u0175r', 3],
  ['Dw\u0302r', 3],
  ['one\r\ntwo', 7],
  ['\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67', 1],
  ['\u00a9\u200d\ud83d\udc67\u200d\u00a9', 1],
  ['\u0600a', 1],
])('%j is what a reader sees as so many characters', (text, count) => {
  expect(charactersOf(text)).toBe(count);
});

it('counts every text as it stands in the Unicode standard', () => {
  const joined = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(joined, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
      expect(charactersOf(text)).toBe([...segmenter.segment(text)].length);
    }),
    { numRuns: 3_000, seed: 20261129 },
  );
});
