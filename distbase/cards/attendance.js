"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.attendanceConfirmCard = exports.attendanceDeputyCard = exports.attendanceCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const sentence = zod_1.z.string().meta({ safe: true });
/** The next meeting's attendance: the reader's own reply, then those whom they may see, one page of people. */
exports.attendanceCard = (0, defineCard_1.defineCard)('attendance', {
    meetingId: zod_1.z.string(),
    /** The mark of the day and time that the reply is to. */
    asked: zod_1.z.string(),
    own: zod_1.z.strictObject({ shown: zod_1.z.boolean(), reply: sentence, hasDeputy: zod_1.z.boolean(), deputy: zod_1.z.string() }),
    validity: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: sentence, reasons: zod_1.z.array(zod_1.z.strictObject({ text: sentence })) }),
    summary: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: sentence }),
    rows: zod_1.z.array(zod_1.z.strictObject({ name: zod_1.z.string(), role: zod_1.z.string(), state: zod_1.z.string(), deputy: zod_1.z.string(), mode: zod_1.z.string() })),
    noRows: zod_1.z.boolean(),
    mayReply: zod_1.z.boolean(),
    owesReport: zod_1.z.boolean(),
    mayConfirm: zod_1.z.boolean(),
    mayCorrect: zod_1.z.boolean(),
    afterwards: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: sentence }),
    /** The signed version that does not have who was there as it was put right, and whether this reader may begin its correction. */
    corrects: zod_1.z.strictObject({ shown: zod_1.z.boolean(), version: zod_1.z.number() }),
    /** The meeting that other pages are of, where it is not the next one. */
    pagedMeeting: zod_1.z.string(),
    pages: zod_1.z.strictObject({
        shown: zod_1.z.boolean(),
        text: sentence,
        before: zod_1.z.number(),
        after: zod_1.z.number(),
        hasBefore: zod_1.z.boolean(),
        hasAfter: zod_1.z.boolean(),
    }),
});
/** Asks for the deputy's name. */
exports.attendanceDeputyCard = (0, defineCard_1.defineCard)('attendanceDeputy', { meetingId: zod_1.z.string(), asked: zod_1.z.string(), deputy: defineCard_1.inputField });
/** The chair says of one person whether and how they were there. */
exports.attendanceConfirmCard = (0, defineCard_1.defineCard)('attendanceConfirm', {
    meetingId: zod_1.z.string(),
    people: defineCard_1.choices,
    sightings: defineCard_1.choices,
    modes: defineCard_1.choices,
    person: defineCard_1.inputField,
    sighting: defineCard_1.inputField,
    mode: defineCard_1.inputField,
});
//# sourceMappingURL=attendance.js.map