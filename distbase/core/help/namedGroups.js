"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.namedGroup = namedGroup;
exports.isNameIn = isNameIn;
exports.groupsNamed = groupsNamed;
const groups_1 = require("../groups/groups");
const member_1 = require("../member");
const plainWords_1 = require("./plainWords");
/**
 * The words of what a group's list tells this member: its reference and short name, and the names of the children they are in it
 * for. What they may not see is not in it, so that it cannot be found either.
 */
function namedGroup(group, member, { coreGroupId, ref, shortName }) {
    const children = (0, member_1.worksWithChild)(member) || (0, member_1.isFamily)(member) ? (0, groups_1.childrenOf)(group, member) : [];
    const named = children.map(({ childId, ref: number, givenName, familyName }) => ({
        childId,
        words: new Set((0, member_1.worksWithChild)(member) ? [...wordsOf(`${givenName} ${familyName}`), ...numbersIn(number)] : wordsOf(givenName)),
    }));
    return {
        coreGroupId,
        words: new Set([...numbersIn(ref), ...wordsOf(shortName), ...named.flatMap(({ words }) => [...words])]),
        children: named,
    };
}
/** Whether a word names one of these groups or a child in it. */
function isNameIn(groups) {
    return (word) => groups.some(({ words }) => holds(words, word));
}
/** The groups that all these words name; else those that one of them does. */
function groupsNamed(groups, about) {
    if (about.length === 0)
        return [];
    const all = groups.filter(({ words }) => about.every((word) => holds(words, word)));
    const found = all.length > 0 ? all : groups.filter(({ words }) => about.some((word) => holds(words, word)));
    return found.map(({ coreGroupId, children }) => ({ coreGroupId, childIds: childrenNamed(children, about) }));
}
/** One child who has all these names; else all whom a name of their own tells from the others, where no word is left that could be of several. */
function childrenNamed(children, about) {
    const having = (word) => children.filter(({ words }) => holds(words, word));
    const ofNames = about.filter((word) => having(word).length > 0);
    const [only, ...others] = ofNames.length === 0 ? [] : children.filter(({ words }) => ofNames.every((word) => holds(words, word)));
    if (only !== undefined && others.length === 0)
        return [only.childId];
    const told = new Set(ofNames.map(having).flatMap(([child, ...more]) => (child !== undefined && more.length === 0 ? [child] : [])));
    const isClear = ofNames.every((word) => having(word).some((child) => told.has(child)));
    return isClear ? children.filter((child) => told.has(child)).map(({ childId }) => childId) : [];
}
/** The parts of a reference that have a figure, and the whole: "CG" by itself would name every group. */
function numbersIn(ref) {
    const parts = (0, plainWords_1.plainWords)(ref, 'en');
    return [...parts, parts.join('')].filter((word) => /\d/.test(word));
}
/** "Jacs" is "Jac's" without its apostrophe. */
function holds(words, word) {
    return words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)));
}
/** As either language parts them: "O'Neill" is typed in several ways. */
function wordsOf(text) {
    return new Set([...(0, plainWords_1.plainWords)(text, 'en'), ...(0, plainWords_1.plainWords)(text, 'cy')]);
}
//# sourceMappingURL=namedGroups.js.map