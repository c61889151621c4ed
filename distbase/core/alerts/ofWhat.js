"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noneOfThem = void 0;
exports.ofWhat = ofWhat;
const noticeKinds_1 = require("../notices/noticeKinds");
/** What needs nothing to be told apart: a limit of its children. */
exports.noneOfThem = { childIds: [], meetingOn: null, reviewOn: null, notSeenOn: null, inDanger: false, memberId: null };
function ofWhat(group, about) {
    return {
        childIds: childIdsOf(group, about),
        meetingOn: meetingDay(group, about),
        reviewOn: about.kind === 'review-day' || about.kind === 'view' || about.kind === 'no-review-chair' ? about.plannedFor : null,
        notSeenOn: notSeenReport(group, about)?.on ?? null,
        inDanger: notSeenReport(group, about)?.danger ?? false,
        memberId: about.kind === 'account' || about.kind === 'vacancy' ? about.memberId : null,
    };
}
function notSeenReport({ notSeenAwaiting = [] }, about) {
    if (about.kind !== 'not-seen' && about.kind !== 'undecided')
        return undefined;
    return notSeenAwaiting.find(({ entryId }) => entryId === about.entryId);
}
function childIdsOf(group, about) {
    if (about.kind === 'action')
        return group.actionsDue?.find(({ actionId }) => actionId === about.actionId)?.childIds ?? [];
    return (0, noticeKinds_1.childrenOf)(about, group) ?? [];
}
function meetingDay({ meetings }, about) {
    if (about.kind === 'meeting' || about.kind === 'no-chair')
        return about.plannedFor;
    if (about.kind !== 'record' && about.kind !== 'release' && about.kind !== 'voice')
        return null;
    const meeting = meetings.find(({ meetingId }) => meetingId === about.meetingId);
    return meeting?.heldOn ?? meeting?.plannedFor ?? null;
}
//# sourceMappingURL=ofWhat.js.map