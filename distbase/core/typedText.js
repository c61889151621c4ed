"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importer = void 0;
/** The author of words that came with an export of a case system. */
exports.importer = 'system:import';
//# sourceMappingURL=typedText.js.map