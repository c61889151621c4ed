import { distance } from 'fastest-levenshtein';
import type { Language } from '../typedText';
import { type CommandName, commands } from './commands';
import { formOf } from './meanings';
import type { Meant } from './meant';
import { plainWords } from './plainWords';
import { isKnown } from './readWords';

const shortestPrefix = 2;
/** Shorter beginnings are offered, and open nothing. */
const shortestSure = 3;
const mostTyposForgiven = 2;

type Word = { readonly name: CommandName; readonly language: Language; readonly word: string };

const words: readonly Word[] = commands.flatMap(({ name, en, cy }) => [
  { name, language: 'cy' as const, word: plainWords(cy, 'cy').join(' ') },
  { name, language: 'en' as const, word: plainWords(en, 'en').join(' ') },
]);

/**
 * The command whose own word was typed, or the beginning of it, as long as that is no other word. null: none. What has a form
 * opens by its whole word only.
 */
export function matchWord(line: string, isName: (word: string) => boolean): Meant | null {
  const typed = plainWords(line, 'cy').join(' ');
  const exact = words.filter(({ word }) => word === typed);
  if (exact.length > 0) return commandOf(exact);
  if (typed.length < shortestPrefix || isKnown(typed, 'cy') || isKnown(typed, 'en') || isName(typed)) return null;
  const meant = words.filter(({ word }) => word.startsWith(typed));
  if (meant.length === 0) return null;
  const names = [...new Set(meant.map(({ name }) => name))];
  const [name] = names;
  const isSure = names.length === 1 && typed.length >= shortestSure && name !== undefined && formOf(name) === undefined;
  return isSure ? commandOf(meant) : { kind: 'nearest', names, about: [] };
}

function commandOf(meant: readonly Word[]): Meant | null {
  const [first] = meant;
  if (first === undefined) return null;
  const [language, ...others] = new Set(meant.map((each) => each.language));
  return { kind: 'command', name: first.name, language: others.length === 0 ? (language ?? null) : null, about: [] };
}

/** The commands whose word is a typo or two away. */
export function nearWords(line: string): readonly CommandName[] {
  const typed = plainWords(line, 'cy').join(' ').slice(0, 40);
  if (typed.length <= shortestPrefix) return [];
  const near = words.filter(({ word }) => distance(word, typed) <= mostTyposForgiven);
  return [...new Set(near.map(({ name }) => name))];
}
