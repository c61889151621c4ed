import type { CoreGroup } from '../coreGroup';
import { type Rules, ruleOf } from '../policy';
import { later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { type Clock, subtractLength } from './clock';
import { clockHistory } from './clocksOf';
import type { Spot } from './stepSpots';
import { stepTable } from './stepTable';

/**
 * The limit that each of these would meet: of its own conference, change or meeting and of no other. The nearest open one before one
 * whose time is over with nothing done; undefined where there is none.
 */
export function limitsOfSteps(group: CoreGroup, spots: readonly Spot[], rules: Rules, today: CalendarDate): readonly (Clock | undefined)[] {
  const history = clockHistory(group, rules, today);
  return spots.map((spot) => {
    const own = history.filter((clock) => isOf(spot, clock, rules)).sort((one, other) => (one.limit < other.limit ? -1 : 1));
    return own.find(({ endedOn }) => endedOn === null) ?? own.findLast(({ endedOn, metOn }) => endedOn !== null && metOn === null);
  });
}

function isOf(spot: Spot, clock: Clock, rules: Rules): boolean {
  const { of, meets } = stepTable[spot.what];
  const { childId } = clock;
  if (!meets.includes(clock.clock) || !spot.days.has(childId) || (spot.days.get(childId) ?? null) !== null) return false;
  if (of === 'child') return clock.endedOn === null;
  // A change of co-ordinator has two: to be told, and to have it in writing.
  if (of === 'change' && (spot.what === 'change-told') !== (clock.because.code === 'co-ordinator-change-untold')) return false;
  const since = spot.since.get(childId);
  if (since !== undefined) return clock.trigger === since;
  const before = of === 'conference' ? (spot.about.split(' ')[1] ?? '') : (spot.aboutOn ?? '');
  return clock.limit === later(clock.trigger, subtractLength(rules, before, ruleOf(rules.policy, clock.clock).limit));
}
