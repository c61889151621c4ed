"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
//# sourceMappingURL=jobStore.js.map