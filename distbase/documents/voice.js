"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedVoice = void 0;
const zod_1 = require("zod");
const voice_1 = require("../core/review/voice");
const kind_1 = require("./kind");
const typedText_1 = require("./typedText");
/** What a child said for a review, or that they did not. */
exports.storedVoice = (0, kind_1.kindOf)()({
    type: 'voice',
    id: voice_1.voiceDocumentId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('voice'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        voiceId: zod_1.z.string(),
        childId: zod_1.z.string(),
        on: zod_1.z.string(),
        method: zod_1.z.enum(voice_1.voiceMethods),
        words: typedText_1.typedText.nullable(),
        advocacy: zod_1.z.enum(voice_1.advocacySteps).nullable(),
        by: zod_1.z.string(),
        byPersonId: zod_1.z.string(),
        enteredAt: zod_1.z.string(),
    }),
});
//# sourceMappingURL=voice.js.map