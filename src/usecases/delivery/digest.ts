import { again, coveredBy, takenOver } from '../../core/delivery/afterTry';
import { nextOpening, openingAfter } from '../../core/notices/quietHours';
import type { Instant } from '../../core/time/day';
import { dayOf } from '../../core/time/londonTime';
import type { Person } from '../../ports/directory';
import { changePerson, personIfReadable } from '../people/linkPerson';
import { deliverOne, stillTrue } from './deliverOne';
import { type Run, type StoredNotice, save } from './delivery';
import { written } from './sendOne';

/** When the outbox was read, and whether all that was due was read. */
export type OutboxRead = { readonly at: Instant; readonly isAll: boolean };

/**
 * What can wait, for one person: one card a morning for all of it. The card opens their own list as it is then, so it
 * stands for every notice that was planned before it was sent; what is planned later waits for the next morning. Where one
 * action is all there is, the card opens that action, and stands for what was there when the outbox was read.
 */
export async function deliverDigest(run: Run, personId: string, notices: readonly StoredNotice[], read: OutboxRead): Promise<void> {
  const now = run.deps.clock.now();
  const opening = nextOpening(run.deps.rules.calendar, hoursOf(run), now);
  if (opening > now) return postpone(run, notices, opening);
  const today = digestOf(await personIfReadable(run.deps, personId), now);
  const covered = today === null ? [] : notices.filter(({ document }) => document.plannedAt <= today.at);
  await cover(run, covered, today?.activityId ?? null);
  const left = notices.filter((notice) => !covered.includes(notice));
  if (today !== null) return postpone(run, left, openingAfter(run.deps.rules.calendar, hoursOf(run), dayOf(now)));
  await sendDigest(run, personId, left, read);
}

/** Sends the card for the first that is still true; the others follow it, whatever becomes of it. */
async function sendDigest(run: Run, personId: string, notices: readonly StoredNotice[], read: OutboxRead): Promise<void> {
  for (const [index, lead] of notices.entries()) {
    const loaded = await stillTrue(run, lead);
    if (loaded === null) continue;
    const rest = notices.slice(index + 1);
    const isOnlyAction = read.isAll && notices.length === 1 && lead.document.about.kind === 'action';
    const message = isOnlyAction ? run.messages.one(lead.document) : run.messages.digest();
    const noted = (activityId: string | null) => noteDigest(run, personId, activityId, isOnlyAction ? read.at : run.deps.clock.now());
    const sending = await deliverOne(run, lead, loaded, message, noted);
    if (sending.kind === 'taken') return;
    if (sending.kind === 'sent') return cover(run, rest, sending.notice.activityId);
    if (sending.kind === 'later')
      return sending.notice.sendAfter > run.deps.clock.now() ? postpone(run, rest, sending.notice.sendAfter) : undefined;
    return failToo(run, rest, sending.notice.failure ?? 'failed');
  }
}

/** Marks as sent what the card stands for, and withdraws what is not true any more. */
export async function cover(run: Run, notices: readonly StoredNotice[], activityId: string | null): Promise<void> {
  for (const notice of notices) {
    if ((await stillTrue(run, notice)) === null) continue;
    const now = run.deps.clock.now();
    if (await save(run, notice, coveredBy('in-digest', takenOver(notice.document, now), activityId, now))) run.counts.covered += 1;
  }
}

async function postpone(run: Run, notices: readonly StoredNotice[], until: Instant): Promise<void> {
  for (const notice of notices) {
    const waiting = takenOver(notice.document, run.deps.clock.now());
    if (await save(run, notice, again(waiting, Date.parse(until)))) run.counts.postponed += 1;
  }
}

/** What stopped the card stops all the notices that it was to stand for; Teams is not asked for each of them. */
async function failToo(run: Run, notices: readonly StoredNotice[], reason: string): Promise<void> {
  for (const notice of notices) {
    if ((await stillTrue(run, notice)) !== null) await written(run, notice, { kind: 'blocked', reason });
  }
}

/** Whether something that can wait may go to that person now: it is a time for it, and they had no such card today. */
export async function mayHaveDigest(run: Run, personId: string): Promise<boolean> {
  const now = run.deps.clock.now();
  if (nextOpening(run.deps.rules.calendar, hoursOf(run), now) > now) return false;
  return digestOf(await personIfReadable(run.deps, personId), now) === null;
}

/** Before the mark on the notice: a crash in between then finds that the card has gone. */
export async function noteDigest(run: Run, personId: string, activityId: string | null, at: Instant): Promise<void> {
  await changePerson(run.deps, personId, (person) => ({ ...person, lastDigest: { at, activityId } }));
}

/** Today's card, where one was sent; one from the future (the clock was set back) is not believed. */
function digestOf(person: Person | null, now: Instant): { readonly at: Instant; readonly activityId: string | null } | null {
  const last = person?.lastDigest;
  return last !== undefined && last.at <= now && dayOf(last.at) === dayOf(now) ? last : null;
}

function hoursOf({ deps }: Run) {
  return deps.rules.policy.alertHours;
}
