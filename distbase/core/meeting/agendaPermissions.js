"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.maySeeAgenda = maySeeAgenda;
exports.maySeeAnswers = maySeeAnswers;
exports.maySeeAnswerOf = maySeeAnswerOf;
exports.answersSeenBy = answersSeenBy;
exports.maySeeWhoIsMissing = maySeeWhoIsMissing;
exports.maySeeMissingVoices = maySeeMissingVoices;
exports.mayShareItem = mayShareItem;
exports.mayWithdrawItem = mayWithdrawItem;
exports.askedForAgenda = askedForAgenda;
exports.answersCounted = answersCounted;
exports.mayTakePartInAgenda = mayTakePartInAgenda;
const excluded_1 = require("../confidentiality/excluded");
const sees_1 = require("../confidentiality/sees");
const words_1 = require("../confidentiality/words");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
const agendaView_1 = require("./agendaView");
const attendance_1 = require("./attendance");
const meetingPermissions_1 = require("./meetingPermissions");
/** The agenda is for everybody who comes, interpreters too, and for auditors; not for the custodian (DOMAIN 2.1, 2.5). */
function maySeeAgenda({ actor }) {
    return actor.role === 'custodian' ? (0, result_1.refuse)('role-may-not') : permit_1.yes;
}
/** Who said what to an item is for those who take part, and auditors; an interpreter sees the items alone (DOMAIN 2.5). */
function maySeeAnswers(asker) {
    return asker.actor.role === 'auditor' ? permit_1.yes : mayTakePartInAgenda(asker);
}
/**
 * What one member said to an item, and that they proposed it: nobody is told of somebody who is here for other children
 * (DOMAIN 7.1), and a family member or an advocate not another family member's part (DOMAIN 2.2, 5.5).
 */
function maySeeAnswerOf(asker, memberId) {
    const { actor, group } = asker;
    if (actor.memberId === memberId)
        return true;
    const member = group.members.find((each) => each.memberId === memberId);
    if (member === undefined || !(0, sees_1.sees)(actor, member) || !maySeeAnswers(asker).ok)
        return false;
    return (0, member_1.worksWithChild)(member) || (0, member_1.worksWithChild)(actor) || actor.role === 'auditor';
}
/** The answers to an item that this reader may know of. A request for a change whose words are not for them is left out. */
function answersSeenBy(asker, { answers }) {
    return answers.filter(({ memberId, change }) => maySeeAnswerOf(asker, memberId) && (change === null || (0, words_1.mayReadWords)(asker.group, asker.actor, change)));
}
/** Who has not answered is for the chair of this meeting and the co-ordinator, who can ask them. */
function maySeeWhoIsMissing(asker, meeting) {
    return asker.actor.role === 'co-ordinator' || (0, meetingPermissions_1.mayChair)(asker, meeting).ok;
}
/** That a child's voice is missing is for the chair of this meeting, and for co-ordinator and manager, who see to it (DOMAIN 1.16). */
function maySeeMissingVoices(asker, meeting) {
    return (0, member_1.runsGroup)(asker.actor) || ((0, member_1.isPractitioner)(asker.actor) && (0, meetingPermissions_1.mayChair)(asker, meeting).ok);
}
/** Only the writer of an item lets more people read it. An item that somebody may not read is on none of their cards (DOMAIN 2.2). */
function mayShareItem(asker, item) {
    const permit = mayTakePartInAgenda(asker);
    if (!permit.ok)
        return permit;
    if (item === undefined || !(0, agendaView_1.isItemSeenBy)(asker.group, asker.actor, item))
        return (0, result_1.refuse)('not-my-card');
    return (0, agendaView_1.isInOwnWords)(item, asker.actor) ? permit : (0, result_1.refuse)('not-yours');
}
/** Only whoever proposed an item takes it back. */
function mayWithdrawItem(asker, item) {
    const permit = mayTakePartInAgenda(asker);
    if (!permit.ok)
        return permit;
    if (item === undefined || !(0, agendaView_1.isItemSeenBy)(asker.group, asker.actor, item))
        return (0, result_1.refuse)('not-my-card');
    return (0, agendaView_1.proposerOf)(item) === asker.actor.memberId ? permit : (0, result_1.refuse)('not-yours');
}
/**
 * Whose answer to the agenda is waited for: whoever is expected at the meeting, as attendance has them, and takes part in its
 * agenda; and who has answered without being expected.
 */
function askedForAgenda({ group, today }, meeting) {
    const expected = new Set((0, attendance_1.attendanceList)(group, meeting, today).map(({ member }) => member.memberId));
    return (0, coreGroup_1.currentMembers)(group, today).filter((actor) => mayTakePartInAgenda({ actor, group, today }).ok &&
        (expected.has(actor.memberId) || ((0, agendaView_1.hasAnswered)(group, meeting, actor) && !(0, excluded_1.isKeptOut)(group, actor, meeting.plannedFor))));
}
/**
 * How many have answered, of how many. To whoever is not to know of an exclusion it stays as it was: that one fewer is asked on a day
 * on which nobody left would tell them (DOMAIN 1.14).
 */
function answersCounted(asker, meeting) {
    const { actor, today } = asker;
    const group = (0, member_1.isPractitioner)(actor) || actor.role === 'auditor' ? asker.group : (0, excluded_1.withOwnExclusions)(asker.group, actor);
    const asked = askedForAgenda({ group, today }, meeting);
    return { answered: asked.filter((member) => (0, agendaView_1.hasAnswered)(group, meeting, member)).length, members: asked.length };
}
/** Every practitioner and family member may propose and answer items; interpreters and auditors take no part (DOMAIN 2.1, 2.5). */
function mayTakePartInAgenda({ actor }) {
    return (0, member_1.worksWithChild)(actor) || (0, member_1.isFamily)(actor) || actor.role === 'advocate' ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
//# sourceMappingURL=agendaPermissions.js.map