"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.notingEntered = notingEntered;
const breaches_1 = require("./breaches");
/** As many as can be told of a large group in a year; of older ones the limit says from when. */
const mostLateFrom = 200;
/** Notes the breaches that this change itself has brought, so that none is said to have been shown before. */
function notingEntered(kept, before, after, today) {
    const shown = new Set([...kept.breaches, ...(0, breaches_1.newBreaches)([], before)].map(breaches_1.keyOf));
    const entered = (0, breaches_1.newBreaches)([], after).filter((breach) => !shown.has((0, breaches_1.keyOf)(breach)));
    if (entered.length === 0)
        return kept;
    const keys = new Set(entered.map(breaches_1.keyOf));
    const others = (kept.lateFrom ?? []).filter((each) => !keys.has((0, breaches_1.keyOf)(each)));
    const noted = entered.map(({ clock, childId, because, trigger }) => ({ clock, childId, because, trigger, on: today }));
    return { ...kept, lateFrom: [...others, ...noted].slice(-mostLateFrom) };
}
//# sourceMappingURL=lateFrom.js.map