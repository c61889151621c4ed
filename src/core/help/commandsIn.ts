import type { Language } from '../typedText';
import { type CommandName, commands } from './commands';
import { matchCommand } from './matchCommand';
import { plainWords, unmutated } from './plainWords';

/** More buttons than this below the numbers to ring would only be in the way. */
const mostOffered = 3;
/** Words that stand in cries too often to be a command there, other than at the beginning of a line. */
const onlyFirst: ReadonlySet<CommandName> = new Set(['away', 'help']);

/**
 * What a line may have asked for, likeliest first, that was taken for a cry: the command that it is read as, and the commands whose own
 * words stand in it. When the guess is wrong, none of what was asked for is lost.
 */
export function commandsIn(line: string): readonly CommandName[] {
  const match = matchCommand(line);
  const meant = match.kind === 'command' ? [match.name] : [];
  const found = commands.flatMap(({ name, en, cy }) => {
    const places = [placeOf(line, en, 'en'), placeOf(line, cy, 'cy')].filter((at) => at >= 0);
    const at = Math.min(...places);
    return places.length === 0 || (at > 0 && onlyFirst.has(name)) ? [] : [{ name, at }];
  });
  const inOrder = found.sort((one, other) => one.at - other.at).map(({ name }) => name);
  const names = [...new Set([...meant, ...inOrder])].filter((name, _, all) => name !== 'seen' || !all.includes('not seen'));
  return names.slice(0, mostOffered);
}

/** At which word of a line a command's own words stand; -1: nowhere. */
function placeOf(line: string, command: string, language: Language): number {
  const wanted = plainWords(command, language);
  const words = plainWords(line, language);
  const isIt = (word: string | undefined, want: string) =>
    word !== undefined && (language === 'cy' ? unmutated(word).includes(want) : word === want);
  return words.findIndex((_, at) => wanted.every((want, index) => isIt(words[at + index], want)));
}
