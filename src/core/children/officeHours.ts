import type { Rules } from '../policy';
import { dayNumber } from '../time/calendarDate';
import type { Instant } from '../time/day';
import { dayOf, timeOf } from '../time/londonTime';

/** Whether somebody is in the office at that moment: on a working day that is no closure day, in the hours of the settings. */
export function isOfficeHours({ calendar, policy }: Rules, now: Instant): boolean {
  const { from, to } = policy.choices.officeHours;
  const time = timeOf(now);
  return calendar.isOfficeOpen(dayNumber(dayOf(now))) && time >= from && time < to;
}
