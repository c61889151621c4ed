import { distance } from 'fastest-levenshtein';
import type { Language } from '../typedText';
import { englishWords } from './englishWords';
import { type Concept, concepts, type Lexicon } from './lexicon';
import { plainWords, unmutated } from './plainWords';
import { welshWords } from './welshWords';

/** Some words of a line, and what they can be about. Nothing: they are not known. */
export type Read = { readonly words: readonly string[]; readonly about: readonly Concept[]; readonly isGuessed: boolean };

type Phrase = { readonly words: readonly string[]; readonly concept: Concept };
type Index = ReadonlyMap<string, readonly Phrase[]>;

const lexicons: Readonly<Record<Language, Index>> = { en: indexOf(englishWords, 'en'), cy: indexOf(welshWords, 'cy') };

/** Longer words are known with one letter wrong, still longer ones with two. */
const forgiven = { one: 5, two: 8 };
const longestWord = 24;

/** A line word by word; the longest phrase that stands at a place is what is read there. */
export function readWords(line: string, language: Language): readonly Read[] {
  const words = plainWords(line, language);
  const read: Read[] = [];
  for (let at = 0; at < words.length; ) {
    const here = readAt(words, at, language);
    read.push(here);
    at += here.words.length;
  }
  return read;
}

/** Whether that is a word or a phrase of the list, as it stands. */
export function isKnown(typed: string, language: Language): boolean {
  const [only, ...others] = readWords(typed, language);
  return only !== undefined && others.length === 0 && !only.isGuessed;
}

function readAt(words: readonly string[], at: number, language: Language): Read {
  const word = words[at] ?? '';
  const starts = forms(word, language).map((form) => lexicons[language].get(form) ?? []);
  // A word as it stands comes before what it may be a mutated form of; a longer phrase comes before both.
  const fitting = starts.map((phrases) => phrases.filter((phrase) => fits(phrase.words, words, at, language)));
  const longest = Math.max(0, ...fitting.flat().map((phrase) => phrase.words.length));
  const found = fitting.map((phrases) => phrases.filter((phrase) => phrase.words.length === longest)).find((phrases) => phrases.length > 0);
  if (found === undefined) return { words: [word], about: guess(word, language), isGuessed: true };
  return { words: words.slice(at, at + longest), about: found.map(({ concept }) => concept), isGuessed: false };
}

function fits(phrase: readonly string[], words: readonly string[], at: number, language: Language): boolean {
  return phrase.every((each, index) => forms(words[at + index] ?? '', language).includes(each));
}

function forms(word: string, language: Language): readonly string[] {
  return language === 'cy' ? unmutated(word) : [word];
}

/** What a mistyped word may have been. */
function guess(word: string, language: Language): readonly Concept[] {
  if (word.length < forgiven.one || word.length > longestWord) return [];
  const typos = word.length < forgiven.two ? 1 : 2;
  const near = [...lexicons[language].values()]
    .flat()
    .filter(({ words, concept }) => words.length === 1 && concept !== 'filler' && isNear(word, words[0] ?? '', typos));
  return [...new Set(near.map(({ concept }) => concept))];
}

function isNear(word: string, meant: string, typos: number): boolean {
  return meant.length >= forgiven.one && word[0] === meant[0] && distance(word, meant) <= typos;
}

function indexOf(lexicon: Lexicon, language: Language): Index {
  const index = new Map<string, Phrase[]>();
  for (const concept of concepts) {
    for (const phrase of lexicon[concept].split(',')) {
      const words = plainWords(phrase, language);
      const [first] = words;
      if (first !== undefined) index.set(first, [...(index.get(first) ?? []), { words, concept }]);
    }
  }
  return index;
}
