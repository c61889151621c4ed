import { isKeptNews } from '../confidentiality/excluded';
import { type CoreGroup, memberFor } from '../coreGroup';
import type { Damage } from '../documents';
import type { Rules } from '../policy';
import { addDays, earlier } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { factsOf, idOf, isSettled, isStillTrue, waitsForDeed } from './aboutNotice';
import { nextReminderOn } from './actionReminders';
import { reachedBy } from './arrival';
import type { Absences } from './ladder';
import { nextDueOn } from './nextDueOn';
import { claimMs, hasArrived, hasOwnCard, type Notice, type NoticeDraft, never, planNotice } from './notice';
import type { Facts } from './noticeKind';
import { holds, noticeKinds } from './noticeKinds';
import { openNoticesOf, withOpenNotices } from './openNotices';
import { planNotices, wantedIds } from './planNotices';
import { handledBy, isQuietOver, quietMark, withQuietNotices } from './quiet';
import { nextOpening, openingAfter } from './quietHours';
import { isToldAgain } from './toldAgain';

/** What a look at one group changes. Nothing to change beside `group.nextDueOn` is the usual case. */
export type Look = {
  readonly group: CoreGroup;
  readonly create: readonly Notice[];
  /**
   * Notices that were there and are written anew: planned again after they were withdrawn, settled or damaged, or once their quiet
   * time is over; brought forward where a clock that was ahead had put them off; settled, as their cause is gone.
   */
  readonly put: readonly Notice[];
  readonly settled: readonly Notice[];
};

/** How long a notice that nobody acknowledged or opened, and that waits for nothing else, stays listed. */
const daysListed = 30;

/**
 * Brings a group's notices in line with its facts: plans what is missing, settles what was sent and whose cause is gone.
 * A notice that waits to be sent is left to delivery, which checks again before it sends. `documents` are the group's open
 * notices; `unread` are those that cannot be read: planned anew where they are damaged and still wanted, else listed until
 * somebody has seen to them. One that a newer version wrote is left to that version: planned anew here, it would be sent twice.
 */
export function lookAtGroup(
  group: CoreGroup,
  documents: ReadonlyMap<string, Notice>,
  rules: Rules,
  now: Instant,
  absences: Absences = new Map(),
  unread: ReadonlyMap<string, Damage> = new Map(),
): Look {
  const today = dayOf(now);
  const drafts = planNotices(group, rules, now, absences);
  const wanted = wantedIds(drafts);
  const told = factsOf(group, rules, today);
  const facts = { ...told, reached: reachedBy([...documents.values()], (notice) => isOver(notice, told, now)) };
  const idOfDraft = ({ about, recipientPersonId }: NoticeDraft) => idOf(about, recipientPersonId);
  const create = drafts.filter((draft) => !documents.has(idOfDraft(draft)) && !unread.has(idOfDraft(draft))).map(plannedAt(now));
  const mended = drafts.filter((draft) => unread.get(idOfDraft(draft)) === 'corrupt').map(plannedAt(now));
  const again = drafts.flatMap((draft) => plannedAgain(draft, documents.get(idOfDraft(draft)), now));
  const known = [...documents.values()];
  const raised = known.filter((notice) => speaksAgain(notice, facts, wanted)).map((notice) => raisedAgain(notice, rules, now));
  const sooner = known.flatMap((notice) => broughtForward(notice, rules, now));
  const settled = known.filter((notice) => isOver(notice, facts, now)).map((notice) => settledNotice(notice, now));
  const gone = new Set(settled.map(({ id }) => id));
  const kept = known.filter((notice) => !gone.has(notice.id) && (wanted.has(notice.id) || (isListed(notice, facts) && !isOutdone(notice))));
  const leftOver = kept.some((notice) => isWaiting(notice) && isSettledByItsCause(notice) && !wanted.has(notice.id));
  const openNotices = [...kept.map(({ id }) => id), ...wanted, ...unread.keys()];
  const raisedIds = new Set(raised.map(({ id }) => id));
  const marks = kept.flatMap((notice) => (raisedIds.has(notice.id) ? [] : (quietMark(notice, today) ?? [])));
  const marked = withQuietNotices(withoutPastLeave(group, today), marks);
  return {
    group: withOpenNotices(
      { ...marked, nextDueOn: nextLook(marked, rules, today, leftOver || (group.arriving ?? []).length > 0) },
      openNotices,
      [...kept, ...create, ...mended],
    ),
    create,
    put: [...again, ...mended, ...raised, ...sooner, ...settled],
    settled,
  };
}

