"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withBreachesToKeep = withBreachesToKeep;
const keptBreaches_1 = require("../../core/clocks/keptBreaches");
const limits_1 = require("../../documents/limits");
/**
 * What a change of facts has to write so that no breach that was shown is missing afterwards: `put` with the group's kept limits,
 * which are read only where there is something to add. Throws StoreFault, and UnreadableDocument where they cannot be read.
 */
async function withBreachesToKeep(store, before, after, { rules, today, put, joined }) {
    if (!(0, keptBreaches_1.mayMoveLimits)(before, after))
        return put;
    const { coreGroupId } = before;
    const none = (0, keptBreaches_1.noKeptLimits)(coreGroupId);
    if ((0, keptBreaches_1.keepingBreachesOf)(none, before, after, rules, today, joined) === none)
        return put;
    const written = put.filter(({ id }) => id === keptBreaches_1.keptLimitsId);
    const loaded = written.length > 0
        ? { documents: new Map([[keptBreaches_1.keptLimitsId, written[0]]]) }
        : await store.load(coreGroupId, [keptBreaches_1.keptLimitsId]);
    const kept = loaded === null ? none : (0, limits_1.keptLimitsOf)(loaded, coreGroupId);
    const keeping = (0, keptBreaches_1.keepingBreachesOf)(kept, before, after, rules, today, joined);
    return keeping === kept ? put : [...put.filter(({ id }) => id !== keptBreaches_1.keptLimitsId), keeping];
}
//# sourceMappingURL=keptLimits.js.map