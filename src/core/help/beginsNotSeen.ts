import type { Language } from '../typedText';
import { plainWords } from './plainWords';

/**
 * In which language a line begins with the words of the command `not seen`; null: in none. Whatever follows, it may be about a child
 * in danger, so it is answered with whom to ring.
 */
export function beginsNotSeen(line: string): Language | null {
  const begins = plainWords(line.trimStart().slice(0, 40), 'en').join('');
  if (begins.startsWith('notseen')) return 'en';
  return begins.startsWith('hebweld') || begins.startsWith('hebgweld') ? 'cy' : null;
}
