import type { CorrectedFact } from '../corrected';
import type { CalendarDate, Instant } from '../time/day';
import type { Redating } from './breaches';
import type { Clock } from './clock';

/**
 * What one import corrected or took away, and the running limits that moved by it. Ids, days and codes; the names are the group's.
 */
export type Correction = {
  readonly changeId: string;
  readonly at: Instant;
  readonly on: CalendarDate;
  readonly facts: readonly CorrectedFact[];
  readonly limits: readonly Redating[];
};

/** The newest that are kept; the audit says of each import how much it corrected. */
const mostCorrections = 40;

/**
 * The limits that run after a correction otherwise than before: for another day, or once more although they had been met. A limit
 * that ran for nobody before is no moved one.
 */
export function movedByCorrection(before: readonly Clock[], after: readonly Clock[]): readonly Redating[] {
  const old = new Map(before.map((clock) => [`${clock.clock} ${clock.childId}`, clock]));
  return after.flatMap((now) => {
    const was = old.get(`${now.clock} ${now.childId}`);
    const isSame = was !== undefined && was.limit === now.limit && was.endedOn === now.endedOn;
    if (was === undefined || isSame || now.endedOn !== null) return [];
    const { clock, childId, trigger, limit } = now;
    return [{ clock, childId, from: { trigger: was.trigger, limit: was.limit }, to: { trigger, limit } }];
  });
}

/** The newest last. The same one is added once. */
export function withCorrection(known: readonly Correction[], correction: Correction): readonly Correction[] {
  if (known.some(({ changeId }) => changeId === correction.changeId)) return known;
  return [...known, correction].slice(-mostCorrections);
}
