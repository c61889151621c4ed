"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isAttendancePutRight = isAttendancePutRight;
exports.withAttendance = withAttendance;
exports.attendanceInCorrection = attendanceInCorrection;
const attendance_1 = require("../meeting/attendance");
const record_1 = require("./record");
const recordDraft_1 = require("./recordDraft");
/** Whether somebody was confirmed after the newest version was signed, otherwise than this version of the record has it. */
function isAttendancePutRight(version, { attendees, record }) {
    const lines = personsOf(version.sections);
    const signedAt = (0, record_1.signedVersion)(record)?.signedAt ?? null;
    return attendees.some((attendee) => {
        if (signedAt === null || attendee.confirmedAt === null || attendee.confirmedAt <= signedAt)
            return false;
        const line = lines.find(({ memberId }) => memberId === attendee.memberId);
        return line === undefined ? attendee.presence !== null : !isSame(line, attendee);
    });
}
/** The sections of a correction, with attendance as it was put right. The same ones where nothing was. */
function withAttendance(group, meeting, version) {
    if (!isAttendancePutRight(version, meeting))
        return version.sections;
    const day = (0, recordDraft_1.meetingDay)({ group, meeting });
    return version.sections.map((section) => section.part === 'attendance' ? { ...section, lines: linesPutRight(group, meeting, section, day) } : section);
}
/** The meeting with a correction that is being worked on brought up to date; a signed version is never changed. */
function attendanceInCorrection(group, meeting) {
    const { record } = meeting;
    const draft = record === null ? undefined : (0, record_1.newestVersion)(record);
    if (record === null || draft === undefined || draft.signedAt !== null || draft.number === 1)
        return meeting;
    const sections = withAttendance(group, meeting, draft);
    return sections === draft.sections
        ? meeting
        : { ...meeting, record: { ...record, versions: [...record.versions.slice(0, -1), { ...draft, sections }] } };
}
function linesPutRight(group, meeting, section, day) {
    const known = personsOf([section]);
    const standing = known.map((line) => {
        const attendee = meeting.attendees.find(({ memberId }) => memberId === line.memberId);
        return attendee === undefined || isSame(line, attendee) ? line : { ...line, ...seenOf(attendee) };
    });
    const added = (0, recordDraft_1.personLines)({ group, meeting }, day).filter(({ memberId, presence }) => presence !== null && !known.some((line) => line.memberId === memberId));
    return [...standing, ...added, { kind: 'validity', ...(0, attendance_1.validityOf)(group, meeting, day) }];
}
function personsOf(sections) {
    return sections.flatMap(({ part, lines }) => part === 'attendance' ? lines.flatMap((line) => (line.kind === 'person' ? [line] : [])) : []);
}
function isSame(line, attendee) {
    const { presence, mode, deputyAttended } = seenOf(attendee);
    return line.presence === presence && line.mode === mode && line.deputyAttended === deputyAttended;
}
function seenOf({ presence, mode, deputyAttended = false }) {
    return { presence, mode, deputyAttended };
}
//# sourceMappingURL=recordAttendance.js.map