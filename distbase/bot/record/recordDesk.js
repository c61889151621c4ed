"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deskFor = deskFor;
exports.isSignedOtherwise = isSignedOtherwise;
const record_1 = require("../../cards/record");
const attendancePermissions_1 = require("../../core/meeting/attendancePermissions");
const record_2 = require("../../core/record/record");
const recordAttendance_1 = require("../../core/record/recordAttendance");
const recordPermissions_1 = require("../../core/record/recordPermissions");
const recordSteps_1 = require("../../core/record/recordSteps");
const meeting_1 = require("../../documents/meeting");
const meetingWords_1 = require("../meeting/meetingWords");
const verbs_1 = require("../verbs");
const recordRelease_1 = require("./recordRelease");
/** How the record of one meeting stands and what comes next, for those who write it. */
function deskFor(turn, shown, done) {
    const { texts } = turn;
    const { group } = shown.state;
    const meeting = meeting_1.storedMeeting.in(shown.state, shown.data.meetingId);
    if (meeting === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const today = turn.deps.clock.today();
    const step = (0, recordSteps_1.nextStep)(group, meeting, today);
    const { record } = meeting;
    const isDraft = record?.state === 'draft';
    const isSigned = record?.state === 'signed';
    const mayRelease = (0, recordRelease_1.releasable)(turn, shown, meeting).length > 0;
    const mayCorrect = isSigned && (0, recordPermissions_1.mayCorrectRecord)({ actor: shown.actor, group, today }, meeting).ok;
    const isPutRight = isSignedOtherwise(meeting);
    const notesOpen = (meeting.state === 'open' || meeting.state === 'closed') && (0, record_2.signedVersion)(record) === undefined && step !== 'kept-elsewhere';
    return record_1.recordDeskCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.say('record.title', { day: texts.day(meeting.plannedFor) }), done),
        meetingId: meeting.meetingId,
        version: (record && (0, record_2.newestVersion)(record)?.number) ?? 1,
        step: texts.words.record.step[step],
        facts: [
            ...(isPutRight ? [{ text: texts.words.record.attendancePutRight }] : []),
            ...(step === 'kept-elsewhere' ? [] : factsOf(turn, meeting)),
            ...(0, meetingWords_1.twiceLines)(turn, group, meeting).map((text) => ({ text })),
        ],
        notes: choosable(notesOpen, step === 'write-notes'),
        next: {
            shown: step === 'make-draft' || mayRelease,
            title: mayRelease ? texts.words.record.releaseOpen : texts.words.record.makeDraft,
            verb: mayRelease ? 'record.releases' : 'record.draft',
        },
        check: choosable(record !== null, isDraft),
        checkTitle: isDraft ? texts.words.record.check : texts.words.record.signedText,
        attendance: meeting.state === 'closed' && step !== 'kept-elsewhere' && (0, attendancePermissions_1.mayConfirmAttendance)({ actor: shown.actor, group, today }, meeting).ok,
        people: choosable(record !== null, isSigned && !mayRelease && !(mayCorrect && isPutRight)),
        correct: choosable(mayCorrect, isPutRight && !mayRelease),
        listMode: step === 'kept-elsewhere' ? 'primary' : 'secondary',
    });
}
/** Whether attendance was put right after the newest version was signed, which has it as it was. */
function isSignedOtherwise(meeting) {
    const signed = meeting.record?.state === 'signed' ? (0, record_2.signedVersion)(meeting.record) : undefined;
    return signed !== undefined && (0, recordAttendance_1.isAttendancePutRight)(signed, meeting);
}
function choosable(shown, first) {
    return first ? { shown, style: 'positive', mode: 'primary' } : { shown, style: 'default', mode: 'secondary' };
}
function factsOf({ texts }, { agenda, record }) {
    const count = agenda.reduce((sum, { notes }) => sum + notes.length, 0);
    const items = agenda.filter(({ state }) => state !== 'declined').length;
    const noted = items === 0 && count === 0 ? texts.words.record.noItems : texts.say('record.noteCount', { count, items });
    const version = (0, record_2.signedVersion)(record)?.number ?? 0;
    const sent = record?.circulation.filter((each) => each.version === version) ?? [];
    if (sent.length === 0)
        return [{ text: noted }];
    const opened = sent.filter(({ openedAt }) => openedAt !== null).length;
    return [{ text: noted }, { text: texts.say('record.openedCount', { opened, sent: sent.length, version }) }];
}
//# sourceMappingURL=recordDesk.js.map