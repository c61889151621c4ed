import type { GroupFigures } from '../../core/overview/figures';
import type { PastFigures } from '../../core/overview/pastFigures';
import { storedFigures, storedPastFigures } from '../../documents/figures';

export type Counted = { readonly figures?: GroupFigures; readonly past?: PastFigures };

/** What is counted, by group. What cannot be read is left out: the nightly look writes it anew. */
export function countedIn(stored: readonly unknown[]): ReadonlyMap<string, Counted> {
  const groups = new Map<string, Counted>();
  for (const each of stored) {
    const figures = storedFigures.ifReadable(each);
    const past = figures === null ? storedPastFigures.ifReadable(each) : null;
    const coreGroupId = figures?.coreGroupId ?? past?.coreGroupId;
    if (coreGroupId === undefined) continue;
    groups.set(coreGroupId, { ...groups.get(coreGroupId), ...(figures && { figures }), ...(past && { past }) });
  }
  return groups;
}
