"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.orderItem = orderItem;
exports.acceptItem = acceptItem;
exports.declineItem = declineItem;
exports.rewordItem = rewordItem;
const audiences_1 = require("../confidentiality/audiences");
const result_1 = require("../result");
const agenda_1 = require("./agenda");
const agendaView_1 = require("./agendaView");
const ownWords_1 = require("./ownWords");
/** Moves an item one place up or down. At the end of the list it stays where it is. */
function orderItem(meeting, seen, to) {
    return chairs(meeting, seen, (item) => {
        const from = meeting.agenda.indexOf(item);
        const neighbour = meeting.agenda[to === 'up' ? from - 1 : from + 1];
        if (neighbour === undefined)
            return (0, result_1.allow)(meeting);
        const moved = { ...item, changes: (item.changes ?? 0) + 1 };
        const agenda = meeting.agenda.map((each) => (each === item ? neighbour : each === neighbour ? moved : each));
        return (0, result_1.allow)((0, agenda_1.changedAgenda)(meeting, agenda));
    });
}
/** Takes a proposal up, also one that had been declined. */
function acceptItem(meeting, seen) {
    return chairsProposal(meeting, seen, () => (0, result_1.allow)({ state: 'accepted', declinedBecause: null }));
}
/** Leaves a proposal out, with the reason. Those who may read it still can, with who proposed it and why it was left out. */
function declineItem(meeting, seen, reason) {
    return chairsProposal(meeting, seen, (item) => {
        const words = (0, agenda_1.written)(reason, [(0, agenda_1.audienceOf)(item)]);
        return words.ok ? (0, result_1.allow)({ state: 'declined', declinedBecause: words.value }) : words;
    });
}
/**
 * Gives a proposal other words; it stays its proposer's. Answers to the words before are kept, and no longer count. For more
 * readers than before the chair must use words of their own: whoever wrote something for a few decides whether more people read
 * it.
 */
function rewordItem(meeting, seen, words) {
    return chairsProposal(meeting, seen, (item) => {
        const before = (0, agenda_1.audienceOf)(item);
        const newWords = (0, agenda_1.written)(words, (0, audiences_1.choicesForRewording)(before));
        if (!newWords.ok)
            return newWords;
        const isWider = newWords.value.audience !== before;
        const proposed = item.proposed ?? item.words;
        const theirs = [proposed, item.words].map((each) => each?.text ?? '');
        if (isWider && theirs.some((each) => (0, ownWords_1.repeats)(words.text, each)))
            return (0, result_1.refuse)({ kind: 'check-fields', fields: { newWords: 'their-words' } });
        const proposedBy = (0, agendaView_1.proposerOf)(item);
        const by = proposedBy === undefined || proposed === null ? {} : { proposedBy, proposed };
        return (0, result_1.allow)({ ...by, version: item.version + 1, words: newWords.value });
    });
}
function chairsProposal(meeting, seen, change) {
    if ((0, agenda_1.itemOf)(meeting, seen.itemId)?.standing)
        return (0, result_1.refuse)({ kind: 'standing-item' });
    return chairs(meeting, seen, (item) => {
        if (item.withdrawnAt !== undefined)
            return (0, result_1.refuse)({ kind: 'gone' });
        const changed = change(item);
        return changed.ok ? (0, result_1.allow)((0, agenda_1.changedItem)(meeting, item, changed.value)) : changed;
    });
}
/** The chair arranges the agenda until the meeting is closed, during the meeting too. */
function chairs(meeting, { itemId, agendaSeen }, change) {
    if (meeting.state === 'cancelled')
        return (0, result_1.refuse)({ kind: 'meeting-cancelled' });
    if (meeting.state === 'closed')
        return (0, result_1.refuse)({ kind: 'meeting-closed' });
    const item = (0, agenda_1.itemOf)(meeting, itemId);
    if (item === undefined)
        return (0, result_1.refuse)({ kind: 'gone' });
    if (agendaSeen !== meeting.agendaVersion)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    return change(item);
}
//# sourceMappingURL=agendaChairing.js.map