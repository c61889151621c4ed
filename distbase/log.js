"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeLog = makeLog;
const pino_1 = __importDefault(require("pino"));
const reports_1 = require("./core/reports");
/**
 * Writes one line of JSON for each reported code that matters at least as much as `level`, to standard output or `to`.
 * `counted` is called for each code, written or not.
 */
function makeLog(level, counted, to = pino_1.default.destination(1)) {
    const logger = (0, pino_1.default)({ level, base: null, timestamp: pino_1.default.stdTimeFunctions.isoTime }, to);
    return (code, about = {}) => {
        counted(code);
        logger[(0, reports_1.levelOf)(code)]({ code, ...about });
    };
}
//# sourceMappingURL=log.js.map