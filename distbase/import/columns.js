"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.needed = needed;
exports.orElse = orElse;
exports.asMuchAs = asMuchAs;
exports.required = required;
exports.each = each;
exports.readRow = readRow;
const problems_1 = require("./problems");
const rawRow_1 = require("./rawRow");
/** A column without which its row says nothing. */
function needed(cell) {
    return { isNeeded: true, read: (text) => readCell(cell, text, undefined) };
}
/** A column whose row is worth taking without it: then it has this value, the one by which nothing is done too late. */
function orElse(cell, otherwise) {
    return { isNeeded: false, read: (text) => readCell(cell, text, otherwise) };
}
/** What somebody wrote: as much of it as can be kept is taken, and it is told where that is not all. */
function asMuchAs(cell, kept) {
    return {
        isNeeded: false,
        read: (text) => {
            const read = readCell(cell, text, null);
            if (text === rawRow_1.withoutValue)
                return { ...read, value: kept('') };
            return read.isLost ? { value: kept(text), reason: read.reason, isLost: false } : { ...read, value: read.value };
        },
    };
}
/** The same where a row without any words says nothing. */
function required(column) {
    return {
        isNeeded: true,
        read: (text) => (text.trim() === '' ? { value: '', reason: 'missing', isLost: true } : column.read(text)),
    };
}
/** Values separated by semicolons; an empty cell is none. Those that can be read are taken. */
function each(cell) {
    return {
        isNeeded: false,
        read: (text) => {
            const parts = text.trim() === '' ? [] : text.split(';').filter((part) => part.trim() !== '');
            const read = parts.map((part) => readCell(cell, part.trim(), null));
            const value = read.flatMap(({ value: one, isLost }) => (isLost ? [] : [one]));
            const reason = read.find(({ isLost }) => isLost)?.reason ?? null;
            return { value, reason, isLost: reason !== null };
        },
    };
}
/** A row from its cells, null where a cell that it needs cannot be read; and all that is wrong with it. */
function readRow(columns, cells) {
    const row = {};
    const wrong = [];
    let isWhole = true;
    for (const [column, { isNeeded, read }] of Object.entries(columns)) {
        const { value, reason, isLost } = read(cells[column] ?? '');
        row[column] = value;
        if (reason !== null)
            wrong.push({ column, reason, isLost });
        if (isLost && isNeeded)
            isWhole = false;
    }
    return { row: isWhole ? row : null, wrong };
}
function readCell(cell, text, otherwise) {
    if (text === rawRow_1.withoutValue)
        return { value: otherwise, reason: 'formula-without-value', isLost: true };
    const read = cell.safeParse(text);
    if (read.success)
        return { value: read.data, reason: null, isLost: false };
    const [issue] = read.error.issues;
    const reason = issue?.message ?? '';
    if (!(0, problems_1.isReason)(reason))
        throw new Error(`a cell check gave no reason: ${reason}`);
    return { value: otherwise, reason, isLost: true };
}
//# sourceMappingURL=columns.js.map