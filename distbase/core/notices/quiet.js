"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isQuiet = isQuiet;
exports.isQuietOver = isQuietOver;
exports.speaksAgainOn = speaksAgainOn;
exports.quietMark = quietMark;
exports.withQuietNotices = withQuietNotices;
exports.handledBy = handledBy;
exports.timesHandled = timesHandled;
const limits_1 = require("../limits");
const calendarDate_1 = require("../time/calendarDate");
/*
 * "I've got this" and "remind me later" quieten one notice, to one person, for a time. They move no limit and hold back no
 * rung of the ladder: those follow from the date until the thing is done (DOMAIN 1.0 "if overdue, tell", 7.3 L0 to L3), and
 * a breach stays whatever is done later (DOMAIN 3). An answer ends only those notices that were to go out if nobody answered (1.18).
 */
/** Whether a notice says nothing today because somebody has it, or its recipient put it off. */
function isQuiet({ acknowledged, snoozed = null }, today) {
    if (acknowledged !== null && (acknowledged.until === null || today <= acknowledged.until))
        return true;
    return snoozed !== null && today < snoozed.until;
}
/** Whether it was quiet and is no longer: its day is over and nothing has come of it. */
function isQuietOver(notice, today) {
    return (notice.acknowledged !== null || (notice.snoozed ?? null) !== null) && !isQuiet(notice, today);
}
/** The day on which a quiet notice is raised again. */
function speaksAgainOn({ kind, until }) {
    return kind === 'taken' ? (0, calendarDate_1.addDays)(until, 1) : until;
}
/** What the head holds of a notice while it is quiet; null: nothing. */
function quietMark(notice, today) {
    const { id, acknowledged, snoozed = null } = notice;
    if (!isQuiet(notice, today))
        return null;
    if (acknowledged !== null)
        return acknowledged.until === null ? null : { id, kind: 'taken', until: acknowledged.until, by: acknowledged.by };
    return snoozed === null ? null : { id, kind: 'put-off', until: snoozed.until, by: snoozed.by };
}
/** The group with these marks; without the member where there are none. */
function withQuietNotices(group, marks) {
    const { quietNotices: _, ...rest } = group;
    return marks.length === 0 ? rest : { ...rest, quietNotices: marks };
}
/** The most that a notice keeps of what was done with it. It is little enough for one more entry always to fit. */
const mostKept = { handlings: 40, bytes: 5 * 1024 };
function handledBy(notice, done) {
    const all = [...(notice.handled ?? []), { until: null, who: [], why: null, ...done }];
    const handled = newestKept(all);
    const handledBefore = (notice.handledBefore ?? 0) + all.length - handled.length;
    return handledBefore === 0 ? { handled } : { handled, handledBefore };
}
/** How often something was done with it. */
function timesHandled({ handled = [], handledBefore = 0 }) {
    return handled.length + handledBefore;
}
function newestKept(all) {
    const newest = all.slice(-mostKept.handlings);
    return newest.length > 1 && (0, limits_1.utf8Length)(JSON.stringify(newest)) > mostKept.bytes ? newestKept(newest.slice(1)) : newest;
}
//# sourceMappingURL=quiet.js.map