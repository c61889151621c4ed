"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startRun = startRun;
exports.laneOf = laneOf;
exports.nowMs = nowMs;
exports.isPaused = isPaused;
exports.pause = pause;
exports.save = save;
function startRun(delivery) {
    const counts = { sent: 0, covered: 0, withdrawn: 0, failed: 0, postponed: 0, settled: 0 };
    return { ...delivery, counts, pausedUntil: new Map(), stoodFor: new Map(), saidUnreached: new Map() };
}
/** Whose notices wait for each other: those of one person, or of one group's conversation. */
function laneOf({ recipientPersonId, coreGroupId }) {
    return recipientPersonId === null ? `group:${coreGroupId}` : `person:${recipientPersonId}`;
}
function nowMs({ deps }) {
    return Date.parse(deps.clock.now());
}
function isPaused(run, name) {
    return (run.pausedUntil.get(name) ?? 0) > nowMs(run);
}
function pause(run, name, until) {
    const ms = typeof until === 'number' ? until : Date.parse(until);
    run.pausedUntil.set(name, Math.max(run.pausedUntil.get(name) ?? 0, ms));
}
/** Replaces the notice as it was read. False where somebody changed it meanwhile: then it is theirs. */
function save(run, { etag }, notice) {
    return run.deps.store.replace(notice, etag);
}
//# sourceMappingURL=delivery.js.map