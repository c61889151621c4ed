import { mayHaveSeen } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { VisitFact } from '../facts';
import { standingVisits, type Visit } from './visit';

/** The group with all these visits, as far as they count, in place of those that the head keeps: past limits are told from it. */
export function withThese(group: CoreGroup, visits: readonly Visit[]): CoreGroup {
  const facts = factsByChild(visits, group.children);
  return {
    ...group,
    children: group.children.map((child) => {
      const { visitsKeptFrom: _, ...whole } = child;
      const known = facts.get(child.childId);
      return known === undefined ? child : { ...whole, visits: known };
    }),
  };
}

/** By child, the visits that count. */
export function factsByChild(visits: readonly Visit[], children: CoreGroup['children']): ReadonlyMap<string, readonly VisitFact[]> {
  const facts = new Map<string, VisitFact[]>();
  const known = new Map(children.map((child) => [child.childId, child]));
  for (const { childId, fact } of standingVisits(visits, children)) {
    const child = known.get(childId);
    if (child === undefined || mayHaveSeen(child, fact)) facts.set(childId, [...(facts.get(childId) ?? []), fact]);
  }
  return facts;
}
