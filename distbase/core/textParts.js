"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.firstPart = firstPart;
exports.inParts = inParts;
const limits_1 = require("./limits");
/** How far back from the end of a part a place between two words is looked for. */
const lookBack = 80;
/**
 * The beginning of a text, of at most that many bytes as JSON: up to the end of a word where one ends nearby, else of a letter with
 * all its marks. All of it where it fits; never nothing.
 */
function firstPart(text, most) {
    if (bytesOf(text) <= most)
        return text;
    let [fits, tooMuch] = [0, Math.min(text.length, most)];
    while (tooMuch - fits > 1) {
        const middle = Math.floor((fits + tooMuch) / 2);
        if (bytesOf(text.slice(0, middle)) <= most)
            fits = middle;
        else
            tooMuch = middle;
    }
    const between = text.slice(Math.max(0, fits - lookBack), fits).search(/\s(?=\S*$)/);
    const end = between === -1 ? lettersEnd(text, fits) : Math.max(0, fits - lookBack) + between + 1;
    return text.slice(0, Math.max(end, 1));
}
/** The whole text in parts of at most that many bytes: one after the other they are the text again, character for character. */
function inParts(text, most) {
    const parts = [];
    for (let rest = text; rest !== '';) {
        const first = firstPart(rest, most);
        parts.push(first);
        rest = rest.slice(first.length);
    }
    return parts;
}
/** The last place at or before `end` where a letter is over: not between the halves of a pair, nor before a mark that belongs to it. */
function lettersEnd(text, end) {
    const belongsBefore = /^(?:[\udc00-\udfff]|\p{M}|\u200d)/u;
    let at = end;
    while (at > 1 && end - at < lookBack && (belongsBefore.test(text.slice(at, at + 2)) || text[at - 1] === '\u200d'))
        at -= 1;
    return at;
}
function bytesOf(text) {
    return (0, limits_1.utf8Length)(JSON.stringify(text));
}
//# sourceMappingURL=textParts.js.map