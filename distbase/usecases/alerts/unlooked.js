"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.unlookedIds = unlookedIds;
exports.lookedUp = lookedUp;
const meeting_1 = require("../../core/meeting/meeting");
const chairNotices_1 = require("../../core/notices/chairNotices");
const viewNotices_1 = require("../../core/notices/viewNotices");
const reviewViews_1 = require("../../core/review/reviewViews");
const meeting_2 = require("../../documents/meeting");
const reviewViews_2 = require("../../documents/reviewViews");
/*
 * What a head says of who chairs and whose views are there is written by the deeds that change it. The case system's own meetings and
 * reviews, and those that an earlier version planned, are looked up once, when something may have to be told of them.
 */
/** The documents of this group that have to be looked at first. */
function unlookedIds(group, rules, today) {
    const meetingId = (0, chairNotices_1.meetingUnlooked)(group, rules, today);
    const views = (0, viewNotices_1.sittingsUnlooked)(group, rules, today).map(({ conferenceId }) => (0, reviewViews_1.viewsDocumentId)(conferenceId));
    return meetingId === null ? views : [...views, (0, meeting_1.meetingDocumentId)(meetingId)];
}
/** The head with what they say. A meeting that is open, is not there or cannot be read says nothing; where nobody gave a view there is no document. */
function lookedUp(group, found, rules, today) {
    const meetingId = (0, chairNotices_1.meetingUnlooked)(group, rules, today);
    const meeting = meetingId === null ? undefined : meeting_2.storedMeeting.in(found, meetingId);
    const chaired = meeting === undefined || meeting.state !== 'planned'
        ? group
        : {
            ...group,
            meetings: group.meetings.map((each) => (each.meetingId === meetingId ? { ...each, chairMemberId: (0, meeting_1.chairToCome)(meeting) } : each)),
        };
    return (0, viewNotices_1.sittingsUnlooked)(group, rules, today).reduce((head, { conferenceId, children }) => {
        const views = reviewViews_2.storedViews.in(found, conferenceId) ?? (0, reviewViews_1.noViews)(head, conferenceId);
        return (0, reviewViews_1.withViewsBy)(head, views, children.map(({ childId }) => childId));
    }, chaired);
}
//# sourceMappingURL=unlooked.js.map