import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
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
  /** Limits that ran before it and are counted no longer, without having been met; absent where there are none. */
  readonly gone?: readonly LimitGone[];
};

export type LimitGone = Pick<Redating, 'clock' | 'childId' | 'from'>;

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

/**
 * The limits that ran before a correction and are counted no longer after it, although nothing that was to be done had been done.
 * `history` is of the group after it. Those of a child who has left the group or the register ended with that.
 */
export function goneByCorrection(
  before: readonly Clock[],
  after: readonly Clock[],
  history: readonly Clock[],
  { children }: Pick<CoreGroup, 'children'>,
): readonly LimitGone[] {
  const live = new Set(children.filter(isLive).map(({ childId }) => childId));
  const open = new Set(after.filter(({ endedOn }) => endedOn === null).map(keyOf));
  return before.flatMap((was) => {
    const { clock, childId, trigger, limit, endedOn } = was;
    if (endedOn !== null || !live.has(childId) || open.has(keyOf(was))) return [];
    const isDone = history.some((each) => keyOf(each) === keyOf(was) && each.endedOn !== null && each.cancelReason === null);
    return isDone ? [] : [{ clock, childId, from: { trigger, limit } }];
  });
}

function isLive({ status, frozen }: Child): boolean {
  return status !== 'de-registered' && frozen === undefined;
}

function keyOf({ clock, childId }: Clock): string {
  return `${clock} ${childId}`;
}

/** The newest last. The same one is added once. */
export function withCorrection(known: readonly Correction[], correction: Correction): readonly Correction[] {
  if (known.some(({ changeId }) => changeId === correction.changeId)) return known;
  return [...known, correction].slice(-mostCorrections);
}
