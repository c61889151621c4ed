"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deliverDigest = deliverDigest;
exports.cover = cover;
exports.mayHaveDigest = mayHaveDigest;
exports.noteDigest = noteDigest;
const afterTry_1 = require("../../core/delivery/afterTry");
const quietHours_1 = require("../../core/notices/quietHours");
const londonTime_1 = require("../../core/time/londonTime");
const linkPerson_1 = require("../people/linkPerson");
const deliverOne_1 = require("./deliverOne");
const delivery_1 = require("./delivery");
const sendOne_1 = require("./sendOne");
/**
 * What can wait, for one person: one card a morning for all of it. The card opens their own list as it is then, so it
 * stands for every notice that was planned before it was sent; what is planned later waits for the next morning. Where one
 * action is all there is, the card opens that action, and stands for what was there when the outbox was read.
 */
async function deliverDigest(run, personId, notices, read) {
    const now = run.deps.clock.now();
    const opening = (0, quietHours_1.nextOpening)(run.deps.rules.calendar, hoursOf(run), now);
    if (opening > now)
        return postpone(run, notices, opening);
    const today = digestOf(await (0, linkPerson_1.personIfReadable)(run.deps, personId), now);
    const covered = today === null ? [] : notices.filter(({ document }) => document.plannedAt <= today.at);
    await cover(run, covered, today?.activityId ?? null);
    const left = notices.filter((notice) => !covered.includes(notice));
    if (today !== null)
        return postpone(run, left, (0, quietHours_1.openingAfter)(run.deps.rules.calendar, hoursOf(run), (0, londonTime_1.dayOf)(now)));
    await sendDigest(run, personId, left, read);
}
/** Sends the card for the first that is still true; the others follow it, whatever becomes of it. */
async function sendDigest(run, personId, notices, read) {
    for (const [index, lead] of notices.entries()) {
        const loaded = await (0, deliverOne_1.stillTrue)(run, lead);
        if (loaded === null)
            continue;
        const rest = notices.slice(index + 1);
        const isOnlyAction = read.isAll && notices.length === 1 && lead.document.about.kind === 'action';
        const message = isOnlyAction ? run.messages.one(lead.document) : run.messages.digest();
        const noted = (activityId) => noteDigest(run, personId, activityId, isOnlyAction ? read.at : run.deps.clock.now());
        const sending = await (0, deliverOne_1.deliverOne)(run, lead, loaded, message, noted);
        if (sending.kind === 'taken')
            return;
        if (sending.kind === 'sent')
            return cover(run, rest, sending.notice.activityId);
        if (sending.kind === 'later')
            return sending.notice.sendAfter > run.deps.clock.now() ? postpone(run, rest, sending.notice.sendAfter) : undefined;
        return failToo(run, rest, sending.notice.failure ?? 'failed');
    }
}
/** Marks as sent what the card stands for, and withdraws what is not true any more. */
async function cover(run, notices, activityId) {
    for (const notice of notices) {
        if ((await (0, deliverOne_1.stillTrue)(run, notice)) === null)
            continue;
        const now = run.deps.clock.now();
        if (await (0, delivery_1.save)(run, notice, (0, afterTry_1.coveredBy)('in-digest', (0, afterTry_1.takenOver)(notice.document, now), activityId, now)))
            run.counts.covered += 1;
    }
}
async function postpone(run, notices, until) {
    for (const notice of notices) {
        const waiting = (0, afterTry_1.takenOver)(notice.document, run.deps.clock.now());
        if (await (0, delivery_1.save)(run, notice, (0, afterTry_1.again)(waiting, Date.parse(until))))
            run.counts.postponed += 1;
    }
}
/** What stopped the card stops all the notices that it was to stand for; Teams is not asked for each of them. */
async function failToo(run, notices, reason) {
    for (const notice of notices) {
        if ((await (0, deliverOne_1.stillTrue)(run, notice)) !== null)
            await (0, sendOne_1.written)(run, notice, { kind: 'blocked', reason });
    }
}
/** Whether something that can wait may go to that person now: it is a time for it, and they had no such card today. */
async function mayHaveDigest(run, personId) {
    const now = run.deps.clock.now();
    if ((0, quietHours_1.nextOpening)(run.deps.rules.calendar, hoursOf(run), now) > now)
        return false;
    return digestOf(await (0, linkPerson_1.personIfReadable)(run.deps, personId), now) === null;
}
/** Before the mark on the notice: a crash in between then finds that the card has gone. */
async function noteDigest(run, personId, activityId, at) {
    await (0, linkPerson_1.changePerson)(run.deps, personId, (person) => ({ ...person, lastDigest: { at, activityId } }));
}
/** Today's card, where one was sent; one from the future (the clock was set back) is not believed. */
function digestOf(person, now) {
    const last = person?.lastDigest;
    return last !== undefined && last.at <= now && (0, londonTime_1.dayOf)(last.at) === (0, londonTime_1.dayOf)(now) ? last : null;
}
function hoursOf({ deps }) {
    return deps.rules.policy.alertHours;
}
//# sourceMappingURL=digest.js.map