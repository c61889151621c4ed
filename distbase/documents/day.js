"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.day = void 0;
const zod_1 = require("zod");
/** A calendar day as it is stored, 'YYYY-MM-DD'. */
exports.day = zod_1.z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
//# sourceMappingURL=day.js.map