import { isAskedAbout } from '../../src/core/child';
import { isOpen } from '../../src/core/clocks/clockState';
import { openOccurrences } from '../../src/core/clocks/clocksOf';
import { traitsOf } from '../../src/core/clockTable';
import type { CoreGroup } from '../../src/core/coreGroup';
import { climbedOn } from '../../src/core/notices/nextDueOn';
import type { Rules } from '../../src/core/policy';
import type { CalendarDate } from '../../src/core/time/day';
import { isWorkingDay, workingDaysBetween } from '../../src/core/time/workingDays';

/** A limit that is open past the last rung of its ladder, by a name of its own; silent where nobody was told for longer than its rhythm. */
export type OpenPast = { readonly name: string; readonly isSilent: boolean };

/**
 * The limits of a group that must not fall silent on the evening of a working day. It looks at what runs and at the day on which
 * somebody was told last, by the limit's name, and knows nothing of how notices are planned.
 */
export function openPast(
  group: CoreGroup,
  lastTold: ReadonlyMap<string, CalendarDate>,
  rules: Rules,
  today: CalendarDate,
): readonly OpenPast[] {
  if (isAskedAbout(group) || !isWorkingDay(rules.calendar, today)) return [];
  const found = new Map<string, OpenPast>();
  for (const child of group.children.filter((each) => !isAskedAbout(each))) {
    for (const occurrence of openOccurrences(group, child, rules, today).filter(isOpen)) {
      const { clock, limit, waitsSince } = occurrence;
      const climbed = climbedOn(occurrence, rules);
      const { of, atOnce, weight } = traitsOf(clock);
      if (climbed === null || climbed >= today || (waitsSince !== undefined && !atOnce && weight !== 'safety')) continue;
      const name = limitName(group.coreGroupId, { clock, childId: of === 'group' ? null : child.childId, limit });
      const last = lastTold.get(name);
      const { again } = rules.policy.clocks[clock];
      found.set(name, { name, isSilent: last === undefined || workingDaysBetween(rules.calendar, last, today) > again.workingDays });
    }
  }
  return [...found.values()];
}

export function limitName(
  coreGroupId: string,
  { clock, childId, limit }: { readonly clock: string; readonly childId: string | null; readonly limit: CalendarDate },
): string {
  return `${coreGroupId} ${clock} ${childId ?? 'group'} ${limit}`;
}
