"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.columnName = columnName;
exports.belowHeader = belowHeader;
/** A title or a blank line may stand above the header: it is looked for in so many rows. */
const rowsLookedAt = 20;
/** The name of a column as we write it, whatever case, spaces and marks that nobody sees it is written with. */
function columnName(cell) {
    return cell
        .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, '_');
}
/** Finds the header among the first rows of a table, by at least two of its columns, and hands on what follows as rows. */
function belowHeader(isColumn, rows) {
    let columns = null;
    let first = null;
    let passed = 0;
    const begin = (names, line) => {
        columns = names;
        rows.header(names, line);
    };
    const lookAt = (names, line) => {
        first ??= { names, line };
        passed += 1;
        if (new Set(names.filter(isColumn)).size > 1)
            begin(names, line);
        else if (passed === rowsLookedAt)
            begin(first.names, first.line);
    };
    return {
        take(cells, line) {
            if (!cells.some((cell) => cell.trim() !== ''))
                return;
            if (columns !== null)
                rows.row(asRow(columns, line, cells));
            else
                lookAt(cells.map(columnName), line);
        },
        end() {
            if (columns === null && first !== null)
                begin(first.names, first.line);
        },
    };
}
/** Cells that are missing at the end of a row are empty; a filled one that stands below no column is one too many. */
function asRow(columns, line, found) {
    const cells = {};
    for (const [index, column] of columns.entries())
        if (column !== '')
            cells[column] = found[index] ?? '';
    return {
        line,
        cells,
        complete: found.every((cell, index) => (columns[index] ?? '') !== '' || cell.trim() === ''),
    };
}
//# sourceMappingURL=header.js.map