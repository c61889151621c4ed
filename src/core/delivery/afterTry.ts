import { claimMs, hasArrived, type Notice, type NoticeAttempt, never } from '../notices/notice';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';

/** What became of one try to deliver: as the messenger classifies it, or that nobody knows any way to the person. */
export type TryOutcome =
  /** `together`: on one card with others, which opens the list. */
  | { readonly kind: 'sent'; readonly activityId: string | null; readonly together?: boolean }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number | null }
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'unknown-outcome' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'blocked'; readonly reason: string }
  | { readonly kind: 'rejected'; readonly status: number }
  | { readonly kind: 'no-way-known' };

/**
 * How many tries may end without an answer before a notice is set aside. Refusals for now (429, 412) and a missing connection
 * are not counted.
 */
export const mostUnknownTries = 10;
/** On how many days, once a day, a conversation that Teams does not find is tried: the answer is sometimes wrong (RELIABILITY 1b). */
export const mostDaysNotFound = 3;
/** How soon a notice is tried again for somebody to whom no way is known: they may write to the bot at any moment. */
const noWayMs = 10 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;
const firstBackOffMs = 2_000;
const longestBackOffMs = 5 * 60 * 1000;
const mostAttemptsKept = 40;

/** The notice as claimed. A claim that is found after it has run out means that the notice may have been sent. */
export function claimed(notice: Notice, nowMs: number): Notice {
  return { ...notice, state: 'sending', sendAfter: toInstant(nowMs + claimMs) };
}

/** The notice taken over from a claim that ran out: sent again, at the risk of one neutral card too many, rather than lost. */
export function takenOver(notice: Notice, now: Instant): Notice {
  if (notice.state !== 'sending') return notice;
  return withAttempt({ ...notice, state: 'planned', maybeDuplicate: true }, { at: now, outcome: 'claim-ran-out' });
}

/** The notice after a try. `random` is from 0 to below 1: back-off is exponential with full jitter. */
export function afterTry(notice: Notice, outcome: TryOutcome, nowMs: number, random: number): Notice {
  if (outcome.kind === 'no-way-known') return waitingForWay(notice, nowMs);
  const tried = withAttempt(notice, { at: toInstant(nowMs), outcome: codeOf(outcome) });
  switch (outcome.kind) {
    case 'sent':
      return { ...tried, state: 'sent', activityId: outcome.activityId, sendAfter: never, failure: null };
    case 'throttled':
      return again(tried, nowMs + Math.max(outcome.retryAfterMs ?? 0, outcome.retryAfterMs === null ? backOffMs(notice, random) : 0));
    case 'not-sent':
      return again(tried, nowMs + backOffMs(notice, random));
    case 'unknown-outcome':
      if (triesWith(tried, 'unknown-outcome') >= mostUnknownTries) return failed(tried, 'no-answer');
      return { ...again(tried, nowMs + backOffMs(notice, random)), maybeDuplicate: true };
    case 'not-found':
      return triesWith(tried, 'not-found') > mostDaysNotFound ? failed(tried, 'not-found') : again(tried, nowMs + dayMs);
    default:
      return failed(tried, codeOf(outcome));
  }
}

/** The notice put back to be looked at later, with nothing tried. */
export function again(notice: Notice, atMs: number): Notice {
  return { ...notice, state: 'planned', sendAfter: toInstant(atMs) };
}

/** A notice that one card, sent just now, stands for together with others. */
export function coveredBy(card: 'in-digest' | 'together', notice: Notice, activityId: string | null, now: Instant): Notice {
  return withAttempt({ ...notice, state: 'sent', activityId, sendAfter: never, failure: null }, { at: now, outcome: card });
}

/** What was set aside, to be tried once more: somebody asked for it. */
export function retried(notice: Notice, now: Instant): Notice {
  return { ...notice, state: 'planned', sendAfter: now, failure: null, attempts: [] };
}

/** Whether somebody else must be told now: it failed for good; or it cannot wait, or has waited since another day, and found no way. */
export function needsAnotherWay(notice: Notice, today: CalendarDate): boolean {
  if (notice.state === 'failed') return true;
  const outcome = notice.attempts.at(-1)?.outcome;
  if (outcome === 'not-found') return notice.urgency === 'at-once';
  if (outcome !== 'no-way-known') return false;
  return notice.urgency === 'at-once' || notice.attempts.some(({ at }) => dayOf(at) < today);
}

/** Whether it was found out today already that no way to the person is known. */
export function isNoWayKnown({ attempts }: Notice, today: CalendarDate): boolean {
  const last = attempts.at(-1);
  return last?.outcome === 'no-way-known' && dayOf(last.at) === today;
}

/** Says in one code what a try came to. */
export function codeOf(outcome: TryOutcome): string {
  if (outcome.kind === 'blocked') return outcome.reason;
  if (outcome.kind === 'sent' && outcome.together === true) return 'together';
  return outcome.kind === 'rejected' ? `rejected-${outcome.status}` : outcome.kind;
}

/**
 * A random wait of at most so long, and that doubles with each failure in a row: sends that failed together are not tried again
 * together.
 */
function backOffMs({ attempts }: Notice, random: number): number {
  const inARow = attempts.length - 1 - attempts.findLastIndex(({ outcome }) => hasArrived(outcome));
  return Math.ceil(random * Math.min(longestBackOffMs, firstBackOffMs * 2 ** Math.min(inARow, 20)));
}

/** At most one such attempt a day is noted, as each is only a look into the directory. */
function waitingForWay(notice: Notice, nowMs: number): Notice {
  const at = toInstant(nowMs);
  const noted = isNoWayKnown(notice, dayOf(at)) ? notice : withAttempt(notice, { at, outcome: 'no-way-known' });
  return again(noted, nowMs + noWayMs);
}

function failed(notice: Notice, failure: string): Notice {
  return { ...notice, state: 'failed', failure, sendAfter: never };
}

function triesWith({ attempts }: Notice, outcome: string): number {
  return attempts.filter((attempt) => attempt.outcome === outcome).length;
}

function withAttempt(notice: Notice, attempt: NoticeAttempt): Notice {
  return { ...notice, attempts: [...notice.attempts, attempt].slice(-mostAttemptsKept) };
}

function toInstant(ms: number): Instant {
  return new Date(ms).toISOString();
}
