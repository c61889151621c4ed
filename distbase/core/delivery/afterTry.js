"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostDaysNotFound = exports.mostUnknownTries = void 0;
exports.claimed = claimed;
exports.takenOver = takenOver;
exports.afterTry = afterTry;
exports.again = again;
exports.coveredBy = coveredBy;
exports.retried = retried;
exports.needsAnotherWay = needsAnotherWay;
exports.isNoWayKnown = isNoWayKnown;
exports.codeOf = codeOf;
const notice_1 = require("../notices/notice");
const londonTime_1 = require("../time/londonTime");
/**
 * How many tries may end without an answer before a notice is set aside. Refusals for now (429, 412) and a missing connection
 * are not counted.
 */
exports.mostUnknownTries = 10;
/** On how many days, once a day, a conversation that Teams does not find is tried: the answer is sometimes wrong (RELIABILITY 1b). */
exports.mostDaysNotFound = 3;
/** How soon a notice is tried again for somebody to whom no way is known: they may write to the bot at any moment. */
const noWayMs = 10 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;
const firstBackOffMs = 2_000;
const longestBackOffMs = 5 * 60 * 1000;
const mostAttemptsKept = 40;
/** The notice as claimed. A claim that is found after it has run out means that the notice may have been sent. */
function claimed(notice, nowMs) {
    return { ...notice, state: 'sending', sendAfter: toInstant(nowMs + notice_1.claimMs) };
}
/** The notice taken over from a claim that ran out: sent again, at the risk of one neutral card too many, rather than lost. */
function takenOver(notice, now) {
    if (notice.state !== 'sending')
        return notice;
    return withAttempt({ ...notice, state: 'planned', maybeDuplicate: true }, { at: now, outcome: 'claim-ran-out' });
}
/** The notice after a try. `random` is from 0 to below 1: back-off is exponential with full jitter. */
function afterTry(notice, outcome, nowMs, random) {
    if (outcome.kind === 'no-way-known')
        return waitingForWay(notice, nowMs);
    const tried = withAttempt(notice, { at: toInstant(nowMs), outcome: codeOf(outcome) });
    switch (outcome.kind) {
        case 'sent':
            return { ...tried, state: 'sent', activityId: outcome.activityId, sendAfter: notice_1.never, failure: null };
        case 'throttled':
            return again(tried, nowMs + Math.max(outcome.retryAfterMs ?? 0, outcome.retryAfterMs === null ? backOffMs(notice, random) : 0));
        case 'not-sent':
            return again(tried, nowMs + backOffMs(notice, random));
        case 'unknown-outcome':
            if (triesWith(tried, 'unknown-outcome') >= exports.mostUnknownTries)
                return failed(tried, 'no-answer');
            return { ...again(tried, nowMs + backOffMs(notice, random)), maybeDuplicate: true };
        case 'not-found':
            return triesWith(tried, 'not-found') > exports.mostDaysNotFound ? failed(tried, 'not-found') : again(tried, nowMs + dayMs);
        default:
            return failed(tried, codeOf(outcome));
    }
}
/** The notice put back to be looked at later, with nothing tried. */
function again(notice, atMs) {
    return { ...notice, state: 'planned', sendAfter: toInstant(atMs) };
}
/** A notice that one card, sent just now, stands for together with others. */
function coveredBy(card, notice, activityId, now) {
    return withAttempt({ ...notice, state: 'sent', activityId, sendAfter: notice_1.never, failure: null }, { at: now, outcome: card });
}
/** What was set aside, to be tried once more: somebody asked for it. */
function retried(notice, now) {
    return { ...notice, state: 'planned', sendAfter: now, failure: null, attempts: [] };
}
/** Whether somebody else must be told now: it failed for good; or it cannot wait, or has waited since another day, and found no way. */
function needsAnotherWay(notice, today) {
    if (notice.state === 'failed')
        return true;
    const outcome = notice.attempts.at(-1)?.outcome;
    if (outcome === 'not-found')
        return notice.urgency === 'at-once';
    if (outcome !== 'no-way-known')
        return false;
    return notice.urgency === 'at-once' || notice.attempts.some(({ at }) => (0, londonTime_1.dayOf)(at) < today);
}
/** Whether it was found out today already that no way to the person is known. */
function isNoWayKnown({ attempts }, today) {
    const last = attempts.at(-1);
    return last?.outcome === 'no-way-known' && (0, londonTime_1.dayOf)(last.at) === today;
}
/** Says in one code what a try came to. */
function codeOf(outcome) {
    if (outcome.kind === 'blocked')
        return outcome.reason;
    if (outcome.kind === 'sent' && outcome.together === true)
        return 'together';
    return outcome.kind === 'rejected' ? `rejected-${outcome.status}` : outcome.kind;
}
/**
 * A random wait of at most so long, and that doubles with each failure in a row: sends that failed together are not tried again
 * together.
 */
function backOffMs({ attempts }, random) {
    const inARow = attempts.length - 1 - attempts.findLastIndex(({ outcome }) => (0, notice_1.hasArrived)(outcome));
    return Math.ceil(random * Math.min(longestBackOffMs, firstBackOffMs * 2 ** Math.min(inARow, 20)));
}
/** At most one such attempt a day is noted, as each is only a look into the directory. */
function waitingForWay(notice, nowMs) {
    const at = toInstant(nowMs);
    const noted = isNoWayKnown(notice, (0, londonTime_1.dayOf)(at)) ? notice : withAttempt(notice, { at, outcome: 'no-way-known' });
    return again(noted, nowMs + noWayMs);
}
function failed(notice, failure) {
    return { ...notice, state: 'failed', failure, sendAfter: notice_1.never };
}
function triesWith({ attempts }, outcome) {
    return attempts.filter((attempt) => attempt.outcome === outcome).length;
}
function withAttempt(notice, attempt) {
    return { ...notice, attempts: [...notice.attempts, attempt].slice(-mostAttemptsKept) };
}
function toInstant(ms) {
    return new Date(ms).toISOString();
}
//# sourceMappingURL=afterTry.js.map