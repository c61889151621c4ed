"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readTables = readTables;
exports.cell = cell;
exports.makeTell = makeTell;
exports.groupRefOf = groupRefOf;
const stepTable_1 = require("../core/clocks/stepTable");
const calendarDate_1 = require("../core/time/calendarDate");
const columns_1 = require("./columns");
const losses_1 = require("./losses");
const problems_1 = require("./problems");
const rows_1 = require("./rows");
const settle_1 = require("./settle");
function readTables(raw, groupsOfChild) {
    const tell = makeTell(raw, groupsOfChild);
    const rows = Object.fromEntries(rows_1.fileNames.map((file) => [file, readRows(file, raw[file], tell)]));
    return { rows: rows, raw, found: tell.found };
}
/** A reference as other rows would write it. */
function cell(row, column) {
    return (row.cells[column] ?? '').trim();
}
function makeTell(raw, groupsOfChild) {
    const found = { problems: [], losses: [] };
    const byLine = new Map(rows_1.fileNames.map((file) => [file, new Map(raw[file].map((row) => [row.line, row]))]));
    return {
        found,
        row(file, line, column, { reason }, severity) {
            const row = byLine.get(file)?.get(line);
            const groupRef = row === undefined ? null : groupRefOf(row, groupsOfChild);
            found.problems.push((0, problems_1.problemAt)({ file, line, groupRef }, column, reason, severity));
            const what = severity === 'noted' ? null : (kindsTold[reason] ?? (0, losses_1.kindLost)(file, column, severity === 'row-left-out'));
            if (what === null || row === undefined || groupRef === null)
                return;
            const columns = reason === 'registered-twice' ? ['registered_on'] : ['visited_at', 'held_on', 'planned_for'];
            const day = (0, losses_1.dayIn)(...columns.map((name) => row.cells[name]));
            const child = cell(row, 'child_ref');
            const step = what === 'step' ? stepTable_1.stepKinds.find((each) => each === cell(row, 'step')) : undefined;
            const isOfGroup = what === 'child' || (step !== undefined && (0, stepTable_1.isAboutGroup)(step));
            const childRef = isOfGroup || !groupsOfChild.has(child) ? null : child;
            const on = day !== null && (0, calendarDate_1.isCalendarDate)(day) ? day : null;
            found.losses.push({ groupRef, childRef, ...lost(what, on, reason), ...(step && { step }) });
        },
    };
}
/**
 * What is missing where a row refers to it: a meeting at which somebody was, and that no row of this group has; a child of a group,
 * whose own row names a group that there is not.
 */
const kindsTold = { 'unknown-meeting': 'meeting', 'child-of-no-group': 'child' };
/** Who visited can be read, and is nobody of the group: that is no cell that somebody has to make readable. */
function lost(what, on, reason) {
    const isNobody = what === 'visit' && (reason === 'unknown-person' || reason === 'not-in-this-group');
    const isTwice = reason === 'registered-twice' || reason === 'second-initial';
    return { what, on, ...(isNobody && { by: 'no-member' }), ...(isTwice && { why: 'entered-twice' }) };
}
/** A cell that can be read but for a quotation mark that begins it and closes nothing. In what somebody wrote it is a letter. */
function withoutMark(column, text, read) {
    if (!text.trimStart().startsWith('"') || !read(text).isLost)
        return [];
    const rest = text.trimStart().slice(1);
    return read(rest).isLost ? [] : [[column, rest]];
}
function readRows(file, raw, tell) {
    const columns = rows_1.rowColumns[file];
    const settle = settle_1.settles[file];
    return raw.flatMap(({ line, cells, complete }) => {
        if (!complete) {
            tell.row(file, line, '', { reason: 'wrong-number-of-cells' }, 'row-left-out');
            return [];
        }
        const without = Object.entries(columns).flatMap(([column, { read }]) => withoutMark(column, cells[column] ?? '', read));
        for (const [column] of without)
            tell.row(file, line, column, { reason: 'stray-quotation-mark' }, 'noted');
        const read = (0, columns_1.readRow)(columns, without.length === 0 ? cells : { ...cells, ...Object.fromEntries(without) });
        const settled = read.row === null ? { row: null, wrong: [] } : settle(read.row, read.wrong);
        const wrong = [...read.wrong, ...settled.wrong];
        for (const each of wrong)
            tell.row(file, line, each.column, each, severityOf(each, settled.row === null));
        if (settled.row === null && wrong.length === 0)
            tell.row(file, line, '', { reason: 'missing' }, 'row-left-out');
        return settled.row === null ? [] : [{ line, row: settled.row }];
    });
}
function severityOf({ isLost }, isRowLost) {
    if (isRowLost)
        return 'row-left-out';
    return isLost ? 'cell-left-out' : 'noted';
}
/** The group that a row says it is of, or that its child is in; null where neither can be told. */
function groupRefOf(row, groupsOfChild) {
    const own = cell(row, 'core_group_ref');
    return own || (groupsOfChild.get(cell(row, 'child_ref'))?.[0] ?? null);
}
//# sourceMappingURL=tables.js.map