"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yes = void 0;
const result_1 = require("./result");
/** What a rule answers that permits. */
exports.yes = (0, result_1.allow)(true);
//# sourceMappingURL=permit.js.map