/**
 * The day on which a group with these facts must be looked at: today where something is to be planned or settled already.
 * A stored day that no look has reached yet is kept, because what is due on it has not been told.
 */
export function nextLookOn(group: CoreGroup, rules: Rules, now: Instant): CalendarDate | null {
  const today = dayOf(now);
  if ((group.untold ?? []).length > 0 || (group.arriving ?? []).length > 0) return earlier(today, group.nextDueOn ?? today);
  if (group.nextDueOn !== null && group.nextDueOn < today) return group.nextDueOn;
  return wantsLook(group, rules, now) ? today : nextDayOf(group, rules, today);
}

/**
 * For a group whose day lies too far ahead because a machine's clock was: the day on which it must be looked at. Null where its
 * day is right. `wasAhead`: it is known that a clock was ahead, so its notices may have been put off as well.
 */
export function recountedOn(group: CoreGroup, rules: Rules, now: Instant, wasAhead: boolean): CalendarDate | null {
  const mayBePutOff = wasAhead && (group.openNotices ?? []).length > 0;
  const right = mayBePutOff ? dayOf(now) : nextLookOn(group, rules, now);
  return right !== null && (group.nextDueOn === null || right < group.nextDueOn) ? right : null;
}

/** Whether the group must be looked at because of what was just recorded: something is to be planned, or to be settled. */
function wantsLook(group: CoreGroup, rules: Rules, now: Instant): boolean {
  const listed = new Set(group.openNotices ?? []);
  const wanted = wantedIds(planNotices(group, rules, now));
  for (const id of wanted) if (!listed.has(id)) return true;
  const facts = factsOf(group, rules, dayOf(now));
  return openNoticesOf(group).some((notice) => isSettled(notice.about, facts) || isKeptNews(group, notice));
}

export function isWaiting({ state }: Notice): boolean {
  return state === 'planned' || state === 'sending' || state === 'unknown';
}

function plannedAt(now: Instant) {
  return (draft: NoticeDraft): Notice => planNotice(draft, now);
}

function isSettledByItsCause({ about }: Notice): boolean {
  return noticeKinds[about.kind].settledBy === 'its-cause';
}

/** A notice that was planned after `now` is not over: the clock was set back since. */
function isOver({ state, plannedAt: since, about, recipientPersonId: to }: Notice, facts: Facts, now: Instant): boolean {
  return (state === 'sent' || state === 'failed') && since <= now && (isSettled(about, facts) || isKeptNews(facts.group, { about, to }));
}

/** Its quiet time is over, and no later rung of the same duty has told this person since: then it is raised again. */
function speaksAgain(notice: Notice, facts: Facts, wanted: ReadonlySet<string>): boolean {
  if (!isSettledByItsCause(notice) || isWaiting(notice) || notice.state === 'settled') return false;
  if (!isQuietOver(notice, facts.today) || wasSentSince(notice)) return false;
  return isStillTrue(notice.about, notice.recipientPersonId, facts, wanted);
}

/** It was quiet before it was first sent, and was sent once the quiet time was over: it need not be raised again. */
function wasSentSince({ attempts, acknowledged, snoozed = null }: Notice): boolean {
  const since = acknowledged?.at ?? snoozed?.at ?? '';
  return attempts.some(({ at, outcome }) => at > since && hasArrived(outcome));
}

function raisedAgain(notice: Notice, { calendar, policy }: Rules, now: Instant): Notice {
  const handled = handledBy(notice, { what: 'raised-again', by: null, at: now });
  const again = { state: 'planned', plannedAt: now, sendAfter: nextOpening(calendar, policy.alertHours, now), openedAt: null } as const;
  return { ...notice, ...again, ...handled, acknowledged: null, snoozed: null };
}

/**
 * A notice that was put off by a clock that was ahead and has never been tried: its time lies beyond the next morning card or,
 * if it is claimed, beyond the longest that a claim can last. One that stands behind another has a time of its own.
 */
