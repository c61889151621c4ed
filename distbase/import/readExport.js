"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readExport = readExport;
const caseloadOf_1 = require("./caseloadOf");
const columnKinds_1 = require("./columnKinds");
const exportFile_1 = require("./exportFile");
const mending_1 = require("./mending");
const problems_1 = require("./problems");
const rows_1 = require("./rows");
const tables_1 = require("./tables");
const totals_1 = require("./totals");
const wholeExport_1 = require("./wholeExport");
/** An authority has some of these, always; and a table that is empty by mistake makes each of its limits late. */
const neverEmpty = ['children.csv', 'members.csv', 'meetings.csv', 'conferences.csv', 'visits.csv'];
/** Rows of as many groups are in memory at once: they come to about a megabyte. */
const groupsInAPart = 16;
/**
 * `parseCaseload` for an export of any size, a piece of a file at a time. The rows of a group may stand anywhere in a file: they
 * are put into the spool with those of the groups beside it. The spool must stay until the groups have been taken.
 */
async function readExport(files, spool, exportedOn, { foundBefore = [], daysSaid = null } = {}) {
    const whole = (0, wholeExport_1.wholeExport)();
    const mend = (0, mending_1.mending)(daysSaid);
    const problems = [...foundBefore];
    const unread = new Set();
    const kept = new Map();
    const rowCounts = new Map();
    let partOf = (_ref) => 0;
    /** A workbook that cannot be opened is one line, not one for each of its tables. */
    const isNothing = files.size === 0 && !foundBefore.some(problems_1.stopsReading);
    if (isNothing)
        problems.push((0, problems_1.problemAt)({ file: 'export', line: 1, groupRef: null }, '', 'no-tables'));
    const missing = (file) => (isNothing || foundBefore.some(problems_1.stopsReading) ? [] : (0, exportFile_1.missingFile)(file));
    async function read(file, put) {
        const table = files.get(file);
        const found = table === undefined ? missing(file) : await readFile(file, table, put);
        if (found.some(problems_1.stopsReading))
            unread.add(file);
        problems.push(...found);
    }
    async function readFile(file, table, put) {
        let found = [];
        let rows = 0;
        const totals = [];
        const taking = (0, totals_1.withoutTotals)((raw) => {
            rows += 1;
            const mended = mend.take(file, raw);
            whole.take(file, mended);
            put(mended);
        }, ({ line }) => totals.push((0, problems_1.problemAt)({ file, line, groupRef: null }, '', 'totals-row', 'noted')));
        const row = (raw) => {
            if (!found.some(problems_1.stopsReading))
                taking.take(raw);
        };
        const header = (columns, line) => {
            found = (0, exportFile_1.headerProblems)(file, columns, line);
            kept.set(file, columnsKept(file, columns));
        };
        const wrong = await table.read({ header, row });
        taking.end();
        const ofTable = [...wrong, ...totals];
        if (!ofTable.some(problems_1.stopsReading) && !kept.has(file))
            found = (0, exportFile_1.headerProblems)(file, []);
        const all = [...found.filter((problem) => (0, problems_1.stopsReading)(problem) || !ofTable.some(problems_1.stopsReading)), ...ofTable];
        rowCounts.set(file, all.some(problems_1.stopsReading) ? 0 : rows);
        const isEmpty = rows === 0 && !all.some(problems_1.stopsReading) && neverEmpty.includes(file);
        return isEmpty ? [...all, (0, problems_1.problemAt)({ file, line: 1, groupRef: null }, '', 'no-rows', 'noted')] : all;
    }
    const spooling = (file) => (row) => {
        const ref = groupRefInParts(file, row, whole);
        spool.add(partOf(ref), asText(file, row, kept.get(file) ?? []));
    };
    // In which part a group is, is known once all groups are; whose a child's row is, once all children are.
    const groupRows = [];
    await read('core-groups.csv', (row) => groupRows.push(row));
    partOf = partsBy(whole.groupRefs);
    for (const row of groupRows)
        spooling('core-groups.csv')(row);
    for (const file of rows_1.fileNames)
        if (file !== 'core-groups.csv')
            await read(file, spooling(file));
    for (const problem of mend.unread())
        unread.add(problem.file);
    problems.push(...mend.unread(), ...mend.notes());
    const counts = Object.fromEntries([...files.keys()].map((file) => [file, rowCounts.get(file) ?? 0]));
    const parts = { count: countOf(whole.groupRefs), read: (part) => asTables(spool.read(part), kept, unread, mend) };
    return (0, caseloadOf_1.caseloadOf)({ problems, rowCounts: counts, hasStaff: files.has('staff.csv'), hasSteps: files.has('steps.csv') }, whole, parts, exportedOn);
}
function countOf(groupRefs) {
    return Math.max(1, Math.ceil(groupRefs.size / groupsInAPart));
}
/** Groups in the order of their references; what belongs to no group that there is, by its reference too, so that it stays together. */
function partsBy(groupRefs) {
    const parts = countOf(groupRefs);
    const placeOf = new Map([...groupRefs].sort().map((ref, place) => [ref, Math.floor(place / groupsInAPart)]));
    return (ref) => placeOf.get(ref) ?? [...ref].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % parts, 0);
}
/** A child's row goes where its child is, whatever else it says; so does an action. */
function groupRefInParts(file, row, whole) {
    const { groupsOfChild } = whole;
    if (file === 'actions.csv')
        return (0, wholeExport_1.groupOfAction)((0, tables_1.cell)(row, 'core_group_ref'), (0, wholeExport_1.refsIn)(row), whole);
    if ((0, columnKinds_1.columnsOf)(file).includes('core_group_ref'))
        return (0, tables_1.cell)(row, 'core_group_ref');
    return groupsOfChild.get((0, tables_1.cell)(row, 'child_ref'))?.[0] ?? (0, tables_1.groupRefOf)(row, groupsOfChild) ?? '';
}
/** The columns that are read later: those of the schema, and the group that a row says it is of. */
function columnsKept(file, header) {
    const wanted = new Set(['core_group_ref', ...(0, columnKinds_1.columnsOf)(file)]);
    const kept = header.filter((column) => wanted.has(column));
    // A word of work in the column of roles is a title, in a file that need not have a column for it.
    return kept.includes('role') && !kept.includes('title') ? [...kept, 'title'] : kept;
}
function asText(file, { line, complete, cells }, columns) {
    const kept = [rows_1.fileNames.indexOf(file), line, complete, ...columns.map((column) => cells[column] ?? '')];
    return `${JSON.stringify(kept)},`;
}
function asTables(text, columnsOfFile, unread, mend) {
    const tables = Object.fromEntries(rows_1.fileNames.map((file) => [file, []]));
    for (const [number, line, complete, ...found] of JSON.parse(`[${text.slice(0, -1)}]`)) {
        const file = rows_1.fileNames[number];
        if (file === undefined || unread.has(file))
            continue;
        const cells = {};
        for (const [index, column] of (columnsOfFile.get(file) ?? []).entries())
            cells[column] = found[index] ?? '';
        tables[file].push(mend.read(file, { line, complete, cells }));
    }
    return tables;
}
//# sourceMappingURL=readExport.js.map