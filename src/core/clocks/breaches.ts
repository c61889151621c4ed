import type { LimitId } from '../clockTable';
import { daysBetween } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import type { TypedText } from '../typedText';
import type { BecauseCode, Clock } from './clock';
import { isBreach } from './clockState';

/**
 * A limit that passed before the thing was done. Kept for ever, with the limit as it was then: later compliance, a
 * correction or a changed setting adds to it and never takes it away (DOMAIN 3).
 */
export type Breach = {
  readonly clock: LimitId;
  readonly childId: string;
  readonly because: BecauseCode;
  readonly trigger: CalendarDate;
  readonly limit: CalendarDate;
  /** The day it was put right; null while it was not, or never was. */
  readonly metOn: CalendarDate | null;
  /** Calendar days after `limit` until it was put right or its period ended; null while it is open. */
  readonly daysLate: number | null;
  /** Filled in by people. */
  readonly reason: string | null;
  readonly authorisedBy: string | null;
};

/** Why a limit passed before the thing was done, so that reasons can be counted (DOMAIN 3 'reason code'); the codes are ours [P]. */
export const breachReasons = [
  'absent',
  'no-staff',
  'child-away',
  'family-could-not',
  'access-refused',
  'others-late',
  'for-the-child',
  'overlooked',
  'entered-late',
  'other',
] as const;
export type BreachReason = (typeof breachReasons)[number];

/**
 * Why one child's limit was missed, and who answers for it (DOMAIN 3). It is entered once and never changed; what was wrong in it is
 * put right by a further one, and both stay to be read (DOMAIN 5.8). `reason` has who entered it, and when.
 */
export type Explanation = Pick<Breach, 'clock' | 'childId' | 'because' | 'trigger'> & {
  readonly code: BreachReason;
  readonly reason: TypedText;
  /** The member who authorised it, one of those who may. */
  readonly authorisedBy: string;
  readonly authorisedOn: CalendarDate;
};

/** The breaches among these clocks that are not recorded yet. A clock is recognised by what it counts from (`keyOf`). */
export function newBreaches(previous: readonly Breach[], clocks: readonly Clock[]): readonly Breach[] {
  const recorded = new Set(previous.map(keyOf));
  return clocks.filter((clock) => isBreach(clock) && !recorded.has(keyOfClock(clock))).map(breachOf);
}

/** The recorded breaches with how they ended, where that is known now. None is removed, no limit is moved. */
export function settledBreaches(previous: readonly Breach[], clocks: readonly Clock[]): readonly Breach[] {
  const byKey = new Map(clocks.map((clock) => [keyOfClock(clock), clock]));
  return previous.map((breach) => {
    const endedOn = byKey.get(keyOf(breach))?.endedOn ?? null;
    if (endedOn === null) return breach;
    return { ...breach, metOn: byKey.get(keyOf(breach))?.metOn ?? null, daysLate: Math.max(0, daysBetween(breach.limit, endedOn)) };
  });
}

/** What a changed rule did to one running clock. */
export type Redating = {
  readonly clock: LimitId;
  readonly childId: string;
  readonly from: { readonly trigger: CalendarDate; readonly limit: CalendarDate };
  readonly to: { readonly trigger: CalendarDate; readonly limit: CalendarDate };
};

function breachOf({ clock, childId, because, trigger, limit, metOn, endedOn, daysLate }: Clock): Breach {
  const known = endedOn === null ? null : daysLate;
  return { clock, childId, because: because.code, trigger, limit, metOn, daysLate: known, reason: null, authorisedBy: null };
}

/** What a breach is recognised by: its clock, its child and what it counts from. */
export function keyOf({ clock, childId, because, trigger }: Pick<Breach, 'clock' | 'childId' | 'because' | 'trigger'>): string {
  return [clock, childId, because, trigger].join(' ');
}

export function keyOfClock({ clock, childId, because, trigger }: Clock): string {
  return [clock, childId, because.code, trigger].join(' ');
}
