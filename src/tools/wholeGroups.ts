import type { CoreGroup } from '../core/coreGroup';
import { isDamage } from '../documents/damage';
import type { CoreGroupStore } from '../ports/coreGroupStore';
import { withAllVisits } from '../usecases/children/children';

/** Heads with the full history of visits in place of those that the head keeps; and the ids of groups that cannot be read whole. */
export async function wholeGroups(
  store: CoreGroupStore,
): Promise<{ readonly groups: readonly CoreGroup[]; readonly unreadable: readonly string[] }> {
  const whole: CoreGroup[] = [];
  const unreadable: string[] = [];
  for await (const coreGroupId of store.groupIds()) {
    const { groups, damaged } = await store.heads([coreGroupId]);
    unreadable.push(...damaged.map((head) => head.coreGroupId));
    for (const group of groups) {
      const read = await withAllVisits({ store }, group).catch(nothingIfDamaged);
      if (read === null) unreadable.push(coreGroupId);
      else whole.push(read);
    }
  }
  return { groups: whole, unreadable };
}

function nothingIfDamaged(error: unknown): null {
  if (isDamage(error)) return null;
  throw error;
}
