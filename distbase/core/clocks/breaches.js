"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.breachReasons = void 0;
exports.newBreaches = newBreaches;
exports.settledBreaches = settledBreaches;
exports.redated = redated;
exports.keyOf = keyOf;
exports.keyOfClock = keyOfClock;
const calendarDate_1 = require("../time/calendarDate");
const clockState_1 = require("./clockState");
/** Why a limit passed before the thing was done, so that reasons can be counted (DOMAIN 3 'reason code'); the codes are ours [P]. */
exports.breachReasons = [
    'absent',
    'no-staff',
    'child-away',
    'family-could-not',
    'access-refused',
    'others-late',
    'for-the-child',
    'overlooked',
    'entered-late',
    'other',
];
/** The breaches among these clocks that are not recorded yet. A clock is recognised by what it counts from (`keyOf`). */
function newBreaches(previous, clocks) {
    const recorded = new Set(previous.map(keyOf));
    return clocks.filter((clock) => (0, clockState_1.isBreach)(clock) && !recorded.has(keyOfClock(clock))).map(breachOf);
}
/** The recorded breaches with how they ended, where that is known now. None is removed, no limit is moved. */
function settledBreaches(previous, clocks) {
    const byKey = new Map(clocks.map((clock) => [keyOfClock(clock), clock]));
    return previous.map((breach) => {
        const endedOn = byKey.get(keyOf(breach))?.endedOn ?? null;
        if (endedOn === null)
            return breach;
        return { ...breach, metOn: byKey.get(keyOf(breach))?.metOn ?? null, daysLate: Math.max(0, (0, calendarDate_1.daysBetween)(breach.limit, endedOn)) };
    });
}
/** Which clocks have another limit after a change of rules: the current clocks of the same facts under the old and the new. */
function redated(before, after) {
    const old = new Map(before.map((clock) => [`${clock.clock} ${clock.childId}`, clock]));
    return after.flatMap(({ clock, childId, trigger, limit }) => {
        const was = old.get(`${clock} ${childId}`);
        if (was === undefined || was.limit === limit)
            return [];
        return [{ clock, childId, from: { trigger: was.trigger, limit: was.limit }, to: { trigger, limit } }];
    });
}
function breachOf({ clock, childId, because, trigger, limit, metOn, endedOn, daysLate }) {
    const known = endedOn === null ? null : daysLate;
    return { clock, childId, because: because.code, trigger, limit, metOn, daysLate: known, reason: null, authorisedBy: null };
}
/** What a breach is recognised by: its clock, its child and what it counts from. */
function keyOf({ clock, childId, because, trigger }) {
    return [clock, childId, because, trigger].join(' ');
}
function keyOfClock({ clock, childId, because, trigger }) {
    return [clock, childId, because.code, trigger].join(' ');
}
//# sourceMappingURL=breaches.js.map