"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.earliestStep = earliestStep;
const calendarDate_1 = require("../time/calendarDate");
const stepTable_1 = require("./stepTable");
const monthsUnborn = 9;
const monthsBeforeRegistration = 12;
/**
 * No step was taken for a child before they were born, nor more than a year before their registration and before anything that is
 * known of the group [P]. Enquiries may be about an unborn child, as all steps may for one who was registered before birth (DOMAIN 7.1).
 */
function earliestStep(group, child, what) {
    const { dateOfBirth, registeredOn } = child;
    const known = knownDays(group, child).reduce(calendarDate_1.earlier, (0, calendarDate_1.addMonths)(registeredOn, -monthsBeforeRegistration));
    if (dateOfBirth === null)
        return known;
    const mayBeUnborn = stepTable_1.stepTable[what].topic === 'enquiry' || registeredOn < dateOfBirth;
    return (0, calendarDate_1.later)(known, mayBeUnborn ? (0, calendarDate_1.addMonths)(dateOfBirth, -monthsUnborn) : dateOfBirth);
}
function knownDays({ members, meetings }, { conferences, earlierRegistrations = [], visits }) {
    return [
        ...members.map(({ from }) => from),
        ...meetings.map(({ plannedFor }) => plannedFor),
        ...conferences.map(({ plannedFor, heldOn }) => heldOn ?? plannedFor),
        ...earlierRegistrations.map((each) => each.registeredOn),
        ...visits.map(({ on }) => on),
    ];
}
//# sourceMappingURL=earliestStep.js.map