"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.watchedJobs = void 0;
exports.isAsItShould = isAsItShould;
const minute = 60_000;
/** The jobs that turn readiness red when they stop, on whichever instance. */
exports.watchedJobs = {
    /** Runs each minute, but not while a morning's delivery waits for Teams' limits. */
    sweep: { withinMs: 15 * minute, graceMs: 5 * minute },
    /** A run goes on until nothing is left to send. */
    deliver: { withinMs: 60 * minute, graceMs: 5 * minute },
    /** Runs once a day; red at once where it found something. */
    verify: { withinMs: 30 * 60 * minute, graceMs: 30 * 60 * minute },
};
/**
 * Whether a job is as it should be: its last end was good and recent. A new store and an instance that has just started have
 * some time of grace. An end in the future is trusted no more than one long ago.
 */
function isAsItShould({ withinMs, graceMs }, { well, badly }, startedAt, now) {
    if (badly !== null && (well === null || badly > well))
        return false;
    if (well !== null && Math.abs(Date.parse(now) - Date.parse(well)) <= withinMs)
        return true;
    return Date.parse(now) - Date.parse(startedAt) <= graceMs;
}
//# sourceMappingURL=recentRuns.js.map