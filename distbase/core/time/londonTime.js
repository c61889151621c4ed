"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.instantOf = instantOf;
exports.timeOf = timeOf;
exports.dayOf = dayOf;
exports.minutesAfter = minutesAfter;
const temporal_polyfill_1 = require("temporal-polyfill");
const zone = 'Europe/London';
/** The instant of a local day and time 'HH:mm'; a time that the spring change skips is the hour after it. */
function instantOf(day, time) {
    if (!/^\d\d:[0-5]\d$/.test(time))
        return instantWorkedOut(day, time);
    const hour = `${day}T${time.slice(0, 2)}`;
    const known = startOfHour.get(hour) ?? instantWorkedOut(day, `${time.slice(0, 2)}:00`);
    if (startOfHour.size >= mostHoursKept)
        startOfHour.clear();
    startOfHour.set(hour, known);
    return `${known.slice(0, 14)}${time.slice(3)}${known.slice(16)}`;
}
function instantWorkedOut(day, time) {
    const local = temporal_polyfill_1.Temporal.PlainDateTime.from(`${day}T${time}`);
    return local.toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
}
/** London is whole hours from UTC, also where its clocks change: each local hour is worked out once. */
const startOfHour = new Map();
/** The time of day 'HH:mm' that it is in London at an instant. */
function timeOf(instant) {
    return temporal_polyfill_1.Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}
/** The day that it is in London at an instant. */
function dayOf(instant) {
    const hour = instant.slice(0, 13);
    const known = dayOfHour.get(hour);
    if (known !== undefined && instant.endsWith('Z'))
        return known;
    const day = temporal_polyfill_1.Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
    if (dayOfHour.size >= mostHoursKept)
        dayOfHour.clear();
    if (instant.endsWith('Z'))
        dayOfHour.set(hour, day);
    return day;
}
/** London's clocks change, and its days begin, on a full hour of UTC: each hour belongs to one day, and is worked out once. */
const dayOfHour = new Map();
const mostHoursKept = 10_000;
function minutesAfter(instant, minutes) {
    return temporal_polyfill_1.Temporal.Instant.from(instant).add({ minutes }).toString({ fractionalSecondDigits: 3 });
}
//# sourceMappingURL=londonTime.js.map