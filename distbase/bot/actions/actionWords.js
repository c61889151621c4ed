"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stateWords = stateWords;
exports.dueWords = dueWords;
exports.childWords = childWords;
exports.nameWords = nameWords;
exports.givenNameWords = givenNameWords;
exports.peopleNames = peopleNames;
exports.peopleWords = peopleWords;
exports.shortWords = shortWords;
const childMark_1 = require("../../core/children/childMark");
const personWords_1 = require("../personWords");
const longestInList = 160;
/** How it stands, in a symbol and words: '▲ due: …', '■ 2 working days late' (DESIGN 8.5). */
function stateWords(texts, { state, lateness, dueOn, doneOn, takenBackOn }) {
    if (takenBackOn !== null)
        return texts.say('actions.state.takenBack', { day: texts.day(takenBackOn) });
    const doneDay = doneOn ?? dueOn;
    if (state === 'done')
        return doneDay === null ? texts.words.actions.state.doneNoDay : texts.say('actions.state.done', { day: texts.day(doneDay) });
    const byDay = dueOn === null ? texts.words.actions.state.noDay : dueWords(texts, dueOn, lateness);
    return state === 'blocked' ? `${texts.words.actions.state.blocked} · ${byDay}` : byDay;
}
/** The same of any unfinished action of which only its day is known. */
function dueWords(texts, dueOn, lateness) {
    return lateness.kind === 'late'
        ? texts.say('actions.state.late', { days: lateness.workingDays })
        : texts.say(`actions.state.${lateness.kind}`, { day: texts.day(dueOn) });
}
/** A child's name as a choice or a run of text, told apart from namesakes in the group; never part of a sentence. */
function childWords(texts, child, group) {
    return nameWords(texts, child, (0, childMark_1.markOf)(child.childId, group.children));
}
/** The same where the mark is known already. */
function nameWords(texts, { givenName, familyName }, mark) {
    const name = givenName === '' ? texts.say('actions.unborn', { name: familyName }) : `${givenName} ${familyName}`.trim();
    return (0, childMark_1.withMark)(name, mark);
}
/** A child's given name alone, told apart in the same way. */
function givenNameWords(texts, { childId, givenName }, group) {
    return (0, childMark_1.withMark)(givenName === '' ? texts.words.groups.unborn : givenName, (0, childMark_1.markOf)(childId, group.children, 'given-name'));
}
function peopleNames(texts, people) {
    return people.map((person) => (0, personWords_1.personWords)(texts, person)).join(', ');
}
/** Whose it is and for whom, as one line of a list. */
function peopleWords(texts, { owner, coOwners, children }, group) {
    const people = peopleNames(texts, [owner, ...coOwners]);
    const names = children.map((child) => childWords(texts, child, group)).join(', ');
    return [people, names]
        .filter((part) => part !== '')
        .map((part) => `· ${part}`)
        .join(' ');
}
/** The beginning of long words, whole characters only; all of them are one press away. */
function shortWords(text) {
    if (text.length <= longestInList)
        return text;
    const characters = [...new Intl.Segmenter().segment(text.slice(0, longestInList * 4))].map(({ segment }) => segment);
    return `${characters
        .slice(0, longestInList)
        .join('')
        .slice(0, longestInList * 2)}…`;
}
//# sourceMappingURL=actionWords.js.map