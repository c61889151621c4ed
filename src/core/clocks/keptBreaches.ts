import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { GroupDocument } from '../documents';
import { type Rules, rulesAlone } from '../policy';
import { addDays } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { type Breach, type Explanation, keyOf, keyOfClock, newBreaches, type Redating } from './breaches';
import type { Because, Clock, LimitSince } from './clock';
import { haveSameFacts } from './clockFacts';
import { isBreach } from './clockState';
import { clockHistory, standingClocks } from './clocksOf';
import type { Correction } from './corrections';
import { firstShown, isTold, lastLateDay, notingShown, shownDaysLate, shownUntil } from './lateFrom';
import { asBeforeTheNewest } from './movedOn';
import { redated } from './pairedLimits';

/**
 * A breach as it stood when a change of facts or rules removed it from what the facts tell, or made it less late than it was shown.
 * It was shown as late until `keptOn`. `saidMetOn`: the day on which the thing had been done by what was then entered; absent where
 * the limit went away or moved for another reason. `by`: the settings were changed; absent where something was entered or corrected.
 */
export type KeptBreach = Breach & {
  readonly length: Omit<Because['parameters'], 'on'>;
  readonly keptOn: CalendarDate;
  readonly saidMetOn?: CalendarDate;
  readonly by?: 'settings';
  /** Nothing that was entered says otherwise: a newer fact of its kind is in the place from which it was told. */
  readonly stands?: true;
  /** Of one that was shown as later than it was: how late it really was, of which a newer fact has the place. It stands by that. */
  readonly known?: KnownLate;
  /** Where the rule came from by which it was missed; absent, like `since`, in what was kept before that was noted. */
  readonly source?: string;
  /** Of one that changed settings would have erased: what they make of the same limit; null: it is none any more. */
  readonly since?: LimitSince | null;
  /** The day from which it could be shown, where that is not the day after its limit: what made it late was entered later, or its limit was another. */
  readonly shownFrom?: CalendarDate;
  /** The last day on which it was shown, where another limit, by which it was late for fewer days, made that a later one. */
  readonly shownUntil?: CalendarDate;
};

/** `endedOn`: the day on which it was done, or on which its period ended. */
export type KnownLate = Pick<Clock, 'state' | 'metOn' | 'cancelReason' | 'daysLate' | 'workingDaysLate'> & {
  readonly endedOn: CalendarDate | null;
};

/**
 * Since when a breach was shown, where that is not the day after its limit. `limit`: the one that it has had since it was moved while it
 * was late; absent where the breach was entered, not watched.
 */
export type LateFrom = Pick<Breach, 'clock' | 'childId' | 'because' | 'trigger'> & {
  readonly on: CalendarDate;
  readonly limit?: CalendarDate;
};

/** Limits of running clocks that a change of the settings moved. */
export type LimitsMoved = {
  /** Which change it was: the same for every group, so that one run twice over adds nothing. */
  readonly changeId: string;
  readonly at: Instant;
  readonly on: CalendarDate;
  readonly limits: readonly Redating[];
};

/**
 * What a group's facts and today's rules cannot tell of its limits: breaches that a correction or another setting would
 * have erased (DOMAIN 3, 7.1 'keep old breach history'), and which limits a setting moved.
 */
export type KeptLimits = GroupDocument & {
  readonly id: 'limits';
  readonly type: 'limits';
  readonly breaches: readonly KeptBreach[];
  readonly moved: readonly LimitsMoved[];
  /** What the case system corrected, the newest last; absent where it never has. */
  readonly corrections?: readonly Correction[];
  /** Why limits were missed and who answers for it, in the order in which it was entered, of breaches that are kept here or told by the facts. */
  readonly explained?: readonly Explanation[];
  /** Which breaches the facts tell of since something was entered after their limit, and since when; the newest last. */
  readonly lateFrom?: readonly LateFrom[];
};

export const keptLimitsId = 'limits';
/** Raised with each word and each meaning that an older version does not know. */
export const limitsVersion = 3;
/** Changes of settings that are kept with the limits they moved; the audit has them all. */
const mostMoved = 5;

