"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
//# sourceMappingURL=rootStore.js.map