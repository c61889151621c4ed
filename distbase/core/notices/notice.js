"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.claimMs = exports.never = exports.handlings = exports.noticeStates = void 0;
exports.planNotice = planNotice;
exports.hasArrived = hasArrived;
exports.hasOwnCard = hasOwnCard;
exports.withdrawn = withdrawn;
const about_1 = require("../about");
const aboutNotice_1 = require("./aboutNotice");
const noticeKinds_1 = require("./noticeKinds");
/**
 * planned → sending → sent, or back to planned to be tried again; `unknown` when the answer was lost. `failed` for
 * good, and shown on the co-ordinator's board; `withdrawn` before it went, `settled` after, when its cause is gone.
 */
exports.noticeStates = ['planned', 'sending', 'sent', 'unknown', 'failed', 'withdrawn', 'settled'];
/** What people did with a notice, and that it was raised again when nothing had come of it. */
exports.handlings = ['taken', 'put-off', 'escalated', 'tried-again', 'raised-again'];
/** The `sendAfter` of a notice that delivery is done with. */
exports.never = '9999-12-31T23:59:59.999Z';
function planNotice(draft, plannedAt) {
    const { about, recipientPersonId } = draft;
    const key = (0, aboutNotice_1.keyOf)(about, recipientPersonId);
    return {
        ...draft,
        ...forOlderInstances(about, recipientPersonId),
        key,
        id: (0, aboutNotice_1.idOfKey)(key),
        type: 'notice',
        schemaVersion: 1,
        plannedAt,
        state: 'planned',
        attempts: [],
        activityId: null,
        openedAt: null,
        acknowledged: null,
    };
}
function forOlderInstances(about, to) {
    const common = { reason: (0, about_1.wordsForOlderInstances)((0, aboutNotice_1.wordsOf)(about)), clock: null, opens: (0, noticeKinds_1.opensOf)(about, to) };
    if (about.kind === 'unreached')
        return { ...common, unreachedPersonId: about.personId };
    if (about.kind !== 'clock' && about.kind !== 'action')
        return common;
    const rung = (0, noticeKinds_1.noticeRungName)(about.rung);
    if (about.kind === 'clock')
        return { ...common, clock: { id: about.clock, childId: about.childId, limit: about.limit, rung } };
    const id = `${about.state === 'open' ? 'action' : 'blocked'}.${about.actionId}`;
    return { ...common, clock: { id, childId: null, limit: about.dueOn, rung } };
}
/** Outcomes of a try by which a notice came to its recipient: on a card of its own, with the morning card, or with others on one card. */
const arrivals = ['sent', 'in-digest', 'together'];
function hasArrived(outcome) {
    return arrivals.includes(outcome);
}
/** Whether its card in the chat is about it alone, so that it may be changed once the notice is over. */
function hasOwnCard({ activityId, urgency, attempts }) {
    return activityId !== null && urgency === 'at-once' && attempts.findLast(({ outcome }) => hasArrived(outcome))?.outcome === 'sent';
}
/** How long a claim holds: longer than any one send with its waiting can take. */
exports.claimMs = 120_000;
function withdrawn(notice) {
    return { ...notice, state: 'withdrawn', sendAfter: exports.never };
}
//# sourceMappingURL=notice.js.map