import { headSeenBy } from '../../core/confidentiality/excluded';
import { type CoreGroup, memberFor } from '../../core/coreGroup';
import { isNoWayKnown, takenOver } from '../../core/delivery/afterTry';
import { accessOf } from '../../core/groups/access';
import { meetingDocumentId } from '../../core/meeting/meeting';
import { factsOf, isCallingOff, isRung, isStillTrue } from '../../core/notices/aboutNotice';
import { type Notice, never, withdrawn } from '../../core/notices/notice';
import { isQuiet } from '../../core/notices/quiet';
import { isRecordNews } from '../../core/notices/recordNotices';
import type { StoreCode } from '../../core/reports';
import { isDamage } from '../../documents/damage';
import { storedMeeting } from '../../documents/meeting';
import type { LoadedGroup } from '../../ports/coreGroupStore';
import type { OutgoingMessage } from '../../ports/messenger';
import { idsWantedNow } from '../alerts/sweep';
import { accountsIfReadable } from '../people/accountDocuments';
import { nowMs, type Run, type StoredNotice, save } from './delivery';
import { idsBehind, isStillSilent, planEscalation } from './escalation';
import { noteUnreached } from './reached';
import { type Sending, sendOne, written } from './sendOne';
import { wayTo } from './wayTo';

/** The group beside a notice that is still to go out; null where it was withdrawn or put off just now, or is somebody else's. */
export async function stillTrue(run: Run, stored: StoredNotice): Promise<LoadedGroup | null> {
  const { document } = stored;
  const loaded = await loadBehind(run, stored);
  if (loaded === 'unreadable') return null;
  if (loaded !== null) noteUnreached(run, loaded.head.document, document.recipientPersonId);
  if (loaded !== null && (await isTrue(run, stored, loaded))) return loaded;
  if (await save(run, stored, withdrawn(document))) run.counts.withdrawn += 1;
  return null;
}

async function loadBehind(run: Run, stored: StoredNotice): Promise<LoadedGroup | null | 'unreadable'> {
  try {
    return await run.deps.store.load(stored.document.coreGroupId, idsBehind(stored.document));
  } catch (error) {
    if (!isDamage(error)) throw error;
    await putOffDamaged(run, stored, error);
    return 'unreadable';
  }
}

/** How long a notice waits whose group cannot be read: who may still be told is in the head. */
const damagedWaitMs = 15 * 60 * 1000;

/** How long this instance does not look again at what only a newer one can send: no longer, as the newer one waits with it. */
export const newerWaitMs = 60_000;

/** Puts one such notice off and tells of it, so that it holds up nothing else that goes to the same person. */
export async function putOffDamaged(run: Run, stored: StoredNotice, { code }: { readonly code: StoreCode }): Promise<void> {
  run.report(code, { coreGroupId: stored.document.coreGroupId });
  const { state } = stored.document;
  const later = nowMs(run) + (code === 'store.newer-schema' ? newerWaitMs : damagedWaitMs);
  const waiting = state === 'settled' ? stored.document : takenOver(stored.document, run.deps.clock.now());
  if (await save(run, stored, { ...waiting, sendAfter: new Date(later).toISOString() })) run.counts.postponed += 1;
}

/** Sends one notice on its own. */
export async function deliverOne(
  run: Run,
  stored: StoredNotice,
  loaded: LoadedGroup,
  message: OutgoingMessage,
  sentToo?: (activityId: string | null) => Promise<void>,
): Promise<Sending> {
  const group = loaded.head.document;
  await planEscalation(run, group, stored.document);
  const way = await wayTo(run, group, stored.document.recipientPersonId, !isNoWayKnown(stored.document, run.deps.clock.today()));
  if (way.kind === 'none') return written(run, stored, way.because);
  return sendOne(run, stored, way.to, message, sentToo);
}

/** Shows on a card that was sent that it is dealt with. Tried once only: if it fails, "Open" on the old card says the same. */
export async function settleCard(run: Run, stored: StoredNotice): Promise<void> {
  const { document } = stored;
  const loaded = await run.deps.store.load(document.coreGroupId, []);
  if (!(await save(run, stored, { ...document, sendAfter: never }))) return;
  run.counts.settled += 1;
  if (loaded === null || document.activityId === null) return;
  const way = await wayTo(run, loaded.head.document, document.recipientPersonId, false);
  if (way.kind === 'none') return;
  for (let at = run.throttle.readyAt(way.to, nowMs(run)); at > nowMs(run); at = run.throttle.readyAt(way.to, nowMs(run)))
    await run.wait(at - nowMs(run));
  run.throttle.take(way.to, nowMs(run));
  const answer = await run.messenger.update(way.to, document.activityId, run.messages.settled());
  if (!answer.ok) run.report('delivery-settle-failed');
}

/** The accounts that ask to be the person whom a question's notice is about; null for every other notice, and where it is not known. */
async function askingNow(run: Run, group: CoreGroup, { about }: Notice): Promise<ReadonlySet<string> | null> {
  if (about.kind !== 'account' || about.news !== 'asks') return null;
  const member = group.members.find(({ memberId }) => memberId === about.memberId);
  const accounts = await accountsIfReadable(run.deps, member?.personId ?? '');
  return accounts === null ? null : new Set(accounts.asking.map(({ accountId }) => accountId));
}

const none: ReadonlySet<string> = new Set();

/**
 * Whether it is still to be sent: its cause is there (core/notices/aboutNotice.ts) as its recipient may know it, nobody has answered
 * those that it stands behind, its recipient is a member, and nobody has taken it on or put it off.
 */
async function isTrue(run: Run, { document }: StoredNotice, { head, documents }: LoadedGroup): Promise<boolean> {
  const { recipientPersonId, about } = document;
  const [group, today] = [head.document, run.deps.clock.today()];
  if (isQuiet(document, today)) return false;
  const recipient = recipientPersonId === null ? null : memberFor(group, recipientPersonId, today);
  if (recipient === undefined) return false;
  // That a meeting does not take place is told also to those who may read nothing more.
  const mayHear = recipient === null || isCallingOff(about) || accessOf(group, recipient, run.deps.rules, today) !== 'none';
  if (!mayHear) return false;
  if (about.kind === 'record') {
    const meeting = storedMeeting.ifReadable(documents.get(meetingDocumentId(about.meetingId)));
    if (meeting !== null && !isRecordNews(meeting, group, about.version, recipientPersonId ?? '')) return false;
  }
  const seen = recipient === null ? group : headSeenBy(group, recipient);
  const facts = { ...factsOf(seen, run.deps.rules, today), asking: await askingNow(run, group, document) };
  const wanted = isRung(about) ? await idsWantedNow(run.deps, group) : none;
  return isStillTrue(about, recipientPersonId, facts, wanted) && isStillSilent(document, documents);
}
