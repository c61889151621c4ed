"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
//# sourceMappingURL=meetingRecord.js.map