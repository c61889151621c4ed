"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kindLost = kindLost;
exports.notReadIn = notReadIn;
exports.dayIn = dayIn;
/** What goes with a cell that cannot be read; '' is the whole row. Columns that no clock counts from are not listed. */
const kindsLost = {
    'core-groups.csv': { coordinator_email: 'membership', manager_email: 'membership' },
    'children.csv': {
        '': 'child',
        registered_on: 'registration-day',
        status: 'de-registration-day',
        deregistered_on: 'de-registration-day',
        missing_since: 'missing-day',
    },
    'members.csv': {
        '': 'membership',
        email: 'membership',
        role: 'membership',
        from: 'membership',
        to: 'membership',
        child_refs: 'membership',
    },
    'meetings.csv': { '': 'meeting', planned_for: 'meeting', held_on: 'meeting', cancelled: 'meeting', record_sent_on: 'meeting' },
    'attendance.csv': { '': 'report', report_received_on: 'report' },
    'conferences.csv': { '': 'conference', planned_for: 'conference', held_on: 'conference', decision: 'conference' },
    'steps.csv': { '': 'step', done_on: 'step' },
    'visits.csv': { '': 'visit', by_email: 'visit', seen: 'visit', alone: 'visit', at_home: 'visit', bedroom: 'visit' },
};
function kindLost(file, column, isWholeRow) {
    return kindsLost[file]?.[isWholeRow ? '' : column] ?? null;
}
/** Each thing once, in one order, as it is stored. */
function notReadIn(losses) {
    const keyed = new Map(losses.map(({ what, on, by, why, step }) => [
        [what, on, by, why, step].filter(Boolean).join(' '),
        { what, on, ...(by && { by }), ...(why && { why }), ...(step && { step }) },
    ]));
    return [...keyed].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, notRead]) => notRead);
}
/** The first day that stands in one of these cells. */
function dayIn(...cells) {
    return cells.flatMap((text) => /^\d{4}-\d{2}-\d{2}/.exec(text?.trim() ?? '')?.[0] ?? [])[0] ?? null;
}
//# sourceMappingURL=losses.js.map