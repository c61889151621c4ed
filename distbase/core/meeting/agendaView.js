"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.agendaFor = agendaFor;
exports.isItemSeenIn = isItemSeenIn;
exports.isItemSeenBy = isItemSeenBy;
exports.proposerOf = proposerOf;
exports.isInOwnWords = isInOwnWords;
exports.agendaVersionFor = agendaVersionFor;
exports.hasAnswered = hasAnswered;
exports.currentAnswers = currentAnswers;
const excluded_1 = require("../confidentiality/excluded");
const words_1 = require("../confidentiality/words");
/**
 * The agenda as one member has it. Items whose words are not for them are left out altogether: they have no number, ask for no
 * answer, and when one is added or changed nothing of this member's becomes out of date (DOMAIN 2.2, 5.5).
 */
function agendaFor(group, meeting, viewer) {
    return meeting.agenda.filter((item) => isItemSeenIn(group, meeting, viewer, item));
}
/** Whether a member has that item: it is for them, and not among those of the meeting from which they are excluded (DOMAIN 1.14). */
function isItemSeenIn(group, { plannedFor }, viewer, item) {
    return isItemSeenBy(group, viewer, item) && (isOwn(viewer, item) || !(0, excluded_1.isTopicKept)(group, viewer, plannedFor, item.standing ?? 'proposed'));
}
function isOwn({ memberId }, item) {
    return proposerOf(item) === memberId;
}
/** Everybody sees a standing item. The proposer sees their item, whoever has reworded it since; one that they took back, nobody else. */
function isItemSeenBy(group, viewer, item) {
    if (item.withdrawnAt !== undefined)
        return proposerOf(item) === viewer.memberId;
    if (item.standing !== null || item.words === null)
        return true;
    return proposerOf(item) === viewer.memberId || (0, words_1.mayReadWords)(group, viewer, item.words);
}
/** The member who proposed it, whoever has reworded it since; undefined for a standing item. */
function proposerOf({ proposedBy, words }) {
    return proposedBy ?? words?.by;
}
/** Whether the present words of the item are this member's own, so that they may let more people read it. */
function isInOwnWords(item, { memberId }) {
    return item.words?.by === memberId && proposerOf(item) === memberId;
}
/** The version of the agenda as this member has it: the whole one's, without the changes of items they do not have. */
function agendaVersionFor(group, meeting, viewer) {
    const hidden = meeting.agenda.filter((item) => !isItemSeenIn(group, meeting, viewer, item));
    return hidden.reduce((version, { changes = 0 }) => version - changes, meeting.agendaVersion);
}
/** Whether this member has said what they think of the agenda as they have it: agreed to all of it, or asked for a change. */
function hasAnswered(group, meeting, member) {
    const live = agendaFor(group, meeting, member).filter(({ state }) => state !== 'declined');
    const mine = live.map((item) => currentAnswers(item).find((answer) => answer.memberId === member.memberId)?.answer);
    return mine.includes('change-asked') || (mine.length > 0 && mine.every((answer) => answer === 'agreed'));
}
/** The answers that count: those to the words as they are now. */
function currentAnswers({ answers, version }) {
    return answers.filter((answer) => answer.version === version);
}
//# sourceMappingURL=agendaView.js.map