import { type Child, isOnRegister } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { CorrectedFact } from '../corrected';
import type { CalendarDate, Instant } from '../time/day';
import { keyOfClock, type Redating } from './breaches';
import type { Clock } from './clock';
import { pairedLimits, redatingOf } from './pairedLimits';

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
  return pairedLimits(before, after).flatMap((pair) => {
    const { was, now } = pair;
    const isSame = was.limit === now.limit && was.endedOn === now.endedOn;
    return isSame || now.endedOn !== null ? [] : [redatingOf(pair)];
  });
}

/**
 * The limits that ran before a correction and are counted no longer after it, although nothing that was to be done had been done.
 * The histories are of the group before and after it. Those of a child who has left the group or the register ended with that; where the
 * whole registration by which they ran is said never to have been, they are counted no longer.
 */
export function goneByCorrection(
  before: readonly Clock[],
  after: readonly Clock[],
  histories: { readonly before: readonly Clock[]; readonly after: readonly Clock[] },
  groups: { readonly before: Pick<CoreGroup, 'children'>; readonly after: Pick<CoreGroup, 'children'> },
): readonly LimitGone[] {
  const known = new Map(groups.before.children.map((child) => [child.childId, child]));
  const counts = (child: Child) => isLive(child) || neverBegan(known.get(child.childId), child);
  const live = new Set(groups.after.children.filter(counts).map(({ childId }) => childId));
  const open = new Set(pairedLimits(before, after).flatMap(({ was, now }) => (now.endedOn === null ? [was] : [])));
  const doneBefore = new Set(histories.before.filter(isDone).map(keyOfClock));
  const doneNow = histories.after.filter((clock) => isDone(clock) && !doneBefore.has(keyOfClock(clock)));
  return before.flatMap((was) => {
    const { clock, childId, trigger, limit, endedOn } = was;
    if (endedOn !== null || !live.has(childId) || open.has(was)) return [];
    const hasDone = doneNow.some((each) => each.clock === clock && each.childId === childId);
    return hasDone ? [] : [{ clock, childId, from: { trigger, limit } }];
  });
}

function isLive(child: Child): boolean {
  return isOnRegister(child) && child.frozen === undefined;
}

/** Whether a registration that ran is no more, as the child has been off the register since before it. */
function neverBegan(was: Child | undefined, { deregisteredOn, frozen }: Child): boolean {
  return was !== undefined && isLive(was) && frozen === undefined && deregisteredOn !== null && deregisteredOn <= was.registeredOn;
}

function isDone({ endedOn, cancelReason }: Clock): boolean {
  return endedOn !== null && cancelReason === null;
}

/** The newest last. The same one is added once. */
export function withCorrection(known: readonly Correction[], correction: Correction): readonly Correction[] {
  if (known.some(({ changeId }) => changeId === correction.changeId)) return known;
  return [...known, correction].slice(-mostCorrections);
}
