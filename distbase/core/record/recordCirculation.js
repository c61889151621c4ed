"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.circulate = circulate;
exports.release = release;
exports.needsRelease = needsRelease;
exports.asksForReleases = asksForReleases;
exports.toSendTo = toSendTo;
exports.toCirculate = toCirculate;
exports.awaitingRelease = awaitingRelease;
exports.wroteIn = wroteIn;
exports.readsAllOf = readsAllOf;
exports.renderingMark = renderingMark;
const canonicalJson_1 = require("../audit/canonicalJson");
const confidentiality_1 = require("../confidentiality/confidentiality");
const excluded_1 = require("../confidentiality/excluded");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const result_1 = require("../result");
const londonTime_1 = require("../time/londonTime");
const record_1 = require("./record");
const recordView_1 = require("./recordView");
/**
 * Sends the signed version to every reader of today who does not have it yet, and notes when the record first went out
 * (D13). Where a child's address is confidential, practitioners have it at once and the family waits (`needsRelease`).
 */
function circulate(group, meeting, versionSeen, by, at) {
    const signed = newestSigned(meeting, versionSeen);
    if (!signed.ok)
        return signed;
    const { record, version } = signed.value;
    const added = toCirculate(group, record, (0, londonTime_1.dayOf)(at));
    if (added.length === 0)
        return (0, result_1.refuse)({ kind: 'already-circulated' });
    const sent = added.filter((member) => !needsRelease(group, member)).map((member) => circulatedTo(member, version, at));
    const asked = added
        .filter((member) => needsRelease(group, member))
        .map(({ memberId }) => ({ memberId, version: version.number, askedByPersonId: by.personId, askedAt: at }));
    const waiting = [...(record.awaitingRelease ?? []), ...asked];
    const after = {
        ...record,
        circulation: [...record.circulation, ...sent],
        ...(waiting.length > 0 && { awaitingRelease: waiting }),
    };
    return (0, result_1.allow)({ ...sentOut(group, meeting, after, sent.length > 0 ? (0, londonTime_1.dayOf)(at) : null), sent, asked });
}
/** Sends it to one member of the family: a second person has looked at it as that member sees it (DOMAIN 5.5 (6)). */
function release(group, meeting, { version: versionSeen, memberId, rendering }, by, at, sha256) {
    const signed = newestSigned(meeting, versionSeen);
    if (!signed.ok)
        return signed;
    const { record, version } = signed.value;
    const member = group.members.find((each) => each.memberId === memberId);
    const waits = awaitingRelease(group, record, (0, londonTime_1.dayOf)(at)).some((each) => each.memberId === memberId);
    if (member === undefined || !waits)
        return (0, result_1.refuse)({ kind: hasVersion(record, memberId, versionSeen) ? 'already-circulated' : 'gone' });
    if (rendering !== renderingMark(version, group, member, sha256))
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const released = { by: by.memberId, byPersonId: by.personId, rendering };
    const sent = { ...circulatedTo(member, version, at), released };
    const left = (record.awaitingRelease ?? []).filter((each) => each.memberId !== memberId || each.version !== versionSeen);
    const { awaitingRelease: _before, ...rest } = record;
    const after = {
        ...rest,
        circulation: [...record.circulation, sent],
        ...(left.length > 0 && { awaitingRelease: left }),
    };
    return (0, result_1.allow)({ ...sentOut(group, meeting, after, (0, londonTime_1.dayOf)(at)), sent: [sent], asked: [] });
}
/** Whether a record goes to this member only after a second look: the family's side, while an address is confidential. */
function needsRelease(group, member) {
    return asksForReleases(group) && (0, confidentiality_1.isOnFamilySide)(member);
}
function asksForReleases(group) {
    return (0, confidentiality_1.hasConfidentialAddress)(group);
}
/** Members of today who are to have the newest signed version and do not have it; not who is excluded from the whole of that meeting. */
function toSendTo(group, record, today) {
    const signed = (0, record_1.signedVersion)(record);
    const [number, day] = [signed?.number ?? 0, signed === undefined ? '' : (0, recordView_1.dayOfVersion)(signed)];
    return (0, coreGroup_1.currentMembers)(group, today).filter((member) => (0, member_1.isRecordReader)(member) && !(0, excluded_1.isKeptOut)(group, member, day) && !hasVersion(record, member.memberId, number));
}
/** Of those, for whom a press is still to be made: who waits for a second person was asked for already. */
function toCirculate(group, record, today) {
    const waiting = new Set(awaitingRelease(group, record, today).map(({ memberId }) => memberId));
    return toSendTo(group, record, today).filter(({ memberId }) => !waiting.has(memberId));
}
/** What waits for a second person: of the newest signed version, and of nobody for whom that is no longer needed. */
function awaitingRelease(group, record, today) {
    const number = (0, record_1.signedVersion)(record)?.number;
    const missing = toSendTo(group, record, today).filter((member) => needsRelease(group, member));
    return (record.awaitingRelease ?? []).filter(({ memberId, version }) => version === number && missing.some((member) => member.memberId === memberId));
}
/** Whether this person wrote any of a version's words, also words that others have replaced since. */
function wroteIn(version, { members }, personId) {
    const texts = version.sections.flatMap((section) => [
        ...section.texts,
        ...section.changes,
        ...(0, record_1.textsOf)(section).map(({ words }) => words),
    ]);
    const writers = new Set([...texts.map(({ by }) => by), version.correctionReason?.by]);
    return members.some((member) => member.personId === personId && writers.has(member.memberId));
}
/** Whether somebody can read all that a member is to get: nobody releases what they could not look at. */
function readsAllOf(version, group, recipient, viewer) {
    const [theirs, both] = [[recipient], [recipient, viewer]].map((viewers) => (0, canonicalJson_1.canonicalJson)((0, recordView_1.renderVersion)(version, group, viewers)));
    return theirs === both;
}
/** Differs whenever a member would be shown something else of this version. */
function renderingMark(version, group, recipient, sha256) {
    return sha256((0, canonicalJson_1.canonicalJson)((0, recordView_1.renderVersion)(version, group, [recipient])));
}
function newestSigned({ record }, versionSeen) {
    const version = (0, record_1.signedVersion)(record);
    if (record === null || version === undefined || record.state === 'draft')
        return (0, result_1.refuse)({ kind: 'record-not-signed' });
    return version.number === versionSeen ? (0, result_1.allow)({ record, version }) : (0, result_1.refuse)({ kind: 'changed-meanwhile' });
}
function circulatedTo({ memberId, languages }, { number }, at) {
    return { memberId, version: number, language: languages.record ?? 'both', sentAt: at, openedAt: null };
}
function hasVersion({ circulation }, memberId, version) {
    return circulation.some((each) => each.memberId === memberId && each.version === version);
}
/** The record as it is now, and in the head the day on which it first went to anybody. */
function sentOut(group, meeting, record, on) {
    const meetings = group.meetings.map((fact) => fact.meetingId === meeting.meetingId && on !== null ? { ...fact, recordSentOn: fact.recordSentOn ?? on } : fact);
    return { group: { ...group, meetings }, meeting: { ...meeting, version: meeting.version + 1, record } };
}
//# sourceMappingURL=recordCirculation.js.map