"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keptFrom = keptFrom;
exports.mayGo = mayGo;
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const notice_1 = require("./notice");
/** States in which a notice is over and may be purged. `failed` is not one: it stays on the board until somebody has dealt with it. */
const over = ['sent', 'settled', 'withdrawn'];
/** Counted in whole days in London, so that a run late in the day purges what one early in the day does. */
function keptFrom({ policy: { retention } }, now) {
    const from = ({ days }) => (0, londonTime_1.instantOf)((0, calendarDate_1.addDays)((0, londonTime_1.dayOf)(now), -days), '00:00');
    return {
        pressMarksFrom: from(retention.pressMarks),
        noticesFrom: from(retention.notices),
        doneMarkersFrom: from(retention.doneMarkers),
    };
}
/**
 * Whether a notice may be deleted: it is over, nobody has touched it since, its card needs no further change, and the group does
 * not list it. A listed one is still wanted: if it were deleted, it would be planned and told once more.
 */
function mayGo(notice, { openNotices = [] }, from) {
    return over.includes(notice.state) && notice.sendAfter === notice_1.never && lastTouched(notice) < from && !openNotices.includes(notice.id);
}
function lastTouched({ plannedAt, attempts, openedAt, acknowledged }) {
    return [plannedAt, ...attempts.map(({ at }) => at), openedAt ?? '', acknowledged?.at ?? ''].reduce((newest, at) => at > newest ? at : newest);
}
//# sourceMappingURL=retention.js.map