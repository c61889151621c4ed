"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseCaseload = parseCaseload;
exports.isFileName = isFileName;
const caseloadOf_1 = require("./caseloadOf");
const exportFile_1 = require("./exportFile");
const mending_1 = require("./mending");
const problems_1 = require("./problems");
const readCsv_1 = require("./readCsv");
const rows_1 = require("./rows");
const totals_1 = require("./totals");
const wholeExport_1 = require("./wholeExport");
/**
 * Reads a case system's export: file name to its text, eight files, and steps.csv and staff.csv where there are any. Never throws for what
 * stands in them. All problems of all files are told in one go. A group with a refused row is left out whole and the others go
 * on; a missing file or column leaves out every group. With `exportedOn` given, what is dated after that day is refused. The
 * order of rows makes no difference, and the same rows give the same ids. What does not fit into memory is for `readExport`.
 */
function parseCaseload(files, exportedOn = null) {
    const whole = (0, wholeExport_1.wholeExport)();
    const mend = (0, mending_1.mending)(null);
    const problems = [];
    const taken = rows_1.fileNames.map((file) => [file, rowsOf(file, files.get(file), problems).map((row) => mend.take(file, row))]);
    const unread = mend.unread();
    problems.push(...unread, ...mend.notes());
    const read = (file, rows) => unread.some((problem) => problem.file === file) ? [] : rows.map((row) => mend.read(file, row));
    const raw = Object.fromEntries(taken.map(([file, rows]) => [file, read(file, rows)]));
    for (const file of rows_1.fileNames)
        for (const row of raw[file])
            whole.take(file, row);
    const rowCounts = Object.fromEntries([...files.keys()].filter(isFileName).map((file) => [file, raw[file].length]));
    const found = { problems, rowCounts, hasStaff: files.has('staff.csv'), hasSteps: files.has('steps.csv') };
    const caseload = (0, caseloadOf_1.caseloadOf)(found, whole, { count: 1, read: () => raw }, exportedOn);
    return { ...caseload, groups: [...caseload.groups], people: [...caseload.people] };
}
function isFileName(name) {
    return rows_1.fileNames.some((file) => file === name);
}
function rowsOf(file, text, problems) {
    if (text === undefined) {
        problems.push(...(0, exportFile_1.missingFile)(file));
        return [];
    }
    const table = (0, readCsv_1.readCsv)(file, text, (0, exportFile_1.isColumnOf)(file));
    const wrong = 'reason' in table ? [table] : (0, exportFile_1.headerProblems)(file, table.header);
    problems.push(...wrong);
    if ('reason' in table || wrong.some(problems_1.stopsReading))
        return [];
    const rows = [];
    const taking = (0, totals_1.withoutTotals)((row) => rows.push(row), ({ line }) => problems.push((0, problems_1.problemAt)({ file, line, groupRef: null }, '', 'totals-row', 'noted')));
    for (const row of table.rows)
        taking.take(row);
    taking.end();
    return rows;
}
//# sourceMappingURL=caseload.js.map