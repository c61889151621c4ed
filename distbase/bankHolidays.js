"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.bankHolidaysIn = bankHolidaysIn;
const date_holidays_1 = __importDefault(require("date-holidays"));
const calendarDate_1 = require("./core/time/calendarDate");
const wales = new date_holidays_1.default('GB', 'WLS');
/** Each year's are worked out once: the package takes some ten milliseconds for them. */
const known = new Map();
/** Bank holidays of England and Wales in that year that fall on a weekday, substitutes included, in order. */
function bankHolidaysIn(year) {
    const days = known.get(year) ?? workedOut(year);
    known.set(year, days);
    return days;
}
function workedOut(year) {
    return wales
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10))
        .filter((date) => !(0, calendarDate_1.isWeekend)((0, calendarDate_1.dayNumber)(date)))
        .sort();
}
//# sourceMappingURL=bankHolidays.js.map