export function noKeptLimits(coreGroupId: string): KeptLimits {
  return { id: keptLimitsId, type: 'limits', schemaVersion: limitsVersion, coreGroupId, breaches: [], moved: [] };
}

/**
 * Adds the breaches that the clocks show before a change, and after it no longer or as less late; gives back the same object where
 * there are none.
 */
export function keepingBreaches(
  kept: KeptLimits,
  before: readonly Clock[],
  after: readonly Clock[],
  today: CalendarDate,
  by: 'facts' | 'settings' = 'facts',
  past: readonly Clock[] = [],
): KeptLimits {
  const standing = latestOfEach(past);
  const byKey = latestOfEach(before);
  const now = latestOfEach(after);
  const known = new Map(kept.breaches.map((breach) => [keyOf(breach), breach]));
  const lost = newBreaches([], before).flatMap((breach): readonly KeptBreach[] => {
    const key = keyOf(breach);
    const [clock, told] = [byKey.get(key), now.get(key)];
    if (clock === undefined || (told !== undefined && isTold(clock, told))) return [];
    const stood = standing.get(key);
    // Also where its time is known now to have been over a little earlier than it was shown, with nothing done.
    const stands = stood !== undefined && (isTold(clock, stood) || (isBreach(stood) && stood.metOn === clock.metOn));
    // Kept before, told again since and shown as later still: then that is kept in its place.
    // One that was not done when its period ended, on the very day, was missed by no days and is kept too.
    const earlierKept = known.get(key);
    const { count, unit } = clock.because.parameters;
    // Also of one that was done late, where it is now said to have been done before that.
    const metOn = by === 'facts' && !stands && told?.metOn !== breach.metOn ? (told?.metOn ?? null) : null;
    // The end of the registration was entered, and waits for the custodian.
    const endsOn = by === 'facts' && breach.clock === 'D23' && told?.waits && !clock.waits ? told.limit : null;
    const saidMetOn = metOn ?? endsOn;
    if (earlierKept !== undefined && clock.daysLate <= shownDaysLate(earlierKept)) {
      if (stands && !earlierKept.stands && earlierKept.by === undefined) return [{ ...earlierKept, known: knownLate(clock) }];
      if (saidMetOn === null || lastLateDay(clock) <= shownUntil(earlierKept)) return [];
      const daysLate = shownDaysLate(earlierKept);
      const { stands: _, known: __, ...contradicted } = earlierKept;
      return [{ ...contradicted, daysLate, keptOn: today, saidMetOn, shownUntil: lastLateDay(clock) }];
    }
    const since = firstShown(kept, breach);
    return [
      {
        ...breach,
        length: { count, unit },
        keptOn: today,
        ...(saidMetOn === null ? {} : { saidMetOn }),
        ...(stands && { stands }),
        source: clock.source,
        ...(since === addDays(breach.limit, 1) ? {} : { shownFrom: since }),
        ...(by === 'settings' ? { by, since: told === undefined ? null : lengthOf(told) } : {}),
      },
    ];
  });
  if (lost.length === 0) return kept;
  const replaced = new Set(lost.map(keyOf));
  return { ...kept, breaches: [...kept.breaches.filter((breach) => !replaced.has(keyOf(breach))), ...lost] };
}

function knownLate({ state, metOn, cancelReason, daysLate, workingDaysLate, endedOn }: Clock): KnownLate {
  return { state, metOn, cancelReason, daysLate, workingDaysLate, endedOn };
}

function lengthOf({ limit, because }: Clock): LimitSince {
  const { count, unit } = because.parameters;
  return { count, unit, limit };
}

/** Two entries of a child that have become one: the id that is no more, and the one under which both stand now. */
export type JoinedChild = { readonly here: string; readonly there: string };

/**
 * The same for a change of one group's facts under one set of rules. Only children who are in the group before and after are
 * compared, of them those of whom anything differs, and without the visits that the head has left out in between: those are still in
 * their documents. A child who has become one with another is compared with that one.
 */
