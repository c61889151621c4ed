"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nextDueOn = nextDueOn;
exports.rungOn = rungOn;
exports.climbedOn = climbedOn;
exports.lastRung = lastRung;
const clockState_1 = require("../clocks/clockState");
const clocksOf_1 = require("../clocks/clocksOf");
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const workingDays_1 = require("../time/workingDays");
const careNotices_1 = require("./careNotices");
const chairNotices_1 = require("./chairNotices");
const exclusionNotices_1 = require("./exclusionNotices");
const openRemovals_1 = require("./openRemovals");
const quiet_1 = require("./quiet");
const requestNotices_1 = require("./requestNotices");
const toldAgain_1 = require("./toldAgain");
const vacancyNotices_1 = require("./vacancyNotices");
const viewNotices_1 = require("./viewNotices");
const voiceNotices_1 = require("./voiceNotices");
/**
 * The earliest day, not before `from`, on which something about this group's clocks may have to be said: a clock becomes due
 * soon, due or breached, reaches a rung of its ladder, or begins or ends; leave begins or is over; a notice that was taken on
 * or put off is raised again; a report still waits for a decision. Null: never, on these facts. It may come too early, never
 * too late. `from` is today until today's sweep has looked at the group, then tomorrow; a stored day that no sweep has reached
 * yet must be kept.
 */
function nextDueOn(group, rules, from) {
    let earliest = null;
    for (const day of [...changesOfFacts(group), ...daysToTell(group, rules, from)])
        earliest = sooner(earliest, day, from);
    for (const child of group.children) {
        for (const occurrence of (0, clocksOf_1.currentOccurrences)(group, child, rules, from))
            earliest = earliestOf(occurrence, rules, from, earliest);
    }
    return earliest;
}
/** Days on which something that is missing is told of, or told of once more, beside limits. */
function daysToTell(group, rules, from) {
    return [
        ...(0, voiceNotices_1.voiceDays)(group, rules),
        ...(0, requestNotices_1.lateAnswerDays)(group, rules, from),
        ...undecidedOn(group, from),
        ...(0, viewNotices_1.viewDaysOf)(group, rules, from),
        ...(0, chairNotices_1.chairDaysOf)(group, rules, from),
        ...(0, vacancyNotices_1.vacancyDays)(group, rules, from),
        ...(0, openRemovals_1.removalDays)(group, rules, from),
        ...(0, careNotices_1.careDays)(group, rules, from),
        ...(0, exclusionNotices_1.exclusionDays)(group, rules, from),
    ];
}
/** The day a rung of an occurrence's ladder is reached. */
function rungOn(occurrence, rung, rules) {
    if (rung.when === 'due-soon')
        return (0, clockState_1.dueSoonOn)(occurrence, rules);
    if (rung.when === 'due')
        return (0, clockState_1.bookBy)(occurrence, rules);
    return (0, workingDays_1.addWorkingDays)(rules.calendar, occurrence.limit, rung.when.workingDaysAfter);
}
/** The day from which on a duty is told again: its limit, or the last rung of its ladder where that is later. Null: it never is. */
function climbedOn(occurrence, rules) {
    const last = lastRung(rules.policy.clocks[occurrence.clock].ladder);
    if (last === undefined || occurrence.afterLimit !== 'breach')
        return null;
    return (0, calendarDate_1.later)(occurrence.limit, rungOn(occurrence, last, rules));
}
/** The rung of a ladder that is reached last, once the limit has passed. */
function lastRung(ladder) {
    const height = ({ when }) => (typeof when === 'string' ? 0 : 1 + when.workingDaysAfter);
    return ladder.reduce((last, rung) => (last === undefined || height(rung) >= height(last) ? rung : last), undefined);
}
function earliestOf(occurrence, rules, from, earliest) {
    if (!(0, clockState_1.isOpen)(occurrence))
        return earliest;
    const { ladder, again } = rules.policy.clocks[occurrence.clock];
    const { limit, aimOn } = occurrence;
    const climbed = climbedOn(occurrence, rules);
    const repeated = climbed === null ? [] : [(0, toldAgain_1.nextToldAgainOn)(rules, climbed, again, from)];
    const days = [
        (0, clockState_1.dueSoonOn)(occurrence, rules),
        (0, clockState_1.bookBy)(occurrence, rules),
        // If the day of a planned review passes without it, the limit itself is the aim again from the day after.
        (0, calendarDate_1.addDays)(aimOn, 1),
        limit,
        (0, calendarDate_1.addDays)(limit, 1),
        ...ladder.map((rung) => rungOn(occurrence, rung, rules)),
        ...repeated,
    ];
    return days.reduce((soonest, day) => sooner(soonest, day, from), earliest);
}
/** Days on which the recorded facts themselves begin or end something. */
function changesOfFacts(group) {
    const members = group.members.flatMap(({ role, from, to }) => role === 'co-ordinator' ? [from, ...(to === null ? [] : [to, (0, calendarDate_1.addDays)(to, 1)])] : []);
    const children = group.children.flatMap(({ registeredOn, dateOfBirth, deregisteredOn, missingSince }) => [
        registeredOn,
        dateOfBirth,
        deregisteredOn,
        missingSince,
    ]);
    const absences = (group.absences ?? []).flatMap(({ from, to }) => [from, ...(to === null ? [] : [(0, calendarDate_1.addDays)(to, 1)])]);
    return [...members, ...children, ...absences, ...(group.quietNotices ?? []).map(quiet_1.speaksAgainOn)].filter((day) => day !== null);
}
/** A report that nobody has decided on is told again every day after its own until somebody has. */
function undecidedOn(group, from) {
    return (group.notSeenAwaiting ?? []).map(({ enteredAt }) => (0, calendarDate_1.later)(from, (0, calendarDate_1.addDays)((0, londonTime_1.dayOf)(enteredAt), 1)));
}
function sooner(one, day, from) {
    if (day < from)
        return one;
    return one === null || day < one ? day : one;
}
//# sourceMappingURL=nextDueOn.js.map