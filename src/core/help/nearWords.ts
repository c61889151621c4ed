import { distance } from 'fastest-levenshtein';
import { otherWords } from './emergencyWords';

/** Words this long are known with one letter wrong, dropped, added or two changed about; still longer ones with two. */
const forgiven = { one: 5, two: 9 };

/** Whether a word is meant: the first letter is seldom wrong, and words that mean something else are let be. */
export function isNear(word: string, meant: string): boolean {
  if (word === meant) return true;
  if (meant.length < forgiven.one || word[0] !== meant[0] || otherWords.has(word)) return false;
  const off = meant.length < forgiven.two ? 1 : 2;
  if (Math.abs(word.length - meant.length) > off) return false;
  return distance(word, meant) <= off || isChangedAbout(word, meant);
}

/** Which of these a word may be meant for: only those that begin and are about as long as it are compared. */
export function nearIn(vocabulary: readonly string[]): (word: string) => readonly string[] {
  const byBeginning = new Map<string, string[]>();
  for (const meant of vocabulary) {
    if (meant.length < forgiven.one) continue;
    const key = `${meant[0]}${meant.length}`;
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), meant]);
  }
  return (word) =>
    [-2, -1, 0, 1, 2]
      .flatMap((more) => byBeginning.get(`${word[0]}${word.length + more}`) ?? [])
      .filter((meant) => meant !== word && isNear(word, meant));
}

/** Two neighbours in each other's place. */
function isChangedAbout(word: string, meant: string): boolean {
  if (word.length !== meant.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== meant[index]);
  return at !== -1 && word[at] === meant[at + 1] && word[at + 1] === meant[at] && word.slice(at + 2) === meant.slice(at + 2);
}
