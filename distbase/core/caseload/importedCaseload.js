"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
//# sourceMappingURL=importedCaseload.js.map