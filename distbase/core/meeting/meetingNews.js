"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isMeetingNews = isMeetingNews;
/** Whether what is told of a meeting still stands: it was not moved or cancelled since, and is not over. */
function isMeetingNews({ meetings }, { meetingId, news, plannedFor }, today) {
    const fact = meetings.find((meeting) => meeting.meetingId === meetingId);
    if (fact === undefined || fact.plannedFor !== plannedFor || plannedFor < today)
        return false;
    return news === 'cancelled' ? fact.cancelled : !fact.cancelled && fact.heldOn === null;
}
//# sourceMappingURL=meetingNews.js.map