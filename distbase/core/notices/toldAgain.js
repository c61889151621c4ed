"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toldAgainOn = toldAgainOn;
exports.nextToldAgainOn = nextToldAgainOn;
exports.isToldAgain = isToldAgain;
const calendarDate_1 = require("../time/calendarDate");
const workingDays_1 = require("../time/workingDays");
/*
 * Once a ladder is climbed and its limit has passed, what is still open is told again on a rhythm, to the co-ordinator and to those
 * of the last rung, until it is met. Somebody who has it, or has put it off, hears of it again when that time is over.
 */
/** The newest day, up to today, on which something is told again that was last told by its ladder on `since`; null: not yet. */
function toldAgainOn({ calendar }, since, { workingDays }, today) {
    const times = Math.floor((0, workingDays_1.workingDaysBetween)(calendar, since, today) / workingDays);
    return times < 1 ? null : (0, workingDays_1.addWorkingDays)(calendar, since, times * workingDays);
}
/** The first such day that is not before `from`. */
function nextToldAgainOn({ calendar }, since, { workingDays }, from) {
    const times = Math.floor((0, workingDays_1.workingDaysBetween)(calendar, since, (0, calendarDate_1.addDays)(from, -1)) / workingDays);
    return (0, workingDays_1.addWorkingDays)(calendar, since, (times + 1) * workingDays);
}
/** Whether a notice tells again what was told before; the newest such stands for all of them. */
function isToldAgain(about) {
    return 'rung' in about && typeof about.rung === 'object' && 'againOn' in about.rung;
}
//# sourceMappingURL=toldAgain.js.map