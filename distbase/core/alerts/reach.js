"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noticeIdsForReach = noticeIdsForReach;
exports.lostFor = lostFor;
const arrival_1 = require("../notices/arrival");
const notice_1 = require("../notices/notice");
const openNotices_1 = require("../notices/openNotices");
/**
 * Whom Teams does not reach, for an appointment of the group. That somebody could not be reached stands in the head until the
 * next morning card; what their own notices came to says at once that a later one arrived.
 */
/** The open notices to people of whom the head says so, and those about that meeting: what `lostFor` needs. */
function noticeIdsForReach(group, meetingId) {
    const lost = [...markedLost(group)].flatMap((personId) => (0, openNotices_1.noticesTo)(group, personId).map(({ id }) => id));
    const about = (0, openNotices_1.openNoticesOf)(group).flatMap(({ id, about }) => (isAbout(about, meetingId) ? [id] : []));
    return [...new Set([...lost, ...about])];
}
/** The people whom the notice of that meeting did not get to, or whom nothing has got to since they were found to be out of reach. */
function lostFor(group, notices, meetingId) {
    const all = [...notices.values()];
    const untold = all.filter((notice) => isAbout(notice.about, meetingId) && (0, arrival_1.isUnreached)(notice));
    const marked = [...markedLost(group)].filter((personId) => !isReachedNow(all.filter((each) => each.recipientPersonId === personId)));
    return new Set([...untold.flatMap(({ recipientPersonId }) => recipientPersonId ?? []), ...marked]);
}
function markedLost(group) {
    return new Set((0, openNotices_1.openNoticesOf)(group).flatMap(({ about }) => (about.kind === 'unreached' ? [about.personId] : [])));
}
/** Whether the last that was tried to them arrived. */
function isReachedNow(theirs) {
    const tries = theirs.flatMap(({ attempts }) => attempts).sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
    const last = tries.at(-1);
    return last !== undefined && (0, notice_1.hasArrived)(last.outcome);
}
function isAbout(about, meetingId) {
    return about.kind === 'meeting' && about.meetingId === meetingId;
}
//# sourceMappingURL=reach.js.map