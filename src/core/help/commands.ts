import { distance } from 'fastest-levenshtein';
import type { Language } from '../typedText';

/**
 * Every word a person can type (DESIGN 8.2). This one table makes the routing, the help card,
 * the manifest's command lists and the table in README.
 */
export const commands = [
  { name: 'help', en: 'help', cy: 'cymorth' },
  { name: 'groups', en: 'groups', cy: 'grwpiau' },
  { name: 'children', en: 'children', cy: 'plant' },
  { name: 'seen', en: 'seen', cy: 'gwelwyd' },
  { name: 'not seen', en: 'not seen', cy: 'heb weld' },
  { name: 'clocks', en: 'clocks', cy: 'dyddiadau' },
  { name: 'meeting', en: 'meeting', cy: 'cyfarfod' },
  { name: 'agenda', en: 'agenda', cy: 'agenda' },
  { name: 'attendance', en: 'attendance', cy: 'presenoldeb' },
  { name: 'actions', en: 'actions', cy: 'camau' },
  { name: 'record', en: 'record', cy: 'cofnod' },
  { name: 'review', en: 'review', cy: 'adolygu' },
  { name: 'members', en: 'members', cy: 'aelodau' },
  { name: 'accounts', en: 'accounts', cy: 'cyfrifon' },
  { name: 'alerts', en: 'alerts', cy: 'rhybuddion' },
  { name: 'away', en: 'away', cy: 'i ffwrdd' },
  { name: 'language', en: 'language', cy: 'iaith' },
] as const satisfies readonly { name: string; en: string; cy: string }[];
export type CommandName = (typeof commands)[number]['name'];

export type CommandMatch =
  /** `language` is null where the word is the same in both. */
  | { readonly kind: 'command'; readonly name: CommandName; readonly language: Language | null }
  | { readonly kind: 'nearest'; readonly names: readonly CommandName[] }
  | { readonly kind: 'unknown' };

const shortestPrefix = 2;
const mostTyposForgiven = 2;

/** What was meant by a typed line: any unambiguous prefix, any letter case, accents optional; a typo offers the nearest. */
export function matchCommand(line: string): CommandMatch {
  const typed = plain(line);
  if (typed === '') return { kind: 'unknown' };
  const exact = words().filter(({ word }) => word === typed);
  const meant = exact.length > 0 ? exact : typed.length < shortestPrefix ? [] : words().filter(({ word }) => word.startsWith(typed));
  const names = [...new Set(meant.map(({ name }) => name))];
  const [name] = names;
  if (names.length === 1 && name !== undefined) return { kind: 'command', name, language: onlyLanguage(meant) };
  if (names.length > 1) return { kind: 'nearest', names };
  const near = words().filter(({ word }) => typed.length > shortestPrefix && typosBetween(word, typed) <= mostTyposForgiven);
  return near.length > 0 ? { kind: 'nearest', names: [...new Set(near.map((each) => each.name))] } : { kind: 'unknown' };
}

type Word = { readonly name: CommandName; readonly language: Language; readonly word: string };

function words(): readonly Word[] {
  return commands.flatMap(({ name, en, cy }) => [
    { name, language: 'cy' as const, word: plain(cy) },
    { name, language: 'en' as const, word: plain(en) },
  ]);
}

function onlyLanguage(meant: readonly Word[]): Language | null {
  const [first, ...rest] = new Set(meant.map(({ language }) => language));
  return rest.length === 0 ? (first ?? null) : null;
}

function plain(line: string): string {
  return line.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Letters to add, drop or change to make one word of the other. Long lines are cut: they are no typo of a command. */
function typosBetween(word: string, typed: string): number {
  return distance(word, typed.slice(0, 40));
}
