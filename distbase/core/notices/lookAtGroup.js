"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.lookAtGroup = lookAtGroup;
exports.nextLookOn = nextLookOn;
exports.recountedOn = recountedOn;
exports.isWaiting = isWaiting;
exports.settledNotice = settledNotice;
const excluded_1 = require("../confidentiality/excluded");
const coreGroup_1 = require("../coreGroup");
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const aboutNotice_1 = require("./aboutNotice");
const actionReminders_1 = require("./actionReminders");
const arrival_1 = require("./arrival");
const nextDueOn_1 = require("./nextDueOn");
const notice_1 = require("./notice");
const noticeKinds_1 = require("./noticeKinds");
const openNotices_1 = require("./openNotices");
const planNotices_1 = require("./planNotices");
const quiet_1 = require("./quiet");
const quietHours_1 = require("./quietHours");
const toldAgain_1 = require("./toldAgain");
/** How long a notice that nobody acknowledged or opened, and that waits for nothing else, stays listed. */
const daysListed = 30;
/**
 * Brings a group's notices in line with its facts: plans what is missing, settles what was sent and whose cause is gone.
 * A notice that waits to be sent is left to delivery, which checks again before it sends. `documents` are the group's open
 * notices; `unread` are those that cannot be read: planned anew where they are damaged and still wanted, else listed until
 * somebody has seen to them. One that a newer version wrote is left to that version: planned anew here, it would be sent twice.
 */
function lookAtGroup(group, documents, rules, now, absences = new Map(), unread = new Map()) {
    const today = (0, londonTime_1.dayOf)(now);
    const drafts = (0, planNotices_1.planNotices)(group, rules, now, absences);
    const wanted = (0, planNotices_1.wantedIds)(drafts);
    const told = (0, aboutNotice_1.factsOf)(group, rules, today);
    const facts = { ...told, reached: (0, arrival_1.reachedBy)([...documents.values()], (notice) => isOver(notice, told, now)) };
    const idOfDraft = ({ about, recipientPersonId }) => (0, aboutNotice_1.idOf)(about, recipientPersonId);
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
    const marks = kept.flatMap((notice) => (raisedIds.has(notice.id) ? [] : ((0, quiet_1.quietMark)(notice, today) ?? [])));
    const marked = (0, quiet_1.withQuietNotices)(withoutPastLeave(group, today), marks);
    return {
        group: (0, openNotices_1.withOpenNotices)({ ...marked, nextDueOn: nextLook(marked, rules, today, leftOver || (group.arriving ?? []).length > 0) }, openNotices, [...kept, ...create, ...mended]),
        create,
        put: [...again, ...mended, ...raised, ...sooner, ...settled],
        settled,
    };
}
/**
 * The day on which a group with these facts must be looked at: today where something is to be planned or settled already.
 * A stored day that no look has reached yet is kept, because what is due on it has not been told.
 */
function nextLookOn(group, rules, now) {
    const today = (0, londonTime_1.dayOf)(now);
    if ((group.untold ?? []).length > 0 || (group.arriving ?? []).length > 0)
        return (0, calendarDate_1.earlier)(today, group.nextDueOn ?? today);
    if (group.nextDueOn !== null && group.nextDueOn < today)
        return group.nextDueOn;
    return wantsLook(group, rules, now) ? today : nextDayOf(group, rules, today);
}
/**
 * For a group whose day lies too far ahead because a machine's clock was: the day on which it must be looked at. Null where its
 * day is right. `wasAhead`: it is known that a clock was ahead, so its notices may have been put off as well.
 */
function recountedOn(group, rules, now, wasAhead) {
    const mayBePutOff = wasAhead && (group.openNotices ?? []).length > 0;
    const right = mayBePutOff ? (0, londonTime_1.dayOf)(now) : nextLookOn(group, rules, now);
    return right !== null && (group.nextDueOn === null || right < group.nextDueOn) ? right : null;
}
/** Whether the group must be looked at because of what was just recorded: something is to be planned, or to be settled. */
function wantsLook(group, rules, now) {
    const listed = new Set(group.openNotices ?? []);
    const wanted = (0, planNotices_1.wantedIds)((0, planNotices_1.planNotices)(group, rules, now));
    for (const id of wanted)
        if (!listed.has(id))
            return true;
    const facts = (0, aboutNotice_1.factsOf)(group, rules, (0, londonTime_1.dayOf)(now));
    return (0, openNotices_1.openNoticesOf)(group).some((notice) => (0, aboutNotice_1.isSettled)(notice.about, facts) || (0, excluded_1.isKeptNews)(group, notice));
}
function isWaiting({ state }) {
    return state === 'planned' || state === 'sending' || state === 'unknown';
}
function plannedAt(now) {
    return (draft) => (0, notice_1.planNotice)(draft, now);
}
function isSettledByItsCause({ about }) {
    return noticeKinds_1.noticeKinds[about.kind].settledBy === 'its-cause';
}
/** A notice that was planned after `now` is not over: the clock was set back since. */
function isOver({ state, plannedAt: since, about, recipientPersonId: to }, facts, now) {
    return (state === 'sent' || state === 'failed') && since <= now && ((0, aboutNotice_1.isSettled)(about, facts) || (0, excluded_1.isKeptNews)(facts.group, { about, to }));
}
/** Its quiet time is over, and no later rung of the same duty has told this person since: then it is raised again. */
function speaksAgain(notice, facts, wanted) {
    if (!isSettledByItsCause(notice) || isWaiting(notice) || notice.state === 'settled')
        return false;
    if (!(0, quiet_1.isQuietOver)(notice, facts.today) || wasSentSince(notice))
        return false;
    return (0, aboutNotice_1.isStillTrue)(notice.about, notice.recipientPersonId, facts, wanted);
}
/** It was quiet before it was first sent, and was sent once the quiet time was over: it need not be raised again. */
function wasSentSince({ attempts, acknowledged, snoozed = null }) {
    const since = acknowledged?.at ?? snoozed?.at ?? '';
    return attempts.some(({ at, outcome }) => at > since && (0, notice_1.hasArrived)(outcome));
}
function raisedAgain(notice, { calendar, policy }, now) {
    const handled = (0, quiet_1.handledBy)(notice, { what: 'raised-again', by: null, at: now });
    const again = { state: 'planned', plannedAt: now, sendAfter: (0, quietHours_1.nextOpening)(calendar, policy.alertHours, now), openedAt: null };
    return { ...notice, ...again, ...handled, acknowledged: null, snoozed: null };
}
/**
 * A notice that was put off by a clock that was ahead and has never been tried: its time lies beyond the next morning card or,
 * if it is claimed, beyond the longest that a claim can last. One that stands behind another has a time of its own.
 */
