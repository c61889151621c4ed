"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeMetrics = makeMetrics;
const prom_client_1 = require("prom-client");
/** In seconds. Teams waits 10 to 15 for an answer. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];
const dueTimeoutMs = 2_000;
/** What this instance has done since its start, what it has in hand, and what waits to be sent. */
function makeMetrics(nowMs = () => performance.now()) {
    const registry = new prom_client_1.Registry();
    const registers = [registry];
    const events = new prom_client_1.Counter({ name: 'craidd_events_total', help: 'Events since the start, by code.', labelNames: ['code'], registers });
    const answers = new prom_client_1.Histogram({
        name: 'craidd_message_duration_seconds',
        help: 'From the first byte of an activity to the last of its answer, by the status of the answer.',
        labelNames: ['status'],
        buckets,
        registers,
    });
    const inHand = new prom_client_1.Gauge({ name: 'craidd_messages_in_hand', help: 'Activities taken and not yet answered.', registers });
    const due = new prom_client_1.Gauge({
        name: 'craidd_notices_due',
        help: 'Notices due and not sent, also where no way to their reader is known yet; at most 1000.',
        registers,
    });
    const ended = new prom_client_1.Gauge({
        name: 'craidd_job_last_ended_timestamp_seconds',
        help: 'When each job last ended well, in seconds since 1970.',
        labelNames: ['job'],
        registers,
    });
    return {
        counted(code) {
            events.inc({ code });
        },
        taken() {
            const cameMs = nowMs();
            inHand.inc();
            return (status) => {
                inHand.dec();
                answers.observe({ status: status ?? 'none' }, (nowMs() - cameMs) / 1_000);
            };
        },
        async text({ jobsEnded, noticesDue }) {
            for (const [job, at] of jobsEnded())
                ended.set({ job }, Date.parse(at) / 1_000);
            due.remove();
            const count = await inTime(noticesDue, dueTimeoutMs);
            if (count !== null)
                due.set(count);
            return registry.metrics();
        },
    };
}
/** Null where it failed or took too long, so that the other metrics can still be read: they are needed most when something is down. */
async function inTime(ask, withinMs) {
    let timer;
    const tooLate = new Promise((resolve) => {
        timer = setTimeout(() => resolve(null), withinMs);
    });
    try {
        return await Promise.race([ask().catch(() => null), tooLate]);
    }
    finally {
        clearTimeout(timer);
    }
}
//# sourceMappingURL=metrics.js.map