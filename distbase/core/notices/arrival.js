"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isUnreached = isUnreached;
exports.arrivalOf = arrivalOf;
exports.triedAt = triedAt;
exports.reachedBy = reachedBy;
const notice_1 = require("./notice");
/** It failed for good, or no way to the person is known although it has been tried. */
function isUnreached({ state, attempts }) {
    if (state === 'failed')
        return true;
    const outcome = attempts.at(-1)?.outcome;
    return state === 'planned' && (outcome === 'no-way-known' || outcome === 'not-found');
}
/** Undefined for what was taken back before it went: it says nothing of its recipient. */
function arrivalOf(notice) {
    if (isUnreached(notice))
        return { kind: 'unreached', at: triedAt(notice) };
    const arrived = notice.attempts.findLast(({ outcome }) => (0, notice_1.hasArrived)(outcome));
    if (arrived !== undefined)
        return { kind: 'sent', at: arrived.at };
    const isOnItsWay = notice.state === 'planned' || notice.state === 'sending' || notice.state === 'unknown';
    return isOnItsWay ? { kind: 'planned', at: notice.sendAfter } : undefined;
}
/** Those whom any of these did not reach, or has not reached yet although somebody asked for it to be tried again. */
function notReached(notices) {
    const isTriedAgain = ({ state, attempts, handled = [] }) => state !== 'sent' && attempts.length === 0 && handled.at(-1)?.what === 'tried-again';
    return new Set(notices.filter((notice) => isUnreached(notice) || isTriedAgain(notice)).flatMap(({ recipientPersonId }) => recipientPersonId ?? []));
}
function triedAt({ attempts, plannedAt }) {
    return attempts.at(-1)?.at ?? plannedAt;
}
/** Those to whom there is something among these and whom all of it has reached, but for what is over. */
function reachedBy(notices, isOver) {
    const lost = notReached(notices.filter((notice) => !isOver(notice)));
    return new Set(notices.flatMap(({ recipientPersonId: to }) => (to === null || lost.has(to) ? [] : [to])));
}
//# sourceMappingURL=arrival.js.map