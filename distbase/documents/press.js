"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedPress = void 0;
const zod_1 = require("zod");
const kind_1 = require("./kind");
/** Marks one press as done; named by the id of its document. */
exports.storedPress = (0, kind_1.kindOf)()({
    type: 'press',
    id: (documentId) => documentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('press'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        at: zod_1.z.string(),
    }),
});
//# sourceMappingURL=press.js.map