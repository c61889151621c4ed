"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yesOrEmpty = exports.yesOrNo = exports.dayAndTime = exports.phone = exports.title = exports.day = exports.person = exports.email = exports.ref = exports.requiredWords = exports.words = void 0;
exports.kept = kept;
exports.oneOf = oneOf;
exports.orNone = orNone;
exports.isReference = isReference;
exports.isAddress = isAddress;
const zod_1 = require("zod");
const calendarDate_1 = require("../core/time/calendarDate");
const work_1 = require("./work");
/** The kinds of cell in the export. Each issue's message is the code of a reason. */
const mostCharacters = 10_000;
/** The code of a reason in place of zod's sentence; later checks of the same cell are not made. */
function because(reason) {
    return { error: reason, abort: true };
}
/** What somebody wrote, exactly as it stands. */
exports.words = zod_1.z
    .string()
    .max(mostCharacters, because('too-long'))
    .refine((text) => !text.includes('\0'), because('not-text'));
exports.requiredWords = exports.words.refine((text) => text.trim() !== '', because('missing'));
/** As much of a text as can be stored. */
function kept(text) {
    return text.replaceAll('\0', '').slice(0, mostCharacters);
}
const code = exports.words.trim();
const requiredCode = code.min(1, because('missing'));
const referencePattern = /^[A-Za-z0-9][A-Za-z0-9./_-]{0,63}$/;
exports.ref = requiredCode.regex(referencePattern, because('not-a-reference'));
const addressPattern = /^[^@\s,;<>"]+@[^@\s,;<>"]+$/;
exports.email = requiredCode.toLowerCase().regex(addressPattern, because('not-an-email'));
/** Somebody, by an address or, where the case system has none, by name. */
exports.person = requiredCode.transform((text) => (isAddress(text) ? text.toLowerCase() : text));
exports.day = requiredCode
    .regex(/^\d{4}-\d{2}-\d{2}$/, because('not-a-date'))
    .refine(calendarDate_1.isCalendarDate, because('no-such-day'))
    .refine((date) => date >= '1900-01-01' && date < '2200-01-01', because('unlikely-year'));
/** What somebody is by their work, in English or Welsh. */
exports.title = requiredCode.transform((text, context) => {
    const named = (0, work_1.titleNamed)(text);
    if (named !== null)
        return named;
    context.addIssue({ code: 'custom', message: 'unknown-title' });
    return zod_1.z.NEVER;
});
/** A telephone number as it was typed, without marks that nobody sees; '' for none. */
exports.phone = exports.words
    .transform((text) => text
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/\p{C}/gu, '')
    .trim())
    .refine((text) => !/^\d+([.,]\d+)?E\+?\d+$/i.test(text), because('phone-rounded'))
    .refine((text) => text.length <= longestPhone, because('phone-too-long'));
/** As much as can be typed here. */
const longestPhone = 60;
/** Local day and time; seconds are allowed and dropped, as nothing counts them. */
exports.dayAndTime = requiredCode
    .regex(/^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, because('not-a-date-and-time'))
    .transform((text) => ({ day: text.slice(0, 10), time: text.slice(11, 16) }))
    .refine((at) => (0, calendarDate_1.isCalendarDate)(at.day), because('no-such-day'))
    .refine((at) => at.day >= '1900-01-01' && at.day < '2200-01-01', because('unlikely-year'));
exports.yesOrNo = requiredCode.regex(/^[YN]$/i, because('not-yes-or-no')).transform((text) => text.toUpperCase() === 'Y');
exports.yesOrEmpty = zod_1.z.preprocess((text) => (typeof text === 'string' && text.trim() === '' ? 'N' : text), exports.yesOrNo);
function oneOf(values, reason) {
    return requiredCode.pipe(zod_1.z.enum(values, because(reason)));
}
/** An empty cell is null. */
function orNone(item) {
    return zod_1.z.preprocess((text) => (typeof text === 'string' && text.trim() === '' ? null : text), item.nullable());
}
/** Whether a text has the form of a reference, so that it may be printed. */
function isReference(text) {
    return referencePattern.test(text);
}
/** Whether a text has the form of an address. */
function isAddress(text) {
    return addressPattern.test(text);
}
//# sourceMappingURL=cells.js.map