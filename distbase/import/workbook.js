"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tablesOfWorkbook = tablesOfWorkbook;
const xlsx_1 = require("hucre/xlsx");
const calendarDate_1 = require("../core/time/calendarDate");
const columnKinds_1 = require("./columnKinds");
const exportFile_1 = require("./exportFile");
const formulas_1 = require("./formulas");
const header_1 = require("./header");
const problems_1 = require("./problems");
const rawRow_1 = require("./rawRow");
const zipSizes_1 = require("./zipSizes");
/**
 * The tables of an Excel workbook: its sheets that have the name of one; where none has and there is a single sheet, that is the
 * table that the workbook's own name says. `name` is that of its file.
 */
async function tablesOfWorkbook(name, bytes) {
    const wrong = (reason) => (0, problems_1.problemAt)({ file: 'workbook', line: 1, groupRef: null }, '', reason);
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
        return wrong('old-workbook');
    const size = (0, zipSizes_1.sizeOfWorkbook)(bytes);
    if (size !== 'fits')
        return wrong(size === 'too-large' ? 'workbook-too-large' : 'not-a-workbook');
    try {
        const { sheets, epoch } = await sheetsOf(bytes, name);
        if (sheets.length === 0)
            return wrong('no-table-in-workbook');
        return sheets.map((sheet) => ({ file: sheet.file, table: sheetTable(bytes, sheet, epoch) }));
    }
    catch {
        return wrong('not-a-workbook');
    }
}
/** The sheets that are tables, and the day from which the workbook counts days. */
async function sheetsOf(bytes, name) {
    const all = [];
    const { dateSystem } = await (0, xlsx_1.readXlsx)(bytes, {
        sheets: (info) => {
            all.push({ index: info.index, name: info.name, isHidden: info.hidden === true || info.veryHidden === true });
            return false;
        },
    });
    const tables = (nameOf) => all.flatMap((sheet) => {
        const file = (0, exportFile_1.fileNamed)(nameOf(sheet));
        return file === null ? [] : [{ index: sheet.index, file, isHidden: sheet.isHidden }];
    });
    const named = tables((sheet) => sheet.name);
    const epoch = dateSystem === '1904' ? '1904-01-01' : '1899-12-30';
    return { sheets: named.length === 0 && all.length === 1 ? tables(() => name) : named, epoch };
}
function sheetTable(bytes, { index, file, isHidden }, epoch) {
    const at = (line) => ({ file, line, groupRef: null });
    return {
        readAs: () => ['a sheet of a workbook'],
        async read(rows) {
            const problems = isHidden ? [(0, problems_1.problemAt)(at(1), '', 'hidden-sheet', 'noted')] : [];
            const taking = takeSheet(file, rows, epoch, (line, column) => problems.push((0, problems_1.problemAt)(at(line), column, 'became-a-day', 'noted')));
            try {
                const merged = await firstMerged(bytes, index);
                if (merged !== null)
                    problems.push((0, problems_1.problemAt)(at(merged), '', 'merged-cells', 'noted'));
                const unknown = await (0, formulas_1.formulasWithoutValue)(bytes, index);
                for await (const row of (0, xlsx_1.streamXlsxRows)(bytes, { sheet: index }))
                    taking.take(row, unknown);
                taking.end();
                return problems;
            }
            catch {
                return [(0, problems_1.problemAt)(at(1), '', 'not-a-workbook')];
            }
        },
    };
}
async function firstMerged(bytes, index) {
    const { sheets } = await (0, xlsx_1.readXlsx)(bytes, { sheets: [index], range: 'A1:A1' });
    const lines = (sheets[0]?.merges ?? []).map(({ startRow }) => startRow + 1);
    return lines.length === 0 ? null : Math.min(...lines);
}
/** Hands on rows as text. What their columns are is known from the header on: only there is a number a day. */
function takeSheet(file, rows, epoch, becameADay) {
    let columns = [];
    const told = new Set();
    const taking = (0, header_1.belowHeader)((0, exportFile_1.isColumnOf)(file), {
        header: (names, line) => {
            columns = names;
            rows.header(names, line);
        },
        row: rows.row,
    });
    const cellText = (value, at, line) => {
        const column = columns[at] ?? '';
        const isDay = (0, columnKinds_1.kindOf)(column).startsWith('day');
        if (value instanceof Date && (0, columnKinds_1.kindOf)(column) === 'code' && column !== '' && !told.has(column)) {
            told.add(column);
            becameADay(line, column);
        }
        return typeof value === 'number' && isDay ? dayOfSerial(value, epoch) : textOf(value);
    };
    return {
        take({ index, values }, unknown) {
            const cells = withoutEnd(values).map((value, at) => cellText(value, at, index + 1));
            for (const at of unknown.get(index) ?? []) {
                while (cells.length < at)
                    cells.push('');
                cells[at] = rawRow_1.withoutValue;
            }
            taking.take(cells, index + 1);
        },
        end: taking.end,
    };
}
/** Cells that have a format and nothing in them may follow the last one. */
function withoutEnd(values) {
    return values.slice(0, values.findLastIndex((value) => value !== null && value !== '') + 1);
}
function textOf(value) {
    if (value instanceof Date)
        return textOfDate(value);
    return value === null ? '' : String(value);
}
/** The reader gives days and times as if they were UTC. Seconds are rounded, as a sheet has times as fractions of a day. */
function textOfDate(date) {
    const text = new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}
/** A number in a column of days that is not formatted as one is a day as the workbook counts them. */
function dayOfSerial(serial, epoch) {
    if (serial < 10_000 || serial > 100_000)
        return String(serial);
    const day = (0, calendarDate_1.dateOfDay)((0, calendarDate_1.dayNumber)(epoch) + Math.floor(serial));
    return textOfDate(new Date(Date.parse(`${day}T00:00:00Z`) + (serial % 1) * 86_400_000));
}
//# sourceMappingURL=workbook.js.map