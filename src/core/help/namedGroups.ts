import { childrenOf, type GroupForMember, type GroupOfLine } from '../groups/groups';
import { isFamily, type Member, worksWithChild } from '../member';
import { plainWords } from './plainWords';

/** By which words somebody may find one of their groups, and its children. */
export type NamedGroup = {
  readonly coreGroupId: string;
  readonly words: ReadonlySet<string>;
  readonly children: readonly { readonly childId: string; readonly words: ReadonlySet<string> }[];
};
/** `childId`: the one child whom the words name; null: the group, or several of its children. */
export type Found = { readonly coreGroupId: string; readonly childId: string | null };

/**
 * The words of what a group's list tells this member: its reference and short name, and the names of the children they are in it
 * for. What they may not see is not in it, so that it cannot be found either.
 */
export function namedGroup(
  group: GroupOfLine,
  member: Pick<Member, 'role' | 'childIds'>,
  { coreGroupId, ref, shortName }: GroupForMember,
): NamedGroup {
  const children = worksWithChild(member) || isFamily(member) ? childrenOf(group, member) : [];
  const named = children.map(({ childId, givenName, familyName }) => ({
    childId,
    words: wordsOf(worksWithChild(member) ? `${givenName} ${familyName}` : givenName),
  }));
  // "CG" by itself would name every group.
  const numbers = [...plainWords(ref, 'en'), plainWords(ref, 'en').join('')].filter((word) => /\d/.test(word));
  return { coreGroupId, words: new Set([...numbers, ...wordsOf(shortName), ...named.flatMap(({ words }) => [...words])]), children: named };
}

/** Whether a word names one of these groups or a child in it. */
export function isNameIn(groups: readonly NamedGroup[]): (word: string) => boolean {
  return (word) => groups.some(({ words }) => holds(words, word));
}

/** The groups that all these words name; else those that one of them does. */
export function groupsNamed(groups: readonly NamedGroup[], about: readonly string[]): readonly Found[] {
  if (about.length === 0) return [];
  const all = groups.filter(({ words }) => about.every((word) => holds(words, word)));
  const found = all.length > 0 ? all : groups.filter(({ words }) => about.some((word) => holds(words, word)));
  return found.map(({ coreGroupId, children }) => {
    const [child, ...others] = children.filter(({ words }) => about.every((word) => holds(words, word)));
    return { coreGroupId, childId: child !== undefined && others.length === 0 ? child.childId : null };
  });
}

/** "Jacs" is "Jac's" without its apostrophe. */
function holds(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)));
}

/** As either language parts them: "O'Neill" is typed in several ways. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set([...plainWords(text, 'en'), ...plainWords(text, 'cy')]);
}
