"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.agendaClosesOn = agendaClosesOn;
exports.proposeItem = proposeItem;
exports.agreeAgenda = agreeAgenda;
exports.askForChange = askForChange;
exports.stillOpen = stillOpen;
exports.itemOf = itemOf;
exports.changedAgenda = changedAgenda;
exports.changedItem = changedItem;
exports.audienceOf = audienceOf;
exports.written = written;
const audiences_1 = require("../confidentiality/audiences");
const limits_1 = require("../limits");
const result_1 = require("../result");
const workingDays_1 = require("../time/workingDays");
const agendaView_1 = require("./agendaView");
/** How long before the meeting its agenda is settled [P]: the procedures give no time. */
const settledWorkingDaysBefore = 1;
/** The last day, to its end, on which members propose and answer; from the next day only the chair changes the agenda [P]. */
function agendaClosesOn(meeting, calendar) {
    return (0, workingDays_1.workingDaysBefore)(calendar, meeting.plannedFor, settledWorkingDaysBefore);
}
/** Adds a proposed item before the cut-off; the chair then accepts or declines it. One member can have only so many. */
function proposeItem(meeting, writing, itemId, when) {
    const open = stillOpen(meeting, when);
    if (!open.ok)
        return open;
    const full = whyNoMore(meeting, writing);
    if (full !== null)
        return (0, result_1.refuse)({ kind: full });
    const words = written(writing, (0, audiences_1.choicesForProposal)(writing.by));
    if (!words.ok)
        return words;
    const item = {
        itemId,
        version: 1,
        standing: null,
        words: words.value,
        state: 'proposed',
        declinedBecause: null,
        answers: [],
        notes: [],
        changes: 1,
    };
    return (0, result_1.allow)(changedAgenda(meeting, [...meeting.agenda, item]));
}
/** What stands against one more item of this member: the same one is there, or they or the agenda have as many as can be. */
function whyNoMore({ agenda }, { by, text }) {
    const own = agenda.filter((item) => (0, agendaView_1.proposerOf)(item) === by.memberId);
    if (own.some(({ state, words }) => state !== 'declined' && words !== null && sameWords(words.text, text)))
        return 'already-proposed';
    if (own.filter(({ state }) => state === 'proposed').length >= limits_1.mostThings.ownProposalsWaiting)
        return 'own-proposals-waiting';
    if (own.length >= limits_1.mostThings.ownProposals)
        return 'own-proposals-full';
    const proposed = agenda.filter(({ standing, state }) => standing === null && state !== 'declined');
    return proposed.length >= limits_1.mostThings.proposedItems ? 'agenda-full' : null;
}
function sameWords(one, other) {
    const [left, right] = [one, other].map((words) => words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim());
    return left === right;
}
/**
 * Agrees to every item that this member has, as it stood in `seenVersion`. Refused where it has changed since, so that they see
 * it first.
 */
function agreeAgenda(meeting, member, seenVersion, at, when) {
    const open = stillOpen(meeting, when);
    if (!open.ok)
        return open;
    if (seenVersion !== (0, agendaView_1.agendaVersionFor)(when.group, meeting, member))
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const seen = new Set((0, agendaView_1.agendaFor)(when.group, meeting, member));
    const { memberId } = member;
    const agenda = meeting.agenda.map((item) => item.state === 'declined' || !seen.has(item)
        ? item
        : answered(item, { memberId, version: item.version, answer: 'agreed', change: null, at }));
    return (0, result_1.allow)({ ...meeting, version: meeting.version + 1, agenda });
}
/** Asks for a change to one item, by words for the chair. `seen` is the version of the item's words that the person saw. */
function askForChange(meeting, item, writing, when) {
    const open = stillOpen(meeting, when);
    if (!open.ok)
        return open;
    const found = itemOf(meeting, item.itemId);
    if (found === undefined || found.state === 'declined' || !(0, agendaView_1.isItemSeenIn)(when.group, meeting, writing.by, found))
        return (0, result_1.refuse)({ kind: 'gone' });
    if (found.version !== item.seen)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const change = written(writing, (0, audiences_1.choicesForRemark)(writing.by, audienceOf(found)));
    if (!change.ok)
        return change;
    const answer = {
        memberId: writing.by.memberId,
        version: found.version,
        answer: 'change-asked',
        change: change.value,
        at: writing.at,
    };
    const agenda = meeting.agenda.map((each) => (each === found ? answered(each, answer) : each));
    return (0, result_1.allow)({ ...meeting, version: meeting.version + 1, agenda });
}
/** Whether members can propose and answer; the refusal says why not. */
function stillOpen(meeting, { today, calendar }) {
    if (meeting.state === 'cancelled')
        return (0, result_1.refuse)({ kind: 'meeting-cancelled' });
    if (meeting.state === 'closed')
        return (0, result_1.refuse)({ kind: 'meeting-closed' });
    if (meeting.state === 'open' || today > agendaClosesOn(meeting, calendar))
        return (0, result_1.refuse)({ kind: 'agenda-closed' });
    return (0, result_1.allow)(true);
}
function itemOf(meeting, itemId) {
    return meeting.agenda.find((item) => item.itemId === itemId);
}
/** The meeting with other items, words or order, in a new version of the agenda: answers are to the version that was seen. */
function changedAgenda(meeting, agenda) {
    return { ...meeting, version: meeting.version + 1, agendaVersion: meeting.agendaVersion + 1, agenda };
}
/** The meeting with this of one item changed. */
function changedItem(meeting, item, change) {
    const changed = { ...item, ...change, changes: (item.changes ?? 0) + 1 };
    return changedAgenda(meeting, meeting.agenda.map((each) => (each === item ? changed : each)));
}
/** Who may read an item: everyone a standing one, the readers of its words a proposed one. */
function audienceOf({ words }) {
    return words?.audience ?? { kind: 'everyone' };
}
/** The words as they are kept, for whom the writer chose out of their choices. */
function written({ text, by, at, language, audience }, choices) {
    const chosen = (0, audiences_1.chosenFrom)(choices, audience);
    return chosen.ok ? (0, result_1.allow)({ text, by: by.memberId, at, language, audience: chosen.value }) : chosen;
}
/** A person's newer answer takes the place of their older one to the same words; answers to earlier words are kept. */
function answered(item, answer) {
    const others = item.answers.filter(({ memberId, version }) => memberId !== answer.memberId || version !== answer.version);
    return { ...item, answers: [...others, answer] };
}
//# sourceMappingURL=agenda.js.map