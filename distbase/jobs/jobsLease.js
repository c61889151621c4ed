"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.leaseSeconds = void 0;
exports.makeJobsLease = makeJobsLease;
/**
 * The lease is longer than two missed renewals take, so that a short pause does not lose it, and a dead instance is replaced
 * within two minutes.
 */
exports.leaseSeconds = 90;
/** Work stops this long before the lease ends, as the clocks of instances differ. */
const marginMs = 15_000;
function makeJobsLease(jobs, holder, now) {
    let lease = null;
    let fence = null;
    return {
        async take() {
            lease = await jobs.acquire('jobs', holder, now(), exports.leaseSeconds);
            return lease !== null;
        },
        isMine: () => lease !== null && lease.fence === fence && Date.parse(lease.until) - marginMs > Date.parse(now()),
        begin() {
            fence = lease?.fence ?? null;
        },
        async release() {
            const held = lease;
            lease = null;
            if (held !== null)
                await jobs.release(held);
        },
    };
}
//# sourceMappingURL=jobsLease.js.map