"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cancelReasons = exports.becauseCodes = exports.clockStates = void 0;
exports.occurrence = occurrence;
exports.addLength = addLength;
exports.subtractLength = subtractLength;
const calendarDate_1 = require("../time/calendarDate");
const workingDays_1 = require("../time/workingDays");
/** DOMAIN 7.2. `met`, `met-late` and `cancelled` are finished; `breached` is too once its period is over. */
exports.clockStates = ['running', 'due-soon', 'due', 'breached', 'met', 'met-late', 'cancelled'];
/** What a clock counts from. Each code has one whole sentence in both languages; `Because` holds what the sentence needs. */
exports.becauseCodes = [
    'strategy-discussion-held',
    'decided-to-enquire',
    'conference-held',
    'registered',
    'born',
    'meeting-held',
    'not-yet-seen-alone',
    'last-seen-alone',
    'last-seen',
    'last-seen-at-home',
    'moved-house',
    'bedroom-between-reviews',
    'enquiries-began',
    'review-held',
    'record-received',
    'review-planned',
    'absent-member-apologised',
    'move-notified',
    'move-agreed',
    'stay-began',
    'co-ordinator-changed',
    'no-co-ordinator',
    'access-denied',
    'missing',
    'turns-18',
    'stage-passed',
];
exports.cancelReasons = ['de-registered', 'turned-18', 'stay-ended', 'time-over'];
function occurrence(counted, optional = {}) {
    const { clock, childId, trigger, limit, because, length } = counted;
    return {
        clock,
        childId,
        trigger,
        limit,
        aimOn: limit,
        because: { code: because, parameters: { on: trigger, ...lengthParameters(length) } },
        metOn: null,
        closedOn: null,
        cancelled: null,
        afterLimit: 'breach',
        ...optional,
    };
}
/** The limit so long after a day (DOMAIN 3). */
function addLength(rules, start, length) {
    if ('workingDays' in length)
        return (0, workingDays_1.addWorkingDays)(rules.calendar, start, length.workingDays);
    if ('days' in length)
        return (0, calendarDate_1.addDays)(start, length.days);
    return (0, calendarDate_1.addMonths)(start, length.months);
}
/** The day so long before another, that other day not counted (DOMAIN 3). */
function subtractLength(rules, end, length) {
    if ('workingDays' in length)
        return (0, workingDays_1.workingDaysBefore)(rules.calendar, end, length.workingDays);
    if ('days' in length)
        return (0, calendarDate_1.addDays)(end, -length.days);
    return (0, calendarDate_1.addMonths)(end, -length.months);
}
function lengthParameters(length) {
    if ('workingDays' in length)
        return { count: length.workingDays, unit: 'working-days' };
    if ('days' in length)
        return { count: length.days, unit: 'days' };
    return { count: length.months, unit: 'months' };
}
//# sourceMappingURL=clock.js.map