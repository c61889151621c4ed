"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.correctionsFor = correctionsFor;
const clockTable_1 = require("../clockTable");
const member_1 = require("../member");
const clocksOf_1 = require("./clocksOf");
/**
 * What this member may see of it, the newest import first, and of each the limits before the facts. A limit of the whole group is
 * listed once, with all the children for whom it moved alike.
 */
function correctionsFor(group, viewer, rules, today, kept) {
    if (!(0, member_1.worksWithChild)(viewer))
        return [];
    const mine = group.children.filter((child) => (0, member_1.isOwnChild)(viewer, child));
    const named = (childId) => mine.filter((child) => child.childId === childId);
    const clocks = (0, clocksOf_1.currentClocks)(group, rules, today);
    return [...(kept.corrections ?? [])].reverse().flatMap(({ on, limits, gone = [], facts }) => [
        ...alike(limits).flatMap((all) => {
            const children = all.flatMap(({ childId }) => named(childId));
            const limit = all.find(({ childId }) => childId === children[0]?.childId);
            if (limit === undefined)
                return [];
            return [{ kind: 'limit', on, children, limit, clock: clocks.find((clock) => isThat(clock, limit)) ?? null }];
        }),
        ...alike(gone).flatMap((all) => {
            const children = all.flatMap(({ childId }) => named(childId));
            const limit = all.find(({ childId }) => childId === children[0]?.childId);
            return limit === undefined ? [] : [{ kind: 'gone', on, children, limit }];
        }),
        ...facts.flatMap((fact) => {
            const children = named(fact.childId);
            return fact.childId !== null && children.length === 0 ? [] : [{ kind: 'fact', on, children, fact }];
        }),
    ]);
}
function alike(limits) {
    const found = new Map();
    for (const limit of limits) {
        const { clock, childId, from, to } = limit;
        const key = [clock, from.limit, to?.limit, to?.trigger, (0, clockTable_1.traitsOf)(clock).of === 'group' ? '' : childId].join(' ');
        found.set(key, [...(found.get(key) ?? []), limit]);
    }
    return [...found.values()];
}
function isThat(clock, { clock: id, childId, to }) {
    return clock.clock === id && clock.childId === childId && clock.trigger === to.trigger && clock.limit === to.limit;
}
//# sourceMappingURL=correctionList.js.map