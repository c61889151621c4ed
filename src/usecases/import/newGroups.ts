import { type NewGroups, whoAreOn } from '../../core/caseload/rekeyedGroups';
import type { KeyedCaseload } from './keyedCaseload';
import type { SeenGroup } from './seenGroups';

/**
 * The groups of the export with children whom nobody here knows under their references. It is read through once for that, and only
 * where it has such children and a group here has none in it: else nothing can be under other references.
 */
export function newGroupsOf(seen: readonly SeenGroup[], { groups, groupOfChild }: KeyedCaseload): NewGroups {
  const here = new Set(seen.flatMap(({ childIds, endedIds }) => [...childIds, ...endedIds.keys()]));
  const isAway = ({ childIds }: SeenGroup) => childIds.length > 0 && !childIds.some((childId) => groupOfChild.has(childId));
  const found = new Map<string, { who: readonly (string | null)[]; newcomers: readonly string[] }>();
  if (!seen.some(isAway) || [...groupOfChild.keys()].every((childId) => here.has(childId))) return found;
  for (const { imported } of groups) {
    const { ref, children } = imported.group;
    const newcomers = children.filter(({ childId }) => !here.has(childId));
    if (newcomers.length === 0) continue;
    found.set(ref, {
      who: whoAreOn(children),
      newcomers: whoAreOn(newcomers).flatMap((who) => who ?? []),
    });
  }
  return found;
}
