const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Where what a reader sees may be more than one unit: no letter below U+0300 joins another, so only from there on, with the letter
 * before it, which may bear a mark, and the one behind, which may belong to it. An end of a line may be two units, and joins no letter.
 */
const joining = /[ -\u02ff]?(?:[\u0300-\uffff]+[ -\u02ff]?)+|\r\n/g;

/** How many characters a reader sees in a text: an emoji is one, of however many units it is made. */
export function charactersOf(text: string): number {
  let count = text.length;
  for (const [joined] of text.matchAll(joining)) count += segmentsOf(joined) - joined.length;
  return count;
}

function segmentsOf(text: string): number {
  let count = 0;
  for (const _ of characters.segment(text)) count += 1;
  return count;
}