function broughtForward(notice, { calendar, policy }, now) {
    const { state, sendAfter, plannedAt, attempts, standsBehind = [], urgency } = notice;
    const isStale = state === 'sending' && Date.parse(sendAfter) - Date.parse(now) > 2 * notice_1.claimMs;
    if (isStale)
        return [{ ...notice, sendAfter: now }];
    if (state !== 'planned' || attempts.length > 0 || standsBehind.length > 0)
        return [];
    if (sendAfter <= (0, quietHours_1.openingAfter)(calendar, policy.alertHours, (0, londonTime_1.dayOf)(now)))
        return [];
    const opening = urgency === 'at-once' ? now : (0, quietHours_1.nextOpening)(calendar, policy.alertHours, now);
    return [{ ...notice, plannedAt: plannedAt < now ? plannedAt : now, sendAfter: opening }];
}
/** Delivery then shows on the card in the chat that it is dealt with, where there is a card of its own to change. */
function settledNotice(notice, now) {
    return { ...notice, state: 'settled', sendAfter: (0, notice_1.hasOwnCard)(notice) ? now : notice_1.never };
}
function plannedAgain(draft, known, now) {
    if (known === undefined || (known.state !== 'withdrawn' && known.state !== 'settled'))
        return [];
    // It was taken on or put off before it was sent: it is raised again when that time is over, and not now.
    const isHandled = known.acknowledged !== null || (known.snoozed ?? null) !== null;
    if (known.state === 'withdrawn' && isHandled)
        return [];
    const handled = known.handled === undefined ? {} : { handled: known.handled };
    const before = known.handledBefore === undefined ? {} : { handledBefore: known.handledBefore };
    return [{ ...(0, notice_1.planNotice)(draft, now), attempts: known.attempts, ...handled, ...before }];
}
function isListed(notice, facts) {
    const { state, about, acknowledged, openedAt } = notice;
    if (isWaiting(notice))
        return true;
    if (state === 'withdrawn' || state === 'settled')
        return isRaisedLater(notice, facts);
    const plannedOn = (0, londonTime_1.dayOf)(notice.plannedAt);
    if (isSettledByItsCause(notice))
        return (0, noticeKinds_1.holds)(about, facts) || plannedOn > facts.today;
    if (waitsForRecipient(notice, facts))
        return true;
    return acknowledged === null && openedAt === null && plannedOn >= (0, calendarDate_1.addDays)(facts.today, -daysListed);
}
/** They may have opened it, but what it asks of them is not done: it stays in their list (core/alerts/waiting.ts). */
function waitsForRecipient({ about, recipientPersonId }, facts) {
    const recipient = recipientPersonId === null ? undefined : (0, coreGroup_1.memberFor)(facts.group, recipientPersonId, facts.today);
    return recipient !== undefined && (0, aboutNotice_1.waitsForDeed)(about, recipient, facts);
}
/** It told again what has been told once more since, or is not to be told to this person any longer. */
function isOutdone(notice) {
    return !isWaiting(notice) && (0, toldAgain_1.isToldAgain)(notice.about);
}
/** Somebody sent it up, it was taken on before it was sent, and its duty is not met: it may have to be raised later, so it stays listed. */
function isRaisedLater({ state, about, acknowledged, snoozed = null }, facts) {
    const isHandled = acknowledged !== null || snoozed !== null;
    return state === 'withdrawn' && isHandled && about.kind === 'clock' && about.rung === 'escalated' && (0, noticeKinds_1.holds)(about, facts);
}
/** Leave that is over and was looked at leaves the head. */
function withoutPastLeave(group, today) {
    const { absences = [], ...rest } = group;
    const left = absences.filter(({ to }) => to === null || to >= today);
    return left.length === 0 ? rest : { ...rest, absences: left };
}
/** Tomorrow at the latest while something waits whose cause is gone, so that it is taken off the list. */
function nextLook(group, rules, today, leftOver) {
    const tomorrow = (0, calendarDate_1.addDays)(today, 1);
    const next = nextDayOf(group, rules, tomorrow);
    return leftOver ? (0, calendarDate_1.earlier)(tomorrow, next ?? tomorrow) : next;
}
/** The next day, not before `from`, of a clock or of an action's reminder. */
function nextDayOf(group, rules, from) {
    const [clock, reminder] = [(0, nextDueOn_1.nextDueOn)(group, rules, from), (0, actionReminders_1.nextReminderOn)(group, rules, from)];
    return clock === null || reminder === null ? (clock ?? reminder) : (0, calendarDate_1.earlier)(clock, reminder);
}
//# sourceMappingURL=lookAtGroup.js.map