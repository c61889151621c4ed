"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recordVerbs = exports.openRecordVerb = void 0;
const zod_1 = require("zod");
const message_1 = require("../../cards/message");
const record_1 = require("../../cards/record");
const meeting_1 = require("../../core/meeting/meeting");
const recordPermissions_1 = require("../../core/record/recordPermissions");
const recordSteps_1 = require("../../core/record/recordSteps");
const recordView_1 = require("../../core/record/recordView");
const meeting_2 = require("../../documents/meeting");
const recordVersion_1 = require("../../documents/recordVersion");
const record_2 = require("../../usecases/record/record");
const numbered_1 = require("../numbered");
const verbs_1 = require("../verbs");
const recordCheck_1 = require("./recordCheck");
const recordDesk_1 = require("./recordDesk");
const recordLayout_1 = require("./recordLayout");
const recordNotes_1 = require("./recordNotes");
const recordPages_1 = require("./recordPages");
const recordPeople_1 = require("./recordPeople");
const recordRelease_1 = require("./recordRelease");
const meetingId = zod_1.z.string();
const number = zod_1.z.number().int().min(1);
const page = number.default(1);
exports.openRecordVerb = (0, verbs_1.viewVerb)(record_2.openRecord, { page, meetingId: meetingId.optional() }, openFor);
exports.recordVerbs = [
    exports.openRecordVerb,
    (0, verbs_1.viewVerb)({ ...record_2.openRecord, name: 'record.list' }, { page }, listFor),
    (0, verbs_1.viewVerb)((0, record_2.recordView)('record.desk', recordPermissions_1.mayWriteRecord), { meetingId }, (turn, shown) => (0, recordDesk_1.deskFor)(turn, shown, '')),
    ...recordNotes_1.recordNoteVerbs,
    ...recordCheck_1.recordCheckVerbs,
    ...recordPeople_1.recordPeopleVerbs,
    ...recordRelease_1.recordReleaseVerbs,
    (0, verbs_1.deedVerb)(record_2.readRecord, { meetingId, version: number }, {}, (turn, shown) => readFor(turn, { ...shown, data: { ...shown.data, page: 1 } })),
    (0, verbs_1.viewVerb)(record_2.readingRecord, { meetingId, version: number, page }, readFor),
];
/** The meeting whose record its writers are at: the open one, else the one held last. */
function openFor(turn, shown) {
    const { group } = shown.state;
    const asked = meeting_2.storedMeeting.in(shown.state, shown.data.meetingId ?? '');
    if (asked !== undefined)
        return ofMeeting(turn, shown, asked);
    const next = meeting_2.storedMeeting.in(shown.state, (0, meeting_1.nextMeeting)(group)?.meetingId ?? '');
    const last = meeting_2.storedMeeting.in(shown.state, (0, record_2.heldOnPage)(group, 1).meetingIds[0] ?? '');
    const waiting = waitingFor(turn, shown);
    const inHand = next?.state === 'open' ? next : (waiting ?? last);
    // Whoever has something to read as well chooses from the list.
    if (inHand === waiting && waiting !== undefined && waiting !== last && hasUnread(shown))
        return listFor(turn, shown);
    if (inHand !== undefined && mayWork(turn, shown, inHand))
        return (0, recordDesk_1.deskFor)(turn, { ...shown, data: { meetingId: inHand.meetingId } }, '');
    return last === undefined ? nothingYet(turn, shown) : listFor(turn, shown);
}
/** The record of that meeting and of no other: its desk for those who write it, else how far it has got. */
function ofMeeting(turn, shown, meeting) {
    const { texts } = turn;
    const { state, actor } = shown;
    const { meetingId } = meeting;
    if (mayWork(turn, shown, meeting))
        return (0, recordDesk_1.deskFor)(turn, { ...shown, data: { meetingId } }, '');
    if (meeting.record !== null && (0, recordView_1.sentTo)(meeting.record, state.group, actor).length > 0)
        return listFor(turn, shown);
    return message_1.messageCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.say('record.title', { day: texts.day(meeting.plannedFor) }), ''),
        text: texts.words.record.step[(0, recordSteps_1.nextStep)(state.group, meeting, turn.deps.clock.today())],
    });
}
/** Of the meetings held last, the newest whose record still waits for this writer. */
function waitingFor(turn, shown) {
    const today = turn.deps.clock.today();
    const { group } = shown.state;
    return heldLast(shown).find((meeting) => !overSteps.includes((0, recordSteps_1.nextStep)(group, meeting, today)) && mayWork(turn, shown, meeting));
}
function hasUnread(shown) {
    const { actor, state } = shown;
    return heldLast(shown).some(({ record }) => record !== null && (0, recordView_1.sentTo)(record, state.group, actor).at(-1)?.openedAt === null);
}
function heldLast({ state }) {
    return (0, record_2.heldOnPage)(state.group, 1).meetingIds.flatMap((id) => meeting_2.storedMeeting.in(state, id) ?? []);
}
const overSteps = ['kept-elsewhere', 'circulated', 'circulate-to-rest', 'not-begun'];
function mayWork(turn, { state, actor }, meeting) {
    return (0, recordPermissions_1.mayWriteRecord)({ actor, group: state.group, today: turn.deps.clock.today() }, meeting).ok;
}
function nothingYet(turn, shown) {
    return message_1.messageCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.record.none, ''),
        text: turn.texts.words.record.noneText,
    });
}
/** Records sent to the reader, and those of meetings whose record they write; newest first. */
function listFor(turn, shown) {
    const { texts } = turn;
    const { group } = shown.state;
    const { meetingIds, pages } = (0, record_2.heldOnPage)(group, shown.data.page);
    const records = meetingIds.flatMap((id) => {
        const meeting = meeting_2.storedMeeting.in(shown.state, id);
        const row = meeting === undefined ? undefined : rowFor(turn, shown, meeting);
        return row === undefined ? [] : [row];
    });
    const numbered = records.map((record, index) => {
        const { read, work, releaseOpen } = texts.words.record;
        const { number, titled } = (0, numbered_1.numberedRow)(texts, index + 1);
        return { ...record, number, read: titled(read), work: titled(work), release: titled(releaseOpen) };
    });
    return record_1.recordListCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.record.listTitle, ''),
        empty: records.length === 0,
        records: numbered,
        pages: (0, recordPages_1.pagesShown)(texts, Math.min(shown.data.page, pages), pages),
    });
}
function rowFor(turn, shown, meeting) {
    const { texts } = turn;
    const { group } = shown.state;
    const sent = meeting.record === null ? undefined : (0, recordView_1.sentTo)(meeting.record, group, shown.actor).at(-1);
    const step = (0, recordSteps_1.nextStep)(group, meeting, turn.deps.clock.today());
    const mayRelease = (0, recordRelease_1.releasable)(turn, shown, meeting).length > 0;
    const mayWorkOnIt = mayWork(turn, shown, meeting) && step !== 'kept-elsewhere';
    if (sent === undefined && !mayWorkOnIt && !mayRelease)
        return undefined;
    const opened = sent?.openedAt ?? null;
    const read = sent && [
        opened === null ? texts.words.record.rowUnopened : texts.words.record.rowOpened,
        texts.say('record.rowVersion', { version: sent.version }),
    ];
    return {
        title: texts.say('record.meetingOn', { day: texts.day(meeting.plannedFor) }),
        state: (read ?? [texts.say('record.rowWork', { step: workState(meeting, step) })]).join(', '),
        meetingId: meeting.meetingId,
        version: sent?.version ?? 1,
        mayRead: sent !== undefined && opened !== null,
        unopened: sent !== undefined && opened === null,
        mayWork: mayWorkOnIt,
        mayRelease,
    };
}
function workState({ record }, step) {
    if (record === null)
        return 'none';
    if (record.state === 'draft')
        return 'draft';
    return step === 'circulate' ? 'signed' : 'other';
}
/** A version that was sent to the reader, in their record language; what changed comes first. */
function readFor(turn, shown) {
    const { texts } = turn;
    const { state, actor, data } = shown;
    const meeting = (0, recordVersion_1.wholeMeetingIn)(state, data.meetingId);
    const editions = meeting?.record ? (0, recordView_1.recordFor)(meeting.record, state.group, actor) : undefined;
    const edition = editions?.find((each) => each.number === data.version);
    const sent = meeting?.record ? (0, recordView_1.sentTo)(meeting.record, state.group, actor).map((each) => each.version) : [];
    const index = sent.indexOf(data.version);
    const version = meeting?.record?.versions.find((each) => each.number === edition?.number);
    if (meeting === undefined || edition === undefined || version === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const pages = (0, recordLayout_1.inTheirLanguages)(edition.circulated.language, (say) => [
        ...(0, recordLayout_1.changesLayout)(edition, say),
        ...(0, recordLayout_1.signatureLayout)(version, edition.signedBy, say),
        ...(0, recordLayout_1.readerLayout)(edition.sections, say),
        ...(0, recordLayout_1.othersLayout)((0, recordView_1.isPartialFor)(state.group, actor), say),
    ]);
    const now = Math.min(data.page, pages.length);
    return record_1.recordReadCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.say('record.title', { day: texts.day(meeting.plannedFor) }), ''),
        meetingId: meeting.meetingId,
        version: edition.number,
        state: (0, recordCheck_1.versionStateFor)(turn, shown, meeting, version),
        pieces: (0, recordPages_1.withoutButtons)(pages[now - 1]?.pieces ?? []),
        pages: (0, recordPages_1.pagesShown)(texts, now, pages.length),
        older: other(sent[index - 1]),
        newer: other(sent[index + 1]),
    });
}
function other(version) {
    return { shown: version !== undefined, version: version ?? 1 };
}
//# sourceMappingURL=record.js.map