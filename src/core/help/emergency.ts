import { distance } from 'fastest-levenshtein';
import type { Language } from '../typedText';
import { alone, done, otherWords, passive, phrases, violence } from './emergencyWords';

/** Only so much of a line is looked at: somebody in danger does not write pages first. */
const longest = 2_000;
/** How many words may stand between what is done and to whom. */
const farthest = 4;
/** Words this long are known with one letter wrong, dropped, added or two changed about; still longer ones with two. */
const forgiven = { one: 5, two: 9 };

/** The numbers themselves, which are the same in both languages; not as part of a longer number. */
const number = /(?<![\d/-])(?:9[ .-]?9[ .-]?9|9{4,}|112)(?![\d/-])/;

/**
 * Whether a typed line may be a cry for help, and in which language; null where it is none. In doubt it is taken for one: the
 * numbers to ring do nobody harm, and somebody in danger does not look at how they spell.
 */
export function emergencyIn(line: string): { readonly language: Language | null } | null {
  const typed = line.slice(0, longest).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = typed.replace(/['’`]/g, '').match(/[\p{L}\d]+/gu) ?? [];
  const cries = (['en', 'cy'] as const).filter((language) => isCry(words, language));
  const [only, other] = cries;
  if (only !== undefined) return { language: other === undefined ? only : null };
  return number.test(typed) ? { language: null } : null;
}

function isCry(words: readonly string[], language: Language): boolean {
  return (
    words.some((word) => alone[language].some((cry) => isNear(word, cry))) ||
    phrases[language].some((phrase) => holds(words, phrase.split(' '))) ||
    isViolence(words, language)
  );
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, from) => phrase.every((each, at) => isNear(words[from + at] ?? '', each)));
}

function isViolence(words: readonly string[], language: Language): boolean {
  const { words: whole, beginnings } = violence[language];
  return words.some((word, at) => {
    if (!whole.includes(word) && !beginnings.some((beginning) => beginsNear(word, beginning))) return false;
    if (language === 'en' && passive.includes(words[at - 1] ?? '')) return true;
    const before = language === 'cy' ? words.slice(Math.max(0, at - farthest), at) : [];
    return [...before, ...words.slice(at + 1, at + 1 + farthest)].some((each) => done[language].includes(each));
  });
}

/** Whether a word is meant: the first letter is seldom wrong, and words that mean something else are let be. */
function isNear(word: string, meant: string): boolean {
  if (word === meant) return true;
  if (meant.length < forgiven.one || word[0] !== meant[0] || otherWords.has(word)) return false;
  return distance(word, meant) <= (meant.length < forgiven.two ? 1 : 2) || isChangedAbout(word, meant);
}

/** The same of the beginning of a word, which may have lost or gained a letter. */
function beginsNear(word: string, beginning: string): boolean {
  if (word.startsWith(beginning)) return true;
  return !otherWords.has(word) && [-1, 0, 1].some((more) => isNear(word.slice(0, beginning.length + more), beginning));
}

/** Two neighbours in each other's place. */
function isChangedAbout(word: string, meant: string): boolean {
  if (word.length !== meant.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== meant[index]);
  return at !== -1 && word[at] === meant[at + 1] && word[at + 1] === meant[at] && word.slice(at + 2) === meant.slice(at + 2);
}
