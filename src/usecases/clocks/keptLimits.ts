import { keepingBreachesOf } from '../../core/clocks/keptBreaches';
import { keptLimitsOf } from '../../documents/limits';
import type { Change, Doing, State } from '../deeds/performDeed';

/** A change of facts with the breaches that it would have erased. The deed must have read `keptLimitsId`. */
export function withBreachesKept(state: State, change: Change, { rules, today }: Doing): Change {
  if (change.group === undefined) return change;
  const kept = keptLimitsOf(state, state.group.coreGroupId);
  const keeping = keepingBreachesOf(kept, state.group, change.group, rules, today);
  return keeping === kept ? change : { ...change, put: [...(change.put ?? []), keeping] };
}
