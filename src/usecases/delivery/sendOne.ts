import { afterTry, again, claimed, needsAnotherWay, type TryOutcome, takenOver } from '../../core/delivery/afterTry';
import type { Notice } from '../../core/notices/notice';
import type { Result } from '../../core/result';
import { storedNotice } from '../../documents/notice';
import type { Conversation, OutgoingMessage, SendFailure, Sent } from '../../ports/messenger';
import { isPaused, laneOf, nowMs, pause, type Run, type StoredNotice, save } from './delivery';
import { planUnreached } from './unreached';

/** A wait for Teams' limits longer than this gives way to other people's notices. */
const longestWaitMs = 5_000;
/** Nothing is posted this long after the claim: another instance may soon take the notice over. */
const freshMs = 60_000;
const serviceDownMs = 30_000;
const mostTries = 5;

/** `later`: put back, or not tried. `taken`: another instance or a press was faster. */
export type Sending = { readonly kind: 'sent' | 'failed' | 'later'; readonly notice: Notice } | { readonly kind: 'taken' };

/**
 * Claim, wait for a free place under Teams' limits, one POST, and what became of it, written down. The claim is on the disk
 * before the POST: a crash in between leaves a notice that is known to be perhaps sent. `sentToo` is done between the POST
 * and the mark.
 */
export async function sendOne(
  run: Run,
  stored: StoredNotice,
  to: Conversation,
  message: OutgoingMessage,
  sentToo: (activityId: string | null) => Promise<void> = async () => {},
): Promise<Sending> {
  const lane = laneOf(stored.document);
  const readyAt = run.throttle.readyAt(to, nowMs(run));
  if (isPaused(run, to.serviceUrl) || readyAt - nowMs(run) > longestWaitMs) {
    pause(run, lane, Math.max(readyAt, run.pausedUntil.get(to.serviceUrl) ?? 0));
    return { kind: 'later', notice: stored.document };
  }
  const claim = await claimOf(run, stored);
  if (claim === null) return { kind: 'taken' };
  const claimedMs = nowMs(run);
  for (let at = run.throttle.readyAt(to, nowMs(run)); at > nowMs(run); at = run.throttle.readyAt(to, nowMs(run)))
    await run.wait(at - nowMs(run));
  if (!run.mayGoOn() || nowMs(run) - claimedMs > freshMs) {
    const back = again(claim.document, nowMs(run));
    await save(run, claim, back);
    return { kind: 'later', notice: back };
  }
  run.throttle.take(to, nowMs(run));
  const outcome = outcomeOf(await run.messenger.send(to, message));
  if (outcome.kind === 'sent') await sentToo(outcome.activityId);
  heed(run, to, outcome);
  return written(run, claim, outcome);
}

/** Writes down what became of a try. What a failure for good sets off comes first, so that no crash can lose it. */
export async function written(run: Run, stored: StoredNotice, outcome: TryOutcome): Promise<Sending> {
  let current = stored;
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const after = afterTry(current.document, outcome, nowMs(run), run.random());
    if (needsAnotherWay(after, run.deps.clock.today())) await planUnreached(run, after);
    if (await save(run, current, after)) return counted(run, after);
    const found = await run.deps.store.read(after.coreGroupId, after.id);
    if (found === null) return { kind: 'taken' };
    current = { document: storedNotice.read(found.document), etag: found.etag };
    // A press may have written over the claim meanwhile; what went out is written down all the same.
    const isOurs = current.document.state === 'sending' || (outcome.kind === 'sent' && current.document.state === 'planned');
    if (!isOurs) return { kind: 'taken' };
  }
  return { kind: 'taken' };
}

/** The claim as it is stored, with its own ETag; null where the notice is somebody else's by now. */
async function claimOf(run: Run, stored: StoredNotice): Promise<StoredNotice | null> {
  const claim = claimed(takenOver(stored.document, run.deps.clock.now()), nowMs(run));
  if (!(await save(run, stored, claim))) return null;
  const found = await run.deps.store.read(claim.coreGroupId, claim.id);
  if (found === null) return null;
  const document = storedNotice.read(found.document);
  return document.state === 'sending' && document.sendAfter === claim.sendAfter ? { document, etag: found.etag } : null;
}

/** Where Teams asks to wait, or a service cannot be reached, everything else that goes there waits too. */
function heed(run: Run, to: Conversation, outcome: TryOutcome): void {
  if (outcome.kind === 'throttled' && outcome.retryAfterMs !== null) run.throttle.pause(to, nowMs(run) + outcome.retryAfterMs);
  if (outcome.kind !== 'not-sent') return;
  pause(run, to.serviceUrl, nowMs(run) + serviceDownMs);
  run.report('delivery-service-unreachable');
}

function counted(run: Run, notice: Notice): Sending {
  const kind = notice.state === 'sent' || notice.state === 'failed' ? notice.state : 'later';
  run.counts[kind === 'later' ? 'postponed' : kind] += 1;
  if (kind === 'later') pause(run, laneOf(notice), notice.sendAfter);
  return { kind, notice };
}

function outcomeOf(answer: Result<Sent, SendFailure>): TryOutcome {
  return answer.ok ? { kind: 'sent', activityId: answer.value.activityId } : answer.refusal;
}
