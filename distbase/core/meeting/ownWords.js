"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.repeats = repeats;
/** Up to so many of the same words in a row can be chance; more of them are somebody's wording. */
const longestShared = 3;
/**
 * Whether a text has words of another in it: more than three of them in a row, or all of them where there are fewer. Somebody
 * who shows to more people what another wrote for a few has to use words of their own.
 */
function repeats(text, original) {
    const theirs = wordsOf(original);
    const here = ` ${wordsOf(text).join(' ')} `;
    const length = Math.min(theirs.length, longestShared + 1);
    if (length === 0)
        return false;
    return theirs.some((_, from) => from + length <= theirs.length && here.includes(` ${theirs.slice(from, from + length).join(' ')} `));
}
function wordsOf(text) {
    return (text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}
//# sourceMappingURL=ownWords.js.map