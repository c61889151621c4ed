import { addLength, type Occurrence } from '../clocks/clock';
import { bookBy, isOpen } from '../clocks/clockState';
import { currentOccurrences } from '../clocks/clocksOf';
import type { CoreGroup } from '../coreGroup';
import type { MeetingKind } from '../facts';
import { type Rules, ruleOf } from '../policy';
import type { CalendarDate } from '../time/day';

/** Until when the next meeting must be held: the nearest limit of any child in the group. */
export type LastBookable = {
  readonly limit: CalendarDate;
  /** The last day on or before the limit on which offices are open: book by this one (DOMAIN 3). */
  readonly bookBy: CalendarDate;
  /** The earlier day to aim at, 28 days after the last meeting [P]; null before the initial meeting. */
  readonly target: CalendarDate | null;
};

/** D03 before the initial meeting, D04 after it (DOMAIN 1.0). Null: no child here has a meeting clock running. */
export function lastBookableOn(group: CoreGroup, rules: Rules, today: CalendarDate): LastBookable | null {
  const [nearest] = [...meetingClocks(group, rules, today)].sort((one, other) => (one.limit < other.limit ? -1 : 1));
  if (nearest === undefined) return null;
  const { target } = ruleOf(rules.policy, nearest.clock);
  return {
    limit: nearest.limit,
    bookBy: bookBy(nearest, rules),
    target: target === undefined ? null : addLength(rules, nearest.trigger, target),
  };
}

/** Initial while no child's group has met yet; a child who joins brothers or sisters later comes to a subsequent one. */
export function nextKind(group: CoreGroup, rules: Rules, today: CalendarDate): Exclude<MeetingKind, 'extraordinary'> {
  const clocks = meetingClocks(group, rules, today);
  return clocks.length > 0 && clocks.every(({ clock }) => clock === 'D03') ? 'initial' : 'subsequent';
}

function meetingClocks(group: CoreGroup, rules: Rules, today: CalendarDate): readonly Occurrence[] {
  return group.children
    .flatMap((child) => currentOccurrences(group, child, rules, today))
    .filter((each) => (each.clock === 'D03' || each.clock === 'D04') && isOpen(each));
}
