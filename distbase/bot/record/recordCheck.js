"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recordCheckVerbs = void 0;
exports.versionStateFor = versionStateFor;
const zod_1 = require("zod");
const record_1 = require("../../cards/record");
const words_1 = require("../../core/confidentiality/words");
const member_1 = require("../../core/member");
const record_2 = require("../../core/record/record");
const recordDraft_1 = require("../../core/record/recordDraft");
const recordPermissions_1 = require("../../core/record/recordPermissions");
const recordSteps_1 = require("../../core/record/recordSteps");
const recordView_1 = require("../../core/record/recordView");
const londonTime_1 = require("../../core/time/londonTime");
const meeting_1 = require("../../documents/meeting");
const recordVersion_1 = require("../../documents/recordVersion");
const record_3 = require("../../usecases/record/record");
const recordMaterial_1 = require("../../usecases/record/recordMaterial");
const inputs_1 = require("../inputs");
const verbs_1 = require("../verbs");
const recordDesk_1 = require("./recordDesk");
const recordLayout_1 = require("./recordLayout");
const recordNotes_1 = require("./recordNotes");
const recordPages_1 = require("./recordPages");
const recordWords_1 = require("./recordWords");
const meetingId = zod_1.z.string();
const number = zod_1.z.number().int().min(1);
const slotData = { meetingId, version: number, sectionId: zod_1.z.string(), slot: zod_1.z.string(), v: zod_1.z.number().int() };
exports.recordCheckVerbs = [
    (0, verbs_1.viewVerb)(record_3.checkingRecord, { meetingId, version: number, page: number.default(1) }, (turn, shown) => checkFor(turn, shown, '')),
    (0, verbs_1.deedVerb)(record_3.draftRecord, { meetingId }, {}, (turn, shown) => shown.result.kind === 'refused'
        ? (0, recordDesk_1.deskFor)(turn, shown, '')
        : checkFor(turn, { ...shown, data: newestPage(shown, 1) }, turn.texts.words.record.drafted)),
    (0, verbs_1.viewVerb)((0, record_3.recordView)('record.wording', recordPermissions_1.mayChangeRecord), { ...slotData, page: number }, wordsFormFor),
    (0, verbs_1.deedVerb)(record_3.changeRecordWords, slotData, recordNotes_1.wordingInputs, (turn, shown) => shown.result.kind === 'refused' && draftOf(shown)
        ? wordsFormFor(turn, { ...shown, data: { ...shown.data, page: 1 } })
        : changedFor(turn, shown)),
    (0, verbs_1.deedVerb)(record_3.leaveOutWords, slotData, {}, changedFor),
    (0, verbs_1.deedVerb)(record_3.putBackWords, slotData, {}, changedFor),
    (0, verbs_1.viewVerb)((0, record_3.recordView)('record.signing', recordPermissions_1.maySignRecord), { meetingId, version: number, page: number, v: zod_1.z.number().int() }, signFormFor),
    (0, verbs_1.deedVerb)(record_3.signRecord, { meetingId, v: zod_1.z.number().int() }, {}, (turn, shown) => shown.result.kind === 'refused' && draftOf(shown)
        ? checkFor(turn, { ...shown, data: newestPage(shown, 1) }, '')
        : (0, recordDesk_1.deskFor)(turn, shown, turn.texts.words.record.signed)),
    (0, verbs_1.viewVerb)((0, record_3.recordView)('record.correcting', recordPermissions_1.mayCorrectRecord), { meetingId, version: number }, correctFormFor),
    (0, verbs_1.deedVerb)(record_3.correctRecord, { meetingId, version: number }, { reason: (0, inputs_1.words)(2000), language: (0, inputs_1.oneOf)(['cy', 'en']) }, (turn, shown) => shown.result.kind === 'refused'
        ? correctFormFor(turn, shown)
        : checkFor(turn, { ...shown, data: newestPage(shown, 1) }, turn.texts.words.record.correcting)),
];
function draftOf({ state, data }) {
    return (0, record_2.draftVersion)(meeting_1.storedMeeting.in(state, data.meetingId)?.record ?? null);
}
function newestPage({ state, data }, page) {
    const record = meeting_1.storedMeeting.in(state, data.meetingId)?.record;
    return { meetingId: data.meetingId, version: (record && (0, record_2.newestVersion)(record)?.number) ?? 1, page };
}
/** A version as the writers of the record check it. */
function checkFor(turn, shown, done) {
    const { texts } = turn;
    const { state, data } = shown;
    const meeting = (0, recordVersion_1.wholeMeetingIn)(state, data.meetingId);
    const version = meeting?.record?.versions.find((each) => each.number === data.version);
    if (meeting === undefined || version === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const pages = checkPages(turn, shown, meeting, version);
    const page = Math.min(data.page, pages.length);
    const isDraft = version.signedAt === null;
    const maySign = isDraft && (0, recordPermissions_1.maySignRecord)(askerOf(turn, shown), meeting).ok;
    return record_1.recordCheckCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.say('record.title', { day: texts.day(meeting.plannedFor) }), done),
        meetingId: meeting.meetingId,
        v: meeting.version,
        version: version.number,
        state: versionStateFor(turn, shown, meeting, version),
        outOfDate: isDraft && (0, recordSteps_1.isOutOfDate)(version, (0, recordDraft_1.composeSections)((0, recordMaterial_1.materialIn)(state, meeting))),
        pieces: [...(pages[page - 1]?.pieces ?? [])],
        pages: { ...(0, recordPages_1.pagesShown)(texts, page, pages.length), page },
        maySign: maySign && page === pages.length,
        signsLater: maySign && page < pages.length,
    });
}
/** `v` is the one of the page that was checked: what somebody has written since is not signed unseen. */
function signFormFor(turn, shown) {
    const { texts } = turn;
    const { state, data } = shown;
    const meeting = meeting_1.storedMeeting.in(state, data.meetingId);
    if (meeting === undefined || draftOf(shown) === undefined)
        return (0, recordDesk_1.deskFor)(turn, shown, '');
    return record_1.recordSignCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.say('record.title', { day: texts.day(meeting.plannedFor) }), ''),
        ...data,
        means: texts.say('record.signMeans', { version: data.version }),
    });
}
function checkPages(turn, shown, meeting, version) {
    const { state, actor } = shown;
    const mayChange = version.signedAt === null && (0, recordPermissions_1.mayChangeRecord)(askerOf(turn, shown), meeting).ok;
    const say = (0, recordWords_1.speakerFor)(turn);
    const sections = (0, recordLayout_1.checkLayout)((0, recordView_1.checkVersion)(version, state.group, actor), { mayChange, group: state.group, texts: turn.texts, say });
    return (0, recordPages_1.recordPages)([...(0, recordLayout_1.signatureLayout)(version, (0, recordView_1.signerShown)(version, state.group, actor), say), ...sections]);
}
function versionState({ texts }, { record }, { number: version, signedAt }) {
    const versions = (0, record_2.signedVersion)(record)?.number ?? 0;
    if (signedAt === null)
        return texts.say('record.stateDraft', { version });
    return texts.say('record.stateSigned', { version, versions, day: texts.day((0, londonTime_1.dayOf)(signedAt)) });
}
/** The same, and to those who work with the child that attendance was put right since the newest version was signed. */
function versionStateFor(turn, { actor }, meeting, version) {
    const isNewest = (0, record_2.signedVersion)(meeting.record)?.number === version.number;
    const isTold = isNewest && (0, member_1.worksWithChild)(actor) && (0, recordDesk_1.isSignedOtherwise)(meeting);
    return [versionState(turn, meeting, version), ...(isTold ? [turn.texts.words.record.attendancePutRight] : [])].join(' ');
}
function askerOf(turn, { state, actor }) {
    return { actor, group: state.group, today: turn.deps.clock.today() };
}
/** After a change of words: the page with the section that was changed. */
function changedFor(turn, shown) {
    const meeting = meeting_1.storedMeeting.in(shown.state, shown.data.meetingId);
    const draft = (0, record_2.draftVersion)(meeting?.record ?? null);
    if (meeting === undefined || draft === undefined)
        return (0, recordDesk_1.deskFor)(turn, shown, '');
    const index = checkPages(turn, shown, meeting, draft).findIndex(({ sectionIds }) => sectionIds.includes(shown.data.sectionId));
    return checkFor(turn, { ...shown, data: newestPage(shown, Math.max(1, index + 1)) }, turn.texts.words.record.saved);
}
/** `v` is the present one, so that after 'changed-meanwhile' the next press is accepted. */
function wordsFormFor(turn, shown) {
    const { state, actor, data } = shown;
    const meeting = meeting_1.storedMeeting.in(state, data.meetingId);
    const section = (0, record_2.draftVersion)(meeting?.record ?? null)?.sections.find(({ sectionId }) => sectionId === data.sectionId);
    if (meeting === undefined || section === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const text = (0, record_2.textsOf)(section).find(({ slot, words: typed }) => slot === data.slot && (0, words_1.mayReadIn)(state.group, typed.audience, actor));
    if (text === undefined && data.slot !== 'new')
        return (0, verbs_1.refusalCard)(turn, 'gone');
    return record_1.recordWordsCard.render(turn.texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, data.slot === 'new' ? turn.texts.words.record.addWords : turn.texts.words.record.changeTitle, ''),
        ...data,
        v: meeting.version,
        mayLeaveOut: text !== undefined && !text.leftOut,
        mayPutBack: text !== undefined && (text.leftOut || text.replaced !== null),
        ...wordingFields(turn, shown, text),
    });
}
function wordingFields(turn, shown, text) {
    return {
        words: (0, verbs_1.fieldFor)(turn, shown, 'words', text?.words.text),
        audience: {
            ...(0, verbs_1.fieldFor)(turn, shown, 'audience', (0, recordLayout_1.audienceValue)(text?.words)),
            choices: (0, recordLayout_1.audienceChoices)(turn, shown.state.group, shown.actor),
        },
        language: (0, verbs_1.fieldFor)(turn, shown, 'language', text?.words.language ?? turn.language),
    };
}
/** Where attendance was put right since, that is offered as the reason: the correction has it then. */
function correctFormFor(turn, shown) {
    const meeting = meeting_1.storedMeeting.in(shown.state, shown.data.meetingId);
    const reason = meeting !== undefined && (0, recordDesk_1.isSignedOtherwise)(meeting) ? turn.texts.words.record.reasonAttendance : '';
    return record_1.recordCorrectCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.record.correctTitle, ''),
        meetingId: shown.data.meetingId,
        version: shown.data.version,
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason', reason),
        language: (0, verbs_1.fieldFor)(turn, shown, 'language', turn.language),
    });
}
//# sourceMappingURL=recordCheck.js.map