import type { Child } from '../child';
import { traitsOf, weightOf } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import { isOwnChild, type Member, worksWithChild } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import type { Clock } from './clock';
import { isPast } from './clockState';
import { clockHistory, standingClocks } from './clocksOf';
import { hasChildElsewhere, hasChildNotRead, notCounted } from './countedWithout';
import { type KeptLimits, noKeptLimits } from './keptBreaches';
import { missedClocks } from './missedClocks';

/** A limit and the children it is for: a clock of the whole group is listed once, with all the children for whom it counts the same. */
export type Limit = { readonly clock: Clock; readonly children: readonly NamedChild[] };
export type NamedChild = Pick<Child, 'childId' | 'givenName' | 'familyName'>;

/** What no limit can be counted of, as neither an export nor anybody here has said it: of these children, or of one whom nobody can read or who is in another group. */
export type NotCounted = {
  readonly what: 'birth-day' | 'missing-day' | 'de-registration-day' | 'in-two-groups' | 'child' | 'child-elsewhere';
  readonly children: readonly NamedChild[];
};

/** The same readers as limits have. A child who cannot be read is told to those who are here for all children. */
export function notCountedFor(group: CoreGroup, viewer: Member): readonly NotCounted[] {
  if (!worksWithChild(viewer)) return [];
  const own = group.children.filter((child) => isOwnChild(viewer, child));
  const known = (['birth-day', 'missing-day', 'de-registration-day', 'in-two-groups'] as const).flatMap((what): readonly NotCounted[] => {
    const children = own.filter((child) => notCounted(child).some((each) => each.what === what || ('why' in each && each.why === what)));
    return children.length === 0
      ? []
      : [{ what, children: children.map(({ childId, givenName, familyName }) => ({ childId, givenName, familyName })) }];
  });
  if (viewer.childIds.length > 0) return known;
  return [
    ...known,
    ...(hasChildNotRead(group) ? [{ what: 'child' as const, children: [] }] : []),
    ...(hasChildElsewhere(group) ? [{ what: 'child-elsewhere' as const, children: [] }] : []),
  ];
}

/**
 * Every limit of the children this member is here for: open ones first, of those what is near or late by what weighs most, then the
 * nearest limit first; then what is done, the newest first. To practitioners and foster carers alone: the family has its own dates (`core/clocks/familyDates.ts`).
 */
export function limitsFor(group: CoreGroup, viewer: Member, rules: Rules, today: CalendarDate): readonly Limit[] {
  const all = limitsOf(group, viewer, standingClocks(group, rules, today));
  return [...all].sort(openThenNearest);
}

/** Limits that passed before the thing was done, the newest first: kept whatever was done, corrected or set later (DOMAIN 3). */
export function breachesFor(
  group: CoreGroup,
  viewer: Member,
  rules: Rules,
  today: CalendarDate,
  kept: KeptLimits = noKeptLimits(group.coreGroupId),
): readonly Limit[] {
  const history = clockHistory(group, rules, today);
  return [...limitsOf(group, viewer, missedClocks(kept, history, rules))].sort((one, other) => byDay(other.clock.limit, one.clock.limit));
}

/** How many of these were missed by what is known now, and how many were shown as missed at the time (DOMAIN 3); one of the whole group counts once. */
export function missedBothWays(missed: readonly Limit[]): { readonly known: number; readonly shown: number } {
  return { known: missed.filter(({ clock }) => clock.shownLate?.stands !== false).length, shown: missed.length };
}

function limitsOf(group: CoreGroup, viewer: Member, clocks: readonly Clock[]): readonly Limit[] {
  if (!worksWithChild(viewer)) return [];
  const limits = new Map<string, Limit>();
  for (const clock of clocks) {
    const child = group.children.find(({ childId }) => childId === clock.childId);
    if (child === undefined || !isOwnChild(viewer, child)) continue;
    const key = keyOfLimit(clock);
    const { childId, givenName, familyName } = child;
    // Where it ended on other days for some children, it is told as late as it was for the last.
    const known = limits.get(key);
    const latest = known !== undefined && known.clock.daysLate >= clock.daysLate ? known.clock : clock;
    limits.set(key, { clock: latest, children: [...(known?.children ?? []), { childId, givenName, familyName }] });
  }
  return [...limits.values()];
}

/** The same for all children of a group for whom a clock of the whole group counts the same. */
export function keyOfLimit({ clock, childId, trigger, limit, state, because, shownLate, keptUntil }: Clock): string {
  return [clock, trigger, limit, state, because.code, shownLate?.until ?? keptUntil, traitsOf(clock).of === 'group' ? '' : childId].join(
    ' ',
  );
}

function openThenNearest({ clock: one }: Limit, { clock: other }: Limit): number {
  const [oneOpen, otherOpen] = [!isPast(one), !isPast(other)];
  if (oneOpen !== otherOpen) return oneOpen ? -1 : 1;
  const weighed = oneOpen ? rankOf(one) - rankOf(other) || byDay(one.limit, other.limit) : byDay(other.limit, one.limit);
  return weighed || byDay(one.clock, other.clock);
}

/** What is near or late by its weight, as in the lists over all groups: paper that is late for longer does not hide a child not seen. */
function rankOf({ clock, state }: Clock): number {
  return state === 'running' ? Number.MAX_SAFE_INTEGER : weightOf(clock);
}

function byDay(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
