"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
//# sourceMappingURL=coreGroupStore.js.map