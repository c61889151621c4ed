import { type CommandMatch, matchCommand } from '../core/help/matchCommand';
import { type Found, groupsNamed, isNameIn } from '../core/help/namedGroups';
import { namedGroupsOf } from '../usecases/groups/namedGroups';
import type { Turn } from './turn';

export type Typed = { readonly match: CommandMatch; readonly found: readonly Found[] };

/**
 * What somebody typed, and which of their groups its names are of. Names are looked for only where words are left that no list
 * knows, and never where others read along. The line is kept nowhere.
 */
export async function readTyped({ deps, person, where }: Pick<Turn, 'deps' | 'person' | 'where'>, line: string): Promise<Typed> {
  const match = matchCommand(line);
  const isClear = match.isAllKnown && match.kind !== 'unknown';
  if (isClear || where.kind !== 'personal' || person.coreGroupIds.length === 0) return { match, found: [] };
  const groups = await namedGroupsOf(deps, person);
  const named = matchCommand(line, isNameIn(groups));
  const found = named.kind === 'command' || named.kind === 'find' ? groupsNamed(groups, named.about) : [];
  return { match: named, found };
}
