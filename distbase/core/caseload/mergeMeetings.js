"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.notInExport = void 0;
exports.meetingsToCompare = meetingsToCompare;
exports.mergeMeetings = mergeMeetings;
exports.withWhatTheyKnow = withWhatTheyKnow;
exports.isHeldHere = isHeldHere;
const importMark_1 = require("./importMark");
const mergeReports_1 = require("./mergeReports");
/** Why a meeting is called off that the case system has no longer. */
exports.notInExport = 'not-in-export';
/** The meetings whose documents the merge has to see: those of which the case system has news, and those it has dropped. */
function meetingsToCompare(imported, storedFacts, three) {
    const news = pairs(imported).filter(({ meeting, fact }) => isNews(meeting, fact, three));
    return [...news.map(({ meeting }) => meeting.meetingId), ...droppedFacts(imported, storedFacts, three).map(({ meetingId }) => meetingId)];
}
/**
 * The meetings after an import. One that people have worked on here keeps what they did and gains what the case
 * system knows more: that it was held or cancelled, and who was there. One that nobody touched is as the case system
 * says; a planned one that it has dropped or moved is cancelled. That it was held, as far as the case system alone had said so,
 * is true for as long as it says so. `plannedHere`: meetings that were made here, and then came from the case system too.
 */
function mergeMeetings(imported, storedFacts, documents, three, at, plannedHere = new Set()) {
    const facts = new Map(storedFacts.map((fact) => [fact.meetingId, fact]));
    const put = [];
    for (const { meeting, fact } of pairs(imported)) {
        const stored = documents.get(meeting.meetingId);
        const storedFact = facts.get(meeting.meetingId);
        if (storedFact && !isNews(meeting, fact, three))
            continue;
        const merged = stored && storedFact ? mergeMeeting({ meeting: stored, fact: storedFact }, { meeting, fact }, three) : { meeting, fact };
        if (merged.meeting !== stored)
            put.push(merged.meeting);
        facts.set(meeting.meetingId, merged.fact);
    }
    const dropped = droppedFacts(imported, storedFacts, three).flatMap((fact) => {
        const stored = documents.get(fact.meetingId);
        if (stored === undefined)
            return [];
        if (fact.heldOn === null)
            return stored.state === 'planned' && !isTouched(stored, three) ? [calledOff(stored, fact, at)] : [];
        if (isHeldHere(stored))
            return [];
        return [plannedHere.has(fact.meetingId) ? plannedAgain(stored, fact) : calledOff(stored, fact, at)];
    });
    for (const { meeting, fact } of dropped)
        facts.set(meeting.meetingId, fact);
    return {
        facts: [...facts.values()].sort(byPlannedDay),
        put: [...put, ...dropped.map(({ meeting }) => meeting)],
        dropped: dropped.map(({ meeting }) => meeting),
    };
}
function pairs(imported) {
    const facts = new Map(imported.group.meetings.map((fact) => [fact.meetingId, fact]));
    return imported.meetings.flatMap((meeting) => {
        const fact = facts.get(meeting.meetingId);
        return fact ? [{ meeting, fact }] : [];
    });
}
function isNews(meeting, fact, three) {
    return (three.isNews(importMark_1.partKey.meeting(meeting.meetingId), (0, importMark_1.withoutVersion)(meeting)) || three.isNews(importMark_1.partKey.meetingFact(fact.meetingId), fact));
}
function isTouched(stored, three) {
    return three.isTouched(importMark_1.partKey.meeting(stored.meetingId), (0, importMark_1.withoutVersion)(stored));
}
function mergeMeeting(stored, imported, three) {
    const version = stored.meeting.version + 1;
    if (!isTouched(stored.meeting, three))
        return { meeting: { ...imported.meeting, version }, fact: (0, mergeReports_1.withReportsOf)(stored, imported.fact) };
    const isTheirs = stored.meeting.state === 'closed' && !isHeldHere(stored.meeting);
    const merged = isTheirs ? asTheyHaveIt(stored, imported) : withWhatTheyKnow(stored, imported);
    return merged.meeting === stored.meeting ? merged : { ...merged, meeting: { ...merged.meeting, version } };
}
/** What people did here, and what only the case system knows beside: that it was held or cancelled, who was there, when its record went out. */
function withWhatTheyKnow(stored, imported) {
    if (stored.meeting.state !== 'planned' || imported.meeting.state === 'planned') {
        const recordSentOn = isRecordedHere(stored.meeting) ? null : imported.fact.recordSentOn;
        return { meeting: stored.meeting, fact: recordSentOn ? { ...stored.fact, recordSentOn } : stored.fact };
    }
    return asTheyHaveIt(stored, imported);
}
/** Whether it was held is for the case system to say; what people did here stays. */
function asTheyHaveIt(stored, imported) {
    const { state, cancellation } = imported.meeting;
    const attendees = mergeAttendees(stored.meeting.attendees, imported.meeting.attendees);
    const { plannedFor, startsAt } = stored.fact;
    return {
        meeting: { ...stored.meeting, state, cancellation, attendees },
        fact: { ...(0, mergeReports_1.withReportsOf)(stored, imported.fact), plannedFor, startsAt, valid: validNow(stored, imported.fact) },
    };
}
/** Whether enough people came follows from attendance: where that was put right here, from what was said here. */
function validNow({ meeting, fact }, imported) {
    const isPutRight = meeting.attendees.some(({ confirmedAt, presence }) => presence !== null && confirmedAt !== null);
    return imported.heldOn !== null && imported.heldOn === fact.heldOn && isPutRight ? fact.valid : imported.valid;
}
/** Opened, closed or recorded here: people here say that it was held, whatever the case system has. */
function isHeldHere({ openedAt, closedAt, record }) {
    return openedAt !== null || closedAt !== null || record !== null;
}
/** Whether its record is written here. It is then sent from here too, and the day on which the case system sent one does not count. */
function isRecordedHere({ record, agenda }) {
    return record !== null || agenda.some(({ notes }) => notes.length > 0);
}
/** A reply stays; who was there is added where nobody has confirmed it here. */
function mergeAttendees(stored, imported) {
    const there = new Map(imported.map((attendee) => [attendee.memberId, attendee]));
    const known = new Set(stored.map(({ memberId }) => memberId));
    const merged = stored.map((attendee) => {
        const found = there.get(attendee.memberId);
        if (!found || attendee.presence !== null)
            return attendee;
        return { ...attendee, presence: found.presence, mode: found.mode, confirmedBy: found.confirmedBy, confirmedAt: found.confirmedAt };
    });
    return [...merged, ...imported.filter(({ memberId }) => !known.has(memberId))];
}
function droppedFacts(imported, storedFacts, three) {
    const now = new Set(imported.meetings.map(({ meetingId }) => meetingId));
    // One that is planned is not called off because a row cannot be read; that one was held is not taken from anything but a row.
    const isWhole = !(imported.leftOut ?? []).includes('meetings');
    return storedFacts.filter(({ meetingId, cancelled, heldOn }) => !cancelled && !now.has(meetingId) && (isWhole || heldOn !== null) && three.wasImported(importMark_1.partKey.meeting(meetingId)));
}
function calledOff(meeting, fact, at) {
    const reason = { text: '', by: 'system:import', at, language: 'en', audience: { kind: 'everyone' } };
    const cancellation = { code: exports.notInExport, reason };
    return {
        meeting: { ...meeting, version: meeting.version + 1, state: 'cancelled', cancellation },
        fact: { ...notHeld(fact), cancelled: true },
    };
}
function plannedAgain(meeting, fact) {
    return { meeting: { ...meeting, version: meeting.version + 1, state: 'planned' }, fact: (0, mergeReports_1.withReportsOf)({ meeting, fact }, notHeld(fact)) };
}
/** Without what is only known of a meeting that was held. */
function notHeld({ recordSentOn: _sent, absenceReports: _reports, ...fact }) {
    return { ...fact, heldOn: null, valid: null };
}
function byPlannedDay(one, other) {
    return one.plannedFor < other.plannedFor ? -1 : Number(one.plannedFor > other.plannedFor);
}
//# sourceMappingURL=mergeMeetings.js.map