import { entryOf, waitingFor } from '../../core/alerts/waiting';
import { memberFor } from '../../core/coreGroup';
import { coveredBy, isNoWayKnown, type TryOutcome } from '../../core/delivery/afterTry';
import type { Notice } from '../../core/notices/notice';
import { opensOf } from '../../core/notices/noticeKinds';
import { storedNotice } from '../../documents/notice';
import type { LoadedGroup } from '../../ports/coreGroupStore';
import type { OutgoingMessage } from '../../ports/messenger';
import { stillTrue } from './deliverOne';
import { type Run, type StoredNotice, save } from './delivery';
import { cover, mayHaveDigest, noteDigest, type OutboxRead } from './digest';
import { planEscalation } from './escalation';
import { type Sending, sendCard, written } from './sendOne';
import { type Way, wayTo } from './wayTo';

/** A notice that is still true, with its group. `entry` names what of its recipient's list it stands for. */
type Ready = { readonly stored: StoredNotice; readonly loaded: LoadedGroup; readonly entry: string };

/** What is left of one recipient's notices: to be sent one by one, and with the morning card. */
export type Left = { readonly alone: readonly StoredNotice[]; readonly waiting: readonly StoredNotice[] };

/**
 * What cannot wait, for one person: where there are several at one time, one card that says how many, and opens their own list as it
 * is then. If the morning card is due as well, it is this one. Nobody gets nine cards that all look alike, and nothing waits
 * longer for it. What their list does not show stays on a card of its own.
 */
export async function deliverTogether(run: Run, personId: string, { alone: all, waiting }: Left, read: OutboxRead): Promise<Left> {
  const urgent = await coveredAlready(run, personId, all);
  const isMorning = waiting.length > 0 && urgent.length > 0 && (await mayHaveDigest(run, personId));
  if (urgent.length + Number(isMorning) < 2) return { alone: urgent, waiting };
  const ready = await readyOf(run, personId, urgent);
  const morning = isMorning && ready.length > 0 ? await readyOf(run, personId, waiting) : [];
  const alone = urgent.filter((notice) => !ready.some(({ stored }) => stored === notice));
  if (ready.length + Number(morning.length > 0) < 2) return { alone: urgent, waiting };
  const message = (claimed: readonly Notice[]): OutgoingMessage => {
    const onIt = ready.filter(({ stored }) => claimed.some(({ id }) => id === stored.document.id));
    const entries = new Set([...onIt, ...morning].map(({ entry }) => entry));
    return run.messages.several(read.isAll ? entries.size : null, claimed);
  };
  const sendings = await sendReady(run, ready, message, async (activityId) => {
    if (!read.isAll) run.stoodFor.set(`person:${personId}`, { at: read.at, activityId });
    if (morning.length > 0) await noteDigest(run, personId, activityId, run.deps.clock.now());
  });
  const sent = sendings.find(({ kind }) => kind === 'sent');
  if (sent === undefined || sent.kind === 'taken' || morning.length === 0) return { alone, waiting };
  await cover(run, waiting, sent.notice.activityId);
  return { alone, waiting: [] };
}

/**
 * In a group's own conversation several that open the same thing are one card. It does not say how many: families read there, and each
 * reader's list is their own.
 */
export async function deliverToGroup(run: Run, notices: readonly StoredNotice[]): Promise<readonly StoredNotice[]> {
  const alike = new Map<string, StoredNotice[]>();
  for (const notice of notices) {
    const opens = JSON.stringify(opensOf(notice.document.about, null));
    alike.set(opens, [...(alike.get(opens) ?? []), notice]);
  }
  for (const same of [...alike.values()].filter(({ length }) => length > 1)) {
    const ready = await readyOf(run, null, same);
    const [first] = ready;
    if (first !== undefined && run.mayGoOn()) await sendReady(run, ready, () => run.messages.one(first.stored.document));
  }
  return [...alike.values()].filter(({ length }) => length === 1).flat();
}

/** Those that are still true and that their recipient's list shows; the others among them that are not true are withdrawn or put off. */
async function readyOf(run: Run, personId: string | null, notices: readonly StoredNotice[]): Promise<readonly Ready[]> {
  const ready: Ready[] = [];
  for (const stored of notices) {
    const loaded = await stillTrue(run, stored);
    const entry = loaded === null ? null : entryIn(run, personId, stored, loaded);
    if (loaded !== null && entry !== null) ready.push({ stored, loaded, entry });
  }
  return ready;
}

function entryIn({ deps }: Run, personId: string | null, { document }: StoredNotice, { head, documents }: LoadedGroup): string | null {
  if (personId === null) return document.id;
  const [group, today] = [head.document, deps.clock.today()];
  const member = memberFor(group, personId, today);
  if (member === undefined) return null;
  const entry = entryOf(waitingFor(group, member, deps.rules, today, storedNotice.among(documents)), document);
  return entry === undefined ? null : `${group.coreGroupId} ${entry.noticeId}`;
}

/** One card for all of these. Whoever stands behind each of them is planned first, as with a card of its own. */
async function sendReady(
  run: Run,
  ready: readonly Ready[],
  message: (claimed: readonly Notice[]) => OutgoingMessage,
  sentToo?: (activityId: string | null) => Promise<void>,
): Promise<readonly Sending[]> {
  for (const { stored, loaded } of ready) await planEscalation(run, loaded.head.document, stored.document);
  const way = await wayThroughAny(run, ready);
  const all = ready.map(({ stored }) => stored);
  if (way.kind === 'way') return sendCard(run, all, way.to, message, true, sentToo);
  const sendings: Sending[] = [];
  for (const stored of all) sendings.push(await written(run, stored, way.because));
  return sendings;
}

/** The person's own chat; else one through the conversation of any of the groups. Why there is none: the answer that says most. */
async function wayThroughAny(run: Run, ready: readonly Ready[]): Promise<Way> {
  let because: TryOutcome = { kind: 'no-way-known' };
  const asked = new Set<string>();
  for (const { stored, loaded } of ready) {
    const { coreGroupId, recipientPersonId } = stored.document;
    if (asked.has(coreGroupId)) continue;
    asked.add(coreGroupId);
    const search = !isNoWayKnown(stored.document, run.deps.clock.today());
    const way = await wayTo(run, loaded.head.document, recipientPersonId, search);
    if (way.kind === 'way') return way;
    if (because.kind === 'no-way-known') because = way.because;
  }
  return { kind: 'none', because };
}

/** Leaves out, and marks as sent, what a card of this run already stands for: it was due when that card's read was made. */
async function coveredAlready(run: Run, personId: string, notices: readonly StoredNotice[]): Promise<readonly StoredNotice[]> {
  const card = run.stoodFor.get(`person:${personId}`);
  if (card === undefined) return notices;
  const left: StoredNotice[] = [];
  for (const notice of notices) {
    const { state, plannedAt, sendAfter } = notice.document;
    const wasDue = state === 'planned' && plannedAt <= card.at && sendAfter <= card.at;
    const [ready] = wasDue ? await readyOf(run, personId, [notice]) : [];
    if (ready === undefined) left.push(notice);
    else if (await save(run, notice, coveredBy('together', notice.document, card.activityId, run.deps.clock.now())))
      run.counts.covered += 1;
  }
  return left;
}
