import { beginning, closing } from './emergencyPhrases';
import { mayBeName } from './nameLike';
import { nearIn } from './nearWords';

/*
 * Phrases of several words, and where they stand in what was said. There are over a thousand of them, most of which have hundreds of
 * words at each place: so each word of a line is looked up once, for the classes of words that it belongs to, and a phrase is looked for
 * only where all its classes occur.
 */

/** What was typed as words, and after which of them a sentence ends. */
export type Said = { readonly words: readonly string[]; readonly ends: ReadonlySet<number> };

/** Words any of which may stand at one place of a phrase. */
type WordClass = { readonly any: readonly string[]; readonly takesAny: boolean; readonly takesName: boolean; readonly takesEnd: boolean };
type Part = { readonly of: WordClass; readonly optional: boolean };
export type Phrase = { readonly parts: readonly Part[]; readonly isFirst: boolean; readonly isLast: boolean };

/** Which classes each word of a line belongs to. */
export type Placed = { readonly at: readonly ReadonlySet<WordClass>[]; readonly in: ReadonlySet<WordClass> };

/** A word that is none stands for what was taken out, so that what was said around it does not come together. */
export const takenOut = '';

/** How a phrase says that it stands at the beginning or the end of what is said, and that any word may stand here. */
const first = '^';
const last = '.';
const anyWord = '*';
/** Any word that may be somebody's name. */
const aName = '@';
const signs = new Set([first, last, anyWord, aName]);

/** Phrases over one set of classes: all are read first, and `place` then looks words up in the classes of all of them. */
export function phraseBook() {
  const classes = new Map<string, WordClass>();
  return {
    read: (texts: readonly string[]): readonly Phrase[] => texts.map((text) => phraseOf(text, classes)),
    place: () => placing([...classes.values()]),
  };
}

/** `isNear`: a word with a letter wrong belongs to the classes of what it is meant for as well. */
function placing(classes: readonly WordClass[]): (words: readonly string[], isNear: boolean) => Placed {
  const classesOf = new Map<string, WordClass[]>();
  for (const each of classes) {
    for (const word of new Set(each.any)) {
      if (!signs.has(word)) classesOf.set(word, [...(classesOf.get(word) ?? []), each]);
    }
  }
  const naming = classes.filter(({ takesName }) => takesName);
  const nearTo = nearIn([...classesOf.keys()]);
  const none: ReadonlySet<WordClass> = new Set();
  return (words, isNear) => {
    const found = new Map<string, ReadonlySet<WordClass>>();
    for (const word of new Set(words)) {
      if (word === takenOut) continue;
      const meant = isNear ? [word, ...nearTo(word)] : [word];
      found.set(word, new Set([...meant.flatMap((each) => classesOf.get(each) ?? []), ...(mayBeName(word) ? naming : [])]));
    }
    return { at: words.map((word) => found.get(word) ?? none), in: new Set([...found.values()].flatMap((each) => [...each])) };
  };
}

function phraseOf(text: string, classes: Map<string, WordClass>): Phrase {
  const marked = text.split(' ');
  const parts = marked.filter((part) => part !== first && part !== last);
  return {
    isFirst: marked.includes(first),
    isLast: marked.includes(last),
    parts: parts.map((part) => {
      const words = part.replace('?', '');
      const any = words.split('|');
      const made = { any, takesAny: any.includes(anyWord), takesName: any.includes(aName), takesEnd: any.includes(last) };
      const of = classes.get(words) ?? made;
      classes.set(words, of);
      return { of, optional: part.endsWith('?') };
    }),
  };
}

/** Where it stands, from its first word to behind its last, one after the other; words that are taken out meanwhile are not in it. */
export function* placesOf(phrase: Phrase, said: Said, placed: Placed): Generator<readonly [from: number, to: number]> {
  const { parts } = phrase;
  const isThere = ({ of, optional }: Part) => optional || of.takesAny || of.takesEnd || placed.in.has(of);
  if (!parts.every(isThere)) return;
  const [begins] = parts;
  const isAnchored = begins !== undefined && !begins.optional && !begins.of.takesAny && !begins.of.takesEnd;
  const length = phrase.isFirst ? Math.min(1, said.words.length) : said.words.length;
  for (let from = 0; from < length; from += 1) {
    if (isAnchored && placed.at[from]?.has(begins.of) !== true) continue;
    const to = endOf({ said, placed, phrase }, from, 0);
    if (to !== null) yield [from, to];
  }
}

export function stands(phrase: Phrase, said: Said, placed: Placed): boolean {
  return placesOf(phrase, said, placed).next().done !== true;
}

type Looking = { readonly said: Said; readonly placed: Placed; readonly phrase: Phrase };

/** Where the rest of a phrase that goes on at that word has ended; null where it does not stand there. */
function endOf(looking: Looking, from: number, partAt: number): number | null {
  const { said, placed, phrase } = looking;
  const part = phrase.parts[partAt];
  if (part === undefined) return phrase.isLast && !isEnd(said, from) ? null : from;
  // What is said may end here as well.
  if (part.of.takesEnd && isEnd(said, from)) return endOf(looking, from, partAt + 1);
  const word = said.words[from];
  const isIt = word !== undefined && word !== takenOut && (part.of.takesAny || placed.at[from]?.has(part.of) === true);
  const after = isIt ? endOf(looking, from + 1, partAt + 1) : null;
  return after === null && part.optional ? endOf(looking, from, partAt + 1) : after;
}

function isEnd({ words, ends }: Said, at: number): boolean {
  const next = words[at];
  if (next === undefined || ends.has(at - 1) || beginning.has(next)) return true;
  return closing.has(next) && isEnd({ words, ends }, at + 1);
}
