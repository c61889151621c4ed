import type { Language } from '../typedText';
import { inWords } from './inWords';
import { matchWord } from './matchWord';
import { formOf } from './meanings';
import type { Meant } from './meant';

export type CommandMatch = Meant & {
  /** A line in that language and not in the other; null where its words are in both, or not known. */
  readonly clearly: Language | null;
  /** Whether all its words are known in one of the languages. If not, some may be names. */
  readonly isAllKnown: boolean;
};

/** Nobody is known by name, as where others read along. */
const nobody = () => false;

const sureness: Readonly<Record<Meant['kind'], number>> = { command: 2, speak: 2, find: 2, nearest: 1, unknown: 0 };

/**
 * What was meant by a typed line: the word of a command or how it begins, else what its words are about. `isName` says which
 * words name somebody or something that the writer may see. What is not sure is offered, nearest first, and opens nothing.
 */
export function matchCommand(line: string, isName: (word: string) => boolean = nobody): CommandMatch {
  const [welsh, english] = [inWords(line, 'cy', isName), inWords(line, 'en', isName)];
  const clearly: Language | null = welsh.unread < english.unread ? 'cy' : english.unread < welsh.unread ? 'en' : null;
  const read = { clearly, isAllKnown: Math.min(welsh.unread, english.unread) === 0 };
  const byWord = matchWord(line, isName);
  if (byWord !== null) return { ...byWord, ...read };
  const [first, second] = clearly === 'en' ? [english.meant, welsh.meant] : [welsh.meant, english.meant];
  if (clearly === null && first.kind === 'command' && second.kind === 'command')
    return first.name === second.name
      ? { ...first, language: null, ...read }
      : { kind: 'nearest', names: [first.name, second.name], about: first.about, ...read };
  return { ...(sureness[second.kind] > sureness[first.kind] && !isOfAForm(first, second) ? second : first), ...read };
}

/** A line about a deed that has a form is not only the names in it, as which it reads in the other language. */
function isOfAForm(first: Meant, second: Meant): boolean {
  return second.kind === 'find' && first.kind === 'nearest' && first.names.slice(0, 1).some((name) => formOf(name) !== undefined);
}
