"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildMeetings = buildMeetings;
const absence_1 = require("../core/meeting/absence");
const meeting_1 = require("../core/meeting/meeting");
const standingAgenda_1 = require("../core/meeting/standingAgenda");
const londonTime_1 = require("../core/time/londonTime");
const typedText_1 = require("../core/typedText");
const grouping_1 = require("./grouping");
const importedText_1 = require("./importedText");
const opaqueId_1 = require("./opaqueId");
const whoCame_1 = require("./whoCame");
/** Every meeting of the group, oldest first: planned, held (closed, with who was there) and cancelled ones. */
function buildMeetings(slice, coreGroupId, { memberOf }) {
    const attendance = (0, grouping_1.groupedBy)(slice.attendance.map(({ row }) => row), (row) => row.held_on);
    const isNobodys = (0, whoCame_1.nobodyCame)(slice);
    const rows = slice.meetings.map(({ row }) => row).sort((0, grouping_1.byText)((row) => `${row.planned_for} ${row.kind}`));
    return rows.map((row) => {
        const meetingId = (0, opaqueId_1.opaqueId)('meeting', slice.idRef, row.kind, row.planned_for);
        const there = attendance.get(row.held_on ?? row.said_held_on ?? '') ?? [];
        const attendees = there.flatMap((one) => attendeeOf(one, row, memberOf));
        const chair = row.chair_email === null ? undefined : memberOf(row.chair_email, row.held_on ?? row.planned_for);
        const document = {
            id: (0, meeting_1.meetingDocumentId)(meetingId),
            type: 'meeting',
            schemaVersion: 1,
            coreGroupId,
            meetingId,
            version: 1,
            kind: row.kind,
            state: stateOf(row),
            plannedFor: row.planned_for,
            startsAt: null,
            mode: row.mode,
            chairMemberId: chair?.memberId ?? null,
            language: 'both',
            needs: null,
            lateReason: null,
            moves: [],
            cancellation: cancellationOf(row),
            openedAt: null,
            closedAt: null,
            agenda: stateOf(row) === 'planned' ? (0, standingAgenda_1.standingAgenda)(itemIds(meetingId), row.kind) : [],
            agendaVersion: 1,
            attendees: attendees.sort((0, grouping_1.byText)((attendee) => attendee.memberId)),
            record: null,
        };
        return {
            document,
            fact: factOf(row, meetingId, there.flatMap((one) => reportOf(one, memberOf)), row.held_on !== null && isNobodys(row.held_on)),
        };
    });
}
function stateOf(row) {
    if (row.cancelled)
        return 'cancelled';
    return row.held_on === null ? 'planned' : 'closed';
}
/** A held date in the case system means that the meeting was held and valid, unless its own attendance says that nobody came. */
function factOf(row, meetingId, reports, isNobodys) {
    const held = row.held_on !== null;
    return {
        meetingId,
        kind: row.kind,
        plannedFor: row.planned_for,
        startsAt: null,
        heldOn: row.held_on,
        valid: held ? !isNobodys : null,
        cancelled: row.cancelled,
        ...(held ? { recordSentOn: row.record_sent_on } : {}),
        ...(held && reports.length > 0 ? { absenceReports: [...reports].sort((0, grouping_1.byText)(({ memberId }) => memberId)) } : {}),
    };
}
function cancellationOf(row) {
    if (!row.cancelled)
        return null;
    const given = row.cancelled_reason.trim();
    const code = /^[a-z][a-z-]{0,40}$/.test(given) ? given : 'other';
    return {
        code: given === '' ? 'not-given' : code,
        reason: (0, importedText_1.importedText)(row.cancelled_reason, typedText_1.importer, (0, londonTime_1.instantOf)(row.planned_for, '00:00')),
    };
}
const presenceModes = { 'in-person': 'in-person', video: 'video', hybrid: null };
function attendeeOf(there, meeting, memberOf) {
    const member = memberOf(there.email, there.held_on);
    if (!member)
        return [];
    const came = there.status === 'present' || there.status === 'part';
    return [
        {
            memberId: member.memberId,
            invitedAt: null,
            reply: null,
            repliedAt: null,
            deputy: null,
            presence: there.status,
            mode: came ? presenceModes[meeting.mode] : null,
            confirmedBy: typedText_1.importer,
            confirmedAt: null,
        },
    ];
}
/**
 * The export says when a report came and not when its author apologised, which was on that day at the latest. A practitioner who
 * apologised, and whose report has no day, owes it (DOMAIN 1.10): they apologised on the day of the meeting at the latest.
 */
function reportOf(there, memberOf) {
    const member = memberOf(there.email, there.held_on);
    const receivedOn = there.report_received_on;
    if (member === undefined)
        return [];
    if (receivedOn !== null)
        return [{ memberId: member.memberId, apologisedOn: receivedOn, receivedOn }];
    const owes = there.status === 'apologies' && (0, absence_1.owesReports)(member);
    return owes ? [{ memberId: member.memberId, apologisedOn: there.held_on, receivedOn }] : [];
}
/** The same names for the same meeting's items at each import. */
function itemIds(meetingId) {
    let number = 0;
    return () => {
        number += 1;
        return (0, opaqueId_1.opaqueId)('item', meetingId, String(number));
    };
}
//# sourceMappingURL=buildMeetings.js.map