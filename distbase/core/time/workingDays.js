"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.workingCalendar = workingCalendar;
exports.calendarWithHolidays = calendarWithHolidays;
exports.addWorkingDays = addWorkingDays;
exports.workingDaysBefore = workingDaysBefore;
exports.lastBookableDay = lastBookableDay;
exports.workingDaysBetween = workingDaysBetween;
exports.isWorkingDay = isWorkingDay;
const calendarDate_1 = require("./calendarDate");
/** A calendar that works out each year's holidays once and each day once. */
function workingCalendar(source) {
    const closures = new Set([...source.closureDays].map(calendarDate_1.dayNumber));
    const holidaysByYear = new Map();
    const known = new Map();
    function isHoliday(day) {
        const date = (0, calendarDate_1.dateOfDay)(day);
        const year = date.slice(0, 4);
        const holidays = holidaysByYear.get(year) ?? new Set(source.holidaysIn(Number(year)));
        holidaysByYear.set(year, holidays);
        return holidays.has(date);
    }
    function isWorkingDay(day) {
        if ((0, calendarDate_1.isWeekend)(day))
            return false;
        const remembered = known.get(day);
        if (remembered !== undefined)
            return remembered;
        const working = !isHoliday(day) && (source.closureDaysAreWorkingDays || !closures.has(day));
        known.set(day, working);
        return working;
    }
    return { isWorkingDay, isOfficeOpen: (day) => isWorkingDay(day) && !closures.has(day) };
}
/** A calendar with exactly these holidays and no closure days. */
function calendarWithHolidays(holidays) {
    const all = new Set(holidays);
    return workingCalendar({ holidaysIn: () => all, closureDays: [], closureDaysAreWorkingDays: true });
}
/**
 * "Within `count` working days of `start`": the start is day 0, the next working day is day 1, and so on,
 * whether or not the start is itself a working day (DOMAIN 3). A count of 0 is the start itself.
 */
function addWorkingDays(calendar, start, count) {
    return (0, calendarDate_1.dateOfDay)(step(calendar, (0, calendarDate_1.dayNumber)(start), count, 1));
}
/** "At least `count` working days before `end`": counted back, the end itself not counted (DOMAIN 3). */
function workingDaysBefore(calendar, end, count) {
    return (0, calendarDate_1.dateOfDay)(step(calendar, (0, calendarDate_1.dayNumber)(end), count, -1));
}
/** The last day on or before the limit on which something can be booked: working, and the office open (DOMAIN 3, Months). */
function lastBookableDay(calendar, limit) {
    let day = (0, calendarDate_1.dayNumber)(limit);
    while (!calendar.isOfficeOpen(day))
        day -= 1;
    return (0, calendarDate_1.dateOfDay)(day);
}
/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
function workingDaysBetween(calendar, from, to) {
    const last = (0, calendarDate_1.dayNumber)(to);
    let count = 0;
    for (let day = (0, calendarDate_1.dayNumber)(from) + 1; day <= last; day += 1)
        if (calendar.isWorkingDay(day))
            count += 1;
    return count;
}
function isWorkingDay(calendar, date) {
    return calendar.isWorkingDay((0, calendarDate_1.dayNumber)(date));
}
function step(calendar, start, count, direction) {
    let day = start;
    for (let left = count; left > 0;) {
        day += direction;
        if (calendar.isWorkingDay(day))
            left -= 1;
    }
    return day;
}
//# sourceMappingURL=workingDays.js.map