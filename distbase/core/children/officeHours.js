"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isOfficeHours = isOfficeHours;
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
/** Whether somebody is in the office at that moment: on a working day that is no closure day, in the hours of the settings. */
function isOfficeHours({ calendar, policy }, now) {
    const { from, to } = policy.choices.officeHours;
    const time = (0, londonTime_1.timeOf)(now);
    return calendar.isOfficeOpen((0, calendarDate_1.dayNumber)((0, londonTime_1.dayOf)(now))) && time >= from && time < to;
}
//# sourceMappingURL=officeHours.js.map