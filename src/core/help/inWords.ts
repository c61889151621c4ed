import type { Language } from '../typedText';
import type { CommandName } from './commands';
import type { Concept } from './lexicon';
import { nearWords } from './matchWord';
import { type About, formOf, meanings, perhaps } from './meanings';
import type { Meant } from './meant';
import { type Read, readWords } from './readWords';
import { isNoCommand } from './tells';

/** Longer lines are told, not asked: what they seem to be about is offered only. */
const longestAsked = 14;
const mostOffered = 3;
/** Words that go with any wish. */
const ofAnything: readonly Concept[] = ['filler', 'ask', 'not', 'no', 'passing', 'who', 'third', 'today'];

/** What a line means in one language, and how many of its words are not known there. */
export function inWords(
  line: string,
  language: Language,
  isName: (word: string) => boolean,
): { readonly meant: Meant; readonly unread: number } {
  const reads = withReferences(readWords(line, language), isName);
  const isNamed = (read: Read) => read.isGuessed && read.words.some(isName);
  const unread = reads.filter((read) => read.isGuessed && !isNamed(read));
  return { meant: meantBy(line, language, reads, reads.filter(isNamed), unread, isName), unread: unread.length };
}

function meantBy(
  line: string,
  language: Language,
  reads: readonly Read[],
  named: readonly Read[],
  unread: readonly Read[],
  isName: (word: string) => boolean,
): Meant {
  const known = reads.filter(({ isGuessed }) => !isGuessed);
  const isTopical = known.some(({ about }) => about.some((concept) => !ofAnything.includes(concept)));
  const names = named.length > 0 || isTopical ? named.flatMap(({ words }) => words) : known.flatMap(({ words }) => words).filter(isName);
  const meaning = meaningOf(aboutOf(line, known, names));
  const areKnown = new Set(known.flatMap(({ about }) => about));
  if (isNoCommand(line, areKnown, unread.length)) return { kind: 'unknown' };
  if (!isTopical && names.length > 0) return { kind: 'find', about: names };
  if (meaning?.name != null && isSure(meaning.name, reads, named, unread)) return sure(meaning.name, language, known, names);
  const guessed = aboutOf(line, [...known, ...unread], names);
  const offered = [
    ...(meaning?.name == null ? [] : [meaning.name]),
    ...(isSaidInPassing(reads) ? [] : nearWords(line)),
    ...perhaps.flatMap(([concept, commands]) => (guessed.has(concept) ? commands : [])),
  ];
  const offers = [...new Set(offered)].slice(0, mostOffered);
  return offers.length === 0 ? { kind: 'unknown' } : { kind: 'nearest', names: offers, about: names };
}

/** "CG-0003" is one name, and not letters that nobody knows before a number. */
function withReferences(reads: readonly Read[], isName: (word: string) => boolean): readonly Read[] {
  return reads.flatMap((read, index): readonly Read[] => {
    const [before, after] = [reads[index - 1], reads[index + 1]];
    if (isReference(before, read, isName)) return [];
    return isReference(read, after, isName) ? [{ words: [joined(read, after)], about: [], isGuessed: true }] : [read];
  });
}

function isReference(letters: Read | undefined, number: Read | undefined, isName: (word: string) => boolean): boolean {
  const isOne = (letters?.isGuessed ?? false) && (number?.isGuessed ?? false) && /^\d+$/.test(number?.words[0] ?? '');
  return isOne && isName(joined(letters, number));
}

function joined(...reads: readonly (Read | undefined)[]): string {
  return reads.flatMap((read) => read?.words ?? []).join('');
}

function aboutOf(line: string, reads: readonly Read[], names: readonly string[]): About {
  const concepts = new Set(reads.flatMap(({ about }) => about));
  const asks = line.trim().endsWith('?') || (reads[0]?.about.includes('ask') ?? false);
  return { has: (concept) => concepts.has(concept), asks, names: names.length > 0 };
}

function meaningOf(about: About) {
  return meanings.find(({ when }) => when(about));
}

function isSure(name: CommandName, reads: readonly Read[], named: readonly Read[], unread: readonly Read[]): boolean {
  const beside = formOf(name);
  if (beside !== undefined)
    return reads.every((read) => named.includes(read) || read.about.some((each) => !read.isGuessed && beside.includes(each)));
  return reads.length <= longestAsked && unread.length <= 1 + reads.length / 3;
}

function sure(name: CommandName, language: Language, known: readonly Read[], about: readonly string[]): Meant {
  if (name !== 'language') return { kind: 'command', name, language, about };
  const wished = (['cy', 'en'] as const).filter((each) => known.some((read) => read.about.includes(each === 'cy' ? 'welsh' : 'english')));
  const [wish] = wished;
  return wished.length === 1 && wish !== undefined ? { kind: 'speak', language: wish } : { kind: 'command', name, language, about: [] };
}

/** "No", "see you", "thanks": nobody meant a word that looks alike. */
function isSaidInPassing(reads: readonly Read[]): boolean {
  return reads.some(({ about }) => about.includes('passing'));
}
