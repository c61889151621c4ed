"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seenState = seenState;
const actions_1 = require("../../core/actions/actions");
const excluded_1 = require("../../core/confidentiality/excluded");
const closedActions_1 = require("../../documents/closedActions");
const notice_1 = require("../../documents/notice");
const plan_1 = require("../../documents/plan");
/*
 * Somebody who is, or was, excluded has the group without the meetings and reviews of that time, as if nobody had planned or held them:
 * every view and every answer to a press is made of this, so that no card has to remember it (DOMAIN 1.14).
 */
/** The group and its documents as this member may know them. For everybody who was never excluded the same objects. */
function seenState(state, member) {
    const { group, documents } = state;
    if (!(0, excluded_1.isEverExcluded)(group, member))
        return state;
    const unknown = (0, excluded_1.unknownTo)(group, member);
    const seen = [...documents].flatMap(([id, stored]) => isKeptBack(unknown, id) ? [] : keptIn(stored, unknown, member).map((each) => [id, each]));
    return { group: (0, excluded_1.headSeenBy)(group, member), documents: new Map(seen) };
}
const ofMeetings = ['meeting', 'record-version'];
const ofConferences = ['conference', 'review-views'];
function isKeptBack({ meetings, conferences }, id) {
    const [type = '', about = ''] = id.split(':');
    return (ofMeetings.includes(type) && meetings.has(about)) || (ofConferences.includes(type) && conferences.has(about));
}
/** The document without what was agreed or told at such a meeting; none where nothing is left. */
function keptIn(stored, unknown, member) {
    const isTheirs = (action) => action.setAtMeetingId === null || !unknown.meetings.has(action.setAtMeetingId) || (0, actions_1.answersFor)(action, member.memberId);
    if (typeof stored !== 'object' || stored === null || !('type' in stored))
        return [stored];
    if (stored.type === plan_1.storedPlan.type) {
        const plan = plan_1.storedPlan.read(stored);
        return [{ ...plan, actions: plan.actions.filter(isTheirs) }];
    }
    if (stored.type === closedActions_1.storedClosedActions.type) {
        const page = closedActions_1.storedClosedActions.read(stored);
        return [{ ...page, actions: page.actions.filter(isTheirs) }];
    }
    if (stored.type !== notice_1.storedNotice.type)
        return [stored];
    const notice = notice_1.storedNotice.ifReadable(stored);
    return notice !== null && (0, excluded_1.isNewsOf)(unknown, notice.about) ? [] : [stored];
}
//# sourceMappingURL=keptBack.js.map