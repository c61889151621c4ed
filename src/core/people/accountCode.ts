import type { Instant } from '../time/day';
import type { WaitingCode } from './accounts';

/** Without letters and digits that look alike: a code is read out, or copied from a slip of paper. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 12;

/** A code of twelve letters (60 bits) out of as many random bytes, in groups that can be read out. */
export function codeFrom(bytes: readonly number[]): string {
  const code = bytes
    .slice(0, length)
    .map((byte) => letters[byte % letters.length])
    .join('');
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** A longer line holds no code: nobody sends a page with it. */
const longestLine = 300;
const group = `[${letters}]{4}`;
/** Where a code can stand among words: at a place where a word begins and ends. */
const inWords = new RegExp(`(?<![\\p{L}\\d])(?=(${group}[\\s-]*${group}[\\s-]*${group})(?![\\p{L}\\d]))`, 'gu');

/**
 * The code that somebody typed, alone or in a sentence: in capitals, without hyphens and blanks. Three words of four letters look the
 * same, so that among other words it has a figure in each code that is taken, or hyphens; of several, the one with most figures.
 */
export function codeIn(line: string): string | null {
  if (line.length > longestLine) return null;
  const typed = line.toUpperCase();
  const alone = typed.replace(/[\s-]/g, '');
  if (isCode(alone)) return alone;
  const found = [...typed.matchAll(inWords)].map(([, code = '']) => code).filter((code) => /\d|-.*-/.test(code));
  const [best] = found.sort((one, other) => figuresIn(other) - figuresIn(one));
  return best === undefined ? null : best.replace(/[\s-]/g, '');
}

function isCode(typed: string): boolean {
  return typed.length === length && [...typed].every((letter) => letters.includes(letter));
}

function figuresIn(code: string): number {
  return code.replace(/\D/g, '').length;
}

/** Whether a code that was found lets somebody in: not after its time, and not once another was made in its place. */
export function isGoodCode(code: { readonly key: string; readonly until: Instant }, waiting: WaitingCode | null, now: Instant): boolean {
  return waiting !== null && waiting.key === code.key && now < code.until;
}
