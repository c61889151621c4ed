"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingShown = meetingShown;
exports.askerOf = askerOf;
exports.wordsOf = wordsOf;
exports.itemState = itemState;
exports.beginningOf = beginningOf;
exports.nothingPlanned = nothingPlanned;
exports.nothingThere = nothingThere;
const message_1 = require("../../cards/message");
const meeting_1 = require("../../core/meeting/meeting");
const member_1 = require("../../core/member");
const meeting_2 = require("../../documents/meeting");
const verbs_1 = require("../verbs");
/** The meeting that the press was about, else the next one. */
function meetingShown({ state, data }) {
    const about = 'meetingId' in data && typeof data.meetingId === 'string' ? data.meetingId : (0, meeting_1.nextMeeting)(state.group)?.meetingId;
    return about === undefined ? undefined : meeting_2.storedMeeting.in(state, about);
}
function askerOf(turn, shown) {
    return { actor: shown.actor, group: shown.state.group, today: turn.deps.clock.today() };
}
/** A standing item's words in the reader's language; a proposed one's as they were typed. */
function wordsOf(turn, item) {
    return item.standing === null ? (item.words?.text ?? '') : turn.texts.words.agenda.standing[item.standing];
}
/** Whether it is on the agenda, proposed, not taken up, or taken back by this reader. */
function itemState({ texts }, { state, withdrawnAt }) {
    return withdrawnAt === undefined ? texts.words.agenda.state[state] : texts.words.agenda.withdrawn;
}
/** The first letters of a text, cut at the end of a word where one ends in their second half, with '…' where there is more. */
function beginningOf(text, longest) {
    const letters = [...text];
    if (letters.length <= longest)
        return text;
    const beginning = letters.slice(0, longest).join('');
    const lastSpace = beginning.lastIndexOf(' ');
    return `${(lastSpace > longest / 2 ? beginning.slice(0, lastSpace) : beginning).trimEnd()}…`;
}
function nothingPlanned(turn, shown) {
    return nothingThere(turn, shown, turn.texts.words.agenda);
}
/** That no meeting is planned; to the family a sentence that is as true where one is kept from its reader (DOMAIN 1.14). */
function nothingThere(turn, shown, words) {
    const { meeting, clock } = turn.texts.words;
    const isTheirs = (0, member_1.isFamily)(shown.actor);
    return message_1.messageCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, isTheirs ? meeting.title : words.none, ''),
        text: isTheirs ? clock.familyEmpty : words.planFirst,
    });
}
//# sourceMappingURL=agendaShown.js.map