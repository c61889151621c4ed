import { keepingBreachesOf, keptLimitsId, mayMoveLimits, noKeptLimits } from '../../core/clocks/keptBreaches';
import type { CoreGroup } from '../../core/coreGroup';
import type { GroupDocument } from '../../core/documents';
import type { Rules } from '../../core/policy';
import type { CalendarDate } from '../../core/time/day';
import { keptLimitsOf } from '../../documents/limits';
import type { Deps } from './deps';

/**
 * What a change of facts has to write so that no breach that was shown is missing afterwards: the group's kept limits, which
 * are read only where there is something to add; else nothing. Throws StoreFault, and UnreadableDocument where they cannot be
 * read.
 */
export async function breachesToKeep(
  store: Deps['store'],
  before: CoreGroup,
  after: CoreGroup,
  { rules, today }: { readonly rules: Rules; readonly today: CalendarDate },
): Promise<readonly GroupDocument[]> {
  if (!mayMoveLimits(before, after)) return [];
  const { coreGroupId } = before;
  const none = noKeptLimits(coreGroupId);
  if (keepingBreachesOf(none, before, after, rules, today) === none) return [];
  const loaded = await store.load(coreGroupId, [keptLimitsId]);
  const kept = loaded === null ? none : keptLimitsOf(loaded, coreGroupId);
  const keeping = keepingBreachesOf(kept, before, after, rules, today);
  return keeping === kept ? [] : [keeping];
}
