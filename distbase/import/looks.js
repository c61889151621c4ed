"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isBefore = isBefore;
exports.personIn = personIn;
exports.without = without;
exports.noted = noted;
exports.lost = lost;
const severalPeople_1 = require("./severalPeople");
function isBefore(day, first) {
    return day !== null && first !== null && day < first;
}
/** core-groups.csv gives a part in a group to whom it names by an address. */
function personIn(known, groupRef, column, text, isNaming = false) {
    if (text === null)
        return { key: null, wrong: [] };
    const who = known.who(groupRef, text);
    if (who.reason === null)
        return { key: who.key, wrong: [] };
    const isKnown = (each) => known.who(groupRef, each).key !== null;
    const [first] = (0, severalPeople_1.peopleInCell)(text, isKnown).flatMap((each) => known.who(groupRef, each).key ?? []);
    if (first !== undefined)
        return { key: first, wrong: [lost(column, 'several-people')] };
    return isNaming && who.reason === 'not-in-this-group' ? { key: text, wrong: [] } : { key: null, wrong: [lost(column, who.reason)] };
}
function without(column, reason) {
    return { row: null, wrong: [lost(column, reason)] };
}
function noted(column, reason) {
    return { column, reason, isLost: false };
}
function lost(column, reason) {
    return { column, reason, isLost: true };
}
//# sourceMappingURL=looks.js.map