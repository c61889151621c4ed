import type { About } from '../about';
import { isTellingHeld } from '../askedAbout';
import { type Child, isAskedAbout } from '../child';
import type { Rung } from '../clockRule';
import type { Running } from '../clocks/clock';
import { isOpen, isOver, isToldMeanwhile } from '../clocks/clockState';
import { openOccurrences } from '../clocks/clocksOf';
import { traitsOf } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import type { Role } from '../member';
import { type Rules, ruleOf } from '../policy';
import type { CalendarDate } from '../time/day';
import { climbedOn, lastRung, rungOn } from './nextDueOn';
import { toldAgainOn } from './toldAgain';

/** One open clock as alerts see it: once for the group where it is the same for all its children, else for one child. */
export type Duty = {
  readonly occurrence: Running;
  /** Null: the group's. */
  readonly childId: string | null;
  readonly childIds: readonly string[];
};

/** A rung that was reached: which, the day, and which roles it tells. */
export type ReachedRung = {
  readonly rung: Rung['when'] | { readonly againOn: CalendarDate };
  readonly on: CalendarDate;
  readonly tell: readonly Role[];
  readonly isRepeat: boolean;
};

/** Every occurrence of a clock that is still open on that day, also where an older one of the same clock is, but for those of which the case system knows no longer: about them it is asked first. `runs`: what runs for each child, where that is known already. */
export function openDuties(
  group: CoreGroup,
  rules: Rules,
  today: CalendarDate,
  runs = (child: Child): readonly Running[] => openOccurrences(group, child, rules, today),
): readonly Duty[] {
  const byKey = new Map<string, Duty>();
  if (isAskedAbout(group)) return [];
  for (const child of group.children.filter((each) => !isTellingHeld(group, each))) {
    // While the custodian has not confirmed that the registration ended, only the child's safety and what must be told at once is told.
    const tells = ({ clock, waitsSince }: Running) => waitsSince === undefined || isToldMeanwhile(clock);
    for (const occurrence of runs(child).filter((each) => isOpen(each) && tells(each) && !isOver(each, today))) {
      const childId = traitsOf(occurrence.clock).of === 'group' ? null : child.childId;
      const key = dutyKey({ id: occurrence.clock, childId, limit: occurrence.limit });
      const known = byKey.get(key);
      // Two of one clock that end on the same day are told as one, which the other keeps open once one of them is met.
      if (known === undefined || !known.childIds.includes(child.childId))
        byKey.set(key, { occurrence, childId, childIds: [...(known?.childIds ?? []), child.childId] });
    }
  }
  return [...byKey.values()];
}

/** The open duty that a notice is about; undefined once it is met or over, and where it is about none. */
export function openDutyOf(group: CoreGroup, about: About, rules: Rules, today: CalendarDate): Duty | undefined {
  if (about.kind !== 'clock') return undefined;
  const wanted = dutyKey({ id: about.clock, childId: about.childId, limit: about.limit });
  return openDuties(group, rules, today).find(
    ({ occurrence, childId }) => dutyKey({ id: occurrence.clock, childId, limit: occurrence.limit }) === wanted,
  );
}

/** Tells one open clock from every other: its number, whose it is, and its limit. */
export function dutyKey({
  id,
  childId,
  limit,
}: {
  readonly id: string;
  readonly childId: string | null;
  readonly limit: CalendarDate;
}): string {
  return `${id}:${childId ?? 'group'}:${limit}`;
}

/** The rungs of a duty's ladder that were reached by the end of that day, lowest first; of what is told again only the newest. */
export function rungsReached({ occurrence }: Duty, rules: Rules, today: CalendarDate): readonly ReachedRung[] {
  const { ladder } = ruleOf(rules.policy, occurrence.clock);
  const reached = ladder
    .filter(({ when }) => occurrence.afterLimit === 'breach' || typeof when === 'string')
    .map((rung) => ({ rung: rung.when, on: rungOn(occurrence, rung, rules), tell: rung.tell, isRepeat: false }))
    .filter(({ on }) => on <= today)
    .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
  const climbed = climbedOn(occurrence, rules);
  const on = climbed === null ? null : toldAgainOn(rules, climbed, ruleOf(rules.policy, occurrence.clock).again, today);
  if (on === null) return reached;
  const missed = ladder.filter((rung) => rung.missedRunning !== undefined && rungOn(occurrence, rung, rules) <= on);
  const tell: readonly Role[] = ['co-ordinator', ...(lastRung(ladder)?.tell ?? []), ...missed.flatMap((rung) => rung.tell)];
  return [...reached, { rung: { againOn: on }, on, tell: [...new Set(tell)], isRepeat: true }];
}

/** A rung's name in a key. */
export function rungName(when: 'due-soon' | 'due' | { readonly workingDaysAfter: number }): string {
  return typeof when === 'string' ? when : `after-${when.workingDaysAfter}`;
}
