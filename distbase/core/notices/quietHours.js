"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nextOpening = nextOpening;
exports.openingAfter = openingAfter;
exports.workingDayUpTo = workingDayUpTo;
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const workingDays_1 = require("../time/workingDays");
/** The first instant, not before `now`, at which something that can wait may be sent. Quiet hours hold everything but `at-once`. */
function nextOpening(calendar, hours, now) {
    const today = (0, londonTime_1.dayOf)(now);
    if (!(0, workingDays_1.isWorkingDay)(calendar, today) || now >= (0, londonTime_1.instantOf)(today, hours.to))
        return openingAfter(calendar, hours, today);
    const opening = (0, londonTime_1.instantOf)(today, hours.from);
    return now < opening ? opening : now;
}
/** The opening of the first working day after a day. */
function openingAfter(calendar, hours, day) {
    return (0, londonTime_1.instantOf)((0, workingDays_1.addWorkingDays)(calendar, day, 1), hours.from);
}
/** The last working day on or before a day. */
function workingDayUpTo(calendar, day) {
    return (0, workingDays_1.isWorkingDay)(calendar, day) ? day : workingDayUpTo(calendar, (0, calendarDate_1.addDays)(day, -1));
}
//# sourceMappingURL=quietHours.js.map