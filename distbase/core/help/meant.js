"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
//# sourceMappingURL=meant.js.map