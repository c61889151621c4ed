"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toldAndKnown = toldAndKnown;
exports.lateBothWays = lateBothWays;
const calendarDate_1 = require("../time/calendarDate");
const breaches_1 = require("./breaches");
const clockState_1 = require("./clockState");
const keptBreaches_1 = require("./keptBreaches");
/**
 * Every limit of a history both ways (DOMAIN 3): by what is known now, where what was entered late counts from its own day, and by
 * what people were shown until the end of that day.
 */
function toldAndKnown(history, kept, rules, asAt) {
    const breaches = kept.breaches.filter(({ limit }) => limit < asAt);
    const shown = new Map(breaches.map((breach) => [(0, breaches_1.keyOf)(breach), Math.min((0, keptBreaches_1.shownDaysLate)(breach), (0, calendarDate_1.daysBetween)(breach.limit, asAt))]));
    const keys = new Set(history.map(breaches_1.keyOfClock));
    const known = history.map((clock) => {
        const daysLate = (0, clockState_1.isBreach)(clock) ? clock.daysLate : 0;
        return { clock, shownDaysLate: Math.max(daysLate, shown.get((0, breaches_1.keyOfClock)(clock)) ?? 0), isKnown: true };
    });
    const gone = (0, keptBreaches_1.keptClocks)({ ...kept, breaches }, history, rules).filter((clock) => !keys.has((0, breaches_1.keyOfClock)(clock)));
    return [...known, ...gone.map((clock) => ({ clock, shownDaysLate: shown.get((0, breaches_1.keyOfClock)(clock)) ?? 0, isKnown: false }))];
}
/** How many limits were late, by what is known now and by what was shown. A limit that is known no longer counts only as shown. */
function lateBothWays(limits) {
    const known = limits.filter(({ isKnown }) => isKnown).map(({ clock }) => ((0, clockState_1.isBreach)(clock) ? clock.daysLate : 0));
    return { known: countOf(known), shown: countOf(limits.map(({ shownDaysLate: days }) => days)) };
}
function countOf(daysLate) {
    return {
        limits: daysLate.length,
        late: daysLate.filter((days) => days > 0).length,
        daysLate: daysLate.reduce((sum, days) => sum + days, 0),
    };
}
//# sourceMappingURL=bothWays.js.map