function broughtForward(notice: Notice, { calendar, policy }: Rules, now: Instant): readonly Notice[] {
  const { state, sendAfter, plannedAt, attempts, standsBehind = [], urgency } = notice;
  const isStale = state === 'sending' && Date.parse(sendAfter) - Date.parse(now) > 2 * claimMs;
  if (isStale) return [{ ...notice, sendAfter: now }];
  if (state !== 'planned' || attempts.length > 0 || standsBehind.length > 0) return [];
  if (sendAfter <= openingAfter(calendar, policy.alertHours, dayOf(now))) return [];
  const opening = urgency === 'at-once' ? now : nextOpening(calendar, policy.alertHours, now);
  return [{ ...notice, plannedAt: plannedAt < now ? plannedAt : now, sendAfter: opening }];
}

/** Delivery then shows on the card in the chat that it is dealt with, where there is a card of its own to change. */
export function settledNotice(notice: Notice, now: Instant): Notice {
  return { ...notice, state: 'settled', sendAfter: hasOwnCard(notice) ? now : never };
}

function plannedAgain(draft: NoticeDraft, known: Notice | undefined, now: Instant): readonly Notice[] {
  if (known === undefined || (known.state !== 'withdrawn' && known.state !== 'settled')) return [];
  // It was taken on or put off before it was sent: it is raised again when that time is over, and not now.
  const isHandled = known.acknowledged !== null || (known.snoozed ?? null) !== null;
  if (known.state === 'withdrawn' && isHandled) return [];
  const handled = known.handled === undefined ? {} : { handled: known.handled };
  const before = known.handledBefore === undefined ? {} : { handledBefore: known.handledBefore };
  return [{ ...planNotice(draft, now), attempts: known.attempts, ...handled, ...before }];
}

function isListed(notice: Notice, facts: Facts): boolean {
  const { state, about, acknowledged, openedAt } = notice;
  if (isWaiting(notice)) return true;
  if (state === 'withdrawn' || state === 'settled') return isRaisedLater(notice, facts);
  const plannedOn = dayOf(notice.plannedAt);
  if (isSettledByItsCause(notice)) return holds(about, facts) || plannedOn > facts.today;
  if (waitsForRecipient(notice, facts)) return true;
  return acknowledged === null && openedAt === null && plannedOn >= addDays(facts.today, -daysListed);
}

/** They may have opened it, but what it asks of them is not done: it stays in their list (core/alerts/waiting.ts). */
function waitsForRecipient({ about, recipientPersonId }: Notice, facts: Facts): boolean {
  const recipient = recipientPersonId === null ? undefined : memberFor(facts.group, recipientPersonId, facts.today);
  return recipient !== undefined && waitsForDeed(about, recipient, facts);
}

/** It told again what has been told once more since, or is not to be told to this person any longer. */
function isOutdone(notice: Notice): boolean {
  return !isWaiting(notice) && isToldAgain(notice.about);
}

/** Somebody sent it up, it was taken on before it was sent, and its duty is not met: it may have to be raised later, so it stays listed. */
function isRaisedLater({ state, about, acknowledged, snoozed = null }: Notice, facts: Facts): boolean {
  const isHandled = acknowledged !== null || snoozed !== null;
  return state === 'withdrawn' && isHandled && about.kind === 'clock' && about.rung === 'escalated' && holds(about, facts);
}

/** Leave that is over and was looked at leaves the head. */
function withoutPastLeave(group: CoreGroup, today: CalendarDate): CoreGroup {
  const { absences = [], ...rest } = group;
  const left = absences.filter(({ to }) => to === null || to >= today);
  return left.length === 0 ? rest : { ...rest, absences: left };
}

/** Tomorrow at the latest while something waits whose cause is gone, so that it is taken off the list. */
function nextLook(group: CoreGroup, rules: Rules, today: CalendarDate, leftOver: boolean): CalendarDate | null {
  const tomorrow = addDays(today, 1);
  const next = nextDayOf(group, rules, tomorrow);
  return leftOver ? earlier(tomorrow, next ?? tomorrow) : next;
}

/** The next day, not before `from`, of a clock or of an action's reminder. */
function nextDayOf(group: CoreGroup, rules: Rules, from: CalendarDate): CalendarDate | null {
  const [clock, reminder] = [nextDueOn(group, rules, from), nextReminderOn(group, rules, from)];
  return clock === null || reminder === null ? (clock ?? reminder) : earlier(clock, reminder);
}
