import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import { isOwnChild, type Member, worksWithChild } from '../member';
import { addDays, later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import type { NamedChild } from './clockList';

/**
 * What holds for a child beside the limits of the registration here. It is shown after them and told to nobody: theirs are the
 * stricter, and another authority's are not ours to count (DOMAIN 7.1).
 */
export type OtherRegime = { readonly child: NamedChild } & (
  | { readonly kind: 'placed' | 'visited'; readonly from: CalendarDate; readonly by: CalendarDate; readonly isLate: boolean }
  /** Looked after, and neither a visit nor the day of the placement is known. */
  | { readonly kind: 'placement-not-known' }
  | { readonly kind: 'home-review'; readonly authority: string; readonly on: CalendarDate | null }
);

/** A looked-after child is visited within a week of the placement, then at least every six weeks [S:43 reg 31]. */
const firstVisitDays = 7;
const everyDays = 42;

/** By child, as limits are for this reader; of nobody whose registration has ended. */
export function otherRegimesFor(group: CoreGroup, viewer: Member, today: CalendarDate): readonly OtherRegime[] {
  if (!worksWithChild(viewer)) return [];
  return group.children.filter((child) => isOwnChild(viewer, child)).flatMap((child) => otherRegimesOf(child, today));
}

export function otherRegimesOf(child: Child, today: CalendarDate): readonly OtherRegime[] {
  if (child.status === 'de-registered' || child.frozen !== undefined) return [];
  return [...(child.lookedAfter ? [lookedAfter(child, today)] : []), ...(child.status === 'temporary' ? [homeReview(child, today)] : [])];
}

function lookedAfter(child: Child, today: CalendarDate): OtherRegime {
  const seenOn = child.visits.filter(({ seen, byRole, on }) => seen && byRole !== 'other' && on <= today).map(({ on }) => on);
  const lastSeenOn = seenOn.reduce<CalendarDate>(later, '');
  const placedOn = placementOf(child);
  const dates = (kind: 'placed' | 'visited', from: CalendarDate, days: number): OtherRegime => {
    const by = addDays(from, days);
    return { child: named(child), kind, from, by, isLate: by < today };
  };
  if (placedOn !== null && placedOn > lastSeenOn) return dates('placed', placedOn, firstVisitDays);
  return lastSeenOn === '' ? { child: named(child), kind: 'placement-not-known' } : dates('visited', lastSeenOn, everyDays);
}

/** As an export says, or somebody recorded here: what was stored before the child itself had the day has it in the change alone. */
function placementOf({ lookedAfterSince, changes = [] }: Child): CalendarDate | null {
  if (lookedAfterSince !== undefined) return lookedAfterSince;
  const last = changes.findLast(({ what, undone }) => !undone && (what === 'looked-after' || what === 'not-looked-after'));
  return last?.what === 'looked-after' ? last.on : null;
}

/** The reviews of a temporary entry in an export are those of the authority that registered the child. */
function homeReview(child: Child, today: CalendarDate): OtherRegime {
  const planned = child.conferences.filter(
    ({ kind, heldOn, movedTo, plannedFor }) => kind === 'review' && heldOn === null && movedTo === undefined && plannedFor >= today,
  );
  const [next = null] = planned.map(({ plannedFor }) => plannedFor).sort();
  return { child: named(child), kind: 'home-review', authority: child.homeAuthority, on: next };
}

function named({ childId, givenName, familyName }: Child): NamedChild {
  return { childId, givenName, familyName };
}
