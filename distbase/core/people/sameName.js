"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isSameName = isSameName;
exports.isSameGivenName = isSameGivenName;
exports.sharesAName = sharesAName;
/**
 * Whether a typed name is meant for that person: forgiving of letter case, accents, hyphens, apostrophes and the order of
 * its parts, and of a middle name that only one of the two has. One part alone is enough only where the person has no more.
 */
function isSameName(typed, known) {
    const [mine, theirs] = [partsOf(typed), partsOf(known)];
    if (mine.length === 0 || theirs.length === 0)
        return false;
    if (mine.join('') === theirs.join(''))
        return true;
    const [fewer, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
    return fewer.length > 1 && fewer.every((part) => more.includes(part));
}
/** Whether two names begin with the same given name: somebody who married, and many others. */
function isSameGivenName(one, other) {
    const [given] = partsOf(one);
    return given !== undefined && given === partsOf(other)[0];
}
/** Whether two names have anything in common. A name of which nothing can be compared has something in common with every other. */
function sharesAName(one, other) {
    const [mine, theirs] = [partsOf(one), partsOf(other)];
    if (mine.length === 0 || theirs.length === 0 || mine.some((part) => theirs.includes(part)) || isSameName(one, other))
        return true;
    const kept = keptLetters(one);
    return kept.length > 2 && kept === keptLetters(other);
}
/** What is left of a name whatever became on its way of the letters that not every system can write: 'Prŷs', 'Pr?s', 'PrÅ·s'. */
function keptLetters(name) {
    return name.toLowerCase().replace(/[^a-z]/g, '');
}
function partsOf(name) {
    return name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/['’ʼ`´]/g, '')
        .split(/[^\p{L}\p{N}]+/u)
        .filter((part) => part !== '');
}
//# sourceMappingURL=sameName.js.map