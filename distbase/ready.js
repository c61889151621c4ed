"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readyChecks = readyChecks;
const recentRuns_1 = require("./jobs/recentRuns");
/** Anybody may ask for readiness, as often as they like, so the store is asked at most once in this time. */
const askedAgainMs = 5_000;
/**
 * So many groups are tried. One that cannot be read is reported elsewhere and makes nothing unready; if none of these can, the
 * fault is the store's.
 */
const fewGroups = 4;
/**
 * Ready means that people can be answered and are alerted: a head can be read, a mark written and taken away, every watched job
 * ended well not long ago, on whichever instance, changed settings are taken account of, and we have credentials. Names what fails and nothing else.
 */
function readyChecks({ store, runs, clock, isSound, areRulesNoted, credentials }) {
    const startedAt = clock.now();
    const jobs = Object.entries(recentRuns_1.watchedJobs).map(([job, expected]) => [
        job,
        async () => (0, recentRuns_1.isAsItShould)(expected, await runs.lastEnds(job), startedAt, clock.now()),
    ]);
    const writes = async () => {
        await store.jobs.tryWriting();
        return true;
    };
    return {
        // In this order: writing makes the store forget what it remembers of the file, so that the head is then read from the disk.
        'store-write': once(writes, clock),
        'store-read': once(headReader(store.groups), clock),
        'store-sound': async () => isSound(),
        'rules-noted': async () => areRulesNoted(),
        ...Object.fromEntries(jobs),
        credentials,
    };
}
/** True where one of a few heads can be read, or there is none at all. As a list, which is read from the store and never from memory. */
function headReader(groups) {
    let known = [];
    return async () => {
        if (known.length === 0)
            known = await firstIds(groups);
        let isDamaged = false;
        for (const id of known) {
            const found = await groups.heads([id]);
            if (found.groups.length > 0)
                return true;
            isDamaged ||= found.damaged.length > 0;
        }
        if (isDamaged)
            return false;
        known = await firstIds(groups);
        return true;
    };
}
async function firstIds(groups) {
    const ids = [];
    for await (const id of groups.groupIds()) {
        ids.push(id);
        if (ids.length === fewGroups)
            break;
    }
    return ids;
}
/** Runs the check at most once in a while. Callers in between wait for the same answer, or get the last one. */
function once(check, clock) {
    let asked = null;
    return () => {
        const nowMs = Date.parse(clock.now());
        if (asked === null || Math.abs(nowMs - asked.atMs) >= askedAgainMs)
            asked = { atMs: nowMs, answer: check() };
        return asked.answer;
    };
}
//# sourceMappingURL=ready.js.map