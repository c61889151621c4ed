"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mending = mending;
const brokenNames_1 = require("./brokenNames");
const columnKinds_1 = require("./columnKinds");
const dayOrders_1 = require("./dayOrders");
const days_1 = require("./days");
const marks_1 = require("./marks");
const problems_1 = require("./problems");
const spellings_1 = require("./spellings");
const tidyCells_1 = require("./tidyCells");
const work_1 = require("./work");
/**
 * The rows of an export as our own exports write them, in two steps: each row as it is taken, and, once all of its file are, with
 * the days and marks that only the whole of a column tells. `told`: which number of a day is the day, where somebody has said it.
 */
function mending(told) {
    const days = (0, dayOrders_1.dayOrders)(told);
    const marked = (0, marks_1.marks)();
    const spelled = (0, spellings_1.spellings)();
    const notes = [];
    const names = new Set();
    const serials = new Set();
    function noteBroken(file, row, column) {
        const text = row.cells[column] ?? '';
        const reason = (0, columnKinds_1.kindOf)(column) === 'name' ? (0, brokenNames_1.howBroken)(text) : null;
        const at = { file, line: row.line, groupRef: row.cells['core_group_ref'] || null };
        if (reason !== null && !names.has(text))
            notes.push((0, problems_1.problemAt)(at, column, reason, 'noted'));
        if (reason !== null)
            names.add(text);
        else if (text.includes('\uFFFD'))
            notes.push((0, problems_1.problemAt)(at, column, 'not-utf-8', 'noted'));
    }
    /** One line a column: somebody may know that its numbers are something else. */
    function noteSerial(file, { line, cells }, column) {
        const key = `${file} ${column}`;
        if (serials.has(key) || !(0, columnKinds_1.kindOf)(column).startsWith('day') || (0, days_1.readSerialDay)(cells[column] ?? '') === null)
            return;
        serials.add(key);
        notes.push((0, problems_1.problemAt)({ file, line, groupRef: cells['core_group_ref'] || null }, column, 'days-as-numbers', 'noted'));
    }
    return {
        take(file, found) {
            marked.take(file, found);
            const cells = {};
            for (const [column, text] of Object.entries(found.cells)) {
                cells[column] = (0, tidyCells_1.tidyCell)(column, text);
                noteSerial(file, found, column);
            }
            const row = spelled.take(file, (0, work_1.withRoleFromWork)({ ...found, cells }));
            for (const column of Object.keys(cells))
                noteBroken(file, row, column);
            days.take(file, row);
            return row;
        },
        /** Days of columns that cannot be read: no row of their files is. */
        unread: () => days.problems(),
        /** What is told of without anything being left out for it. */
        notes: () => [...notes, ...days.notes()],
        read: (file, row) => marked.read(file, days.read(file, row)),
    };
}
//# sourceMappingURL=mending.js.map