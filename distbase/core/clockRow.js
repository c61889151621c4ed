"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.everyWorkingDay = void 0;
exports.soon = soon;
exports.due = due;
exports.after = after;
exports.clock = clock;
/*
 * What a row of the table of clocks is made of.
 */
function soon(...tell) {
    return { when: 'due-soon', tell };
}
function due(...tell) {
    return { when: 'due', tell };
}
function after(workingDaysAfter, ...tell) {
    return { when: { workingDaysAfter }, tell };
}
/** How often what is late is told again once its ladder is climbed [P]: what concerns a child's safety every working day. */
exports.everyWorkingDay = { workingDays: 1 };
const everyWeek = { workingDays: 5 };
/** What every clock has in common with most others; each row below says what differs. */
const usual = {
    of: 'child',
    atOnce: false,
    onlyWhileOpen: false,
    byVisits: false,
    length: 'after',
    needsLength: false,
    countsFrom: [],
    authorisedBy: ['manager', 'senior-manager'],
};
function clock(what, limit, dueSoon, source, ladder, { target, again = everyWeek, ...traits }) {
    const aim = target === undefined ? {} : { target };
    return { rule: { what, limit, dueSoon, source, ladder, again, ...aim }, traits: { ...usual, ...traits } };
}
//# sourceMappingURL=clockRow.js.map