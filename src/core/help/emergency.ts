import { distance } from 'fastest-levenshtein';
import type { Language } from '../typedText';
import { bodyPhrases } from './bodyPhrases';
import { composedEnglish } from './composedEnglish';
import { composedWelsh } from './composedWelsh';
import { beginning, closing, phrases } from './emergencyPhrases';
import { alone, done, otherWords, passive, violence } from './emergencyWords';
import { harmPhrases } from './harmPhrases';
import { homePhrases } from './homePhrases';
import { missing, ordinaryOfMissing } from './missingPhrases';
import { mayBeName } from './nameLike';
import { ordinary } from './ordinaryPhrases';
import { takenPhrases } from './takenPhrases';

/** Only so much of a line is looked at: somebody in danger does not write pages first. */
const longest = 2_000;
/** How many words may stand between what is done and to whom. */
const farthest = 4;
/** Words this long are known with one letter wrong, dropped, added or two changed about; still longer ones with two. */
const forgiven = { one: 5, two: 9 };

/** The numbers themselves, which are the same in both languages; not as part of a longer number, nor of a room or a case. */
const number = /(?<![\d/-])(?:9[ .-]?9[ .-]?9|9{4,}|112|911)(?![\d/-])/g;
/** The command for help, cried. */
const criedOut = /^\W*(help|cymorth)\W*!\W*!/;
const nameOfNumber =
  /(?:extension|ext|room|action|item|task|page|cam|eitem|tasg|tudalen|case|reference|ref|bus|ystafell|estyniad|est|achos|cyfeirnod|bws)\.? *(?:no\.? *|number *|rhif *)?$/;

/** What was typed as words, and after which of them a sentence ends. */
type Said = { readonly words: readonly string[]; readonly ends: ReadonlySet<number> };
/** `isMissing`: it is about somebody who is gone. The language is null where it is in both or in none. */
export type Cry = { readonly language: Language | null; readonly isMissing?: boolean };
/** One word of a phrase: what it may be, and whether it may be left out. */
type Part = { readonly any: readonly string[]; readonly optional: boolean };
type Phrase = { readonly parts: readonly Part[]; readonly isFirst: boolean; readonly isLast: boolean };

/**
 * Whether a typed line may be a cry for help, and in which language; null where it is none. In doubt it is taken for one: the
 * numbers to ring do nobody harm, and somebody in danger does not look at how they spell. What is said at work every day is none.
 */
export function emergencyIn(line: string): Cry | null {
  const typed = line.slice(0, longest).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const said = withoutOrdinary(saidIn(typed));
  const cries = (['en', 'cy'] as const).filter((language) => isCry(said, language));
  const [only, other] = cries;
  const isMissing = cries.some((language) => isAnyOf(gone[language], said));
  if (only !== undefined) return { language: other === undefined ? only : null, ...(isMissing ? { isMissing } : {}) };
  const isNumber = [...typed.matchAll(number)].some(({ index }) => !nameOfNumber.test(typed.slice(0, index)));
  return isNumber || criedOut.test(typed.trim()) ? { language: null } : null;
}

function saidIn(typed: string): Said {
  const words: string[] = [];
  const ends = new Set<number>();
  for (const [found] of typed.replace(/['’`]/g, '').matchAll(/[\p{L}\d]+|[.!?\n]+/gu)) {
    if (/[.!?\n]/.test(found)) ends.add(words.length - 1);
    // A letter that is held down: 'heeelp'.
    else words.push(found.replace(/(\p{L})\1{2,}/gu, '$1'));
  }
  return { words, ends: ends.add(words.length - 1) };
}

/** How a phrase says that it stands at the beginning or the end of what is said, and that any word may stand here. */
const first = '^';
const last = '.';
const anyWord = '*';
/** Any word that may be somebody's name. */
const aName = '@';

/** A word that is none stands for what was taken out, so that what was said around it does not come together. */
const takenOut = '';

function withoutOrdinary({ words, ends }: Said): Said {
  const left = [...words];
  for (const phrase of ordinaryPhrases) {
    for (let from = 0; from < left.length; from += 1) {
      const to = endOf({ words: left, ends }, from, phrase, isAny);
      if (to !== null) left.fill(takenOut, from, to);
    }
  }
  return { words: left, ends };
}

function isCry(said: Said, language: Language): boolean {
  const { words } = said;
  return (
    words.some((word) => alone[language].some((cry) => isNear(word, cry))) ||
    isAnyOf(cries[language], said) ||
    isAnyOf(gone[language], said) ||
    isViolence(words, language)
  );
}

function isAnyOf(phrases: readonly Phrase[], said: Said): boolean {
  return phrases.some((phrase) => said.words.some((_, from) => endOf(said, from, phrase, isAnyNear) !== null));
}

function isAny(word: string, { any }: Part): boolean {
  return any.includes(word) || any.includes(anyWord) || (any.includes(aName) && mayBeName(word));
}

function isAnyNear(word: string, part: Part): boolean {
  return isAny(word, part) || part.any.some((meant) => isNear(word, meant));
}

/** Where a phrase that begins at that word has ended; null where it does not stand there. */
function endOf(said: Said, from: number, phrase: Phrase, is: (word: string, part: Part) => boolean): number | null {
  const { isFirst, isLast, parts } = phrase;
  if (isFirst && from > 0) return null;
  const [part, ...rest] = parts;
  const { words } = said;
  const next = { parts: rest, isFirst: false, isLast };
  if (part === undefined) {
    return isLast && !isEnd(said, from) ? null : from;
  }
  // What is said may end here as well.
  if (part.any.includes(last) && isEnd(said, from)) return endOf(said, from, next, is);
  const word = words[from];
  const after = word !== undefined && word !== takenOut && is(word, part) ? endOf(said, from + 1, next, is) : null;
  return after === null && part.optional ? endOf(said, from, next, is) : after;
}

function isEnd({ words, ends }: Said, at: number): boolean {
  const next = words[at];
  if (next === undefined || ends.has(at - 1) || beginning.has(next)) return true;
  return closing.has(next) && isEnd({ words, ends }, at + 1);
}

function phraseOf(text: string): Phrase {
  const marked = text.split(' ');
  const parts = marked.filter((part) => part !== first && part !== last);
  return {
    isFirst: marked.includes(first),
    isLast: marked.includes(last),
    parts: parts.map((part) => ({ any: part.replace('?', '').split('|'), optional: part.endsWith('?') })),
  };
}

const ordinaryPhrases = [...ordinary, ...ordinaryOfMissing].map(phraseOf);
const composed = { en: composedEnglish, cy: composedWelsh };
const ofCries = (language: Language) =>
  [phrases, harmPhrases, bodyPhrases, homePhrases, composed].flatMap((each) => each[language]).map(phraseOf);
const cries = { en: ofCries('en'), cy: ofCries('cy') };
const ofGone = (language: Language) => [missing, takenPhrases].flatMap((each) => each[language]).map(phraseOf);
const gone = { en: ofGone('en'), cy: ofGone('cy') };

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
