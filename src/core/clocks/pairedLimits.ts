import { keyOfClock, type Redating } from './breaches';
import type { Clock } from './clock';

export type LimitPair<One extends Clock> = { readonly was: One; readonly now: One };

/**
 * Which limit before a change is which after it: the one that counts from the same, else, of the same clock and child, the next that is
 * left. So of several limits of one clock none stands for another. What has none before it, or none after it, is in no pair.
 */
export function pairedLimits<One extends Clock>(before: readonly One[], after: readonly One[]): readonly LimitPair<One>[] {
  const byKey = new Map(before.map((clock) => [keyOfClock(clock), clock]));
  const same = after.flatMap((now) => {
    const was = byKey.get(keyOfClock(now));
    return was === undefined ? [] : [{ was, now }];
  });
  const taken = new Set<One>(same.flatMap(({ was, now }) => [was, now]));
  const left = new Map<string, One[]>();
  for (const was of before.filter((clock) => !taken.has(clock))) left.set(ofChild(was), [...(left.get(ofChild(was)) ?? []), was]);
  const next = after.flatMap((now) => {
    const was = taken.has(now) ? undefined : left.get(ofChild(now))?.shift();
    return was === undefined ? [] : [{ was, now }];
  });
  const order = new Map(after.map((clock, at) => [clock, at]));
  return [...same, ...next].sort((one, other) => (order.get(one.now) ?? 0) - (order.get(other.now) ?? 0));
}

/** Which limits a change of rules has moved: those that are open by the same facts, under the old and the new. */
export function redated(before: readonly Clock[], after: readonly Clock[]): readonly Redating[] {
  return pairedLimits(before, after).flatMap((pair) => (pair.was.limit === pair.now.limit ? [] : [redatingOf(pair)]));
}

export function redatingOf({ was, now: { clock, childId, trigger, limit } }: LimitPair<Clock>): Redating {
  return { clock, childId, from: { trigger: was.trigger, limit: was.limit }, to: { trigger, limit } };
}

function ofChild({ clock, childId }: Clock): string {
  return `${clock} ${childId}`;
}
