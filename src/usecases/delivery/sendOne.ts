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
  sentToo?: (activityId: string | null) => Promise<void>,
): Promise<Sending> {
  const [sending] = await sendCard(run, [stored], to, () => message, false, sentToo);
  return sending ?? { kind: 'taken' };
}

/**
 * The same for one card that stands for several notices to one recipient. Each of them is claimed before it goes, so that no other
 * instance sends any of them, and marked after it has gone. One that is somebody else's by then is left to them.
 */
export async function sendCard(
  run: Run,
  all: readonly StoredNotice[],
  to: Conversation,
  messageFor: (claimed: readonly Notice[]) => OutgoingMessage,
  together: boolean,
  sentToo: (activityId: string | null) => Promise<void> = async () => {},
): Promise<readonly Sending[]> {
  const readyAt = run.throttle.readyAt(to, nowMs(run));
  if (isPaused(run, to.serviceUrl) || readyAt - nowMs(run) > longestWaitMs) {
    const until = Math.max(readyAt, run.pausedUntil.get(to.serviceUrl) ?? 0);
    for (const { document } of all.slice(0, 1)) pause(run, laneOf(document), until);
    return all.map(({ document }) => ({ kind: 'later', notice: document }));
  }
  const claimedMs = nowMs(run);
  const claims: StoredNotice[] = [];
  for (const stored of all) {
    const claim = await claimOf(run, stored);
    if (claim !== null) claims.push(claim);
  }
  if (claims.length === 0) return [];
  for (let at = run.throttle.readyAt(to, nowMs(run)); at > nowMs(run); at = run.throttle.readyAt(to, nowMs(run)))
    await run.wait(at - nowMs(run));
  if (!run.mayGoOn() || nowMs(run) - claimedMs > freshMs) return putBack(run, claims);
  run.throttle.take(to, nowMs(run));
  const outcome = outcomeOf(await run.messenger.send(to, messageFor(claims.map(({ document }) => document))), together);
  if (outcome.kind === 'sent') await sentToo(outcome.activityId);
  heed(run, to, outcome);
  const sendings: Sending[] = [];
  for (const [index, claim] of claims.entries()) sendings.push(await written(run, claim, outcome, index === 0 ? 'sent' : 'covered'));
  return sendings;
}

async function putBack(run: Run, claims: readonly StoredNotice[]): Promise<readonly Sending[]> {
  const sendings: Sending[] = [];
  for (const claim of claims) {
    const back = again(claim.document, nowMs(run));
    await save(run, claim, back);
    sendings.push({ kind: 'later', notice: back });
  }
  return sendings;
}

/** Writes down what became of a try. What a failure for good sets off comes first, so that no crash can lose it. */
export async function written(run: Run, stored: StoredNotice, outcome: TryOutcome, ifSent: 'sent' | 'covered' = 'sent'): Promise<Sending> {
  let current = stored;
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const after = afterTry(current.document, outcome, nowMs(run), run.random());
    if (needsAnotherWay(after, run.deps.clock.today())) await planUnreached(run, after);
    if (await save(run, current, after)) return counted(run, after, ifSent);
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

function counted(run: Run, notice: Notice, ifSent: 'sent' | 'covered'): Sending {
  const kind = notice.state === 'sent' || notice.state === 'failed' ? notice.state : 'later';
  run.counts[kind === 'later' ? 'postponed' : kind === 'sent' ? ifSent : kind] += 1;
  if (kind === 'later') pause(run, laneOf(notice), notice.sendAfter);
  return { kind, notice };
}

function outcomeOf(answer: Result<Sent, SendFailure>, together: boolean): TryOutcome {
  return answer.ok ? { kind: 'sent', activityId: answer.value.activityId, together } : answer.refusal;
}
