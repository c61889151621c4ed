"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.weights = void 0;
/** How much a late clock weighs in lists of what waits: a child's safety first, then who meets and answers, then paper. */
exports.weights = ['safety', 'oversight', 'paperwork'];
//# sourceMappingURL=clockRule.js.map