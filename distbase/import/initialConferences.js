"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decidingConferences = decidingConferences;
const calendarDate_1 = require("../core/time/calendarDate");
const grouping_1 = require("./grouping");
/** A child is registered so many days after the conference that decided it, at most. */
const daysToRegister = 60;
/**
 * A registration is decided by one initial conference, and a move here by one transfer conference: limits that count from it must not
 * begin anew because it was entered twice. The one that decided the registration counts, by its day; where that does not tell, the
 * earlier. One held after it, with no registration ended in between, is left out until the case system has put it right.
 */
function decidingConferences(lines, registeredOn, tell) {
    const dropped = new Set();
    for (const [childRef, ofChild] of (0, grouping_1.groupedBy)(lines, ({ row }) => row.child_ref)) {
        const ends = ofChild.flatMap(({ row }) => (row.decision === 'remove' && row.held_on !== null ? [row.held_on] : []));
        for (const kind of ['initial', 'transfer']) {
            const all = heldOf(ofChild, kind);
            const first = decidingDay(all.map(({ heldOn }) => heldOn), registeredOn(childRef));
            if (first === null)
                continue;
            for (const { line, heldOn } of all) {
                if (heldOn <= first || ends.some((end) => end > first && end <= heldOn))
                    continue;
                dropped.add(line);
                tell.row('conferences.csv', line.line, 'held_on', { reason: 'second-initial' }, 'row-left-out');
            }
        }
    }
    return lines.filter((line) => !dropped.has(line));
}
function heldOf(lines, kind) {
    return lines.flatMap((line) => line.row.kind === kind && line.row.held_on !== null && line.row.decision !== 'remove' ? [{ line, heldOn: line.row.held_on }] : []);
}
/** The day of the conference that decided the registration of that day; null where there is none. */
function decidingDay(days, registeredOn) {
    const inOrder = [...days].sort();
    if (registeredOn === null)
        return inOrder[0] ?? null;
    if (inOrder.includes(registeredOn))
        return registeredOn;
    return inOrder.find((day) => day >= (0, calendarDate_1.addDays)(registeredOn, -daysToRegister)) ?? null;
}
//# sourceMappingURL=initialConferences.js.map