import type { Child } from '../child';
import { plainWords } from './plainWords';

/**
 * The children whom a line names by their given name. Of several of that name those whom its other words tell from the rest: a family
 * name, or the year of birth.
 */
export function childrenNamedIn(
  children: readonly Pick<Child, 'childId' | 'givenName' | 'familyName' | 'dateOfBirth'>[],
  line: string,
): readonly string[] {
  const said = new Set([...plainWords(line, 'en'), ...plainWords(line, 'cy')]);
  const named = children.filter(({ givenName }) => wordsOf(givenName).some((word) => isSaid(said, word)));
  const told = named.map(({ childId, givenName, familyName, dateOfBirth }) => {
    const words = [...wordsOf(`${givenName} ${familyName}`), dateOfBirth?.slice(0, 4) ?? ''];
    return { childId, count: new Set(words.filter((word) => isSaid(said, word))).size };
  });
  const most = Math.max(...told.map(({ count }) => count));
  // Two children who are named each by their own name are both meant.
  const isOneName = new Set(named.map(({ givenName }) => givenName)).size === 1;
  return told.filter(({ count }) => !isOneName || count === most).map(({ childId }) => childId);
}

function wordsOf(name: string): readonly string[] {
  return plainWords(name, 'en');
}

/** "Rhyss" is "Rhys's" without its apostrophe. */
function isSaid(said: ReadonlySet<string>, word: string): boolean {
  return said.has(word) || said.has(`${word}s`);
}
