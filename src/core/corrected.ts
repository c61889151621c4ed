import type { CalendarDate } from './time/day';

/** What the case system can correct or take away; and two entries that people here have said to be one (`join`). */
export const correctedKinds = [
  'visit',
  'meeting',
  'conference',
  'registration',
  'date-of-birth',
  'end-of-registration',
  'membership',
  'step',
  'action',
  'join',
] as const;

export type CorrectedKind = (typeof correctedKinds)[number];

/**
 * A fact that an earlier export brought and that the newest has no longer, or has with other values: by the day it was on. `now`
 * null: it is there no longer; the same day: something else of it has changed.
 */
export type CorrectedFact = {
  readonly what: CorrectedKind;
  /** Null for what is about no child in particular. */
  readonly childId: string | null;
  readonly was: CalendarDate;
  readonly now: CalendarDate | null;
};

/** Two entries that somebody here said to be one on that day. */
export function joinedOn(day: CalendarDate, childId: string | null): CorrectedFact {
  return { what: 'join', childId, was: day, now: day };
}
