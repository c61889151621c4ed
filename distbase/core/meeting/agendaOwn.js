"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.shareItem = shareItem;
exports.withdrawItem = withdrawItem;
exports.mayWithdraw = mayWithdraw;
exports.mayShare = mayShare;
const result_1 = require("../result");
const agenda_1 = require("./agenda");
const agendaView_1 = require("./agendaView");
/* What whoever proposed an item does with it afterwards. */
/** The writer of an item lets everyone in the group read it; only the writer can. */
function shareItem(meeting, { itemId, seen }, member) {
    if (meeting.state === 'cancelled')
        return (0, result_1.refuse)({ kind: 'meeting-cancelled' });
    if (meeting.state === 'closed')
        return (0, result_1.refuse)({ kind: 'meeting-closed' });
    const item = (0, agenda_1.itemOf)(meeting, itemId);
    if (item === undefined || !mayShare(item, member))
        return (0, result_1.refuse)({ kind: 'gone' });
    if (item.version !== seen)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    return (0, result_1.allow)((0, agenda_1.changedItem)(meeting, item, { words: { ...item.words, audience: { kind: 'everyone' } } }));
}
/**
 * Whoever proposed an item takes it back, until the agenda is settled, whether or not the chair has taken it up or reworded it.
 * It stays in the meeting, for them alone to read. `seen` is the version of its words on the card that was pressed.
 */
function withdrawItem(meeting, { itemId, seen }, { member, at, when }) {
    const open = (0, agenda_1.stillOpen)(meeting, when);
    if (!open.ok)
        return open;
    const item = (0, agenda_1.itemOf)(meeting, itemId);
    if (item === undefined || !mayWithdraw(item, member))
        return (0, result_1.refuse)({ kind: 'gone' });
    if (item.version !== seen)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    return (0, result_1.allow)((0, agenda_1.changedItem)(meeting, item, { state: 'declined', declinedBecause: null, withdrawnAt: at }));
}
/** Whether it is this member's proposal, and they have not taken it back. One that was left out with a reason keeps that reason. */
function mayWithdraw(item, { memberId }) {
    return item.standing === null && (0, agendaView_1.proposerOf)(item) === memberId && item.state !== 'declined';
}
/** Whether it is in this member's own words, and not yet for everyone. */
function mayShare(item, member) {
    return item.withdrawnAt === undefined && (0, agendaView_1.isInOwnWords)(item, member) && item.words?.audience.kind !== 'everyone';
}
//# sourceMappingURL=agendaOwn.js.map