"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createPersonRate = createPersonRate;
const lru_cache_1 = require("lru-cache");
/**
 * A token bucket per person. Only the `mostPeople` seen last are remembered; somebody who was forgotten starts with a full one.
 * While the clock goes backwards nothing is added and nothing taken away.
 */
function createPersonRate(options) {
    const { now, burst = 60, perSecond = 10, mostPeople = 10_000 } = options;
    const buckets = new lru_cache_1.LRUCache({ max: mostPeople });
    return {
        take({ tenantId, aadObjectId }) {
            const key = `${tenantId}/${aadObjectId}`;
            const at = now();
            const last = buckets.get(key) ?? { tokens: burst, at };
            const refill = (Math.max(0, at - last.at) * perSecond) / 1000;
            const tokens = Math.min(burst, last.tokens + refill);
            if (tokens < 1) {
                buckets.set(key, { tokens, at });
                return { allowed: false, retryAfterMs: Math.ceil(((1 - tokens) * 1000) / perSecond) };
            }
            buckets.set(key, { tokens: tokens - 1, at });
            return { allowed: true };
        },
    };
}
//# sourceMappingURL=personRate.js.map