import { childrenOf, type GroupForMember, type GroupOfLine } from '../groups/groups';
import { isFamily, type Member, worksWithChild } from '../member';
import { plainWords } from './plainWords';

/** By which words somebody may find one of their groups, and its children. */
export type NamedGroup = {
  readonly coreGroupId: string;
  readonly words: ReadonlySet<string>;
  readonly children: readonly { readonly childId: string; readonly words: ReadonlySet<string>; readonly bornIn: string | null }[];
};
/** `childIds`: the children whom the words name; none where they name the group, or do not tell one of its children from another. */
export type Found = { readonly coreGroupId: string; readonly childIds: readonly string[] };

/**
 * The words of what a group's list tells this member: its reference and short name, and the names of the children they are in it
 * for. What they may not see is not in it, so that it cannot be found either.
 */
export function namedGroup(
  group: Pick<GroupOfLine, 'children'>,
  member: Pick<Member, 'role' | 'childIds'>,
  { coreGroupId, ref, shortName }: GroupForMember,
): NamedGroup {
  const children = worksWithChild(member) || isFamily(member) ? childrenOf(group, member) : [];
  const named = children.map(({ childId, ref: number, givenName, familyName, dateOfBirth }) => ({
    childId,
    bornIn: dateOfBirth?.slice(0, 4) ?? null,
    words: new Set(worksWithChild(member) ? [...wordsOf(`${givenName} ${familyName}`), ...numbersIn(number)] : wordsOf(givenName)),
  }));
  return {
    coreGroupId,
    words: new Set([...numbersIn(ref), ...wordsOf(shortName), ...named.flatMap(({ words }) => [...words])]),
    children: named,
  };
}

/** Whether a word names one of these groups or a child in it, or is the year in which one was born. */
export function isNameIn(groups: readonly NamedGroup[]): (word: string) => boolean {
  return (word) => groups.some(({ words, children }) => holds(words, word) || children.some(({ bornIn }) => bornIn === word));
}

/**
 * The groups that all these words name; else those that one of them does. A year in the line tells children of one name apart, as it
 * does where they are shown; by itself it names nobody, as most years in a line are of a day.
 */
export function groupsNamed(groups: readonly NamedGroup[], named: readonly string[], line = ''): readonly Found[] {
  const about = named.filter((word) => groups.some(({ words }) => holds(words, word)));
  if (about.length === 0) return [];
  const all = groups.filter(({ words }) => about.every((word) => holds(words, word)));
  const found = all.length > 0 ? all : groups.filter(({ words }) => about.some((word) => holds(words, word)));
  const years = plainWords(line, 'en').filter((word) => /^\d{4}$/.test(word));
  const born = found.flatMap(({ coreGroupId, children }) => {
    const [only, ...others] = children.filter(({ words, bornIn }) => years.includes(bornIn ?? '') && isCalled(words, about));
    return only === undefined || others.length > 0 ? [] : [{ coreGroupId, childIds: [only.childId] }];
  });
  if (born.length > 0) return born;
  return found.map(({ coreGroupId, children }) => ({ coreGroupId, childIds: childrenNamed(children, about) }));
}

/** Whether a name of that child is among the words. */
function isCalled(words: ReadonlySet<string>, about: readonly string[]): boolean {
  return about.some((word) => holds(words, word) && !/\d/.test(word));
}

/** One child who has all these names; else all whom a name of their own tells from the others, where no word is left that could be of several. */
function childrenNamed(children: NamedGroup['children'], about: readonly string[]): readonly string[] {
  const having = (word: string) => children.filter(({ words }) => holds(words, word));
  const ofNames = about.filter((word) => having(word).length > 0);
  const [only, ...others] = ofNames.length === 0 ? [] : children.filter(({ words }) => ofNames.every((word) => holds(words, word)));
  if (only !== undefined && others.length === 0) return [only.childId];
  const told = new Set(ofNames.map(having).flatMap(([child, ...more]) => (child !== undefined && more.length === 0 ? [child] : [])));
  const isClear = ofNames.every((word) => having(word).some((child) => told.has(child)));
  return isClear ? children.filter((child) => told.has(child)).map(({ childId }) => childId) : [];
}

/** The parts of a reference that have a figure, and the whole: "CG" by itself would name every group. */
function numbersIn(ref: string): readonly string[] {
  const parts = plainWords(ref, 'en');
  return [...parts, parts.join('')].filter((word) => /\d/.test(word));
}

/** "Jacs" is "Jac's" without its apostrophe. */
function holds(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)));
}

/** As either language parts them: "O'Neill" is typed in several ways. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set([...plainWords(text, 'en'), ...plainWords(text, 'cy')]);
}
