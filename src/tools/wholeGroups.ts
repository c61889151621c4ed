import { type KeptLimits, keptLimitsId } from '../core/clocks/keptBreaches';
import type { CoreGroup } from '../core/coreGroup';
import { nothingIfDamaged } from '../documents/damage';
import { keptLimitsOf } from '../documents/limits';
import type { CoreGroupStore } from '../ports/coreGroupStore';
import { withAllVisits } from '../usecases/children/children';

export type WholeGroups = {
  readonly groups: readonly CoreGroup[];
  /** What each of them keeps of limits that its facts tell otherwise. */
  readonly kept: ReadonlyMap<string, KeptLimits>;
  readonly unreadable: readonly string[];
};

/** Heads with the full history of visits in place of those that the head keeps; and the ids of groups that cannot be read whole. */
export async function wholeGroups(store: CoreGroupStore): Promise<WholeGroups> {
  const whole: CoreGroup[] = [];
  const kept = new Map<string, KeptLimits>();
  const unreadable: string[] = [];
  for await (const coreGroupId of store.groupIds()) {
    const { groups, damaged } = await store.heads([coreGroupId]);
    unreadable.push(...damaged.map((head) => head.coreGroupId));
    for (const group of groups) {
      const read = await readWhole(store, group).catch(nothingIfDamaged);
      if (read === null) unreadable.push(coreGroupId);
      else whole.push(read.group);
      if (read !== null) kept.set(coreGroupId, read.kept);
    }
  }
  return { groups: whole, kept, unreadable };
}

async function readWhole(store: CoreGroupStore, group: CoreGroup): Promise<{ readonly group: CoreGroup; readonly kept: KeptLimits }> {
  const { coreGroupId } = group;
  const loaded = await store.load(coreGroupId, [keptLimitsId]);
  return { group: await withAllVisits({ store }, group), kept: keptLimitsOf(loaded ?? { documents: new Map() }, coreGroupId) };
}
