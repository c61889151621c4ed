"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pastVersionId = pastVersionId;
exports.pastVersionIds = pastVersionIds;
exports.withPastVersions = withPastVersions;
exports.partingVersions = partingVersions;
const record_1 = require("./record");
function pastVersionId(meetingId, number) {
    return `record-version:${meetingId}:${String(number).padStart(4, '0')}`;
}
/** The documents of those of these versions that have left the meeting: versions are counted from 1, and none is missing before its first. */
function pastVersionIds({ meetingId, record }, from, to) {
    const last = Math.min(to, (record?.versions[0]?.number ?? 1) - 1);
    return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => pastVersionId(meetingId, from + index));
}
/** The meeting with those of its past versions that are at hand back in its record. */
function withPastVersions(meeting, past) {
    const { record } = meeting;
    if (record === null)
        return meeting;
    const own = new Set(record.versions.map(({ number }) => number));
    const back = past.filter(({ meetingId, version }) => meetingId === meeting.meetingId && !own.has(version.number));
    if (back.length === 0)
        return meeting;
    const versions = [...back.map(({ version }) => version), ...record.versions].sort((one, other) => one.number - other.number);
    return { ...meeting, record: { ...record, versions } };
}
/** What is written, with past versions apart from their meeting and before it. The same list where there are none. */
function partingVersions(written) {
    return written.some((document) => isMeeting(document) && pastIn(document).length > 0)
        ? written.flatMap((document) => (isMeeting(document) ? parted(document) : [document]))
        : written;
}
function parted(meeting) {
    const past = pastIn(meeting);
    const { record, meetingId, coreGroupId } = meeting;
    if (record === null || past.length === 0)
        return [meeting];
    const apart = past.map((version) => ({
        id: pastVersionId(meetingId, version.number),
        type: 'record-version',
        schemaVersion: 1,
        coreGroupId,
        meetingId,
        version,
    }));
    const left = { ...meeting, record: { ...record, versions: record.versions.filter((version) => !past.includes(version)) } };
    return [...apart, left];
}
function pastIn({ record }) {
    const newest = (0, record_1.signedVersion)(record)?.number ?? 0;
    return (record?.versions ?? []).filter(({ number, signedAt }) => signedAt !== null && number < newest);
}
function isMeeting(document) {
    return document.type === 'meeting';
}
//# sourceMappingURL=pastVersions.js.map