"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingVerbs = exports.openMeetingVerb = void 0;
const zod_1 = require("zod");
const meeting_1 = require("../../cards/meeting");
const excluded_1 = require("../../core/confidentiality/excluded");
const sees_1 = require("../../core/confidentiality/sees");
const words_1 = require("../../core/confidentiality/words");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const attendance_1 = require("../../core/meeting/attendance");
const chair_1 = require("../../core/meeting/chair");
const meeting_2 = require("../../core/meeting/meeting");
const meetingPermissions_1 = require("../../core/meeting/meetingPermissions");
const member_1 = require("../../core/member");
const meeting_3 = require("../../documents/meeting");
const meeting_4 = require("../../usecases/meeting/meeting");
const inputs_1 = require("../inputs");
const offers_1 = require("../offers");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const agendaShown_1 = require("./agendaShown");
const meetingForms_1 = require("./meetingForms");
const meetingWords_1 = require("./meetingWords");
exports.openMeetingVerb = (0, verbs_1.viewVerb)(meeting_4.openMeetingView, {}, meetingFor);
const aboutMeeting = { meetingId: zod_1.z.string() };
const appointment = { plannedOn: (0, inputs_1.day)(), startsAt: (0, inputs_1.time)() };
const form = { ...meeting_4.openMeetingView, may: meetingPermissions_1.mayPlanMeeting };
exports.meetingVerbs = [
    exports.openMeetingVerb,
    (0, verbs_1.viewVerb)({ ...form, name: 'meeting.planning' }, {}, (turn, shown) => (0, meetingForms_1.planFormFor)(turn, { ...shown, data: { after: '' } })),
    (0, verbs_1.viewVerb)({ ...form, name: 'meeting.moving' }, { toDay: zod_1.z.string().max(10).default(''), toTime: zod_1.z.string().max(5).default('') }, (turn, shown) => (0, meetingForms_1.moveFormFor)(turn, { ...shown, entered: enteredBefore(shown.data) }) ?? meetingFor(turn, shown)),
    (0, verbs_1.viewVerb)({ ...form, name: 'meeting.arranging' }, {}, (turn, shown) => (0, meetingForms_1.arrangeFormFor)(turn, shown) ?? meetingFor(turn, shown)),
    (0, verbs_1.viewVerb)({ ...form, name: 'meeting.cancelling' }, {}, (turn, shown) => (0, meetingForms_1.cancelFormFor)(turn, shown) ?? meetingFor(turn, shown)),
    (0, verbs_1.deedVerb)(meeting_4.plan, { after: zod_1.z.string().max(80), extraordinary: zod_1.z.boolean(), dayAgreed: zod_1.z.string().max(16) }, { ...appointment, mode: (0, inputs_1.oneOf)(['in-person', 'video', 'hybrid']), lateReason: (0, inputs_1.optionalWords)() }, (turn, shown) => {
        if (shown.result.kind === 'refused')
            return (0, meetingForms_1.planFormFor)(turn, shown);
        const planned = (0, agendaShown_1.meetingShown)(shown);
        const done = planned === undefined ? '' : (0, meetingWords_1.toldWords)(turn, shown, planned, 'planned');
        if (!(0, offers_1.offersDeed)(turn, shown, meetingPermissions_1.mayPlanMeeting))
            return meetingFor(turn, shown, done);
        return (0, meetingForms_1.arrangeFormFor)(turn, shown, `${done} ${turn.texts.words.meeting.done.sayWhoChairs}`) ?? meetingFor(turn, shown);
    }),
    (0, verbs_1.deedVerb)(meeting_4.arrange, { ...aboutMeeting, seen: zod_1.z.string().max(200) }, { chair: (0, inputs_1.knownMember)((0, inputs_1.words)(80)), language: (0, inputs_1.oneOf)(['cy', 'en', 'both']), needs: (0, inputs_1.optionalWords)(1000) }, (turn, shown) => formUntilDone(turn, shown, (0, meetingForms_1.arrangeFormFor)(turn, shown), turn.texts.words.meeting.done.arrange)),
    (0, verbs_1.deedVerb)(meeting_4.move, { ...aboutMeeting, seenMoves: zod_1.z.number().int(), dayAgreed: zod_1.z.string().max(16) }, { ...appointment, reason: (0, inputs_1.words)() }, (turn, shown) => formUntilDone(turn, shown, (0, meetingForms_1.moveFormFor)(turn, shown), told(turn, shown, 'moved'))),
    (0, verbs_1.deedVerb)(meeting_4.cancel, { ...aboutMeeting, seenMoves: zod_1.z.number().int() }, { why: (0, inputs_1.oneOf)(meeting_2.cancelCodes), words: (0, inputs_1.optionalWords)() }, (turn, shown) => formUntilDone(turn, shown, (0, meetingForms_1.cancelFormFor)(turn, shown), told(turn, shown, 'cancelled'))),
    (0, verbs_1.deedVerb)(meeting_4.start, aboutMeeting, {}, (turn, shown) => meetingFor(turn, shown, turn.texts.words.meeting.done.start)),
    (0, verbs_1.viewVerb)(meeting_4.openClosing, {}, (turn, shown) => (0, meetingForms_1.closeFormFor)(turn, shown) ?? meetingFor(turn, shown)),
    (0, verbs_1.deedVerb)(meeting_4.close, aboutMeeting, {}, closedFor),
];
/** The form, with what was typed, until it was taken; then the meeting as it is now. */
function formUntilDone(turn, shown, form, done) {
    return shown.result.kind === 'refused' && form !== null ? form : meetingFor(turn, shown, done);
}
function told(turn, shown, news) {
    const meeting = (0, agendaShown_1.meetingShown)(shown);
    return meeting === undefined ? '' : (0, meetingWords_1.toldWords)(turn, shown, meeting, news);
}
/** The day and time that the planner had typed for another meeting, put into the form for moving this one. */
function enteredBefore({ toDay, toTime }) {
    return { ...(toDay === '' ? {} : { plannedOn: toDay }), ...(toTime === '' ? {} : { startsAt: toTime }) };
}
/** After a meeting is closed its card asks for the next date (DOMAIN 1.8), if none is set. */
function closedFor(turn, shown) {
    const { state, data } = shown;
    if (shown.result.kind === 'refused' || (0, meeting_2.nextMeeting)(state.group) !== undefined)
        return meetingFor(turn, shown, turn.texts.words.meeting.done.closeOnly);
    const closed = meeting_3.storedMeeting.in(state, data.meetingId);
    const count = closed === undefined ? 0 : (0, attendance_1.unconfirmed)(state.group, closed, turn.deps.clock.today());
    const notConfirmed = count === 0 ? [] : [turn.texts.say('meeting.unconfirmedClosed', { count })];
    const counted = state.group.meetings.some(({ meetingId, valid }) => meetingId === data.meetingId && valid === true);
    return (0, meetingForms_1.planFormFor)(turn, { ...shown, data: { after: data.meetingId } }, [turn.texts.say(counted ? 'meeting.done.close' : 'meeting.done.closeNotValid'), ...notConfirmed].join(' '));
}
/** The meeting that the press was about while it is to come or open, else the next one, else that there is none. */
function meetingFor(turn, shown, done = '') {
    const { state, data } = shown;
    const about = 'meetingId' in data && typeof data.meetingId === 'string' ? meeting_3.storedMeeting.in(state, data.meetingId) : undefined;
    const next = (0, meeting_2.nextMeeting)(state.group);
    const isLive = about?.state === 'planned' || about?.state === 'open';
    const meeting = isLive ? about : next && meeting_3.storedMeeting.in(state, next.meetingId);
    return meeting === undefined ? noneFor(turn, shown, done) : oneFor(turn, shown, meeting, done);
}
function oneFor(turn, shown, meeting, done = '') {
    const { texts } = turn;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const { group, actor, today } = asker;
    const plans = (0, offers_1.offersDeed)(turn, shown, meetingPermissions_1.mayPlanMeeting);
    const chairs = (0, offers_1.offersDeed)(turn, shown, (each) => (0, meetingPermissions_1.mayChair)(each, meeting));
    const starts = chairs && meeting.state === 'planned' && today >= meeting.plannedFor;
    const closes = chairs && meeting.state === 'open';
    const chair = (0, personWords_1.memberName)(texts, group, actor, meeting.chairMemberId);
    const missing = (0, chair_1.chairMissing)(group, meeting);
    const cannotCome = missing === 'apologies' || missing === 'not-there';
    const opensAll = (0, groupPermissions_1.maySeeMembers)(asker).ok;
    const isOpen = meeting.state === 'open' && opensAll;
    const needs = (0, words_1.wordsSeenBy)(group, actor, meeting.needs);
    const lastMove = meeting.moves.at(-1);
    const tellsOfMove = lastMove !== undefined && !(0, excluded_1.isKeptOut)(group, actor, lastMove.from);
    const movedBecause = tellsOfMove ? (0, words_1.wordsSeenBy)(group, actor, lastMove.reason) : null;
    const lateReason = (0, words_1.wordsSeenBy)(group, actor, (0, meetingWords_1.lateReasonOf)(turn, meeting, asker));
    return meeting_1.meetingCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.meeting.title, done),
        meetingId: meeting.meetingId,
        when: (0, meetingWords_1.whenWords)(turn, meeting),
        lines: linesFor(turn, shown, meeting, asker),
        chair: chairWords(turn, chair, missing, actor),
        namesAnother: plans && cannotCome,
        needs: { shown: needs !== null, text: needs ?? '' },
        movedBecause: { shown: movedBecause !== null, text: movedBecause ?? '' },
        lateReason: { shown: lateReason !== null, text: lateReason ?? '' },
        starts,
        closes,
        agendaStyle: isOpen || starts ? 'default' : 'positive',
        opensAttendance: opensAll,
        attendanceStyle: isOpen ? 'positive' : 'default',
        isOpen,
        isOrganiser: plans,
        arranges: plans && !cannotCome,
        mayMove: plans && meeting.state === 'planned',
    });
}
function noneFor(turn, shown, done = '') {
    const { texts } = turn;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const mayPlan = (0, offers_1.offersDeed)(turn, shown, meetingPermissions_1.mayPlanMeeting);
    const isPlanned = (0, meeting_2.nextMeeting)(asker.group) !== undefined;
    const missing = (0, meetingPermissions_1.maySeeLateness)(asker.actor) && (0, meeting_2.isNextDateMissing)(asker.group) ? [texts.words.meeting.nextDateMissing] : [];
    const own = (0, member_1.isFamily)(asker.actor) ? [texts.words.clock.familyEmpty] : [];
    const lines = [...missing, ...(0, meetingWords_1.limitLines)(turn, asker), ...own, ...(mayPlan ? [] : [texts.words.meeting.askPlanner])];
    return meeting_1.meetingNoneCard.render(texts, (0, verbs_1.stampFor)(turn, asker.group), {
        ...(0, verbs_1.headFor)(turn, shown, isPlanned || (0, member_1.isFamily)(asker.actor) ? texts.words.meeting.title : texts.words.meeting.none, done),
        lines: isPlanned ? [] : lines.map((text) => ({ text })),
        mayPlan: mayPlan && !isPlanned,
        mayLook: isPlanned,
    });
}
/** Who chairs; to those who see replies also that whoever was named will not (families are not shown what others do). */
function chairWords({ texts }, name, missing, viewer) {
    const words = texts.words.meeting;
    if (name === '')
        return words.noChair;
    if (missing === null || missing === 'nobody-named' || !(0, meetingPermissions_1.maySeeReplies)(viewer))
        return name;
    return `${name} · ${missing === 'apologies' ? words.chairApologies : words.chairNotThere}`;
}
function linesFor(turn, shown, meeting, asker) {
    const { texts } = turn;
    const words = texts.words.meeting;
    const moves = (0, excluded_1.movesKnown)(asker.group, asker.actor, meeting.moves);
    return [
        ...stateWords(turn, meeting, asker.today),
        [words.planned[meeting.kind], words.mode[meeting.mode], words.language[meeting.language]].join(' · '),
        ...(moves > 0 ? [texts.say('meeting.moved', { count: moves })] : []),
        ...((0, meetingPermissions_1.maySeeReplies)(asker.actor) ? [repliesWords(turn, meeting, asker), ...(0, meetingWords_1.twiceLines)(turn, asker.group, meeting)] : []),
        ...(meeting.state === 'planned' ? [...(0, meetingWords_1.dayLines)(turn, meeting, asker), ...(0, meetingWords_1.notToldLines)(turn, shown, meeting)] : []),
        ...(meeting.state === 'open' && (0, offers_1.offersDeed)(turn, shown, (each) => (0, meetingPermissions_1.mayChair)(each, meeting))
            ? unconfirmedLines(turn, meeting, asker)
            : []),
    ].map((text) => ({ text }));
}
/** Whoever closes the meeting is told how many nobody has confirmed, and that it cannot be closed while nobody at all is, beside the button that closes it. */
function unconfirmedLines({ texts }, meeting, { group, today }) {
    if (!(0, meeting_2.isAnybodyThere)(meeting))
        return [texts.words.meeting.nobodyConfirmed];
    const count = (0, attendance_1.unconfirmed)(group, meeting, today);
    return count === 0 ? [] : [texts.say('meeting.unconfirmed', { count })];
}
function stateWords({ texts }, { state, plannedFor }, today) {
    if (state === 'open')
        return [texts.words.meeting.open];
    if (plannedFor < today)
        return [texts.words.meeting.waiting];
    return plannedFor === today ? [texts.words.meeting.today] : [];
}
function repliesWords({ texts }, meeting, { group, actor, today }) {
    const replies = (0, attendance_1.attendanceList)(group, meeting, today).flatMap(({ member, attendee }) => ((0, sees_1.sees)(actor, member) ? [attendee.reply] : []));
    const count = (reply) => replies.filter((each) => each === reply).length;
    return texts.say('meeting.replies', {
        coming: count('coming'),
        apologies: count('apologies'),
        deputies: count('deputy'),
        none: count(null),
    });
}
//# sourceMappingURL=meeting.js.map