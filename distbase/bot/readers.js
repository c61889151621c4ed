"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.audienceFor = audienceFor;
exports.readersSaid = readersSaid;
exports.readersNow = readersNow;
exports.readersMark = readersMark;
const audiences_1 = require("../core/confidentiality/audiences");
const verbs_1 = require("./verbs");
/** The choice of who may read the words, with the default chosen; or, where the writer has none, who will read them. */
function audienceFor(turn, shown, choices) {
    const { option } = turn.texts.words.readers;
    const choose = choices.length > 1;
    return {
        ...(0, verbs_1.fieldFor)(turn, shown, 'audience', (0, audiences_1.choiceCode)(choices[0])),
        choices: choices.map((each) => ({ title: option[wordsFor(each, shown.actor)], value: (0, audiences_1.choiceCode)(each) })),
        choose,
        fixed: !choose,
        says: readersSaid(turn, choices[0], shown.actor),
    };
}
/** Who will read what is typed, as a sentence beside the input. */
function readersSaid({ texts }, audience, writer) {
    return texts.words.readers.for[wordsFor(audience, writer)];
}
/** Who can read an item, for one of those who can. */
function readersNow({ texts }, audience, reader) {
    return texts.words.readers.now[wordsFor(audience, reader)];
}
/** The mark in a list of an item that not everybody has; empty where everybody does. */
function readersMark({ texts }, audience, reader) {
    const words = wordsFor(audience, reader);
    return words === 'everyone' ? '' : texts.words.readers.mark[words];
}
function wordsFor(audience, { memberId }) {
    if (audience.kind === 'everyone' || audience.kind === 'practitioners')
        return audience.kind;
    if (audience.kind !== 'one-parent')
        return 'same';
    return audience.memberId === memberId ? 'own' : 'proposer';
}
//# sourceMappingURL=readers.js.map