"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readDay = readDay;
exports.readSerialDay = readSerialDay;
exports.isoDay = isoDay;
const calendarDate_1 = require("../core/time/calendarDate");
const londonTime_1 = require("../core/time/londonTime");
const months = [
    ['january', 'ionawr'],
    ['february', 'chwefror'],
    ['march', 'mawrth'],
    ['april', 'ebrill'],
    ['may', 'mai'],
    ['june', 'mehefin'],
    ['july', 'gorffennaf'],
    ['august', 'awst'],
    ['september', 'medi'],
    ['october', 'hydref'],
    ['november', 'tachwedd'],
    ['december', 'rhagfyr'],
];
const timePart = /^(.*?)(?:T|,? +)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?(Z|[+-]\d{2}:?\d{2})?$/i;
/** How Welsh writes some of them after "o", as in "10fed o Dachwedd". */
const afterO = new Map([
    ['fawrth', 'mawrth'],
    ['fai', 'mai'],
    ['fehefin', 'mehefin'],
    ['orffennaf', 'gorffennaf'],
    ['fedi', 'medi'],
    ['dachwedd', 'tachwedd'],
    ['ragfyr', 'rhagfyr'],
]);
/** 20261110, 20261110T1630, 20261110 163000: as many systems write a day for others of their kind. */
const packed = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[T ]?([01]\d|2[0-3]):?([0-5]\d)(?::?[0-5]\d)?)?$/;
/** Null for what is no day as we know them. A year of two figures is of this century, as nobody here was born in the last. */
function readDay(text) {
    const clean = text.replace(/[\s\u00A0\u202F]+/g, ' ').trim();
    const whole = packed.exec(clean);
    if (whole !== null) {
        const [, year, month, day, hour, minute] = whole;
        return { kind: 'day', day: isoDay(year, Number(month), Number(day)), time: hour === undefined ? null : `${hour}:${minute}` };
    }
    const timed = timePart.exec(clean);
    if (timed === null)
        return dayRead(clean, null);
    const [, date = '', hour = '', minute = '', , half, zone] = timed;
    const time = timeIn(Number(hour), minute, half?.toLowerCase());
    const read = time === null ? null : dayRead(date.trim(), time);
    if (read?.kind !== 'day' || zone === undefined)
        return zone === undefined ? read : null;
    const instant = new Date(`${read.day}T${read.time}:00${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
    if (Number.isNaN(instant.getTime()))
        return null;
    return { kind: 'day', day: (0, londonTime_1.dayOf)(instant.toISOString()), time: (0, londonTime_1.timeOf)(instant.toISOString()) };
}
/**
 * 46331.5: a day as Excel counts them from 1900, and a part of it. Of this century up to 2049 only, so that no other number of five
 * figures is one by chance; null for anything else.
 */
function readSerialDay(text) {
    const [, days, part] = /^(\d{5})([.,]\d+)?$/.exec(text.trim()) ?? [];
    if (days === undefined)
        return null;
    const minutes = Math.round(Number((part ?? '.0').replace(',', '.')) * 24 * 60);
    const day = (0, calendarDate_1.dateOfDay)((0, calendarDate_1.dayNumber)('1899-12-30') + Number(days) + Math.floor(minutes / (24 * 60)));
    if (day < '2000-01-01' || day > '2049-12-31')
        return null;
    const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
    return { kind: 'day', day, time: part === undefined ? null : time };
}
function timeIn(hour, minute, half) {
    if (Number(minute) > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12)))
        return null;
    const inDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
    return `${two(inDay)}:${minute}`;
}
function dayRead(date, time) {
    const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(date);
    if (iso)
        return { kind: 'day', day: isoDay(iso[1], Number(iso[3]), Number(iso[4])), time };
    const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(date);
    if (numbers)
        return { kind: 'either', first: Number(numbers[1]), second: Number(numbers[3]), year: century(numbers[4]), time };
    const named = (dayFirstNamed.exec(date) ?? monthFirstNamed.exec(date))?.groups;
    const month = monthNamed(named?.['month'] ?? '');
    return month === 0 ? null : { kind: 'day', day: isoDay(century(named?.['year']), month, Number(named?.['day'])), time };
}
/** 10 Nov 2026, Tuesday 10th of November 2026, 10-Nov-26, 10/Nov/2026, 10fed o Dachwedd 2026. */
const dayFirstNamed = /^(?:\p{L}+,? )?(?<day>\d{1,2})(?:st|nd|rd|th|af|ail|il|ydd|ed|fed|eg|ain)?(?: (?:of|o) |[- /.])(?<month>\p{L}{3,})\.?[-, /.]+(?<year>\d{4}|\d{2})$/iu;
/** November 10, 2026. */
const monthFirstNamed = /^(?:\p{L}+,? )?(?<month>\p{L}{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/iu;
/** 1 to 12, by its English or Welsh name or the first letters of it that no other month begins with; 0 for none. */
function monthNamed(name) {
    const plain = afterO.get(name.toLowerCase()) ?? name.toLowerCase();
    if (plain === '')
        return 0;
    const found = months.flatMap((names, index) => (names.some((each) => each.startsWith(plain)) ? [index + 1] : []));
    return found.length === 1 ? (found[0] ?? 0) : 0;
}
function century(year = '') {
    return year.length === 2 ? `20${year}` : year;
}
function isoDay(year, month, day) {
    return `${year}-${two(month)}-${two(day)}`;
}
function two(number) {
    return String(number).padStart(2, '0');
}
//# sourceMappingURL=days.js.map