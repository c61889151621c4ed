"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isColumnOf = isColumnOf;
exports.headerProblems = headerProblems;
exports.missingFile = missingFile;
exports.fileNamed = fileNamed;
const columnKinds_1 = require("./columnKinds");
const problems_1 = require("./problems");
const rows_1 = require("./rows");
/** Other columns that say where a row belongs, in a file that need not have them. */
const mayHave = new Set(['core_group_ref']);
/** Columns that not every case system has. */
const optionalColumns = ['person_ref', 'title', 'phone', 'others_there', 'temporary_until', 'looked_after_since'];
/** The columns that a file is looked for by. */
function isColumnOf(file) {
    const columns = new Set((0, columnKinds_1.columnsOf)(file));
    return (name) => columns.has(name);
}
/** What of a file's columns stops it from being read, nothing else of an export is read against it then; and what is left unread of it. */
function headerProblems(file, header, line = 1) {
    const at = { file, line, groupRef: null };
    if (header.length === 0)
        return [(0, problems_1.problemAt)(at, '', 'empty-file')];
    const columns = (0, columnKinds_1.columnsOf)(file);
    const needed = columns.filter((column) => !optionalColumns.includes(column));
    const missing = needed.filter((column) => !header.includes(column));
    if (missing.length === needed.length)
        return [(0, problems_1.problemAt)(at, '', 'no-header')];
    const twice = columns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
    const unknown = header.filter((column) => column !== '' && !columns.includes(column) && !mayHave.has(column));
    return [
        ...missing.map((column) => (0, problems_1.problemAt)(at, column, 'missing-column')),
        ...twice.map((column) => (0, problems_1.problemAt)(at, column, 'duplicate-column')),
        ...[...new Set(unknown)].map((column) => (0, problems_1.problemAt)(at, wordLike(column), 'unknown-column', 'noted')),
    ];
}
/** What stands in a header may be repeated as far as it can only be a name of a column. */
function wordLike(column) {
    return /^[a-z][a-z0-9_]{0,39}$/.test(column) ? column : '';
}
function missingFile(file) {
    return rows_1.optionalFiles.includes(file) ? [] : [(0, problems_1.problemAt)({ file, line: 1, groupRef: null }, '', 'missing-file')];
}
/** What programs put behind the name of a second sheet or file: "Visits (2)", "visits - Copy", "visits - Copi (2)". */
const copyMark = /(\s*-?\s*\b(copy|copi)\b)?\s*(\(\d+\))?$/;
/** The table that a file or a sheet is by its name, however it is spelled: "Core groups (2).CSV" is core-groups.csv. Null for none. */
function fileNamed(name) {
    const spelled = `${name
        .trim()
        .toLowerCase()
        .replace(/\.(csv|tsv|txt|xlsx)$/, '')
        .replace(copyMark, '')
        .replace(/[\s_-]+/g, '-')}.csv`;
    return rows_1.fileNames.find((file) => file === spelled) ?? null;
}
//# sourceMappingURL=exportFile.js.map