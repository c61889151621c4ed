"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.attendanceVerbs = exports.openAttendanceVerb = void 0;
const zod_1 = require("zod");
const attendance_1 = require("../../cards/attendance");
const absence_1 = require("../../core/meeting/absence");
const attendance_2 = require("../../core/meeting/attendance");
const attendancePermissions_1 = require("../../core/meeting/attendancePermissions");
const meeting_1 = require("../../core/meeting/meeting");
const member_1 = require("../../core/member");
const record_1 = require("../../core/record/record");
const recordAttendance_1 = require("../../core/record/recordAttendance");
const recordPermissions_1 = require("../../core/record/recordPermissions");
const meeting_2 = require("../../documents/meeting");
const attendance_3 = require("../../usecases/meeting/attendance");
const inputs_1 = require("../inputs");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const agendaShown_1 = require("./agendaShown");
const meetingWords_1 = require("./meetingWords");
const longestName = 200;
const meetingId = zod_1.z.string().max(100);
/** None on cards of earlier versions. */
const asked = zod_1.z.string().max(20).default('');
exports.openAttendanceVerb = (0, verbs_1.viewVerb)(attendance_3.openAttendance, { page: zod_1.z.number().int().min(1).default(1), meetingId: meetingId.default('') }, (turn, shown) => attendanceFor(turn, shown, shown.data.page));
exports.attendanceVerbs = [
    exports.openAttendanceVerb,
    (0, verbs_1.deedVerb)(attendance_3.reply, { meetingId, asked, reply: zod_1.z.enum(['coming', 'apologies']) }, {}, attendanceFor),
    (0, verbs_1.viewVerb)(attendance_3.openDeputyForm, { meetingId, asked }, deputyFormFor),
    (0, verbs_1.deedVerb)(attendance_3.sendDeputy, { meetingId, asked }, { deputy: (0, inputs_1.words)(longestName) }, orForm(deputyFormFor)),
    (0, verbs_1.deedVerb)(attendance_3.confirmThoseComing, { meetingId }, {}, (turn, shown) => attendanceFor(turn, shown, 1, nobodyThere(turn, shown))),
    (0, verbs_1.viewVerb)(attendance_3.openConfirmForm, { meetingId }, confirmFormFor),
    (0, verbs_1.deedVerb)(attendance_3.correct, { meetingId }, {
        person: (0, inputs_1.anyMember)((0, inputs_1.words)(longestName)),
        sighting: (0, inputs_1.oneOf)(attendance_2.presenceChoices),
        mode: zod_1.z.union([zod_1.z.enum(attendance_2.presenceModes), zod_1.z.literal('').transform(() => null)], 'choose-one'),
    }, orForm(confirmFormFor)),
];
/** The list after what was done; the form again, with what was typed, where an input needs mending or the meeting was moved. */
function orForm(form) {
    return (turn, shown) => shown.result.kind === 'refused' && ['check-fields', 'meeting-moved'].includes(shown.result.refusal.kind)
        ? form(turn, shown)
        : attendanceFor(turn, shown);
}
/** Somebody who confirms attendance sees all who come, as they could not confirm it otherwise (DOMAIN 1.11, 2.1). */
function attendanceFor(turn, shown, page = 1, done = null) {
    const { texts } = turn;
    const { group } = shown.state;
    const meeting = meetingShown(shown);
    if (meeting === undefined)
        return nothingPlanned(turn, shown);
    const asker = askerIn(turn, shown);
    const list = (0, attendance_2.attendanceList)(group, meeting, asker.today);
    const confirms = (0, attendancePermissions_1.mayConfirmAttendance)(asker, meeting).ok;
    const seen = confirms ? list : (0, attendance_2.attendanceSeenBy)(group, shown.actor, list);
    const { rows, pages } = (0, paging_1.pageOf)(texts, seen, page);
    return attendance_1.attendanceCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.say('attendance.title', { day: texts.day(meeting.plannedFor) }), done ?? doneWords(texts, meeting)),
        ...(isToOtherDay(shown, meeting) ? movedWords(turn, meeting, 'attendance.movedTo') : {}),
        meetingId: meeting.meetingId,
        asked: (0, meeting_1.appointmentMark)(meeting),
        own: ownReply(texts, list.find(({ member }) => member.memberId === shown.actor.memberId)),
        validity: validityShown(texts, asker, meeting),
        summary: { shown: (0, member_1.worksWithChild)(shown.actor), text: summaryOf(texts, meeting, seen) },
        rows: rows.map((each) => rowFor(texts, meeting, each, confirms)),
        noRows: seen.every(({ member }) => member.memberId === shown.actor.memberId),
        mayReply: meeting.state === 'planned' && (0, attendancePermissions_1.mayReplyToInvitation)(asker, meeting).ok,
        owesReport: (0, absence_1.owesReport)(group, meeting.meetingId, shown.actor.memberId),
        mayConfirm: meeting.state === 'open' && confirms,
        mayCorrect: (meeting.state === 'open' || meeting.state === 'closed') && confirms,
        afterwards: { shown: meeting.state === 'closed' && confirms, text: afterwardsWords(texts, meeting) },
        corrects: correctionOf(asker, meeting),
        pagedMeeting: meeting.state === 'closed' ? meeting.meetingId : '',
        pages,
    });
}
/** Whether the press was about a day or time that is no longer the meeting's; also one sent twice, saved before the meeting was moved. */
function isToOtherDay({ data }, meeting) {
    return meeting.state === 'planned' && 'asked' in data && typeof data.asked === 'string' && !(0, meeting_1.isStillAsked)(meeting, data.asked);
}
/** In place of what came of a reply to the day before: the question anew, for the day that the meeting has now. */
function movedWords(turn, meeting, key) {
    const when = meeting.startsAt === null ? turn.texts.day(meeting.plannedFor) : (0, meetingWords_1.whenWords)(turn, meeting);
    return { done: { shown: false, text: '' }, refused: { shown: true, text: turn.texts.say(key, { when }) } };
}
/** Said in place of "saved" where apologies were noted and nobody is there; null: somebody is. */
function nobodyThere({ texts }, shown) {
    const isAnyone = meetingShown(shown)?.attendees.some(({ presence }) => presence === 'present' || presence === 'part') ?? false;
    return isAnyone ? null : texts.words.attendance.nobodyThere;
}
/** What becomes of a change to a meeting that is over. */
function afterwardsWords({ words: { attendance } }, { record }) {
    return (0, record_1.signedVersion)(record) === undefined ? attendance.afterwards : attendance.afterwardsSigned;
}
/** The signed version to correct, where it does not have attendance as it was put right and this reader may begin the correction. */
function correctionOf(asker, meeting) {
    const signed = meeting.record?.state === 'signed' ? (0, record_1.signedVersion)(meeting.record) : undefined;
    const isWrong = signed !== undefined && (0, recordAttendance_1.isAttendancePutRight)(signed, meeting) && (0, recordPermissions_1.mayCorrectRecord)(asker, meeting).ok;
    return { shown: isWrong, version: signed?.number ?? 1 };
}
function doneWords({ words: { attendance } }, { state }) {
    return state === 'planned' ? attendance.replySaved : attendance.saved;
}
function ownReply({ words: { attendance } }, own) {
    const deputy = own?.attendee.deputy?.text ?? '';
    return { shown: own !== undefined, reply: attendance.own[own?.attendee.reply ?? 'none'], hasDeputy: deputy !== '', deputy };
}
/** Shown from the opening of the meeting on, while it can still be put right and afterwards; before that nobody has been confirmed. */
function validityShown({ words: { attendance } }, asker, meeting) {
    const shown = meeting.state !== 'planned' && meeting.state !== 'cancelled' && (0, attendancePermissions_1.maySeeValidity)(asker, meeting);
    const { valid, reasons } = (0, attendance_2.validityOf)(asker.group, meeting, asker.today);
    return {
        shown,
        text: valid ? attendance.validity.valid : attendance.validity.notValid,
        reasons: reasons.map((reason) => ({ text: attendance.validity[reason] })),
    };
}
function summaryOf(texts, meeting, seen) {
    const count = (is) => seen.filter(({ attendee }) => is(attendee)).length;
    if (meeting.state === 'planned' || meeting.state === 'cancelled') {
        return texts.say('attendance.summary', {
            coming: count((each) => each.reply === 'coming'),
            apologies: count((each) => each.reply === 'apologies'),
            deputies: count((each) => each.reply === 'deputy'),
            none: count((each) => each.reply === null),
        });
    }
    const there = count(({ presence }) => presence === 'present' || presence === 'part');
    const none = count(({ presence }) => presence === null);
    return texts.say('attendance.summaryOpen', { there, away: seen.length - there - none, none });
}
function rowFor(texts, meeting, { member, attendee }, confirms = false) {
    const { attendance } = texts.words;
    const began = meeting.state !== 'planned' && meeting.state !== 'cancelled';
    const presence = presenceIn(texts, attendee);
    // Once the meeting has begun a missing reply may be one that the reader may not know of: "no reply yet" could be untrue.
    const replied = !began || attendee.reply !== null ? attendance.reply[attendee.reply ?? 'none'] : null;
    const before = confirms
        ? (attendee.earlier ?? []).map((each) => texts.say('attendance.before', { presence: presenceIn(texts, each) }))
        : [];
    const isNamedByAgency = member.title === undefined && member.role === 'member' && member.agency !== '';
    const job = isNamedByAgency ? member.agency : (0, personWords_1.jobWords)(texts, member);
    return {
        name: (0, personWords_1.personWords)(texts, member),
        role: member.inTeams ? job : `${job} · ${attendance.noTeams}`,
        // Whoever sent apologies and was not there is told of once: both say the same.
        state: [...new Set([replied, began ? presence : null])]
            .concat(before)
            .filter((part) => part !== null)
            .join(' · '),
        deputy: attendee.deputy === null ? '' : ` (${attendee.deputy.text})`,
        mode: attendee.mode === null ? '' : ` · ${attendance.mode[attendee.mode]}`,
    };
}
function presenceIn({ words: { attendance } }, { presence, deputyAttended }) {
    return attendance.presence[deputyAttended === true ? 'deputy' : (presence ?? 'none')];
}
function deputyFormFor(turn, shown) {
    const meeting = meetingShown(shown);
    if (meeting === undefined)
        return nothingPlanned(turn, shown);
    const own = meeting.attendees.find(({ memberId }) => memberId === shown.actor.memberId);
    return attendance_1.attendanceDeputyCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.say('attendance.deputyTitle', { day: turn.texts.day(meeting.plannedFor) }), ''),
        ...(isToOtherDay(shown, meeting) ? movedWords(turn, meeting, 'attendance.movedToDeputy') : {}),
        meetingId: meeting.meetingId,
        asked: (0, meeting_1.appointmentMark)(meeting),
        deputy: (0, verbs_1.fieldFor)(turn, shown, 'deputy', own?.deputy?.text),
    });
}
function confirmFormFor(turn, shown) {
    const { attendance } = turn.texts.words;
    const meeting = meetingShown(shown);
    if (meeting === undefined)
        return nothingPlanned(turn, shown);
    const { group, today } = askerIn(turn, shown);
    const people = (0, attendance_2.attendanceList)(group, meeting, today).map((each) => {
        const { state, deputy } = rowFor(turn.texts, { ...meeting, state: 'open' }, each);
        const { memberId } = each.member;
        return { title: `${(0, personWords_1.memberWithJob)(turn.texts, group, shown.actor, memberId)}: ${state}${deputy}`, value: memberId };
    });
    return attendance_1.attendanceConfirmCard.render(turn.texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, attendance.confirmTitle, ''),
        meetingId: meeting.meetingId,
        people,
        sightings: attendance_2.presenceChoices.map((value) => ({ title: attendance.presence[value], value })),
        modes: attendance_2.presenceModes.map((value) => ({ title: attendance.mode[value], value })),
        person: (0, verbs_1.fieldFor)(turn, shown, 'person'),
        sighting: (0, verbs_1.fieldFor)(turn, shown, 'sighting'),
        mode: (0, verbs_1.fieldFor)(turn, shown, 'mode', meeting.mode === 'hybrid' ? '' : meeting.mode),
    });
}
function nothingPlanned(turn, shown) {
    return (0, agendaShown_1.nothingThere)(turn, shown, turn.texts.words.attendance);
}
/** The meeting that the press was about, else the next one. */
function meetingShown({ state, data }) {
    const about = 'meetingId' in data && typeof data.meetingId === 'string' && data.meetingId !== ''
        ? data.meetingId
        : (0, meeting_1.nextMeeting)(state.group)?.meetingId;
    return about === undefined ? undefined : meeting_2.storedMeeting.in(state, about);
}
function askerIn(turn, { actor, state }) {
    return { actor, group: state.group, today: turn.deps.clock.today() };
}
//# sourceMappingURL=attendance.js.map