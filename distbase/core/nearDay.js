"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dayAsked = dayAsked;
exports.isVerySoon = isVerySoon;
exports.chosenMark = chosenMark;
exports.isAgreed = isAgreed;
exports.hasBegun = hasBegun;
const calendarDate_1 = require("./time/calendarDate");
const londonTime_1 = require("./time/londonTime");
const workingDays_1 = require("./time/workingDays");
/**
 * Today or the next working day [P]: whoever is invited may not hear of it in time. The procedures give no shortest notice, so
 * this is only asked. Null: nothing stands against the day.
 */
function dayAsked(calendar, today, day) {
    const isSoon = isVerySoon(calendar, today, day);
    if (calendar.isOfficeOpen((0, calendarDate_1.dayNumber)(day)))
        return isSoon ? 'very-soon' : null;
    return isSoon ? 'closed-and-soon' : 'closed-day';
}
function isVerySoon(calendar, today, day) {
    return day <= (0, workingDays_1.addWorkingDays)(calendar, today, 1);
}
/** What a yes is given to: a yes to one time says nothing of another on the same day. */
function chosenMark({ plannedOn, startsAt }) {
    return `${plannedOn} ${startsAt}`;
}
/** Cards of earlier versions have the day alone. */
function isAgreed({ dayAgreed, ...chosen }) {
    return dayAgreed === chosen.plannedOn || dayAgreed === chosenMark(chosen);
}
/** Whether an appointment of today would begin before this minute: nobody could come to it any more. */
function hasBegun({ plannedOn, startsAt }, now) {
    return startsAt !== '' && plannedOn === (0, londonTime_1.dayOf)(now) && startsAt < (0, londonTime_1.timeOf)(now);
}
//# sourceMappingURL=nearDay.js.map