"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.faultCode = faultCode;
const reports_1 = require("../../core/reports");
/** The code of a fault of store or network; null for anything else, which is a bug. */
function faultCode(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    return typeof code === 'string' && (0, reports_1.isStoreCode)(code) ? code : null;
}
//# sourceMappingURL=faultCode.js.map