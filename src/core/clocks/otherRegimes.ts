import { type Child, isOnRegister, isTemporaryEntry } from '../child';
import { careClock } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import { isOwnChild, type Member, worksWithChild } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import { workingDaysBetween } from '../time/workingDays';
import { careVisits } from './careVisits';
import type { Because, Clock, Occurrence } from './clock';
import { clockFacts } from './clockFacts';
import type { NamedChild } from './clockList';
import { isOpen, isPast } from './clockState';
import { currentOccurrences } from './clocksOf';

/**
 * What holds for a child beside the limits of the registration here (DOMAIN 7.1): a looked-after child's visits, whichever of both
 * regimes is the stricter, and of a temporary entry the days of the authority that registered the child, which are not ours to count.
 */
export type OtherRegime = { readonly child: NamedChild } & (
  | CareVisit
  /** Looked after, and neither a visit nor the day of the placement is known. */
  | { readonly kind: 'placement-not-known' }
  | {
      readonly kind: 'home-review';
      readonly authority: string;
      readonly on: CalendarDate | null;
      /** The day on which the entry is to end; null: nobody has said. `isOver`: it has passed, and the entry is still here. */
      readonly until: CalendarDate | null;
      readonly isOver: boolean;
    }
);

/** By when a looked-after child must be seen next: after a placement, or after the last visit. */
export type CareVisit = {
  readonly kind: 'placed' | 'visited';
  readonly from: CalendarDate;
  readonly because: Because;
  readonly by: CalendarDate;
  readonly isLate: boolean;
  readonly workingDaysLate: number;
  /** No visit that the registration asks for is due on that day or before it. */
  readonly isFirst: boolean;
};

/** By child, as limits are for this reader; of nobody whose registration has ended. */
export function otherRegimesFor(group: CoreGroup, viewer: Member, rules: Rules, today: CalendarDate): readonly OtherRegime[] {
  if (!worksWithChild(viewer)) return [];
  return group.children.filter((child) => isOwnChild(viewer, child)).flatMap((child) => otherRegimesOf(group, child, rules, today));
}

export function otherRegimesOf(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): readonly OtherRegime[] {
  if (!isCounted(child)) return [];
  const visit = careVisitOf(group, child, rules, today);
  const care = child.lookedAfter ? [{ child: named(child), ...(visit ?? ({ kind: 'placement-not-known' } as const)) }] : [];
  return [...care, ...(isTemporaryEntry(child) ? [homeReview(child, today)] : [])];
}

/**
 * The next visit to a looked-after child; null for others, and where no day is known from which it could be counted. `runs`: what
 * runs for the child, where that is known already.
 */
export function careVisitOf(
  group: CoreGroup,
  child: Child,
  rules: Rules,
  today: CalendarDate,
  runs = (): readonly Occurrence[] => currentOccurrences(group, child, rules, today),
): CareVisit | null {
  const run = openCareVisit(group, child, rules, today);
  if (run === null) return null;
  const { trigger: from, limit: by, because } = run;
  const isFirst = runs().every((each) => !byVisits.includes(each.clock) || !isOpen(each) || each.limit > by);
  const workingDaysLate = by < today ? workingDaysBetween(rules.calendar, by, today) : 0;
  return {
    kind: because.code === 'placed-in-care' ? 'placed' : 'visited',
    from,
    because,
    by,
    isLate: by < today,
    workingDaysLate,
    isFirst,
  };
}

/** Visits to looked-after children that are late, as a group's line tells of limits: in lists they weigh as any other visit. */
export function lateCareVisits(
  group: CoreGroup,
  rules: Rules,
  today: CalendarDate,
  runs = (child: Child): readonly Occurrence[] => currentOccurrences(group, child, rules, today),
): readonly (Pick<Clock, 'clock' | 'childId' | 'limit' | 'workingDaysLate'> & { readonly state: 'breached' })[] {
  return group.children.flatMap((child) => {
    const visit = careVisitOf(group, child, rules, today, () => runs(child));
    if (visit === null || !visit.isLate) return [];
    const { by: limit, workingDaysLate } = visit;
    return [{ clock: careClock, childId: child.childId, state: 'breached' as const, limit, workingDaysLate }];
  });
}

/** The same as an occurrence, to count it beside what runs. */
export function openCareVisit(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): Occurrence | null {
  if (!child.lookedAfter || !isCounted(child)) return null;
  const facts = clockFacts(group, child, rules, today);
  return facts === null ? null : (careVisits(facts, rules).findLast(isOpen) ?? null);
}

/** Those by which the child is to be seen; the bedroom is once between two conferences. */
const byVisits: readonly string[] = ['D05', 'D06'];

/** Each before the first limit that comes after it, where that is still open; a day that is not known, after them all. */
export function amongLimits<Row extends { readonly clock: Pick<Clock, 'limit' | 'endedOn' | 'state'> }>(
  limits: readonly Row[],
  others: readonly OtherRegime[],
): readonly (Row | OtherRegime)[] {
  const dayOf = (other: OtherRegime): CalendarDate => ('by' in other ? other.by : afterEveryDay);
  const dated = others.filter((other) => 'by' in other).sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
  const open = limits.filter(({ clock }) => !isPast(clock));
  const rows: (Row | OtherRegime)[] = [];
  for (const limit of open) {
    while (dated[0] !== undefined && dayOf(dated[0]) < limit.clock.limit) rows.push(...dated.splice(0, 1));
    rows.push(limit);
  }
  return [...rows, ...dated, ...others.filter((other) => !('by' in other)), ...limits.filter(({ clock }) => isPast(clock))];
}

const afterEveryDay = '9999-12-31';

function isCounted(child: Child): boolean {
  return isOnRegister(child) && child.frozen === undefined;
}

/** The reviews of a temporary entry in an export are those of the authority that registered the child. */
function homeReview(child: Child, today: CalendarDate): OtherRegime {
  const planned = child.conferences.filter(
    ({ kind, heldOn, movedTo, plannedFor }) => kind === 'review' && heldOn === null && movedTo === undefined && plannedFor >= today,
  );
  const [next = null] = planned.map(({ plannedFor }) => plannedFor).sort();
  const { temporaryUntil: until = null, homeAuthority: authority } = child;
  return { child: named(child), kind: 'home-review', authority, on: next, until, isOver: until !== null && until < today };
}

function named({ childId, givenName, familyName }: Child): NamedChild {
  return { childId, givenName, familyName };
}
