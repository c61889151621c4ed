"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkingRecord = exports.readRecord = exports.releaseRecord = exports.circulateRecord = exports.correctRecord = exports.signRecord = exports.putBackWords = exports.leaveOutWords = exports.changeRecordWords = exports.draftRecord = exports.writeNote = exports.readingRecord = exports.openRecord = void 0;
exports.heldOnPage = heldOnPage;
exports.recordView = recordView;
exports.versionView = versionView;
const words_1 = require("../../core/confidentiality/words");
const meeting_1 = require("../../core/meeting/meeting");
const recordNotices_1 = require("../../core/notices/recordNotices");
const pastVersions_1 = require("../../core/record/pastVersions");
const record_1 = require("../../core/record/record");
const recordAudience_1 = require("../../core/record/recordAudience");
const recordCirculation_1 = require("../../core/record/recordCirculation");
const recordDraft_1 = require("../../core/record/recordDraft");
const recordPermissions_1 = require("../../core/record/recordPermissions");
const recordSteps_1 = require("../../core/record/recordSteps");
const result_1 = require("../../core/result");
const meeting_2 = require("../../documents/meeting");
const sha256_1 = require("../deeds/sha256");
const changeMeeting_1 = require("../meeting/changeMeeting");
const recordMaterial_1 = require("./recordMaterial");
const heldOnAPage = 7;
/** The meetings whose records the page lists: held ones, the newest first. */
function heldOnPage(group, page) {
    const held = group.meetings
        .filter(({ heldOn }) => heldOn !== null)
        .sort((one, other) => ((one.heldOn ?? '') < (other.heldOn ?? '') ? 1 : -1));
    const pages = Math.max(1, Math.ceil(held.length / heldOnAPage));
    const first = (Math.min(page, pages) - 1) * heldOnAPage;
    return { meetingIds: held.slice(first, first + heldOnAPage).map(({ meetingId }) => meetingId), pages };
}
/** Opens at the meeting that an alert is about (`meetingId`); else at the one in hand for its writers, at the list for all others. */
exports.openRecord = {
    name: 'record.open',
    may: recordPermissions_1.mayOpenRecords,
    reads: (group, { page, meetingId }) => {
        const next = (0, meeting_1.nextMeeting)(group);
        const asked = group.meetings.some((each) => each.meetingId === meetingId) ? [meetingId ?? ''] : [];
        return [...new Set([...(next ? [next.meetingId] : []), ...asked, ...heldOnPage(group, page).meetingIds])].map(meeting_1.meetingDocumentId);
    },
};
/** A view of one meeting's record, for those whom `rule` allows; `beside` names what it shows besides the meeting. */
function recordView(name, rule, beside = () => []) {
    return {
        name,
        may: recordPermissions_1.mayOpenRecords,
        reads: (group, data) => [(0, meeting_1.meetingDocumentId)(data.meetingId), ...beside(group, data)],
        mayKnowing: (asker, state, data) => (0, changeMeeting_1.permitFor)(state, data.meetingId, (meeting) => rule(asker, meeting, data)),
    };
}
/** The same of one version, which may be a past one. */
function versionView(name, rule, beside = () => []) {
    return { ...recordView(name, rule, beside), readsFound: (found, { meetingId, version }) => pastIds(found, meetingId, version, version) };
}
/** A version that was sent to the reader; with those before it, as it says what is new since. */
exports.readingRecord = {
    ...recordView('record.reading', (asker, meeting, { version }) => (0, recordPermissions_1.mayReadRecord)(asker, meeting, version)),
    readsFound: readWith,
};
function readWith(found, { meetingId, version }) {
    return pastIds(found, meetingId, 1, version);
}
function pastIds(found, meetingId, from, to) {
    const meeting = meeting_2.storedMeeting.in(found, meetingId);
    return meeting === undefined ? [] : (0, pastVersions_1.pastVersionIds)(meeting, from, to);
}
exports.writeNote = {
    name: 'record.note',
    ...about(recordPermissions_1.mayWriteRecord),
    decide: (state, { meetingId, itemId }, wording, doing) => changeRecord(state, meetingId, (meeting) => {
        const note = typedText(state.group, wording, doing);
        if (!note.ok)
            return note;
        const noted = (0, recordSteps_1.addNote)(meeting, itemId, note.value);
        return noted.ok && (0, record_1.draftVersion)(noted.value.record) ? drafted(state, noted.value) : noted;
    }),
};
exports.draftRecord = {
    name: 'record.draft',
    ...about(recordPermissions_1.mayWriteRecord),
    decide: (state, { meetingId }) => changeRecord(state, meetingId, (meeting) => drafted(state, meeting)),
};
/** Slot 'new' stands for words beside those that are there. */
exports.changeRecordWords = {
    name: 'record.change',
    ...about(recordPermissions_1.mayChangeRecord),
    decide: (state, data, wording, doing) => changeRecord(state, data.meetingId, (meeting) => {
        const words = typedText(state.group, wording, doing);
        if (!words.ok)
            return words;
        if (!isTheirsToRead(state.group, meeting, data, doing))
            return (0, result_1.refuse)({ kind: 'gone' });
        const slot = data.slot === 'new' ? `added:${doing.newId()}` : data.slot;
        return (0, recordSteps_1.changeWords)(meeting, { ...slotSeen(data), slot }, { words: words.value, by: doing.actor.memberId, at: doing.now });
    }),
};
exports.leaveOutWords = {
    name: 'record.leaveOut',
    ...about(recordPermissions_1.mayChangeRecord),
    decide: (state, data, _typed, doing) => changeRecord(state, data.meetingId, (meeting) => isTheirsToRead(state.group, meeting, data, doing)
        ? (0, recordSteps_1.changeWords)(meeting, slotSeen(data), { words: null, by: doing.actor.memberId, at: doing.now })
        : (0, result_1.refuse)({ kind: 'gone' })),
};
exports.putBackWords = {
    name: 'record.putBack',
    ...about(recordPermissions_1.mayChangeRecord),
    decide: (state, data, _typed, doing) => changeRecord(state, data.meetingId, (meeting) => isTheirsToRead(state.group, meeting, data, doing) ? (0, recordSteps_1.putBack)(meeting, slotSeen(data)) : (0, result_1.refuse)({ kind: 'gone' })),
};
exports.signRecord = {
    name: 'record.sign',
    ...about(recordPermissions_1.maySignRecord),
    decide: (state, { meetingId, v }, _typed, { actor, now }) => {
        const signed = changeRecord(state, meetingId, (meeting) => (0, recordSteps_1.signDraft)(meeting, { by: actor, at: now, versionSeen: v }, sha256_1.sha256));
        if (!signed.ok)
            return signed;
        // A version before it goes to nobody any more.
        const group = (0, recordNotices_1.withoutReleaseNotices)(state.group, meetingId);
        return group === state.group ? signed : (0, result_1.allow)({ ...signed.value, group });
    },
};
exports.correctRecord = {
    name: 'record.correct',
    ...about(recordPermissions_1.mayCorrectRecord),
    decide: (state, { meetingId, version }, { reason, language }, { actor, now }) => changeRecord(state, meetingId, (meeting) => {
        const words = { text: reason, by: actor.memberId, at: now, language, audience: { kind: 'everyone' } };
        return (0, recordSteps_1.beginCorrection)(state.group, meeting, words, version);
    }),
};
exports.circulateRecord = {
    name: 'record.circulate',
    ...about(recordPermissions_1.mayWriteRecord),
    readsKnowing: (group, data) => [...(0, recordMaterial_1.besideForRecord)(group, data), ...(0, recordNotices_1.recordNoticeIds)(group, data)],
    decide: (state, { meetingId, version }, _typed, doing) => {
        const meeting = meeting_2.storedMeeting.in(state, meetingId);
        if (meeting === undefined)
            return (0, result_1.refuse)({ kind: 'gone' });
        const circulated = (0, recordCirculation_1.circulate)(state.group, meeting, version, doing.actor, doing.now);
        if (!circulated.ok)
            return circulated;
        const { meeting: after, sent, asked } = circulated.value;
        const group = supersededIn(circulated.value.group, meetingId, version, sent);
        const create = [...(0, recordNotices_1.recordNotices)(group, meetingId, sent, doing), ...(0, recordNotices_1.releaseNotices)(group, after, asked, doing)];
        const about = { meetingId, recordVersion: version, sent: sent.length, awaitingRelease: asked.length };
        return (0, result_1.allow)({ group, put: [after], create, about });
    },
};
/** A second person has looked at it as that member sees it, and it goes to them (DOMAIN 5.5 (6)). */
exports.releaseRecord = {
    name: 'record.release',
    reads: ({ meetingId }) => [(0, meeting_1.meetingDocumentId)(meetingId)],
    may: (state, { meetingId, memberId }, { actor, today }) => (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => (0, recordPermissions_1.mayRelease)({ actor, group: state.group, today }, meeting, memberId)),
    decide: (state, { meetingId, ...releasing }, _typed, doing) => {
        const meeting = meeting_2.storedMeeting.in(state, meetingId);
        if (meeting === undefined)
            return (0, result_1.refuse)({ kind: 'gone' });
        const released = (0, recordCirculation_1.release)(state.group, meeting, releasing, doing.actor, doing.now, sha256_1.sha256);
        if (!released.ok)
            return released;
        const { meeting: after, sent } = released.value;
        const { version, memberId, rendering } = releasing;
        const told = supersededIn(released.value.group, meetingId, version, sent);
        const isAllSent = after.record === null || (0, recordCirculation_1.awaitingRelease)(told, after.record, doing.today).length === 0;
        const group = isAllSent ? (0, recordNotices_1.withoutReleaseNotices)(told, meetingId) : told;
        const create = (0, recordNotices_1.recordNotices)(group, meetingId, sent, doing);
        return (0, result_1.allow)({ group, put: [after], create, about: { meetingId, recordVersion: version, memberId, rendering } });
    },
};
/** Opening a version that was sent to me: read and marked in one press. */
exports.readRecord = {
    name: 'record.read',
    reads: ({ meetingId }) => [(0, meeting_1.meetingDocumentId)(meetingId)],
    readsFound: readWith,
    may: (state, { meetingId, version }, { actor, today }) => (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => (0, recordPermissions_1.mayReadRecord)({ actor, group: state.group, today }, meeting, version)),
    decide: (state, { meetingId, version }, _typed, { actor, now }) => {
        const opened = changeRecord(state, meetingId, (meeting) => (0, recordSteps_1.markOpened)(meeting, actor.memberId, version, now));
        if (!opened.ok)
            return opened;
        const group = (0, recordNotices_1.withoutRecordNotices)(state.group, meetingId, version, [actor.memberId]);
        return group === state.group ? opened : (0, result_1.allow)({ ...opened.value, group });
    },
};
/** Whoever is sent a version need not be told of the one before any more. */
function supersededIn(group, meetingId, version, sent) {
    const memberIds = sent.map(({ memberId }) => memberId);
    return (0, recordNotices_1.withoutRecordNotices)(group, meetingId, version - 1, memberIds);
}
/** What the deeds on one record share: what they read, and a rule that knows the meeting. */
function about(rule) {
    return {
        reads: ({ meetingId }) => [(0, meeting_1.meetingDocumentId)(meetingId), 'plan'],
        readsKnowing: recordMaterial_1.besideForRecord,
        readsVisits: recordMaterial_1.visitsForRecord,
        may: (state, { meetingId }, { actor, today }) => (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => rule({ actor, group: state.group, today }, meeting)),
    };
}
/** The record as its writers check it; it says whether what it is composed from has changed since. */
exports.checkingRecord = {
    ...versionView('record.check', recordPermissions_1.mayWriteRecord, (group, data) => [
        'plan',
        ...(0, recordMaterial_1.besideForRecord)(group, data),
    ]),
    readsVisits: recordMaterial_1.visitsForRecord,
};
function drafted(state, meeting) {
    return (0, recordSteps_1.makeDraft)(meeting, (0, recordDraft_1.composeSections)((0, recordMaterial_1.materialIn)(state, meeting)));
}
/** Words that the writer may not read are not theirs to change either: for them they are not there. */
function isTheirsToRead(group, { record }, { sectionId, slot }, { actor }) {
    const section = (0, record_1.draftVersion)(record)?.sections.find((each) => each.sectionId === sectionId);
    const text = section && (0, record_1.textsOf)(section).find((each) => each.slot === slot);
    return text === undefined || (0, words_1.mayReadIn)(group, text.words.audience, actor);
}
function slotSeen({ sectionId, slot, v }) {
    return { sectionId, slot, versionSeen: v };
}
function typedText(group, { words, audience, language }, { actor, now, today }) {
    const chosen = (0, recordAudience_1.audienceOptions)(group, actor, today).find(({ code }) => code === audience);
    if (chosen === undefined)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { audience: 'choose-one' } });
    return (0, result_1.allow)({ text: words, by: actor.memberId, at: now, language, audience: chosen.audience });
}
/** The audit says which version of the record this was about, and its hash once it is signed; never a word of it. */
function changeRecord(state, meetingId, decide) {
    const meeting = meeting_2.storedMeeting.in(state, meetingId);
    if (meeting === undefined)
        return (0, result_1.refuse)({ kind: 'gone' });
    const decided = decide(meeting);
    if (!decided.ok)
        return decided;
    const newest = decided.value.record === null ? undefined : (0, record_1.newestVersion)(decided.value.record);
    const audited = { meetingId, version: decided.value.version, recordVersion: newest?.number ?? 0 };
    return (0, result_1.allow)({ put: [decided.value], about: newest?.hash ? { ...audited, hash: newest.hash } : audited });
}
//# sourceMappingURL=record.js.map