"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.familyWords = familyWords;
const childMark_1 = require("../core/children/childMark");
const familyName_1 = require("../core/groups/familyName");
/**
 * Which family a card is about, as its reader may be told it: never in the neutral line, and without the reference where others may
 * look on. Empty where they are told of no child and the group has chosen no name.
 */
function familyWords({ texts, where }, group, reader) {
    const { shortName, names, more, ref } = (0, familyName_1.familyNameFor)(group, reader);
    const children = names.map(({ givenName, mark }) => (0, childMark_1.withMark)(givenName === '' ? texts.words.groups.unborn : givenName, mark)).join(', ');
    const name = shortName === '' ? [children, more === 0 ? '' : `+${more}`].filter((part) => part !== '').join(' ') : shortName;
    return [name, where.kind === 'personal' ? ref : ''].filter((part) => part !== '').join(' · ');
}
//# sourceMappingURL=familyWords.js.map