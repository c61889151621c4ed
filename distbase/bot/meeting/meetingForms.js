"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planFormFor = planFormFor;
exports.arrangeFormFor = arrangeFormFor;
exports.moveFormFor = moveFormFor;
exports.cancelFormFor = cancelFormFor;
exports.closeFormFor = closeFormFor;
const meeting_1 = require("../../cards/meeting");
const sees_1 = require("../../core/confidentiality/sees");
const coreGroup_1 = require("../../core/coreGroup");
const attendance_1 = require("../../core/meeting/attendance");
const chair_1 = require("../../core/meeting/chair");
const lastBookable_1 = require("../../core/meeting/lastBookable");
const meeting_2 = require("../../core/meeting/meeting");
const meetingPermissions_1 = require("../../core/meeting/meetingPermissions");
const planMeeting_1 = require("../../core/meeting/planMeeting");
const nearDay_1 = require("../../core/nearDay");
const workingDays_1 = require("../../core/time/workingDays");
const inputs_1 = require("../inputs");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const agendaShown_1 = require("./agendaShown");
const meetingWords_1 = require("./meetingWords");
/** The form for a next meeting; where one is planned already it offers to move that one to the day that was typed. */
function planFormFor(turn, shown, done = '') {
    const { texts } = turn;
    const words = texts.words.meeting;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const { after } = shown.data;
    const isFree = (0, meeting_2.nextMeeting)(asker.group) === undefined;
    const dayAgreed = dayAsked(shown, asksForYes);
    return meeting_1.meetingPlanCard.render(texts, (0, verbs_1.stampFor)(turn, asker.group), {
        ...(0, verbs_1.headFor)(turn, shown, words.planNext, done),
        lines: (0, meetingWords_1.limitLines)(turn, asker).map((text) => ({ text })),
        plannedOn: (0, verbs_1.fieldFor)(turn, shown, 'plannedOn', proposedDay(turn, asker)),
        startsAt: (0, verbs_1.fieldFor)(turn, shown, 'startsAt'),
        mode: (0, verbs_1.fieldFor)(turn, shown, 'mode', 'in-person'),
        modes: ['in-person', 'video', 'hybrid'].map((mode) => ({ title: words.mode[mode], value: mode })),
        lateReason: (0, verbs_1.fieldFor)(turn, shown, 'lateReason'),
        asksReason: asksReason(turn, shown, asker),
        after,
        dayAgreed,
        submit: dayAgreed === '' ? words.plan : words.planAnyway,
        leave: after === '' ? texts.words.common.back : words.later,
        isFree,
        moves: {
            shown: !isFree && (0, meetingPermissions_1.mayPlanMeeting)(asker).ok,
            toDay: dayIfOne(shown.entered['plannedOn']),
            toTime: timeIfOne(shown.entered['startsAt']),
        },
    });
}
/** Null where there is no meeting to arrange; the other forms below do the same. */
function arrangeFormFor(turn, shown, done = '') {
    const meeting = (0, agendaShown_1.meetingShown)(shown);
    if (meeting === undefined)
        return null;
    const { texts } = turn;
    const { group, today } = (0, agendaShown_1.askerOf)(turn, shown);
    const chair = (0, personWords_1.memberName)(texts, group, shown.actor, meeting.chairMemberId);
    return meeting_1.meetingArrangeCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.meeting.arrange, done),
        meetingId: meeting.meetingId,
        seen: (0, planMeeting_1.arrangementsMark)(meeting),
        when: (0, meetingWords_1.whenWords)(turn, meeting),
        chairNow: chair === '' ? texts.words.meeting.noChair : chair,
        chair: (0, verbs_1.fieldFor)(turn, shown, 'chair', (0, chair_1.chairMissing)(group, meeting) === null ? (meeting.chairMemberId ?? '') : ''),
        chairs: (0, personWords_1.memberChoices)(texts, group, shown.actor, (0, coreGroup_1.currentMembers)(group, today).filter((member) => (0, meetingPermissions_1.mayBeChair)(group, member, today) && (0, sees_1.sees)(shown.actor, member))),
        language: (0, verbs_1.fieldFor)(turn, shown, 'language', meeting.language),
        needs: (0, verbs_1.fieldFor)(turn, shown, 'needs', meeting.needs?.text),
    });
}
function moveFormFor(turn, shown) {
    const meeting = (0, agendaShown_1.meetingShown)(shown);
    if (meeting === undefined)
        return null;
    const { texts } = turn;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const dayAgreed = dayAsked(shown, [...asksForYes, 'after-the-limit-why']);
    const isAfterLimit = dayAsked(shown, ['after-the-limit-why']) !== '';
    return meeting_1.meetingMoveCard.render(texts, (0, verbs_1.stampFor)(turn, asker.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.meeting.moveTitle, ''),
        meetingId: meeting.meetingId,
        seenMoves: meeting.moves.length,
        when: (0, meetingWords_1.whenWords)(turn, meeting),
        lines: [...(0, meetingWords_1.limitLines)(turn, asker), ...(isAfterLimit ? (0, meetingWords_1.soonLines)(turn, asker, shown.entered['plannedOn'] ?? '') : [])].map((text) => ({
            text,
        })),
        plannedOn: (0, verbs_1.fieldFor)(turn, shown, 'plannedOn', meeting.plannedFor),
        startsAt: (0, verbs_1.fieldFor)(turn, shown, 'startsAt', meeting.startsAt ?? ''),
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason'),
        dayAgreed,
        submit: dayAgreed === '' ? texts.words.meeting.moveTitle : texts.words.meeting.moveAnyway,
    });
}
function cancelFormFor(turn, shown) {
    const meeting = (0, agendaShown_1.meetingShown)(shown);
    if (meeting === undefined)
        return null;
    return meeting_1.meetingCancelCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.meeting.cancelTitle, ''),
        meetingId: meeting.meetingId,
        seenMoves: meeting.moves.length,
        when: (0, meetingWords_1.whenWords)(turn, meeting),
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
        words: (0, verbs_1.fieldFor)(turn, shown, 'words'),
    });
}
/** Whether it is to be closed now, and how many are not confirmed yet (DOMAIN 1.10); while nobody is, that it cannot be, and no question. */
function closeFormFor(turn, shown) {
    const meeting = (0, agendaShown_1.meetingShown)(shown);
    if (meeting?.state !== 'open')
        return null;
    const { group, today } = (0, agendaShown_1.askerOf)(turn, shown);
    const count = (0, attendance_1.unconfirmed)(group, meeting, today);
    const { words } = turn.texts;
    const closes = (0, meeting_2.isAnybodyThere)(meeting);
    return meeting_1.meetingCloseCard.render(turn.texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, closes ? words.meeting.closeTitle : words.meeting.close, ''),
        meetingId: meeting.meetingId,
        when: (0, meetingWords_1.whenWords)(turn, meeting),
        closes,
        confirms: !closes,
        unconfirmed: {
            shown: count > 0 || !closes,
            text: closes ? turn.texts.say('meeting.unconfirmed', { count }) : words.meeting.nobodyConfirmed,
        },
        closeStyle: count > 0 ? 'default' : 'positive',
        attendanceStyle: count > 0 ? 'positive' : 'default',
    });
}
const asksForYes = ['closed-day', 'very-soon', 'closed-and-soon'];
/** The day and time that the planner was just warned of for one of these reasons: pressing again for the same is a yes. */
function dayAsked({ result, entered }, reasons) {
    const problem = result.kind === 'refused' ? result.refusal.fields?.['plannedOn'] : undefined;
    return problem !== undefined && reasons.includes(problem) ? (0, nearDay_1.chosenMark)(chosenIn(entered)) : '';
}
function chosenIn(entered) {
    return { plannedOn: entered['plannedOn'] ?? '', startsAt: entered['startsAt'] ?? '' };
}
/** The day to aim at, if it is still ahead; else the last bookable one; else none, as then the meeting is late and a person must choose. */
function proposedDay({ deps }, { group, today }) {
    const last = (0, lastBookable_1.lastBookableOn)(group, deps.rules, today);
    if (last === null)
        return '';
    const aim = last.target === null ? last.bookBy : (0, workingDays_1.lastBookableDay)(deps.rules.calendar, last.target);
    return [aim, last.bookBy].find((day) => day >= today) ?? '';
}
/** A manager is asked for a reason once it is known that the day is after the limit; one that was given stays with another day. */
function asksReason({ deps }, { result, entered }, asker) {
    if (!(0, meetingPermissions_1.mayPlanAfterLimit)(asker).ok)
        return false;
    const last = (0, lastBookable_1.lastBookableOn)(asker.group, deps.rules, asker.today);
    const isLate = last !== null && (asker.today > last.limit || (entered['plannedOn'] ?? '') > last.limit);
    if (isLate || (entered['lateReason'] ?? '') !== '')
        return true;
    return result.kind === 'refused' && result.refusal.fields?.['lateReason'] !== undefined;
}
/** Only what the form for moving can take: what could not be read stands in this form and goes nowhere else. */
function dayIfOne(typed = '') {
    return (0, inputs_1.day)().safeParse(typed).data ?? '';
}
function timeIfOne(typed = '') {
    return (0, inputs_1.time)().safeParse(typed).data ?? '';
}
//# sourceMappingURL=meetingForms.js.map