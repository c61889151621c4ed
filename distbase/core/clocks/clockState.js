"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clockOn = clockOn;
exports.bookBy = bookBy;
exports.dueSoonOn = dueSoonOn;
exports.isOpen = isOpen;
exports.isBreach = isBreach;
const calendarDate_1 = require("../time/calendarDate");
const workingDays_1 = require("../time/workingDays");
const clock_1 = require("./clock");
/**
 * How an occurrence stands at the end of the given day. Doing the thing on the limit day is on time. A clock is due
 * from its last bookable day, because after that nothing more can be booked, until the limit; it is breached the day after.
 */
function clockOn(occurrence, rules, today) {
    const { clock, childId, trigger, limit, aimOn, metOn, because } = occurrence;
    const state = stateOn(occurrence, rules, today);
    const endedOn = metOn ?? occurrence.cancelled?.on ?? occurrence.closedOn;
    const until = endedOn ?? (state === 'breached' ? today : limit);
    const daysLate = Math.max(0, (0, calendarDate_1.daysBetween)(limit, until));
    return {
        clock,
        childId,
        trigger,
        limit,
        bookBy: bookBy(occurrence, rules),
        ...(endedOn === null && aimOn < limit && { aimOn }),
        state,
        daysLate,
        workingDaysLate: daysLate === 0 ? 0 : (0, workingDays_1.workingDaysBetween)(rules.calendar, limit, until),
        metOn,
        endedOn,
        cancelReason: state === 'cancelled' ? (occurrence.cancelled?.reason ?? 'time-over') : null,
        ...(occurrence.waitsSince === undefined || endedOn !== null ? {} : { waits: true }),
        because,
        source: rules.policy.clocks[clock].source,
    };
}
/** The last working day, with the office open, on or before the day aimed at; never before the clock began (immediate duties). */
function bookBy(occurrence, rules) {
    return (0, calendarDate_1.later)(occurrence.trigger, (0, workingDays_1.lastBookableDay)(rules.calendar, occurrence.aimOn));
}
/** The first day of the alert window: the target day where the rule has one, else so long before the day aimed at. */
function dueSoonOn(occurrence, rules) {
    const { target, dueSoon } = rules.policy.clocks[occurrence.clock];
    if (target !== undefined)
        return (0, clock_1.addLength)(rules, occurrence.trigger, target);
    return (0, calendarDate_1.later)(occurrence.trigger, (0, clock_1.subtractLength)(rules, occurrence.aimOn, dueSoon));
}
/** Whether anything can still be done or said about it. */
function isOpen(occurrence) {
    return occurrence.metOn === null && occurrence.closedOn === null && occurrence.cancelled === null;
}
/** Whether the limit passed before the thing was done: a breach that is kept for ever. */
function isBreach(clock) {
    return clock.state === 'breached' || clock.state === 'met-late' || (clock.state === 'cancelled' && clock.daysLate > 0);
}
function stateOn(occurrence, rules, today) {
    const { metOn, limit, cancelled, afterLimit, waitsSince } = occurrence;
    if (metOn !== null)
        return metOn <= limit ? 'met' : 'met-late';
    if (cancelled !== null)
        return 'cancelled';
    if (waitsSince !== undefined && limit >= waitsSince)
        return 'running';
    if (today > limit && afterLimit !== 'wait')
        return afterLimit === 'lapse' ? 'cancelled' : 'breached';
    if (today >= bookBy(occurrence, rules))
        return 'due';
    return today >= dueSoonOn(occurrence, rules) ? 'due-soon' : 'running';
}
//# sourceMappingURL=clockState.js.map