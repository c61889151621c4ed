"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedTelling = void 0;
const zod_1 = require("zod");
const kind_1 = require("./kind");
/** Notices that a deed could not plan in its own commit; each of them is read as a notice when its turn comes. */
exports.storedTelling = (0, kind_1.kindOf)()({
    type: 'telling',
    id: (documentId) => documentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('telling'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        notices: zod_1.z.array(zod_1.z.unknown()),
    }),
});
//# sourceMappingURL=telling.js.map