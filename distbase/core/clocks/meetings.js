"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingClocks = void 0;
const calendarDate_1 = require("../time/calendarDate");
const clock_1 = require("./clock");
const clockFacts_1 = require("./clockFacts");
const occurrences_1 = require("./occurrences");
/**
 * D03, D04, D13, D15: the group's own meetings, listed for each child, counted from that child's conference. Only a
 * meeting that was held, and was valid (DOMAIN 1.10), counts; one planned, cancelled or inquorate moves nothing.
 */
const meetingClocks = (facts, rules) => [
    ...coreGroups(facts, rules),
    ...recordsSent(facts, rules),
    ...absenceReports(facts, rules),
];
exports.meetingClocks = meetingClocks;
/** D03 once, from the conference to the first core group; then D04 from each core group to the next (DOMAIN 1.6, 1.8). */
const coreGroups = (facts, rules) => {
    const { clocks } = rules.policy;
    const heldOn = facts.meetingsHeld.map((meeting) => meeting.heldOn);
    const [first] = heldOn;
    const initial = (0, occurrences_1.one)(facts, rules, { clock: 'D03', length: clocks.D03.limit, because: (0, clockFacts_1.startCode)(facts) }, facts.conferenceOn, first ?? null);
    if (first === undefined)
        return [initial];
    const next = { clock: 'D04', length: clocks.D04.limit, first: 'meeting-held', next: 'meeting-held' };
    return [initial, ...(0, occurrences_1.every)(facts, rules, next, first, heldOn)];
};
/** D13: so long after the meeting, and always before the next one. */
const recordsSent = (facts, rules) => facts.meetingsHeld.flatMap((meeting) => {
    if (meeting.recordSentOn === undefined)
        return [];
    const run = (0, occurrences_1.one)(facts, rules, { clock: 'D13', length: rules.policy.clocks.D13.limit, because: 'meeting-held' }, meeting.heldOn, meeting.recordSentOn);
    const limit = (0, calendarDate_1.earlier)(run.limit, dayBeforeNextMeeting(facts, meeting.heldOn) ?? run.limit);
    return [{ ...run, limit, aimOn: limit }];
});
/** D15: one for all who owe a report to a meeting, met when the last report is there. */
const absenceReports = (facts, rules) => facts.group.meetings.flatMap((meeting) => {
    const owed = (meeting.absenceReports ?? []).filter(({ apologisedOn }) => apologisedOn <= facts.until);
    const [first] = owed.map(({ apologisedOn }) => apologisedOn).sort();
    if (first === undefined || meeting.cancelled || meeting.plannedFor < facts.conferenceOn)
        return [];
    const { limit: length } = rules.policy.clocks.D15;
    const limit = (0, calendarDate_1.later)(first, (0, clock_1.subtractLength)(rules, meeting.plannedFor, length));
    const metOn = lastOf(owed.map(({ receivedOn }) => (0, occurrences_1.known)(facts, receivedOn)));
    const counted = {
        clock: 'D15',
        childId: facts.child.childId,
        trigger: first,
        limit,
        because: 'absent-member-apologised',
        length,
    };
    return [(0, occurrences_1.until)(facts, endedByMeeting((0, clock_1.occurrence)(counted, { metOn }), facts, meeting))];
});
function endedByMeeting(run, facts, meeting) {
    return run.metOn === null ? { ...run, closedOn: (0, occurrences_1.known)(facts, meeting.heldOn) } : run;
}
function dayBeforeNextMeeting(facts, heldOn) {
    const [next] = facts.group.meetings
        .filter(({ cancelled, plannedFor }) => !cancelled && plannedFor > heldOn)
        .map(({ plannedFor }) => plannedFor)
        .sort();
    return next === undefined ? null : (0, calendarDate_1.later)(heldOn, (0, calendarDate_1.addDays)(next, -1));
}
/** The last of these days; null while one is missing. */
function lastOf(days) {
    return days.reduce((one, other) => (one === null || other === null ? null : (0, calendarDate_1.later)(one, other)), days[0] ?? null);
}
//# sourceMappingURL=meetings.js.map