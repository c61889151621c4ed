"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.movedLimits = movedLimits;
exports.visitClocks = visitClocks;
const clocksOf_1 = require("../clocks/clocksOf");
const clockTable_1 = require("../clockTable");
/** `group` is the head with the visit in it; the limits before are worked out from it without that visit. */
function movedLimits(group, { childId, fact }, rules, today) {
    const child = group.children.find((each) => each.childId === childId);
    if (child === undefined)
        return { moved: [], unmoved: null };
    const without = { ...child, visits: child.visits.filter(({ visitId }) => visitId !== fact.visitId) };
    const before = new Map(visitClocks((0, clocksOf_1.currentClocksOf)(group, without, rules, today)).map((each) => [each.clock, each]));
    const moved = visitClocks((0, clocksOf_1.currentClocksOf)(group, child, rules, today)).filter((clock) => {
        const was = before.get(clock.clock);
        return was === undefined || was.limit !== clock.limit || was.metOn !== clock.metOn;
    });
    return { moved, unmoved: moved.length > 0 ? null : whyUnmoved(fact) };
}
/** D05 to D07: seen alone, at home, bedroom. */
function visitClocks(clocks) {
    return clocks.filter(({ clock }) => (0, clockTable_1.traitsOf)(clock).byVisits);
}
function whyUnmoved({ byRole, seen }) {
    if (!seen)
        return 'not-seen';
    return byRole === 'other' ? 'not-duty' : 'older';
}
//# sourceMappingURL=movedLimits.js.map