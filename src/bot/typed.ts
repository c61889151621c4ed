import { beginsNotSeen } from '../core/help/beginsNotSeen';
import { type CommandMatch, matchCommand } from '../core/help/matchCommand';
import { type Found, groupsNamed, isNameIn } from '../core/help/namedGroups';
import { plainWords } from '../core/help/plainWords';
import { namedGroupsOf } from '../usecases/groups/namedGroups';
import type { Turn } from './turn';

/** `asksWhich`: the group that is talked about is not taken for granted, as the line names something else that is not known. */
export type Typed = { readonly match: CommandMatch; readonly found: readonly Found[]; readonly asksWhich?: true };

/**
 * What somebody typed, and which of their groups its names are of. Names are looked for only where words are left that no list
 * knows, and never where others read along. The line is kept nowhere.
 */
export async function readTyped({ deps, person, where }: Pick<Turn, 'deps' | 'person' | 'where'>, line: string): Promise<Typed> {
  const match = matchCommand(line);
  const isClear = match.isAllKnown && match.kind !== 'unknown';
  if (isClear || where.kind !== 'personal' || person.coreGroupIds.length === 0) return sure({ match, found: [] }, line, []);
  const groups = await namedGroupsOf(deps, person);
  const named = matchCommand(line, isNameIn(groups));
  const found = 'about' in named ? groupsNamed(groups, named.about, line) : [];
  return sure({ match: named, found }, line, groups);
}

/** A line that begins as "not seen" is that command, whatever else is in it; whom or which group it names is looked for all the same. */
function sure(typed: Typed, line: string, groups: Parameters<typeof groupsNamed>[0]): Typed {
  const language = beginsNotSeen(line);
  const { match } = typed;
  if (language === null || (match.kind === 'command' && match.name === 'not seen')) return typed;
  const isName = isNameIn(groups);
  const found = typed.found.length > 0 ? typed.found : groupsNamed(groups, plainWords(line, 'en').filter(isName), line);
  const about = 'about' in match ? match.about : [];
  return { match: { kind: 'command', name: 'not seen', language, about, clearly: language, isAllKnown: false }, found, asksWhich: true };
}
