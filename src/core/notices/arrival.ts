import type { Instant } from '../time/day';
import { hasArrived, type Notice } from './notice';

/** It failed for good, or no way to the person is known although it has been tried. */
export function isUnreached({ state, attempts }: Notice): boolean {
  if (state === 'failed') return true;
  const outcome = attempts.at(-1)?.outcome;
  return state === 'planned' && (outcome === 'no-way-known' || outcome === 'not-found');
}

/** How far a notice has got: it arrived, did not get there, or is on its way, on that day. */
export type Arrival = { readonly kind: 'sent' | 'unreached' | 'planned'; readonly at: Instant };

/** Undefined for what was taken back before it went: it says nothing of its recipient. */
export function arrivalOf(notice: Notice): Arrival | undefined {
  if (isUnreached(notice)) return { kind: 'unreached', at: triedAt(notice) };
  const arrived = notice.attempts.findLast(({ outcome }) => hasArrived(outcome));
  if (arrived !== undefined) return { kind: 'sent', at: arrived.at };
  const isOnItsWay = notice.state === 'planned' || notice.state === 'sending' || notice.state === 'unknown';
  return isOnItsWay ? { kind: 'planned', at: notice.sendAfter } : undefined;
}

/** Those whom any of these did not reach, or has not reached yet although somebody asked for it to be tried again. */
function notReached(notices: readonly Notice[]): ReadonlySet<string> {
  const isTriedAgain = ({ state, attempts, handled = [] }: Notice): boolean =>
    state !== 'sent' && attempts.length === 0 && handled.at(-1)?.what === 'tried-again';
  return new Set(
    notices.filter((notice) => isUnreached(notice) || isTriedAgain(notice)).flatMap(({ recipientPersonId }) => recipientPersonId ?? []),
  );
}

export function triedAt({ attempts, plannedAt }: Notice): Instant {
  return attempts.at(-1)?.at ?? plannedAt;
}

/** Those to whom there is something among these and whom all of it has reached, but for what is over. */
export function reachedBy(notices: readonly Notice[], isOver: (notice: Notice) => boolean): ReadonlySet<string> {
  const lost = notReached(notices.filter((notice) => !isOver(notice)));
  return new Set(notices.flatMap(({ recipientPersonId: to }) => (to === null || lost.has(to) ? [] : [to])));
}
