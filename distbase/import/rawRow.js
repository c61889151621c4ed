"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withoutValue = void 0;
/** In place of the text of a cell of which the workbook has a formula and no result: no cell that people fill has it. */
exports.withoutValue = '\u0001';
//# sourceMappingURL=rawRow.js.map