export function keepingBreachesOf(
  kept: KeptLimits,
  before: CoreGroup,
  after: CoreGroup,
  rules: Rules,
  today: CalendarDate,
  joined?: JoinedChild,
): KeptLimits {
  const changed = haveSameFacts(before, after) ? after.children.filter((child) => !before.children.includes(child)) : after.children;
  const idNow = (childId: string) => (childId === joined?.here ? joined.there : childId);
  const children = before.children.flatMap((child) => {
    const now = changed.find(({ childId }) => childId === idNow(child.childId));
    return now === undefined ? [] : [withoutLeftOut(child, now)];
  });
  const earlier = clockHistory({ ...before, children }, rules, today).map((clock) => ({ ...clock, childId: idNow(clock.childId) }));
  const now = clockHistory({ ...after, children: changed }, rules, today);
  const past = changed.flatMap((child) => {
    const was = before.children.find(({ childId }) => idNow(childId) === child.childId);
    const each = was === undefined ? [] : asBeforeTheNewest(was, child);
    return each.flatMap((one) => clockHistory({ ...after, children: [one] }, rules, today));
  });
  return notingShown(
    keepingBreaches(kept, joined === undefined ? earlier : [...latestOfEach(earlier).values()], now, today, 'facts', past),
    earlier,
    now,
    today,
  );
}

/** By key; of the same limit of two entries of a child, or by rules of two times, the one that was later. */
function latestOfEach(clocks: readonly Clock[]): ReadonlyMap<string, Clock> {
  const latest = new Map<string, Clock>();
  for (const clock of clocks) {
    const known = latest.get(keyOfClock(clock));
    if (known === undefined || !isBreach(known) || (isBreach(clock) && clock.daysLate > known.daysLate))
      latest.set(keyOfClock(clock), clock);
  }
  return latest;
}

/** The child without the visits that the head has left out since because they are too old; those that the change itself took away stay. */
function withoutLeftOut(before: Child, after: Child): Child {
  const { visitsKeptFrom } = after;
  if (visitsKeptFrom === undefined || visitsKeptFrom === before.visitsKeptFrom) return before;
  const still = new Set(after.visits.map(({ visitId }) => visitId));
  const visits = before.visits.filter(({ on, visitId }) => on >= visitsKeptFrom || still.has(visitId));
  return { ...before, visits, visitsKeptFrom };
}

/**
 * Whether anything that clocks may count from differs. The same object has not changed; meetings are compared by value, as the
 * fact of a meeting is made anew at each change of it.
 */
export function mayMoveLimits(before: CoreGroup, after: CoreGroup): boolean {
  const { meetings } = after;
  if (before.children !== after.children || !haveSameFacts({ ...before, meetings }, after)) return true;
  return meetings !== before.meetings && JSON.stringify(meetings) !== JSON.stringify(before.meetings);
}

export type ChangeOfRules = {
  readonly changeId: string;
  readonly old: Rules;
  readonly rules: Rules;
  readonly at: Instant;
  readonly on: CalendarDate;
};

/** What other rules do to a group with its whole history: limits that move, and breaches to keep. The same object where nothing changes. */
export function keptUnderRules(kept: KeptLimits, group: CoreGroup, { changeId, old, rules, at, on }: ChangeOfRules): KeptLimits {
  const [before, after] = [clockHistory(group, old, on), clockHistory(group, rules, on)];
  // What the new rules alone would not tell of is kept, though they have the old ones as their past: those may be read no longer one day.
  const withBreaches = keepingBreaches(kept, before, clockHistory(group, rulesAlone(rules), on), on, 'settings');
  const limits = redated(standingClocks(group, old, on).filter(isOpen), standingClocks(group, rules, on).filter(isOpen));
  const isKnown = kept.moved.at(-1)?.changeId === changeId;
  // One that the change itself has brought was shown as late from that day on, however long ago its new limit was.
  const noted = notingShown(withBreaches, before, after, on);
  if (limits.length === 0 || isKnown) return noted;
  return { ...noted, moved: [...noted.moved, { changeId, at, on, limits }].slice(-mostMoved) };
}

function isOpen({ endedOn }: Clock): boolean {
  return endedOn === null;
}
