"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.charactersLookedAt = void 0;
exports.separatedBy = separatedBy;
const header_1 = require("./header");
/** What may stand between the cells of a file. */
const separators = [',', ';', '\t', '|'];
/** So much of a file's text is enough to find its header in. */
exports.charactersLookedAt = 65_536;
const linesLookedAt = 20;
/**
 * From the start of a file's text. A line "sep=;", which some programs write for Excel, is believed; otherwise it is what parts one
 * of the first lines into the most of the columns that are looked for. Separators within quoted cells do not count.
 */
function separatedBy(start, isColumn) {
    const said = /^\uFEFF?"?sep=(.)"?[,;\t]*(\r\n|\n|\r|$)/i.exec(start);
    const named = separators.find((one) => one === said?.[1]);
    if (said !== null && named !== undefined)
        return { separator: named, said: said[0] };
    const lines = linesIn(start).slice(0, linesLookedAt);
    const known = (separator) => Math.max(0, ...lines.map((line) => new Set(cellsIn(line, separator).filter(isColumn)).size));
    return { separator: separators.reduce((best, one) => (known(one) > known(best) ? one : best)), said: '' };
}
function linesIn(text) {
    return outsideQuotes(text, (letter) => letter === '\n' || letter === '\r');
}
function cellsIn(line, separator) {
    return outsideQuotes(line, (letter) => letter === separator).map((cell) => (0, header_1.columnName)(cell.replaceAll('"', '')));
}
function outsideQuotes(text, isBetween) {
    const parts = [''];
    let isQuoted = false;
    for (const letter of text) {
        if (letter === '"')
            isQuoted = !isQuoted;
        if (!isQuoted && isBetween(letter))
            parts.push('');
        else
            parts[parts.length - 1] += letter;
    }
    return parts;
}
//# sourceMappingURL=separator.js.map