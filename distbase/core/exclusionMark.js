"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exclusionStates = void 0;
/** How a request waits, or what became of it. */
exports.exclusionStates = ['asked', 'refused', 'in-force', 'ended'];
//# sourceMappingURL=exclusionMark.js.map