"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepVisits = keepVisits;
const calendarDate_1 = require("../time/calendarDate");
const daysKeptWhole = 90;
const mostRecentKept = 30;
/** What a clock may ask of a visit (D05 to D07). */
const questions = [
    (visit) => visit.seen,
    (visit) => visit.seen && visit.alone,
    (visit) => visit.seen && visit.atHome,
    isBedroomSeen,
];
/** Whose visits the clock is asked about: anybody's, or only those that reset it (DOMAIN 1.19). */
const askers = [() => true, (visit) => visit.byRole !== 'other'];
/**
 * The child with only the visits that a clock may still count from, oldest first: of the last 90 days the newest 30, and
 * however long ago the latest seen, seen alone, seen at home and bedroom, and the first bedroom seen after registration and
 * after each conference (D07), by anybody and by those who reset a clock. `visitsKeptFrom` then says from which day on none is
 * missing. The full history stays in the visit documents.
 */
function keepVisits(child, today) {
    const newestFirst = [...child.visits].sort(byDay).reverse();
    const kept = new Set(recent(newestFirst, today));
    for (const answers of questions) {
        for (const counts of askers) {
            const latest = newestFirst.find((visit) => answers(visit) && counts(visit));
            if (latest)
                kept.add(latest);
        }
    }
    for (const day of conferenceDays(child)) {
        for (const counts of askers) {
            const first = newestFirst.findLast((visit) => isBedroomSeen(visit) && counts(visit) && visit.on >= day);
            if (first)
                kept.add(first);
        }
    }
    const visits = newestFirst.filter((visit) => kept.has(visit)).reverse();
    const newestLeftOut = newestFirst.find((visit) => !kept.has(visit));
    if (newestLeftOut === undefined)
        return { ...child, visits };
    const keptFrom = (0, calendarDate_1.addDays)(newestLeftOut.on, 1);
    return { ...child, visits, visitsKeptFrom: (0, calendarDate_1.later)(child.visitsKeptFrom ?? keptFrom, keptFrom) };
}
function isBedroomSeen(visit) {
    return visit.seen && visit.bedroom;
}
/**
 * Each held conference's day and the day after: on the day itself a bedroom counts for the first conference only. And those of
 * registration, from which it counts where no conference is known.
 */
function conferenceDays({ conferences, registeredOn }) {
    const days = [registeredOn, ...conferences.flatMap(({ heldOn }) => heldOn ?? [])];
    return days.flatMap((day) => [day, (0, calendarDate_1.addDays)(day, 1)]);
}
function recent(newestFirst, today) {
    const wholeFrom = (0, calendarDate_1.addDays)(today, -daysKeptWhole);
    return newestFirst.filter((visit) => visit.on >= wholeFrom).slice(0, mostRecentKept);
}
function byDay(one, other) {
    const left = `${one.on} ${one.visitId}`;
    const right = `${other.on} ${other.visitId}`;
    return left < right ? -1 : Number(left > right);
}
//# sourceMappingURL=keepVisits.js.map