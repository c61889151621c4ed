import { traitsOf } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import type { CorrectedFact } from '../corrected';
import { isOwnChild, type Member, worksWithChild } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import type { Redating } from './breaches';
import type { Clock } from './clock';
import type { NamedChild } from './clockList';
import { standingClocks } from './clocksOf';
import type { LimitGone } from './corrections';
import type { KeptLimits } from './keptBreaches';

/** One line of what the case system corrected: a limit that moved or went by it, or what was corrected itself. */
export type CorrectionLine = { readonly on: CalendarDate; readonly children: readonly NamedChild[] } & (
  | {
      readonly kind: 'limit';
      readonly limit: Redating;
      /** The clock as it stands now, where it is still the one that the correction led to. */
      readonly clock: Clock | null;
    }
  | { readonly kind: 'gone'; readonly limit: LimitGone }
  | { readonly kind: 'fact'; readonly fact: CorrectedFact }
);

/**
 * What this member may see of it, the newest import first, and of each the limits before the facts. A limit of the whole group is
 * listed once, with all the children for whom it moved alike.
 */
export function correctionsFor(
  group: CoreGroup,
  viewer: Member,
  rules: Rules,
  today: CalendarDate,
  kept: KeptLimits,
): readonly CorrectionLine[] {
  if (!worksWithChild(viewer)) return [];
  const mine = group.children.filter((child) => isOwnChild(viewer, child));
  const named = (childId: string | null) => mine.filter((child) => child.childId === childId);
  const clocks = standingClocks(group, rules, today);
  return [...(kept.corrections ?? [])].reverse().flatMap(({ on, limits, gone = [], facts }): readonly CorrectionLine[] => [
    ...alike(limits).flatMap((all): readonly CorrectionLine[] => {
      const children = all.flatMap(({ childId }) => named(childId));
      const limit = all.find(({ childId }) => childId === children[0]?.childId);
      if (limit === undefined) return [];
      return [{ kind: 'limit', on, children, limit, clock: clocks.find((clock) => isThat(clock, limit)) ?? null }];
    }),
    ...alike(gone).flatMap((all): readonly CorrectionLine[] => {
      const children = all.flatMap(({ childId }) => named(childId));
      const limit = all.find(({ childId }) => childId === children[0]?.childId);
      return limit === undefined ? [] : [{ kind: 'gone', on, children, limit }];
    }),
    ...facts.flatMap((fact): readonly CorrectionLine[] => {
      const children = named(fact.childId);
      return fact.childId !== null && children.length === 0 ? [] : [{ kind: 'fact', on, children, fact }];
    }),
  ]);
}

function alike<Limit extends LimitGone & Partial<Redating>>(limits: readonly Limit[]): readonly (readonly Limit[])[] {
  const found = new Map<string, readonly Limit[]>();
  for (const limit of limits) {
    const { clock, childId, from, to } = limit;
    const key = [clock, from.limit, to?.limit, to?.trigger, traitsOf(clock).of === 'group' ? '' : childId].join(' ');
    found.set(key, [...(found.get(key) ?? []), limit]);
  }
  return [...found.values()];
}

function isThat(clock: Clock, { clock: id, childId, to }: Redating): boolean {
  return clock.clock === id && clock.childId === childId && clock.trigger === to.trigger && clock.limit === to.limit;
}
