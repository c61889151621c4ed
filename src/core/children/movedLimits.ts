import type { Clock } from '../clocks/clock';
import { currentClocksOf } from '../clocks/clocksOf';
import { traitsOf } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import type { VisitFact } from '../facts';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import type { Visit } from './visit';

/** Why a visit moved no limit. `not-duty`: it was nobody's whose duty the visits are (DOMAIN 1.19). */
export type UnmovedReason = 'not-duty' | 'not-seen' | 'older';

/** What one visit did to its child's visit limits: those that moved, as they stand now, or why none did. */
export type MovedLimits = { readonly moved: readonly Clock[]; readonly unmoved: UnmovedReason | null };

/** `group` is the head with the visit in it; the limits before are worked out from it without that visit. */
export function movedLimits(group: CoreGroup, { childId, fact }: Visit, rules: Rules, today: CalendarDate): MovedLimits {
  const child = group.children.find((each) => each.childId === childId);
  if (child === undefined) return { moved: [], unmoved: null };
  const without = { ...child, visits: child.visits.filter(({ visitId }) => visitId !== fact.visitId) };
  const before = new Map(visitClocks(currentClocksOf(group, without, rules, today)).map((each) => [each.clock, each]));
  const moved = visitClocks(currentClocksOf(group, child, rules, today)).filter((clock) => {
    const was = before.get(clock.clock);
    return was === undefined || was.limit !== clock.limit || was.metOn !== clock.metOn;
  });
  return { moved, unmoved: moved.length > 0 ? null : whyUnmoved(fact) };
}

/** D05 to D07: seen alone, at home, bedroom. */
export function visitClocks(clocks: readonly Clock[]): readonly Clock[] {
  return clocks.filter(({ clock }) => traitsOf(clock).byVisits);
}

function whyUnmoved({ byRole, seen }: VisitFact): UnmovedReason {
  if (!seen) return 'not-seen';
  return byRole === 'other' ? 'not-duty' : 'older';
}
