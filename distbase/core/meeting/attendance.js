"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.validityReasons = exports.presenceChoices = exports.presenceModes = exports.replies = void 0;
exports.attendanceList = attendanceList;
exports.attendanceSeenBy = attendanceSeenBy;
exports.replyToInvitation = replyToInvitation;
exports.inviteAgain = inviteAgain;
exports.confirmReplies = confirmReplies;
exports.unconfirmed = unconfirmed;
exports.confirmPresence = confirmPresence;
exports.validityOf = validityOf;
const confidentiality_1 = require("../confidentiality/confidentiality");
const excluded_1 = require("../confidentiality/excluded");
const sees_1 = require("../confidentiality/sees");
const member_1 = require("../member");
const result_1 = require("../result");
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const meeting_1 = require("./meeting");
exports.replies = ['coming', 'apologies', 'deputy'];
exports.presenceModes = ['in-person', 'video', 'phone'];
/** What the chair can say of one person; 'deputy' means that somebody came in their place. */
exports.presenceChoices = ['present', 'part', 'deputy', 'apologies', 'absent'];
/** Who belongs to a core group meeting by their role; others only when the meeting names them (DOMAIN 1.5). */
const invitedRoles = [
    'co-ordinator',
    'manager',
    'member',
    'foster-carer',
    'parent',
    'young-person',
    'advocate',
    'interpreter',
    'administrator',
];
/**
 * Everyone this meeting is about to see or has seen: members on the day of the meeting, whether or not they have Teams
 * or joined after the invitation, and whoever was confirmed although their membership has ended since. A parent or carer who is
 * excluded from the whole of it is neither invited nor listed, to anybody, whatever they had replied.
 */
function attendanceList(group, meeting, today) {
    const day = meeting.openedAt === null ? (0, calendarDate_1.later)(today, meeting.plannedFor) : (0, londonTime_1.dayOf)(meeting.openedAt);
    return group.members.flatMap((member) => {
        const known = meeting.attendees.find(({ memberId }) => memberId === member.memberId);
        const isExpected = (0, member_1.isCurrent)(member, day) && !(0, excluded_1.isKeptOut)(group, member, day);
        const expected = isExpected && (invitedRoles.includes(member.role) || known !== undefined);
        return expected || (known !== undefined && known.presence !== null) ? [{ member, attendee: known ?? noWordYet(member.memberId) }] : [];
    });
}
/**
 * The part of the list that this reader may see: practitioners and foster carers those who are here for one of their
 * children (DOMAIN 7.1); a family member or an advocate of these the practitioners and carers, once the meeting has
 * confirmed them, never another family member (DOMAIN 2.2, 5.5); an interpreter only their own line (DOMAIN 2.5). Of
 * whoever is withheld from them neither name nor agency is there, nor how they came.
 */
function attendanceSeenBy(group, viewer, list) {
    const own = ({ member }) => member.memberId === viewer.memberId;
    const seen = list.filter(({ member }) => (0, sees_1.sees)(viewer, member));
    if ((0, member_1.worksWithChild)(viewer))
        return seen;
    if (!(0, member_1.isFamily)(viewer) && viewer.role !== 'advocate')
        return seen.filter(own);
    return seen.flatMap((each) => {
        if (own(each))
            return [each];
        const isShown = (0, member_1.worksWithChild)(each.member) && each.attendee.presence !== null;
        return isShown ? [asFamilySees(group, viewer, each)] : [];
    });
}
function asFamilySees(group, viewer, { member, attendee }) {
    const mode = (0, confidentiality_1.withheldFrom)(group, viewer, member) === 'nothing' ? attendee.mode : null;
    return {
        member: { ...member, ...(0, confidentiality_1.memberShown)(group, viewer, member.memberId), safeContact: '' },
        attendee: { ...attendee, reply: null, repliedAt: null, deputy: null, mode },
    };
}
/**
 * A member's own answer. It may be changed until the meeting opens; the last one counts. `asked` is the mark of the day and time on
 * the card that was pressed: nobody answers for a day that they did not see.
 */
function replyToInvitation(group, meeting, answer, at, today) {
    if (meeting.state === 'cancelled')
        return (0, result_1.refuse)({ kind: 'meeting-cancelled' });
    if (meeting.state === 'closed')
        return (0, result_1.refuse)({ kind: 'meeting-closed' });
    if (meeting.state === 'open')
        return (0, result_1.refuse)({ kind: 'replies-closed' });
    if (!(0, meeting_1.isStillAsked)(meeting, answer.asked))
        return (0, result_1.refuse)({ kind: 'meeting-moved' });
    if (answer.reply === 'deputy' && answer.deputy === null)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { deputy: 'required' } });
    const { memberId, reply } = answer;
    const deputy = reply === 'deputy' ? answer.deputy : null;
    return change(group, meeting, today, (each) => (each.memberId === memberId ? { ...each, reply, deputy, repliedAt: at } : each));
}
/** The meeting with somebody invited to it anew, who is on its list again: nothing that they replied before counts. The same where they are not. */
function inviteAgain(group, meeting, { memberId }, at, today) {
    const listed = attendanceList(group, meeting, today).find(({ member }) => member.memberId === memberId);
    if (listed === undefined)
        return meeting;
    const invited = { ...listed.attendee, ...meeting_1.notReplied, invitedAt: at };
    const others = meeting.attendees.filter((each) => each.memberId !== memberId);
    return { ...meeting, version: meeting.version + 1, attendees: [...others, invited] };
}
/**
 * One press for the usual case: whoever said they are coming is present, whoever sent apologies is noted so. Deputies,
 * and those already confirmed, are left to the chair. In a mixed meeting the way of attending stays open.
 */
