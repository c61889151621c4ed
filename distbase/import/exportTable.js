"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.csvTable = csvTable;
const encoding_1 = require("./encoding");
const exportFile_1 = require("./exportFile");
const readCsv_1 = require("./readCsv");
const between = { ',': null, ';': 'semicolons between cells', '\t': 'tabs between cells', '|': 'bars between cells' };
/** A CSV file of any encoding. It is gone through twice: which encoding it is, is known at its end. */
function csvTable(file, bytes) {
    const readAs = [];
    return {
        readAs: () => readAs,
        async read(rows) {
            const encoding = await (0, encoding_1.encodingOf)(bytes());
            const { separator, problem } = await (0, readCsv_1.streamCsv)(file, (0, encoding_1.decoded)(bytes(), encoding), (0, exportFile_1.isColumnOf)(file), rows);
            const kept = between[separator];
            if (kept !== null)
                readAs.push(kept);
            if (encoding !== 'UTF-8')
                readAs.push(encoding === 'Windows-1252' ? 'Windows-1252, which has no ŵ or ŷ' : encoding);
            return problem === null ? [] : [problem];
        },
    };
}
//# sourceMappingURL=exportTable.js.map