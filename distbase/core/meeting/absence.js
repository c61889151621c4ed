"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withReportOwed = withReportOwed;
exports.owesReports = owesReports;
exports.owesReport = owesReport;
/**
 * What a member's answer to an invitation makes of the written report that somebody owes who cannot come (DOMAIN 1.10, D15). A
 * practitioner member's apologies owe one from that day; whoever comes after all, or sends a deputy, owes none. One that was handed
 * in stays.
 */
function withReportOwed(group, meetingId, { memberId, role }, reply, today) {
    const meeting = group.meetings.find((each) => each.meetingId === meetingId);
    if (!owesReports({ role }) || meeting === undefined)
        return group;
    const { absenceReports: reports = [], ...rest } = meeting;
    const own = reports.find((report) => report.memberId === memberId);
    const others = reports.filter((report) => report !== own);
    const isOwed = reply === 'apologies';
    if (isOwed ? own !== undefined : own === undefined || own.receivedOn !== null)
        return group;
    const owed = isOwed ? [...others, { memberId, apologisedOn: today, receivedOn: null }] : others;
    const changed = owed.length === 0 ? rest : { ...meeting, absenceReports: owed };
    return { ...group, meetings: group.meetings.map((each) => (each === meeting ? changed : each)) };
}
/** Whose apologies owe a written report. */
function owesReports({ role }) {
    return role === 'member';
}
/** Whether this member owes a written report to that meeting. */
function owesReport(group, meetingId, memberId) {
    const reports = group.meetings.find((meeting) => meeting.meetingId === meetingId)?.absenceReports ?? [];
    return reports.some((report) => report.memberId === memberId && report.receivedOn === null);
}
//# sourceMappingURL=absence.js.map