const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many characters a reader sees in a text: an emoji is one, of however many units it is made. */
export function charactersOf(text: string): number {
  let count = 0;
  for (const _ of characters.segment(text)) count += 1;
  return count;
}
