"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.marks = marks;
const columnKinds_1 = require("./columnKinds");
const ticks = /[✓✔√☑✅]/u;
/**
 * What an x means in columns of yes and no: that the box is marked, as on paper. Where the column has ticks as well it may be their
 * opposite, and is not guessed at: a child would count as seen who was not.
 */
function marks() {
    const ticked = new Set();
    return {
        /** A row as it stands in the export. */
        take(file, { cells }) {
            for (const [column, text] of Object.entries(cells))
                if ((0, columnKinds_1.kindOf)(column) === 'yes-or-no' && ticks.test(text))
                    ticked.add(`${file} ${column}`);
        },
        /** The row with its marks, once all of its file are taken. */
        read(file, row) {
            const meant = Object.entries(row.cells).filter(([column, text]) => (0, columnKinds_1.kindOf)(column) === 'yes-or-no' && text.toLowerCase() === 'x' && !ticked.has(`${file} ${column}`));
            return meant.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(meant.map(([column]) => [column, 'Y'])) } };
        },
    };
}
//# sourceMappingURL=marks.js.map