"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readCsv = readCsv;
exports.streamCsv = streamCsv;
const csv_parse_1 = require("csv-parse");
const sync_1 = require("csv-parse/sync");
const header_1 = require("./header");
const problems_1 = require("./problems");
const separator_1 = require("./separator");
/**
 * The file as rows, or the line on which the row begins where it stops being CSV. With or without byte order mark; commas,
 * semicolons, tabs or bars between cells, as its header has them or its line "sep=" says; CRLF, LF or CR; quotes and line breaks
 * in cells. `isColumn` knows the columns that a header may have.
 */
function readCsv(file, text, isColumn) {
    const rows = [];
    let header = [];
    const separated = (0, separator_1.separatedBy)(text.slice(0, separator_1.charactersLookedAt), isColumn);
    const taking = takeRecords(separated, isColumn, { header: (columns) => (header = columns), row: (row) => rows.push(row) });
    const below = withoutMark(text.slice(separated.said.length));
    try {
        (0, sync_1.parse)(below, { ...options, delimiter: separated.separator, on_record: taking.take });
    }
    catch (error) {
        if (!isNotClosed(error))
            return notCsv(file, taking.line(), error);
        taking.lines(afterLines(below, taking.line() - taking.first));
    }
    taking.end();
    return { header, rows };
}
/** The same of a file of any length, a piece at a time. */
async function streamCsv(file, text, isColumn, rows) {
    const pieces = text[Symbol.asyncIterator]();
    const start = await startOf(pieces);
    const separated = (0, separator_1.separatedBy)(start.slice(0, separator_1.charactersLookedAt), isColumn);
    const { separator } = separated;
    const taking = takeRecords(separated, isColumn, rows);
    const parser = (0, csv_parse_1.parse)({ ...options, delimiter: separator, on_record: taking.take });
    // What the parser holds of a row that has not ended yet.
    let open = '';
    let from = taking.first;
    /** The first half of a line break stood at the end of the last piece. */
    let isHalf = false;
    const write = async (piece) => {
        open += isHalf && piece.startsWith('\n') ? piece.slice(1) : piece;
        await written(parser, piece);
        const rest = afterLines(open, taking.line() - from);
        isHalf = rest === '' && open.endsWith('\r');
        open = rest;
        from = taking.line();
    };
    try {
        await write(withoutMark(start.slice(separated.said.length)));
        for (let next = await pieces.next(); next.done !== true; next = await pieces.next())
            await write(next.value);
        await ended(parser);
    }
    catch (error) {
        if (!isNotClosed(error))
            return { separator, problem: notCsv(file, taking.line(), error) };
        taking.lines(open);
    }
    taking.end();
    return { separator, problem: null };
}
/** The parser leaves the byte order mark out of the rows whose letters we count. */
function withoutMark(text) {
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
/** A quotation mark swallows everything up to the end of the file. */
function isNotClosed(error) {
    return (error instanceof sync_1.CsvError || error instanceof csv_parse_1.CsvError) && error.code === 'CSV_QUOTE_NOT_CLOSED';
}
async function startOf(pieces) {
    let start = '';
    while (start.length < separator_1.charactersLookedAt) {
        const next = await pieces.next();
        if (next.done === true)
            break;
        start += next.value;
    }
    return start;
}
function written(parser, piece) {
    return new Promise((resolve, reject) => parser.write(piece, (error) => (error ? reject(error) : resolve())));
}
function ended(parser) {
    return new Promise((resolve, reject) => {
        parser.once('error', reject).once('end', resolve).resume();
        parser.end();
    });
}
function notCsv(file, line, error) {
    // Each entry of the package has a class of its own for its errors.
    if (!(error instanceof sync_1.CsvError || error instanceof csv_parse_1.CsvError))
        throw error;
    return (0, problems_1.problemAt)({ file, line, groupRef: null }, '', 'not-csv');
}
/** A quotation mark within a cell that does not begin with one is a letter like others. */
const options = { bom: true, raw: true, relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] };
/**
 * csv-parse tells the line on which a row ends, and counts CRLF twice in a quoted cell, so lines are counted in the raw text.
 * The raw text of a row ends with its line break.
 */
function takeRecords({ said, separator }, isColumn, rows) {
    const first = 1 + lineBreaksIn(said);
    let line = first;
    const { take, end } = (0, header_1.belowHeader)(isColumn, rows);
    const lines = (raw) => {
        for (const [at, text] of raw.split(/\r\n|\r|\n/).entries())
            take(cellsOfLine(text, separator), line + at);
    };
    return {
        take(parsed) {
            const { record, raw } = parsed;
            if (isSwallowed(record, raw, separator))
                lines(raw);
            else
                take(record, line);
            line += lineBreaksIn(raw);
            return null;
        },
        /** Lines that a quotation mark has swallowed, each as a row. */
        lines,
        end,
        first,
        line: () => line,
    };
}
/**
 * A quotation mark that begins a cell and is not closed swallows the rows up to the next one. Such a row of several lines is no
 * CSV by itself; its lines are then rows of their own, in which that mark is a letter.
 */
function isSwallowed(record, raw, separator) {
    return record.some((cell) => /[\r\n]/.test(cell)) && strictly(raw, separator) === null;
}
function cellsOfLine(text, separator) {
    return strictly(text, separator) ?? text.split(separator);
}
function strictly(raw, separator) {
    try {
        const [cells] = (0, sync_1.parse)(raw, { ...options, raw: false, relax_quotes: false, delimiter: separator });
        return cells ?? [];
    }
    catch {
        return null;
    }
}
/** What of a text comes after so many line breaks. The parser does not tell how long a row was: of CRLF it leaves out the second half. */
function afterLines(text, count) {
    const ends = text.matchAll(/\r\n|\r|\n/g);
    let at = 0;
    for (let passed = 0; passed < count; passed += 1) {
        const next = ends.next();
        if (next.done === true)
            return '';
        at = next.value.index + next.value[0].length;
    }
    return text.slice(at);
}
function lineBreaksIn(raw) {
    return raw.match(/\r\n|\r|\n/g)?.length ?? 0;
}
//# sourceMappingURL=readCsv.js.map