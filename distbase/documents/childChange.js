"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedChange = void 0;
const zod_1 = require("zod");
const child_1 = require("../core/child");
const childChange_1 = require("../core/children/childChange");
const child_2 = require("./child");
const day_1 = require("./day");
const kind_1 = require("./kind");
const typedText_1 = require("./typedText");
/** Days that a change sets stand in the head too, where they have this form. */
const fields = zod_1.z.strictObject({
    ...child_2.setHere.shape,
    addressLift: zod_1.z.strictObject({ changeId: zod_1.z.string(), askedByPersonId: zod_1.z.string() }).nullable().exactOptional(),
    missingToldOn: day_1.day.nullable().exactOptional(),
    movedOn: day_1.day.nullable().exactOptional(),
    temporaryStay: zod_1.z.strictObject({ from: day_1.day, transferRequestedOn: day_1.day.nullable(), endedOn: day_1.day.nullable() }).exactOptional(),
    frozen: zod_1.z.strictObject({ on: day_1.day, because: zod_1.z.enum(['died', 'not-born-alive']) }).exactOptional(),
});
/** What has changed for a child, with what stood there before. */
exports.storedChange = (0, kind_1.kindOf)()({
    type: 'child-change',
    id: childChange_1.changeDocumentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('child-change'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        changeId: zod_1.z.string(),
        childId: zod_1.z.string(),
        what: zod_1.z.enum(child_1.childChangeKinds),
        on: day_1.day,
        time: zod_1.z.string().exactOptional(),
        was: fields,
        became: fields,
        by: zod_1.z.string(),
        byPersonId: zod_1.z.string(),
        at: zod_1.z.string(),
        undone: zod_1.z.strictObject({ by: zod_1.z.string(), at: zod_1.z.string(), reason: typedText_1.typedText }).nullable(),
    }),
});
//# sourceMappingURL=childChange.js.map