"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedMark = void 0;
const zod_1 = require("zod");
const importMark_1 = require("../core/caseload/importMark");
const kind_1 = require("./kind");
/** What the last import left in a group, one document. */
exports.storedMark = (0, kind_1.kindOf)()({
    type: 'import',
    id: () => importMark_1.importMarkId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.literal(importMark_1.importMarkId),
        type: zod_1.z.literal('import'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        source: zod_1.z.string(),
        fingerprints: zod_1.z.record(zod_1.z.string(), zod_1.z.string()),
        sameMembers: zod_1.z.record(zod_1.z.string(), zod_1.z.string()).exactOptional(),
        sameNames: zod_1.z.record(zod_1.z.string(), zod_1.z.string()).exactOptional(),
        takesBack: zod_1.z.literal(true).exactOptional(),
    }),
});
//# sourceMappingURL=importMark.js.map