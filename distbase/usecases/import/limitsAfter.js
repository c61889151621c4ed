"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.limitsAfter = limitsAfter;
const clocksOf_1 = require("../../core/clocks/clocksOf");
const corrections_1 = require("../../core/clocks/corrections");
const keptBreaches_1 = require("../../core/clocks/keptBreaches");
const limits_1 = require("../../documents/limits");
/**
 * What an import has to write beside the facts: breaches that were shown and that the new facts no longer tell of, what was
 * corrected, and which limits moved or went by it. Where any did, the head says so, so that the co-ordinator is told. Throws as
 * `breachesToKeep`.
 */
async function limitsAfter(store, before, after, facts, { rules, at, today, changeId }) {
    const nothing = { head: after, put: [], moved: 0 };
    const { coreGroupId } = before;
    const none = (0, keptBreaches_1.noKeptLimits)(coreGroupId);
    const isLost = (0, keptBreaches_1.mayMoveLimits)(before, after) && (0, keptBreaches_1.keepingBreachesOf)(none, before, after, rules, today) !== none;
    if (!isLost && facts.length === 0)
        return nothing;
    const loaded = await store.load(coreGroupId, [keptBreaches_1.keptLimitsId]);
    const kept = loaded === null ? none : (0, limits_1.keptLimitsOf)(loaded, coreGroupId);
    const withBreaches = isLost ? (0, keptBreaches_1.keepingBreachesOf)(kept, before, after, rules, today) : kept;
    if (facts.length === 0)
        return { ...nothing, put: withBreaches === kept ? [] : [withBreaches] };
    const [old, now] = [(0, clocksOf_1.currentClocks)(before, rules, today), (0, clocksOf_1.currentClocks)(after, rules, today)];
    const limits = (0, corrections_1.movedByCorrection)(old, now);
    const gone = (0, corrections_1.goneByCorrection)(old, now, (0, clocksOf_1.clockHistory)(after, rules, today), after);
    const moved = limits.length + gone.length;
    const correction = { changeId, at, on: today, facts, limits, ...(gone.length > 0 && { gone }) };
    const corrections = (0, corrections_1.withCorrection)(kept.corrections ?? [], correction);
    const head = moved === 0 ? after : { ...after, corrected: { changeId, on: today } };
    const keeping = { ...withBreaches, corrections };
    return { head, put: [keeping], moved };
}
//# sourceMappingURL=limitsAfter.js.map