"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dayIn = dayIn;
exports.twoDaysIn = twoDaysIn;
exports.timeIn = timeIn;
exports.choicesIn = choicesIn;
exports.tickIn = tickIn;
exports.trimmed = trimmed;
const calendarDate_1 = require("../core/time/calendarDate");
const londonTime_1 = require("../core/time/londonTime");
/*
 * Not every client sends what Adaptive Cards prescribe for an input. What can only mean one thing is brought into the form that
 * is prescribed; everything else stays as it came, is refused by the input's own schema and stands in the form again.
 */
/** An instant with its zone: a client that keeps days as dates of its own sends midnight of the day that was meant. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const localMoment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(\.\d{1,9})?)?$/;
const withSlashes = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const longestRead = 40;
/** A day as 'YYYY-MM-DD'. Where day and month could be each other it stays as it came: a guess would move a limit. */
function dayIn(typed) {
    const text = trimmed(typed);
    if (text.length > longestRead)
        return typed;
    if (instant.test(text))
        return momentOf(text)?.day ?? typed;
    const local = localMoment.exec(text)?.[1];
    if (local !== undefined)
        return local;
    const [only, other] = daysMeant(text);
    return only !== undefined && other === undefined ? only : text;
}
/** The two days that a text could mean where day and month could be each other, the British reading first; else null. */
function twoDaysIn(typed) {
    const text = trimmed(typed);
    const [one, other] = text.length > longestRead ? [] : daysMeant(text);
    return one === undefined || other === undefined ? null : [one, other];
}
/** With the day first, and with the month first, where each is a day. */
function daysMeant(text) {
    const [, one = '', other = '', year = ''] = withSlashes.exec(text) ?? [];
    return [...new Set([asDay(year, other, one), asDay(year, one, other)].filter(calendarDate_1.isCalendarDate))];
}
const clockTime = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*([a-z.]{2,4}))?$/i;
const fullHour = /^(\d{1,2})()\s*([a-z.]{2,4})$/i;
/** In Welsh 'yb', y bore, and 'yh', yr hwyr. */
const halves = { am: 0, yb: 0, pm: 12, yh: 12 };
/** A time of day as 'HH:mm'. */
function timeIn(typed) {
    const text = trimmed(typed);
    if (text.length > longestRead)
        return typed;
    if (instant.test(text))
        return momentOf(text)?.time ?? typed;
    const local = localMoment.exec(text)?.[2];
    if (local !== undefined)
        return local;
    const [, hour = '', minutes = '', half = ''] = clockTime.exec(text) ?? fullHour.exec(text) ?? [];
    if (hour === '')
        return text;
    const read = half === '' ? Number(hour) : hourOfHalf(Number(hour), half);
    return read === null ? text : `${two(read)}:${minutes === '' ? '00' : minutes}`;
}
/** Several choices, joined by commas and by nothing else. */
function choicesIn(typed) {
    return typed
        .split(/[,;]/)
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .join(',');
}
/** A tick as 'true' or 'false'. */
function tickIn(typed) {
    return trimmed(typed).toLowerCase();
}
function trimmed(typed) {
    return typed.trim();
}
function hourOfHalf(hour, half) {
    const from = halves[half.toLowerCase().replaceAll('.', '')];
    return from === undefined || hour < 1 || hour > 12 ? null : (hour % 12) + from;
}
/** The day and the time in London of an instant; null where it is in no calendar. */
function momentOf(text) {
    const ms = Date.parse(text);
    if (Number.isNaN(ms) || !(0, calendarDate_1.isCalendarDate)(text.slice(0, 10)))
        return null;
    const utc = new Date(ms).toISOString();
    return { day: (0, londonTime_1.dayOf)(utc), time: (0, londonTime_1.timeOf)(utc) };
}
function asDay(year, month, day) {
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
function two(number) {
    return String(number).padStart(2, '0');
}
//# sourceMappingURL=oddInputs.js.map