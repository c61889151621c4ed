"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isTotals = isTotals;
exports.isCountAlone = isCountAlone;
exports.withoutTotals = withoutTotals;
/** What programs write before a total: "Total", "Grand total:", "Total records: 12", "Cyfanswm", "Nifer: 12", "Count". */
const totalWords = /^(?:(?:grand|sub|report|is-?)[ -]?)?(?:totals?|cyfans[wy]m(?:au)?|count|nifer|sum)\b[ \p{L}]*[:=]?\s*[\d,.]*$/iu;
const countedWords = /^[\d,.]+ (?:rows?|records?|rhes|cofnod|cofnodion)(?: selected)?\.?$/i;
const number = /^[\d,.]+%?$/;
/** Whether it is no row of the table but a total below its rows, or below some of them: in words, and beside them numbers alone. */
function isTotals(row) {
    const [first = '', ...others] = filled(row);
    return (totalWords.test(first) || countedWords.test(first)) && others.every((text) => number.test(text) || totalWords.test(text));
}
/**
 * Whether the last row is a count alone: one number, which is how many rows there are, or stands where other rows have no number. A
 * reference without anything else would stand in the column of references.
 */
function isCountAlone(row, before, rows) {
    const [entry, ...others] = Object.entries(row.cells).filter(([, text]) => text.trim() !== '');
    if (entry === undefined || others.length > 0 || !number.test(entry[1].trim()) || rows === 0)
        return false;
    const [column, text] = entry;
    return Number(text) === rows || !number.test(before?.cells[column]?.trim() ?? '');
}
function filled({ cells }) {
    return Object.values(cells)
        .map((text) => text.replace(/[\s\u00A0]+/g, ' ').trim())
        .filter((text) => text !== '');
}
/** Hands on the rows of a table, each once it is known whether it is the last one; those that are totals go to `total`. */
function withoutTotals(take, total) {
    let before = null;
    let last = null;
    let rows = 0;
    const hand = (row) => {
        before = row;
        rows += 1;
        take(row);
    };
    return {
        take(row) {
            if (isTotals(row))
                total(row);
            else {
                if (last !== null)
                    hand(last);
                last = row;
            }
        },
        end() {
            if (last === null)
                return;
            if (isCountAlone(last, before, rows))
                total(last);
            else
                hand(last);
            last = null;
        },
    };
}
//# sourceMappingURL=totals.js.map