"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.released = void 0;
exports.nextLease = nextLease;
/** A kept lease that nobody holds. */
exports.released = { holder: '', until: '1970-01-01T00:00:00.000Z' };
/** How far ahead a lease may end, in its own lengths: one, and one more because the clocks of instances differ. */
const furthestAhead = 2;
/**
 * Whether a kept lease still runs. One that ends further ahead was taken while the clock was wrong, and does not count:
 * otherwise a clock that was a month ahead for a minute would keep everybody out for a month.
 */
function isRunning({ until }, now, ttlSeconds) {
    return until > now && Date.parse(until) - Date.parse(now) <= furthestAhead * ttlSeconds * 1_000;
}
/**
 * The lease that `holder` gets now, or null while somebody else's runs. Renewing a running lease keeps its fence, so
 * that the holder's own writes under way stay good; every other acquisition raises it.
 */
function nextLease(kept, name, holder, now, ttlSeconds) {
    const running = kept !== null && isRunning(kept, now, ttlSeconds);
    if (running && kept.holder !== holder)
        return null;
    const until = new Date(Date.parse(now) + ttlSeconds * 1_000).toISOString();
    return { name, holder, until, fence: running ? kept.fence : (kept?.fence ?? 0) + 1 };
}
//# sourceMappingURL=leaseRules.js.map