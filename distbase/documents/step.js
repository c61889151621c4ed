"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedStep = void 0;
const zod_1 = require("zod");
const steps_1 = require("../core/clocks/steps");
const stepTable_1 = require("../core/clocks/stepTable");
const day_1 = require("./day");
const kind_1 = require("./kind");
const typedText_1 = require("./typedText");
/** One entry of what was done that limits count from. */
exports.storedStep = (0, kind_1.kindOf)()({
    type: 'step',
    id: steps_1.stepDocumentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('step'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        stepId: zod_1.z.string(),
        what: zod_1.z.enum(stepTable_1.stepKinds),
        about: zod_1.z.string(),
        childIds: zod_1.z.array(zod_1.z.string()),
        on: day_1.day.nullable(),
        was: zod_1.z.array(zod_1.z.strictObject({ childId: zod_1.z.string(), on: day_1.day.nullable() })),
        why: typedText_1.typedText.nullable(),
        by: zod_1.z.string(),
        byPersonId: zod_1.z.string(),
        at: zod_1.z.string(),
    }),
});
//# sourceMappingURL=step.js.map