"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostAwaitingShown = void 0;
exports.awaitingRows = awaitingRows;
exports.awaitingRow = awaitingRow;
exports.moreAwaiting = moreAwaiting;
const notSeen_1 = require("../../core/children/notSeen");
const member_1 = require("../../core/member");
const londonTime_1 = require("../../core/time/londonTime");
const actionWords_1 = require("../actions/actionWords");
/** More stand in the list only as a number: they come up as these are decided. */
exports.mostAwaitingShown = 3;
/** The reports that wait for a decision in one group, for a list of it. */
function awaitingRows(turn, group, viewer) {
    return (0, notSeen_1.awaitingFor)(group, viewer)
        .slice(0, exports.mostAwaitingShown)
        .map((report, index) => awaitingRow(turn, group, viewer, report, index));
}
/** Of which children it is, as far as its reader is here for them, when it came, and whether one is in danger. */
function awaitingRow({ texts }, group, viewer, { entryId, childIds, enteredAt, danger }, index) {
    const children = group.children.filter(({ childId }) => childIds.includes(childId) && (0, member_1.isFor)(viewer, childId));
    return {
        entryId,
        inDanger: danger,
        names: children.map((child) => (0, actionWords_1.childWords)(texts, child, group)).join(', '),
        text: texts.say('children.awaiting', { day: texts.day((0, londonTime_1.dayOf)(enteredAt)), time: (0, londonTime_1.timeOf)(enteredAt) }),
        open: texts.say('children.openAwaiting', { number: index + 1 }),
    };
}
function moreAwaiting({ texts }, count) {
    const more = Math.max(0, count - exports.mostAwaitingShown);
    return { shown: more > 0, text: texts.say('children.moreAwaiting', { count: more }) };
}
//# sourceMappingURL=awaitingWords.js.map