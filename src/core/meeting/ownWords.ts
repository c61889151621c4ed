/** So many words one after the other are somebody's wording, not a way of speaking. */
const longestShared = 3;

/**
 * Whether a text has words of another in it: more than three of them in a row, or all of them where there are fewer.
 * Whoever makes known to more people what one person wrote for a few says it in words of their own.
 */
export function repeats(text: string, original: string): boolean {
  const theirs = wordsOf(original);
  const here = ` ${wordsOf(text).join(' ')} `;
  const length = Math.min(theirs.length, longestShared + 1);
  if (length === 0) return false;
  return theirs.some((_, from) => from + length <= theirs.length && here.includes(` ${theirs.slice(from, from + length).join(' ')} `));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
