"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exportFound = exportFound;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const exportFile_1 = require("../import/exportFile");
const exportTable_1 = require("../import/exportTable");
const problems_1 = require("../import/problems");
const workbook_1 = require("../import/workbook");
const bytesAtOnce = 256 * 1024;
/** A workbook is unpacked from memory. */
const mostOfAWorkbook = 256 * 1024 * 1024;
/** The tables of an export: the CSV files and workbooks of a folder, or one workbook; null where one of them cannot be read. */
async function exportFound(path) {
    try {
        const isFolder = (0, node_fs_1.statSync)(path).isDirectory();
        if (!isFolder && !isWorkbook(path))
            return null;
        const names = isFolder ? (0, node_fs_1.readdirSync)(path).filter((name) => !/^[.~]/.test(name)) : [(0, node_path_1.basename)(path)];
        const files = names.filter(couldBeTable).map((name) => ({ name, path: isFolder ? (0, node_path_1.join)(path, name) : path }));
        const found = [];
        for (const file of files)
            found.push(...(await tablesOf(file.name, file.path)));
        return together(found);
    }
    catch {
        return null;
    }
}
function couldBeTable(name) {
    return isWorkbook(name) || /\.(csv|tsv|txt)$/i.test(name);
}
function isWorkbook(name) {
    return /\.(xlsx|xls)$/i.test(name);
}
/** Null for a file that is no table. */
async function tablesOf(name, path) {
    if (isWorkbook(name)) {
        const found = await tablesOfWorkbookAt(name, path);
        return 'reason' in found ? [found] : found;
    }
    const file = (0, exportFile_1.fileNamed)(name);
    if (file === null)
        return [null];
    checkFile(path);
    return [{ file, table: (0, exportTable_1.csvTable)(file, () => (0, node_fs_1.createReadStream)(path, { highWaterMark: bytesAtOnce })) }];
}
async function tablesOfWorkbookAt(name, path) {
    checkFile(path);
    if ((0, node_fs_1.statSync)(path).size > mostOfAWorkbook)
        return (0, problems_1.problemAt)({ file: 'workbook', line: 1, groupRef: null }, '', 'workbook-too-large');
    return (0, workbook_1.tablesOfWorkbook)(name, (0, node_fs_1.readFileSync)(path));
}
/** That it is a file that may be read is known before anything is. */
function checkFile(path) {
    const file = (0, node_fs_1.openSync)(path, 'r');
    const isFile = (0, node_fs_1.fstatSync)(file).isFile();
    (0, node_fs_1.closeSync)(file);
    if (!isFile)
        throw new Error('not a file');
}
/** A workbook that has no table is another file, unless it is all there is. */
function together(found) {
    const tables = new Map();
    const problems = [];
    let others = 0;
    const hasTables = found.some((one) => one !== null && 'table' in one);
    for (const one of found) {
        if (one === null || ('reason' in one && one.reason === 'no-table-in-workbook' && hasTables))
            others += 1;
        else if ('reason' in one)
            problems.push(one);
        else if (tables.has(one.file))
            problems.push((0, problems_1.problemAt)({ file: one.file, line: 1, groupRef: null }, '', 'table-twice'));
        else
            tables.set(one.file, one.table);
    }
    return { tables, problems, others };
}
//# sourceMappingURL=exportFolder.js.map