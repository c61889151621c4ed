"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.twinVisits = twinVisits;
exports.isSameVisit = isSameVisit;
exports.saysTheSame = saysTheSame;
const calendarDate_1 = require("../time/calendarDate");
/**
 * Which visits to one child may be in two entries. Where day, time, visitor and every answer are the same they are taken for
 * one without asking: both stay in the history, and limits go by days and answers, so none changes by it. A time that
 * only one entry has says nothing against it. Two times that differ may be two visits of one day: they are asked about.
 */
function twinVisits(here, there) {
    const same = [];
    const taken = new Set();
    for (const theirs of there) {
        const mine = here.find((each) => !taken.has(each) && isSameVisit(each, theirs));
        if (mine === undefined)
            continue;
        same.push({ here: mine, there: theirs });
        taken.add(mine).add(theirs);
    }
    const left = { here: here.filter((visit) => !taken.has(visit)), there: there.filter((visit) => !taken.has(visit)) };
    const ofADay = pairs(left, mayBeOneOfADay);
    const met = new Set(ofADay.flatMap((pair) => [pair.here, pair.there]));
    const alone = { here: left.here.filter((visit) => !met.has(visit)), there: left.there.filter((visit) => !met.has(visit)) };
    return { same, asked: [...ofADay, ...pairs(alone, mayBeADayOut)] };
}
function isSameVisit(one, other) {
    const isTimed = one.time !== null && other.time !== null;
    return (!isTimed || one.time === other.time) && one.fact.byPersonId === other.fact.byPersonId && saysTheSame(one.fact, other.fact);
}
/** All that a limit asks of a visit. */
function saysTheSame(one, other) {
    return ['on', 'byRole', 'seen', 'alone', 'atHome', 'bedroom'].every((name) => one[name] === other[name]);
}
/** By one person, or at one time: two people at two times are two visits. */
function mayBeOneOfADay(one, other) {
    if (one.fact.on !== other.fact.on)
        return false;
    return one.fact.byPersonId === other.fact.byPersonId || one.time === null || other.time === null || one.time === other.time;
}
/** Entered under the day before or after, where neither has another that it may be. */
function mayBeADayOut(one, other) {
    return one.fact.byPersonId === other.fact.byPersonId && Math.abs((0, calendarDate_1.daysBetween)(one.fact.on, other.fact.on)) === 1;
}
function pairs({ here, there }, mayBeOne) {
    return there.flatMap((theirs) => here.filter((mine) => mayBeOne(mine, theirs)).map((mine) => ({ here: mine, there: theirs })));
}
//# sourceMappingURL=twinVisits.js.map