"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
//# sourceMappingURL=knownRows.js.map