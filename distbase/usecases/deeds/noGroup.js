"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noGroup = void 0;
/** What is about no single group is noted under this name; the log finds the partition for it (`viewsPartition`). */
exports.noGroup = 'none';
//# sourceMappingURL=noGroup.js.map