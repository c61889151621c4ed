"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accessOf = accessOf;
const child_1 = require("../child");
const member_1 = require("../member");
const calendarDate_1 = require("../time/calendarDate");
const workingDays_1 = require("../time/workingDays");
/** Those who come to a group as guests: their access ends on the day the registration does (DOMAIN 1.31). */
const guests = ['parent', 'young-person', 'advocate', 'interpreter'];
/** Members with no work left in the group: they read for a time, to finish their own records. Whoever answers for the case goes on. */
const readers = ['member', 'foster-carer'];
/**
 * A membership ends by itself with the last registration that it is about: for guests on that day, for members after the set working
 * days in which they only read. A removal that the custodian has not confirmed is no end yet, and a group without children has nothing
 * that could have ended. After a death nobody is shut out by itself: that is for a person to handle, so they go on reading.
 */
function accessOf({ children }, member, rules, today) {
    const isReader = readers.includes(member.role);
    if (!isReader && !guests.includes(member.role))
        return 'full';
    const theirs = children.filter((child) => (0, member_1.isOwnChild)(member, child));
    const ends = theirs.filter(({ frozen }) => frozen === undefined).map((child) => endedOn(child, today));
    if (theirs.length === 0 || ends.includes(null))
        return 'full';
    if (ends.length < theirs.length)
        return 'frozen';
    if (!isReader)
        return 'none';
    const last = ends.reduce((latest, day) => (0, calendarDate_1.later)(latest, day ?? ''), '');
    return today <= (0, workingDays_1.addWorkingDays)(rules.calendar, last, rules.policy.choices.readsAfterEnd.workingDays) ? 'reads' : 'none';
}
/** The day from which the registration is over; null while it is not, and where nobody knows the day. */
function endedOn(child, today) {
    const { status, deregisteredOn } = child;
    if (status !== 'de-registered' || (0, child_1.isRemovalOpen)(child))
        return null;
    return deregisteredOn !== null && deregisteredOn <= today ? (0, calendarDate_1.later)(deregisteredOn, child.removal?.check?.on ?? '') : null;
}
//# sourceMappingURL=access.js.map