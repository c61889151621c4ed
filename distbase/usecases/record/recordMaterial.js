"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.besideForRecord = besideForRecord;
exports.visitsForRecord = visitsForRecord;
exports.materialIn = materialIn;
const closedActions_1 = require("../../core/actions/closedActions");
const recordDraft_1 = require("../../core/record/recordDraft");
const recordThen_1 = require("../../core/record/recordThen");
const conference_1 = require("../../documents/conference");
const meeting_1 = require("../../documents/meeting");
const plan_1 = require("../../documents/plan");
const visit_1 = require("../../documents/visit");
/** Of the done actions a record has those done since the meeting before it; of reviews and meetings, what was planned on its day. */
function besideForRecord(group, { meetingId }) {
    const day = dayOfMeeting(group, meetingId);
    if (day === null)
        return [];
    const meetings = (0, recordThen_1.meetingIdsSince)(group, meetingId, day);
    return [...(0, closedActions_1.closedPageIds)(group, (0, recordDraft_1.heldBefore)(group, meetingId, day)), ...(0, recordThen_1.sittingIdsSince)(group, day), ...meetings];
}
/** Those since the meeting before, where the head has let some of them go. */
function visitsForRecord(group, { meetingId }) {
    const day = dayOfMeeting(group, meetingId);
    const since = day === null ? null : (0, recordDraft_1.heldBefore)(group, meetingId, day);
    return day !== null && (0, recordThen_1.lacksVisitsSince)(group, since) ? { from: since } : null;
}
function dayOfMeeting(group, meetingId) {
    const fact = group.meetings.find((each) => each.meetingId === meetingId);
    return fact === undefined ? null : (fact.heldOn ?? fact.plannedFor);
}
/** What the record of that meeting is composed from, of what a deed or view on it has read. */
function materialIn(state, meeting) {
    const { group, documents } = state;
    const visits = [...visit_1.storedVisit.among(documents).values()];
    const conferences = [...conference_1.storedConference.among(documents).values()];
    const meetings = [...meeting_1.storedMeeting.among(documents).values()];
    return { group, meeting, plan: (0, plan_1.planIn)(state, group.coreGroupId), visits, conferences, meetings };
}
//# sourceMappingURL=recordMaterial.js.map