import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import { sittingOf } from '../facts';
import { plannedReview } from '../review/review';
import type { CalendarDate } from '../time/day';

/** One sitting that is planned, with the children of it. */
export type PlannedSitting = { readonly conferenceId: string; readonly plannedFor: CalendarDate; readonly children: readonly Child[] };

/** The sittings that are planned for that day or later. */
export function sittingsToCome({ children }: CoreGroup, today: CalendarDate): readonly PlannedSitting[] {
  const sittings = new Map<string, PlannedSitting>();
  for (const child of children) {
    const planned = child.status === 'registered' && child.frozen === undefined ? plannedReview(child) : null;
    if (planned === null || planned.plannedFor < today) continue;
    const conferenceId = sittingOf(planned);
    const key = `${conferenceId} ${planned.plannedFor}`;
    sittings.set(key, { conferenceId, plannedFor: planned.plannedFor, children: [...(sittings.get(key)?.children ?? []), child] });
  }
  return [...sittings.values()];
}

export function sittingIn(
  group: CoreGroup,
  { conferenceId, plannedFor }: { readonly conferenceId: string; readonly plannedFor: CalendarDate },
  today: CalendarDate,
): PlannedSitting | undefined {
  return sittingsToCome(group, today).find((each) => each.conferenceId === conferenceId && each.plannedFor === plannedFor);
}
