"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.lastBookableOn = lastBookableOn;
exports.nextKind = nextKind;
const clock_1 = require("../clocks/clock");
const clockState_1 = require("../clocks/clockState");
const clocksOf_1 = require("../clocks/clocksOf");
/** D03 before the initial meeting, D04 after it (DOMAIN 1.0). Null: no child here has a meeting clock running. */
function lastBookableOn(group, rules, today) {
    const [nearest] = [...meetingClocks(group, rules, today)].sort((one, other) => (one.limit < other.limit ? -1 : 1));
    if (nearest === undefined)
        return null;
    const { target } = rules.policy.clocks[nearest.clock];
    return {
        limit: nearest.limit,
        bookBy: (0, clockState_1.bookBy)(nearest, rules),
        target: target === undefined ? null : (0, clock_1.addLength)(rules, nearest.trigger, target),
    };
}
/** Initial while no child's group has met yet; a child who joins brothers or sisters later comes to a subsequent one. */
function nextKind(group, rules, today) {
    const clocks = meetingClocks(group, rules, today);
    return clocks.length > 0 && clocks.every(({ clock }) => clock === 'D03') ? 'initial' : 'subsequent';
}
function meetingClocks(group, rules, today) {
    return group.children
        .flatMap((child) => (0, clocksOf_1.currentOccurrences)(group, child, rules, today))
        .filter((each) => (each.clock === 'D03' || each.clock === 'D04') && (0, clockState_1.isOpen)(each));
}
//# sourceMappingURL=lastBookable.js.map