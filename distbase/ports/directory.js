"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
//# sourceMappingURL=directory.js.map