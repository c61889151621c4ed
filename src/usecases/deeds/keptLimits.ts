import { type JoinedChild, keepingBreachesOf, keptLimitsId, mayMoveLimits, noKeptLimits } from '../../core/clocks/keptBreaches';
import type { CoreGroup } from '../../core/coreGroup';
import type { GroupDocument } from '../../core/documents';
import type { Rules } from '../../core/policy';
import type { CalendarDate } from '../../core/time/day';
import { keptLimitsOf } from '../../documents/limits';
import type { Deps } from './deps';

type Change = {
  readonly rules: Rules;
  readonly today: CalendarDate;
  /** What is written with it: kept limits among it stand in place of the stored ones. */
  readonly put: readonly GroupDocument[];
  readonly joined: JoinedChild | undefined;
};

/**
 * What a change of facts has to write so that no breach that was shown is missing afterwards: `put` with the group's kept limits,
 * which are read only where there is something to add. Throws StoreFault, and UnreadableDocument where they cannot be read.
 */
export async function withBreachesToKeep(
  store: Deps['store'],
  before: CoreGroup,
  after: CoreGroup,
  { rules, today, put, joined }: Change,
): Promise<readonly GroupDocument[]> {
  if (!mayMoveLimits(before, after)) return put;
  const { coreGroupId } = before;
  const none = noKeptLimits(coreGroupId);
  if (keepingBreachesOf(none, before, after, rules, today, joined) === none) return put;
  const written = put.filter(({ id }) => id === keptLimitsId);
  const loaded =
    written.length > 0
      ? { documents: new Map<string, unknown>([[keptLimitsId, written[0]]]) }
      : await store.load(coreGroupId, [keptLimitsId]);
  const kept = loaded === null ? none : keptLimitsOf(loaded, coreGroupId);
  const keeping = keepingBreachesOf(kept, before, after, rules, today, joined);
  return keeping === kept ? put : [...put.filter(({ id }) => id !== keptLimitsId), keeping];
}
