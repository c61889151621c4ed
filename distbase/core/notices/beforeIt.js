"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rungBefore = rungBefore;
exports.daysOfRungs = daysOfRungs;
const workingDays_1 = require("../time/workingDays");
/** What of what is missing for a planned day is to be told today; null before that time and once the day is over. */
function rungBefore(plannedFor, days, rules, today) {
    const [soon = plannedFor, due = plannedFor] = daysOfRungs(plannedFor, days, rules);
    if (today < soon || today > plannedFor)
        return null;
    return today < due ? 'due-soon' : 'due';
}
/** The days on which that changes. */
function daysOfRungs(plannedFor, { soon, due }, { calendar }) {
    return [soon, due].map((days) => (days === 0 ? plannedFor : (0, workingDays_1.workingDaysBefore)(calendar, plannedFor, days)));
}
//# sourceMappingURL=beforeIt.js.map