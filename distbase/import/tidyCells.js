"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dayOrdersSaid = void 0;
exports.tidyCell = tidyCell;
exports.tidyDayIn = tidyDayIn;
const columnKinds_1 = require("./columnKinds");
const days_1 = require("./days");
const severalPeople_1 = require("./severalPeople");
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g;
/** The other ways to write Y and N: of programs, of people who tick boxes, and in Welsh. An x is a tick too, but beside ticks: see `marks`. */
const answers = new Map([
    ...['yes', 'true', '1', 'ie', 'oes', 'ydy', 'do', '✓', '✔', '√', '☑', '✅'].map((word) => [word, 'Y']),
    ...['no', 'false', '0', 'na', 'nage', 'nac oes', 'naddo', '✗', '✘', '❌', '☐'].map((word) => [word, 'N']),
]);
/** What programs write into a cell in which there is nothing. */
const nothing = /^(?:\(?null\)?|#?n\/a!?|[-‐‑‒–—]+)$/i;
/** Somebody may be called Null. */
const nothingAsName = /^(?:NULL|\(null\)|#?n\/a|[-‐‑‒–—]+)$/;
function isNothing(column, text) {
    return ((0, columnKinds_1.kindOf)(column) === 'name' ? nothingAsName : nothing).test(text);
}
/**
 * A cell as our own exports write it, where it can only mean one thing; what people wrote, and what cannot be told yet, stays as
 * it stands. Nobody sees the marks that are taken out of references and addresses, and they make two of one.
 */
function tidyCell(column, text) {
    if (isNothing(column, bare(text)))
        return '';
    switch ((0, columnKinds_1.kindOf)(column)) {
        case 'name':
        case 'words':
            return text;
        case 'yes-or-no': {
            const answer = bare(text);
            return answers.get(answer.toLowerCase().replace('\uFE0F', '')) ?? answer;
        }
        case 'list':
            return withDashes(bare(text.replace(/[,|\r\n]+/g, ';')));
        case 'word-list':
            return bare(text.replace(/[,|\r\n]+/g, ';')).toLowerCase();
        case 'word':
            return bare(text).toLowerCase().replace(/[ _]+/g, '-');
        case 'day':
        case 'day-and-time':
            return tidyDay(column, bare(text));
        case 'address':
            return (0, severalPeople_1.addressBesideName)(bare(text));
        case 'code':
            return withDashes(bare(text));
    }
}
function bare(text) {
    return text.replace(invisible, '').replaceAll('\u00A0', '').trim();
}
/** A word processor makes longer ones of the dashes of a reference. */
function withDashes(text) {
    return text.replace(/\s*[‐‑‒–—−]\s*/g, '-').replace(/\s+-\s*|-\s+/g, '-');
}
function tidyDay(column, text) {
    const read = (0, days_1.readDay)(text) ?? (0, days_1.readSerialDay)(text);
    return read?.kind === 'day' ? dayText(column, read.day, read.time) : text;
}
/** A column of days keeps no time; one of days and times has the day alone where no time stands. */
function dayText(column, day, time) {
    return (0, columnKinds_1.kindOf)(column) === 'day' || time === null ? day : `${day}T${time}`;
}
/** How somebody says which it is. */
exports.dayOrdersSaid = { 'dd/mm/yyyy': 'day-first', 'mm/dd/yyyy': 'month-first' };
/** The same for a day like 05/10/2026, once it is known which of its numbers is the day. */
function tidyDayIn(order, column, text) {
    const read = (0, days_1.readDay)(text);
    if (read?.kind !== 'either')
        return text;
    const [day, month] = order === 'day-first' ? [read.first, read.second] : [read.second, read.first];
    return dayText(column, (0, days_1.isoDay)(read.year, month, day), read.time);
}
//# sourceMappingURL=tidyCells.js.map