"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.limitsOfSteps = limitsOfSteps;
const calendarDate_1 = require("../time/calendarDate");
const clock_1 = require("./clock");
const clocksOf_1 = require("./clocksOf");
const stepTable_1 = require("./stepTable");
/**
 * The limit that each of these would meet: of its own conference, change or meeting and of no other. The nearest open one before one
 * whose time is over with nothing done; undefined where there is none.
 */
function limitsOfSteps(group, spots, rules, today) {
    const history = (0, clocksOf_1.clockHistory)(group, rules, today);
    return spots.map((spot) => {
        const own = history.filter((clock) => isOf(spot, clock, rules)).sort((one, other) => (one.limit < other.limit ? -1 : 1));
        return own.find(({ endedOn }) => endedOn === null) ?? own.findLast(({ endedOn, metOn }) => endedOn !== null && metOn === null);
    });
}
function isOf(spot, clock, rules) {
    const { of, meets } = stepTable_1.stepTable[spot.what];
    const { childId } = clock;
    if (!meets.includes(clock.clock) || !spot.days.has(childId) || (spot.days.get(childId) ?? null) !== null)
        return false;
    if (of === 'child')
        return clock.endedOn === null;
    const since = spot.since.get(childId);
    if (since !== undefined)
        return clock.trigger === since;
    const before = of === 'conference' ? (spot.about.split(' ')[1] ?? '') : (spot.aboutOn ?? '');
    return clock.limit === (0, calendarDate_1.later)(clock.trigger, (0, clock_1.subtractLength)(rules, before, rules.policy.clocks[clock.clock].limit));
}
//# sourceMappingURL=limitOfStep.js.map