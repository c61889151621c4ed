import type { Language } from '../typedText';
import { bodyPhrases } from './bodyPhrases';
import { composedEnglish } from './composedEnglish';
import { composedWelsh } from './composedWelsh';
import { phrases } from './emergencyPhrases';
import { alone, done, otherWords, passive, violence } from './emergencyWords';
import { everyday } from './everydayPhrases';
import { harmPhrases } from './harmPhrases';
import { homePhrases } from './homePhrases';
import { missing, ordinaryOfMissing } from './missingPhrases';
import { isNear } from './nearWords';
import { ordinary } from './ordinaryPhrases';
import { type Phrase, phraseBook, placesOf, type Said, stands, takenOut } from './phraseBook';
import { takenPhrases } from './takenPhrases';

/** Only so much of a line is looked at: somebody in danger does not write pages first. */
const longest = 2_000;
/** How many words may stand between what is done and to whom. */
const farthest = 4;
/** The numbers themselves, which are the same in both languages; not as part of a longer number, nor of a room or a case. */
const number = /(?<![\d/-])(?:9[ .-]?9[ .-]?9|9{4,}|112|911)(?![\d/-])/g;
const police: ReadonlySet<string> = new Set(['police', 'heddlu', 'heddlur']);
const hurried: ReadonlySet<string> = new Set(['now', 'quick', 'quickly', 'fast', 'help', 'nawr', 'rwan', 'glou', 'gyflym']);
/** The command for help, cried. */
const criedOut = /^\W*(help|cymorth)\W*!\W*!/;
const nameOfNumber =
  /(?:extension|ext|room|action|item|task|page|cam|eitem|tasg|tudalen|case|reference|ref|bus|ystafell|estyniad|est|achos|cyfeirnod|bws)\.? *(?:no\.? *|number *|rhif *)?$/;

/** `isMissing`: it is about somebody who is gone. The language is null where it is in both or in none. */
export type Cry = { readonly language: Language | null; readonly isMissing?: boolean };

/**
 * Whether a typed line may be a cry for help, and in which language; null where it is none. In doubt it is taken for one: the
 * numbers to ring do nobody harm, and somebody in danger does not look at how they spell. What is said at work every day is none.
 */
export function emergencyIn(line: string): Cry | null {
  const typed = line.slice(0, longest).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const { work, cries } = readBooks();
  const said = withoutOrdinary(saidIn(typed), work);
  const placed = cries.place(said.words, true);
  const isAnyOf = (phrases: readonly Phrase[]) => phrases.some((phrase) => stands(phrase, said, placed));
  const heard = (['en', 'cy'] as const)
    .map((language) => ({ language, isGone: isAnyOf(cries.gone[language]) }))
    .filter(({ language, isGone }) => isGone || isAnyOf(cries.danger[language]) || isViolence(said.words, language));
  const [only, other] = heard;
  const isMissing = heard.some(({ isGone }) => isGone);
  if (only !== undefined) return { language: other === undefined ? only.language : null, ...(isMissing ? { isMissing } : {}) };
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

function withoutOrdinary({ words, ends }: Said, work: ReturnType<typeof makeWork>): Said {
  const left = [...words];
  const placed = work.place(left, false);
  for (const phrase of work.ordinary) {
    for (const [from, to] of placesOf(phrase, { words: left, ends }, placed)) {
      if (!isCalled(left, to)) left.fill(takenOut, from, to);
    }
  }
  return { words: left, ends };
}

/** "Actions: police now": whoever names the police and adds that calls them, whatever stands before it. */
function isCalled(words: readonly string[], end: number): boolean {
  return police.has(words[end - 1] ?? '') && hurried.has(words[end] ?? '');
}

const composed = { en: composedEnglish, cy: composedWelsh };
const ofDanger = (language: Language) => [
  ...alone[language],
  ...[phrases, harmPhrases, bodyPhrases, homePhrases, composed].flatMap((each) => each[language]),
];
const ofGone = (language: Language) => [missing, takenPhrases].flatMap((each) => each[language]);

/** Read when the first line is: some thousand phrases take longer than all else that is made when a program starts. */
let books: { readonly work: ReturnType<typeof makeWork>; readonly cries: ReturnType<typeof makeCries> } | null = null;

function readBooks() {
  books ??= { work: makeWork(), cries: makeCries() };
  return books;
}

function makeWork() {
  const { read, place } = phraseBook();
  const of = read([...everyday, ...ordinary, ...ordinaryOfMissing]);
  return { ordinary: of, place: place() };
}

function makeCries() {
  const { read, place } = phraseBook();
  const danger = { en: read(ofDanger('en')), cy: read(ofDanger('cy')) };
  const gone = { en: read(ofGone('en')), cy: read(ofGone('cy')) };
  return { danger, gone, place: place() };
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

/** The same of the beginning of a word, which may have lost or gained a letter. */
function beginsNear(word: string, beginning: string): boolean {
  if (word.startsWith(beginning)) return true;
  return !otherWords.has(word) && [-1, 0, 1].some((more) => isNear(word.slice(0, beginning.length + more), beginning));
}
