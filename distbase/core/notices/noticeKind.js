"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
//# sourceMappingURL=noticeKind.js.map