"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withReportsOf = withReportsOf;
/**
 * The fact with the reports that are owed, or were handed in, by what people said here: they stay unless the export itself says when
 * that member's came. Then it came on that day, and is owed since they apologised here.
 */
function withReportsOf({ meeting, fact }, now) {
    const answered = new Set(meeting.attendees.filter(({ reply }) => reply !== null).map(({ memberId }) => memberId));
    const ours = (fact.absenceReports ?? []).filter((report) => answered.has(report.memberId) || isCorrected(report, fact));
    if (ours.length === 0)
        return now;
    const here = new Map(ours.map((report) => [report.memberId, report]));
    const theirs = (now.absenceReports ?? []).map((report) => {
        const known = here.get(report.memberId) ?? report;
        // Where the export only says that it is owed, what was handed in here counts.
        if (report.receivedOn === null)
            return known;
        const { apologisedOn } = known;
        return apologisedOn < report.apologisedOn ? { ...report, apologisedOn } : report;
    });
    const said = new Set(theirs.map(({ memberId }) => memberId));
    return { ...now, absenceReports: [...theirs, ...ours.filter(({ memberId }) => !said.has(memberId))] };
}
/** An export does not say when somebody apologised: as it brings a report, that was on the day on which it came, or else of the meeting. */
function isCorrected({ apologisedOn, receivedOn }, { heldOn, plannedFor }) {
    return apologisedOn !== (receivedOn ?? heldOn ?? plannedFor);
}
//# sourceMappingURL=mergeReports.js.map