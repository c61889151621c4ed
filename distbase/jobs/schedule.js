"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.schedule = exports.tick = void 0;
exports.runKey = runKey;
const londonTime_1 = require("../core/time/londonTime");
const workingDays_1 = require("../core/time/workingDays");
/**
 * One tick a minute, in UTC, where no minute is skipped or repeated. A tick only looks: what is due follows from stored days,
 * instants and done-markers, so a tick that is missed, late or doubled changes nothing.
 */
exports.tick = { pattern: '* * * * *', zone: 'Etc/UTC', missedToleranceMs: 10 * 60 * 1000 };
/** The order in which jobs run in one tick: the notices of today are planned before any is sent. */
exports.schedule = {
    /** Plans and settles notices of every group whose day has come; then those of new facts, within a minute. */
    sweep: { kind: 'every-tick' },
    /** Sends what is due: what cannot wait at once, the rest as a morning card from the opening of alert hours. */
    deliver: { kind: 'every-tick' },
    /** Reports once a working day how many groups the morning found, so that a morning without a report is noticed. */
    morning: { kind: 'daily', at: '08:30', workingDaysOnly: true },
    /** Brings what lists show of each group to the new day, a share a tick, before anybody asks. */
    glances: { kind: 'daily', at: '00:05', workingDaysOnly: false },
    /** Checks log, state and roots a share a tick, then keeps the day's root: at night, or when the process is back. */
    verify: { kind: 'daily', at: '02:15', workingDaysOnly: false },
    /** Purges old working material a share a tick, last: at night, or when the process is back. */
    retention: { kind: 'daily', at: '03:15', workingDaysOnly: false },
};
/**
 * The key of the run that is due now, one a local day: a missed run is made up for later that day, but not once for every day
 * that passed. Null: not due.
 */
function runKey(name, timing, rules, now) {
    if (timing.kind === 'every-tick')
        return `${name}:${now.slice(0, 16)}`;
    const today = (0, londonTime_1.dayOf)(now);
    if (timing.workingDaysOnly && !(0, workingDays_1.isWorkingDay)(rules.calendar, today))
        return null;
    return now < (0, londonTime_1.instantOf)(today, timing.at) ? null : `${name}:${today}`;
}
//# sourceMappingURL=schedule.js.map