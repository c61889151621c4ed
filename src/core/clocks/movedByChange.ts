import type { LimitId } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import { keyOfClock } from './breaches';
import { clockHistory, standingClocks } from './clocksOf';
import { movedByCorrection } from './corrections';
import { pairedLimits } from './pairedLimits';

/**
 * The limits that run for another day than before although nothing that they count from was corrected: another planned day, another
 * status. One that was met, and after which the next runs, has not moved.
 */
export function movedByChange(before: CoreGroup, after: CoreGroup, rules: Rules, today: CalendarDate): readonly LimitId[] {
  const [old, now] = [standingClocks(before, rules, today), standingClocks(after, rules, today)];
  if (movedByCorrection(old, now).length === 0) return [];
  const met = new Set(clockHistory(after, rules, today).flatMap((clock) => (clock.endedOn === null ? [] : [keyOfClock(clock)])));
  return pairedLimits(old, now).flatMap(({ was, now: is }) =>
    was.endedOn === null && is.endedOn === null && was.limit !== is.limit && !met.has(keyOfClock(was)) ? [is.clock] : [],
  );
}
