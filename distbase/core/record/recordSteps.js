"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nextStep = nextStep;
exports.addNote = addNote;
exports.makeDraft = makeDraft;
exports.isOutOfDate = isOutOfDate;
exports.changeWords = changeWords;
exports.putBack = putBack;
exports.signDraft = signDraft;
exports.versionHash = versionHash;
exports.beginCorrection = beginCorrection;
exports.markOpened = markOpened;
const canonicalJson_1 = require("../audit/canonicalJson");
const result_1 = require("../result");
const record_1 = require("./record");
const recordAttendance_1 = require("./recordAttendance");
const recordCirculation_1 = require("./recordCirculation");
const recordDraft_1 = require("./recordDraft");
/** What is to be done next, by whoever does it. */
function nextStep(group, meeting, today) {
    const { state, record } = meeting;
    if (state === 'planned' || state === 'cancelled')
        return 'not-begun';
    if (state === 'open')
        return 'write-notes';
    if (record === null)
        return factSentOn(group, meeting) ? 'kept-elsewhere' : 'make-draft';
    if (record.state === 'draft')
        return record.versions.length > 1 ? 'sign-correction' : 'check-and-sign';
    if ((0, recordCirculation_1.toCirculate)(group, record, today).length > 0)
        return hasGoneOut(record) ? 'circulate-to-rest' : 'circulate';
    return (0, recordCirculation_1.awaitingRelease)(group, record, today).length > 0 ? 'to-release' : 'circulated';
}
/** Whether the newest signed version went to anybody: then only some do not have it, such as who joined since. */
function hasGoneOut(record) {
    const number = (0, record_1.signedVersion)(record)?.number;
    return record.circulation.some(({ version }) => version === number);
}
/** Adds what was said on one item. Notes are only ever added; until the record is first signed. */
function addNote(meeting, itemId, note) {
    if (meeting.state === 'cancelled')
        return (0, result_1.refuse)({ kind: 'meeting-cancelled' });
    if (meeting.state === 'planned')
        return (0, result_1.refuse)({ kind: 'meeting-not-open' });
    if ((0, record_1.signedVersion)(meeting.record))
        return (0, result_1.refuse)({ kind: 'record-signed' });
    if (!meeting.agenda.some((item) => item.itemId === itemId && item.state !== 'declined'))
        return (0, result_1.refuse)({ kind: 'gone' });
    const agenda = meeting.agenda.map((item) => (item.itemId === itemId ? { ...item, notes: [...item.notes, note] } : item));
    return (0, result_1.allow)({ ...meeting, version: meeting.version + 1, agenda });
}
/** Makes the draft, or brings it up to date with the chair's words kept. Not once the record is signed: then it is corrected. */
function makeDraft(meeting, sections) {
    if (meeting.state === 'cancelled')
        return (0, result_1.refuse)({ kind: 'meeting-cancelled' });
    if (meeting.state !== 'closed')
        return (0, result_1.refuse)({ kind: 'meeting-not-closed' });
    if ((0, record_1.signedVersion)(meeting.record))
        return (0, result_1.refuse)({ kind: 'record-signed' });
    const before = (0, record_1.draftVersion)(meeting.record)?.sections ?? [];
    const draft = { ...unsigned, number: 1, sections: (0, recordDraft_1.recompose)(before, sections) };
    return withRecord(meeting, { state: 'draft', versions: [draft], circulation: [] });
}
const unsigned = { signedBy: null, signedByName: null, signedAt: null, hash: null, correctionReason: null };
/** Whether the facts and notes that the first draft is made from have changed since. */
function isOutOfDate(draft, fresh) {
    return draft.number === 1 && (0, canonicalJson_1.canonicalJson)((0, recordDraft_1.recompose)(draft.sections, fresh)) !== (0, canonicalJson_1.canonicalJson)(draft.sections);
}
/** Puts the chair's words in place of a text, or beside them all where the slot is a new 'added:<id>'. Null leaves the text out. */
function changeWords(meeting, at, change) {
    return changeSection(meeting, at, (section) => {
        const known = (0, record_1.textsOf)(section).some(({ slot }) => slot === at.slot);
        const isNew = at.slot.startsWith('added:') && change.words !== null;
        return known || isNew ? { ...section, changes: [...section.changes, { ...change, slot: at.slot }] } : undefined;
    });
}
/** Takes the chair's words off a noted text again; what was noted stands as it was. */
function putBack(meeting, at) {
    return changeSection(meeting, at, (section) => {
        const changes = section.changes.filter(({ slot, words }) => slot !== at.slot || (at.slot.startsWith('added:') && words !== null));
        return changes.length < section.changes.length ? { ...section, changes } : undefined;
    });
}
function changeSection(meeting, { sectionId, versionSeen }, apply) {
    const open = openDraft(meeting, versionSeen);
    if (!open.ok)
        return open;
    const { record, draft } = open.value;
    const section = draft.sections.find((each) => each.sectionId === sectionId);
    const changed = section && apply(section);
    if (changed === undefined)
        return (0, result_1.refuse)({ kind: 'gone' });
    const sections = draft.sections.map((each) => (each === section ? changed : each));
    return withRecord(meeting, withNewest(record, { ...draft, sections }));
}
/** The chair's signature: the version is locked from here on, and its hash says what it was. */
function signDraft(meeting, signing, sha256) {
    const open = openDraft(meeting, signing.versionSeen);
    if (!open.ok)
        return open;
    const { record, draft } = open.value;
    const signed = { ...draft, signedBy: signing.by.memberId, signedByName: signing.by.name, signedAt: signing.at };
    const sealed = { ...signed, hash: versionHash(signed, sha256) };
    return withRecord(meeting, { ...withNewest(record, sealed), state: 'signed' });
}
/** Hex sha-256 of a version's canonical JSON without its own `hash`. */
function versionHash(version, sha256) {
    const { hash: _own, ...text } = version;
    return sha256((0, canonicalJson_1.canonicalJson)(text));
}
/** Begins the next version as a copy of the signed one, with attendance as it was put right since, and the reason (DOMAIN 5.8: originals stay). */
function beginCorrection(group, meeting, reason, versionSeen) {
    const { record } = meeting;
    if (record === null)
        return (0, result_1.refuse)({ kind: 'gone' });
    const newest = (0, record_1.newestVersion)(record);
    if (record.state === 'draft' || newest === undefined || newest.number !== versionSeen)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const sections = (0, recordAttendance_1.withAttendance)(group, meeting, newest);
    const correction = { ...unsigned, number: newest.number + 1, sections, correctionReason: reason };
    return withRecord(meeting, { ...record, state: 'draft', versions: [...record.versions, correction] });
}
/** Marks the first opening. The meeting's version stays, so that cards which others have open do not go out of date by it. */
function markOpened(meeting, memberId, version, at) {
    const { record } = meeting;
    if (!record?.circulation.some((each) => each.memberId === memberId && each.version === version))
        return (0, result_1.refuse)({ kind: 'gone' });
    const circulation = record.circulation.map((each) => each.memberId === memberId && each.version === version ? { ...each, openedAt: each.openedAt ?? at } : each);
    return (0, result_1.allow)({ ...meeting, record: { ...record, circulation } });
}
function openDraft(meeting, versionSeen) {
    const { record } = meeting;
    if (record === null)
        return (0, result_1.refuse)({ kind: 'gone' });
    const draft = (0, record_1.draftVersion)(record);
    if (draft === undefined)
        return (0, result_1.refuse)({ kind: 'record-signed' });
    return meeting.version === versionSeen ? (0, result_1.allow)({ record, draft }) : (0, result_1.refuse)({ kind: 'changed-meanwhile' });
}
function withNewest(record, version) {
    return { ...record, versions: [...record.versions.slice(0, -1), version] };
}
function withRecord(meeting, record) {
    return (0, result_1.allow)({ ...meeting, version: meeting.version + 1, record });
}
function factSentOn(group, meeting) {
    return group.meetings.some(({ meetingId, recordSentOn }) => meetingId === meeting.meetingId && recordSentOn != null);
}
//# sourceMappingURL=recordSteps.js.map