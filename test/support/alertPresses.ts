import { withActionsDue } from '../../src/core/actions/actions';
import type { CoreGroup } from '../../src/core/coreGroup';
import { allow } from '../../src/core/result';
import { addDays } from '../../src/core/time/calendarDate';
import { planIn } from '../../src/documents/plan';
import type { CoreGroupStore } from '../../src/ports/coreGroupStore';
import { agree, block, extend, finish } from '../../src/usecases/actions';
import { verifyChains } from '../../src/usecases/audit/verifyChain';
import type { Deps } from '../../src/usecases/deeds/deps';
import { type Outcome, performDeed } from '../../src/usecases/deeds/performDeed';
import { sha256 } from '../../src/usecases/deeds/sha256';

/** One press that may be delivered more than once, to any instance. `adds`: the words of the action that it agrees. */
export type SimulatedPress = { readonly key: string; readonly adds: boolean; readonly by: (deps: Deps) => Promise<Outcome> };

/** The co-ordinator agrees an action, or gives more time, says what stands in the way, or ends one. `chance`: 0 to below 1. */
export async function aPress(
  store: CoreGroupStore,
  coreGroupId: string,
  key: string,
  today: string,
  chance: number,
): Promise<SimulatedPress> {
  const loaded = await store.load(coreGroupId, ['plan']);
  if (loaded === null) throw new Error('The group is gone.');
  const group = loaded.head.document;
  const open = planIn(loaded, coreGroupId).actions.filter(({ state }) => state === 'open');
  const press = { personId: 'person-sian', coreGroupId, language: 'en', pressKey: key } as const;
  const oldest = open[0];
  if (oldest === undefined || chance < 0.5) {
    const typed = { children: group.children.map(({ childId }) => childId), dueOn: addDays(today, 4), owner: ownerIn(group, chance) };
    // The same action is refused while it is open, whatever is known of its press: here each delivery says something else.
    let sent = 0;
    const words = () => `${key} ${++sent}`;
    return {
      key,
      adds: true,
      by: (deps) => performDeed(deps, agree, press, { m: '', audience: 'everyone' }, allow({ ...typed, words: words() })),
    };
  }
  const about = { m: '', actionId: oldest.actionId, v: oldest.version };
  if (chance < 0.65)
    return {
      key,
      adds: false,
      by: (deps) =>
        performDeed(
          deps,
          extend,
          press,
          about,
          allow({ until: addDays(later(oldest.dueOn ?? today, today), 7), reason: key, audience: '' }),
        ),
    };
  if (chance < 0.75)
    return { key, adds: false, by: (deps) => performDeed(deps, block, press, about, allow({ reason: key, audience: '' })) };
  return { key, adds: false, by: (deps) => performDeed(deps, finish, press, about, allow({ effect: key, audience: '' })) };
}

/**
 * What became of presses: `lost` were answered as saved and are not there, or left a head that says something else than the
 * plan, or a broken chain; `doubled` are there more than once.
 */
export async function pressesIn(
  store: CoreGroupStore,
  coreGroupIds: readonly string[],
  saved: readonly string[],
): Promise<{ lost: number; doubled: number }> {
  const times = new Map<string, number>();
  let lost = 0;
  for (const id of coreGroupIds) {
    const loaded = await store.load(id, ['plan']);
    if (loaded === null) continue;
    const plan = planIn(loaded, id);
    for (const { words } of plan.actions) {
      const [key = ''] = words.text.split(' ');
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    const head = loaded.head.document;
    if (JSON.stringify(byId(withActionsDue(head, plan))) !== JSON.stringify(byId(head))) lost += 1;
  }
  lost += (await verifyChains(store, sha256, () => undefined)).problems;
  lost += saved.filter((key) => !times.has(key)).length;
  return { lost, doubled: [...times.values()].reduce((sum, count) => sum + count - 1, 0) };
}

/** The order is nobody's promise: a plan is shown in the order of agreement, whatever a clock that was ahead said of it. */
function byId({ actionsDue = [] }: Pick<CoreGroup, 'actionsDue'>) {
  return [...actionsDue].sort((one, other) => (one.actionId < other.actionId ? -1 : 1));
}

function ownerIn(group: CoreGroup, chance: number): string {
  return group.members[Math.floor(chance * 1_000) % group.members.length]?.memberId ?? '';
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
