"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.unplacedRows = unplacedRows;
exports.lossesOf = lossesOf;
const calendarDate_1 = require("../core/time/calendarDate");
const placings = {
    'meetings.csv': { what: 'meeting', reference: 'core_group_ref', days: ['held_on', 'planned_for'], person: 'chair_email' },
    'visits.csv': { what: 'visit', reference: 'child_ref', days: ['visited_at'], person: 'by_email' },
    'conferences.csv': { what: 'conference', reference: 'child_ref', days: ['held_on', 'planned_for'], person: 'chair_email' },
};
/** Gathers such rows. A row without a day, as a line of totals at the end of a file, is none. */
function unplacedRows() {
    const all = [];
    const shapes = new Map();
    function isOneOfTheirs(file, reference, known) {
        const before = shapes.get(file);
        const now = before?.size === known.size ? before : { size: known.size, of: new Set([...known.keys()].map(shapeOf)) };
        shapes.set(file, now);
        return now.of.has(shapeOf(reference));
    }
    return {
        all,
        take(file, { cells }, known) {
            const placing = placings[file];
            if (placing === undefined)
                return;
            const text = (column) => (cells[column] ?? '').trim();
            const reference = text(placing.reference);
            if (known.has(reference))
                return;
            const isNobodys = isOneOfTheirs(file, reference, known);
            if (isNobodys && (file !== 'visits.csv' || !/^[yx]$/i.test(text('seen'))))
                return;
            const on = placing.days.map((column) => text(column).slice(0, 10)).find(calendarDate_1.isCalendarDate);
            if (on !== undefined)
                all.push({ what: placing.what, on, email: text(placing.person).toLowerCase(), isNobodys });
        },
    };
}
/** What a group is counted without because of them: `people` are the addresses that it names. */
function lossesOf(unplaced, groupRef, people, { isInSomeGroup, dutyOf }) {
    return unplaced
        .filter(({ email, isNobodys }) => isNobodys ? people.has(email) && dutyOf(email) !== null : people.has(email) || !isInSomeGroup(email))
        .map(({ what, on }) => ({ groupRef, childRef: null, what, on }));
}
/** References of one system look alike: CH-90001 and CH-90002 do. */
function shapeOf(reference) {
    return reference.replace(/\d+/g, '9').replace(/\p{L}+/gu, 'A');
}
//# sourceMappingURL=unplaced.js.map