import type { Clock } from '../../src/core/clocks/clock';
import { clockHistory, currentClocks } from '../../src/core/clocks/clocksOf';
import type { ClockId } from '../../src/core/clockTable';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { Rules } from '../../src/core/policy';
import type { CalendarDate } from '../../src/core/time/day';
import { defaultRules } from './coreGroups';

/** The first child's clock of that number on that day, or undefined where it is not listed. */
export function clockOn(group: CoreGroup, clock: ClockId, today: CalendarDate, rules: Rules = defaultRules): Clock | undefined {
  return currentClocks(group, rules, today).find((each) => each.clock === clock);
}

/** In short: what it counts from, until when, and how it stands. */
export function short(clock: Clock | undefined): string {
  if (clock === undefined) return 'not listed';
  return `${clock.because.code} ${clock.trigger} -> ${clock.limit} ${clock.state}${clock.daysLate > 0 ? ` ${clock.daysLate} late` : ''}`;
}

/** Every occurrence of one clock, in short. */
export function historyOf(group: CoreGroup, clock: ClockId, today: CalendarDate, rules: Rules = defaultRules): readonly string[] {
  return clockHistory(group, rules, today)
    .filter((each) => each.clock === clock)
    .map((each) => `${short(each)}${each.metOn === null ? '' : ` on ${each.metOn}`}`);
}