function confirmReplies(group, meeting, confirming, today) {
    const open = isOpen(meeting);
    if (!open.ok)
        return open;
    const waiting = attendanceList(group, meeting, today).filter(({ attendee }) => attendee.presence === null);
    if (!waiting.some(({ attendee: { reply } }) => reply === 'coming' || reply === 'apologies'))
        return (0, result_1.refuse)({ kind: 'nobody-coming' });
    const mode = meeting.mode === 'hybrid' ? null : meeting.mode;
    return change(group, meeting, today, (each) => {
        if (each.presence !== null)
            return each;
        if (each.reply === 'coming')
            return confirmed(each, { presence: 'present', mode }, confirming);
        return each.reply === 'apologies' ? confirmed(each, { presence: 'apologies', mode: null }, confirming) : each;
    });
}
/** How many of those who were expected nobody has said anything about yet. */
function unconfirmed(group, meeting, today) {
    return attendanceList(group, meeting, today).filter(({ attendee }) => attendee.presence === null).length;
}
/**
 * What the chair saw of one person. Of somebody who was there it must be said how; of the others it is not kept. After the meeting
 * was closed it can still be put right: what was confirmed until then stays beside it.
 */
function confirmPresence(group, meeting, seen, confirming, today) {
    const begun = meeting.state === 'closed' ? (0, result_1.allow)(true) : isOpen(meeting);
    if (!begun.ok)
        return begun;
    const listed = attendanceList(group, meeting, today).some(({ member }) => member.memberId === seen.memberId);
    if (!listed)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { person: 'choose-one' } });
    const there = seen.sighting !== 'apologies' && seen.sighting !== 'absent';
    if (there && seen.mode === null)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { mode: 'choose-one' } });
    const presence = seen.sighting === 'deputy' ? 'present' : seen.sighting;
    return change(group, meeting, today, (each) => {
        if (each.memberId !== seen.memberId)
            return each;
        const now = confirmed(each, { presence, mode: there ? seen.mode : null }, confirming);
        const kept = meeting.state === 'closed' && each.presence !== null ? { earlier: [...(each.earlier ?? []), confirmedBefore(each)] } : {};
        return seen.sighting === 'deputy' ? { ...now, ...kept, deputyAttended: true } : { ...now, ...kept };
    });
}
function confirmedBefore({ presence, mode, confirmedBy, confirmedAt, deputyAttended }) {
    const before = { presence, mode, confirmedBy, confirmedAt };
    return deputyAttended === undefined ? before : { ...before, deputyAttended };
}
exports.validityReasons = ['no-co-ordinator', 'no-other-agency', 'family-not-invited'];
/**
 * Whether the meeting, as confirmed so far, counts as held (DOMAIN 1.10 [P]): the co-ordinator or manager in person, at least
 * one other agency (a deputy speaks for it), and the family invited, but for whom of it is excluded. Below that it is a practitioner discussion and resets no
 * clock. This is only said: such a meeting can still be closed.
 */
function validityOf(group, meeting, today) {
    const list = attendanceList(group, meeting, today);
    const there = list.filter(({ attendee }) => attendee.presence === 'present' || attendee.presence === 'part');
    const ownAgencies = group.members.filter(member_1.runsGroup).map(agencyName);
    const met = {
        'no-co-ordinator': there.some(({ member, attendee }) => (0, member_1.runsGroup)(member) && attendee.deputyAttended !== true),
        'no-other-agency': there.some(({ member }) => member.role === 'member' && member.agency !== '' && !ownAgencies.includes(agencyName(member))),
        'family-not-invited': list.some(({ member, attendee }) => (0, member_1.isFamily)(member) && wasInvited(attendee)) ||
            group.members.some((member) => (0, member_1.isFamily)(member) && (0, excluded_1.isKeptOut)(group, member, meeting.plannedFor)),
    };
    const reasons = exports.validityReasons.filter((reason) => !met[reason]);
    return { valid: reasons.length === 0, reasons };
}
function wasInvited({ invitedAt, reply, presence }) {
    return invitedAt !== null || reply !== null || presence !== null;
}
function agencyName({ agency }) {
    return agency.normalize('NFC').trim().toLowerCase();
}
function isOpen(meeting) {
    if (meeting.state === 'cancelled')
        return (0, result_1.refuse)({ kind: 'meeting-cancelled' });
    if (meeting.state === 'closed')
        return (0, result_1.refuse)({ kind: 'meeting-closed' });
    return meeting.state === 'open' ? (0, result_1.allow)(true) : (0, result_1.refuse)({ kind: 'meeting-not-open' });
}
function confirmed(attendee, seen, { by, at }) {
    const { deputyAttended: _before, ...rest } = attendee;
    return { ...rest, ...seen, confirmedBy: by, confirmedAt: at };
}
/** Keeps every attendee that the meeting already had, in their order; people listed for the first time follow. */
function change(group, meeting, today, apply) {
    const known = new Set(meeting.attendees.map(({ memberId }) => memberId));
    const added = attendanceList(group, meeting, today).flatMap(({ attendee }) => (known.has(attendee.memberId) ? [] : [attendee]));
    const changed = added.map((before) => ({ before, after: apply(before) })).filter(({ before, after }) => before !== after);
    return (0, result_1.allow)({
        ...meeting,
        version: meeting.version + 1,
        attendees: [...meeting.attendees.map(apply), ...changed.map(({ after }) => after)],
    });
}
function noWordYet(memberId) {
    return {
        memberId,
        invitedAt: null,
        reply: null,
        repliedAt: null,
        deputy: null,
        presence: null,
        mode: null,
        confirmedBy: null,
        confirmedAt: null,
    };
}
//# sourceMappingURL=attendance.js.map