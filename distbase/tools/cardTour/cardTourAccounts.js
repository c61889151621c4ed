"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepsAccounts = keepsAccounts;
const cardCast_1 = require("./cardCast");
/** Whose Teams account is whose: one known by its own name, another that asks, one taken away, and a code to hand over. */
async function keepsAccounts(stage, { coordinator, member, memberMemberId, memberPersonId, busyGroupId }) {
    await stage.writes(memberPersonId, { aadObjectId: 'first', name: 'Teams name' });
    await stage.writes(memberPersonId, { aadObjectId: 'second', name: 'Another Teams name' });
    await (0, cardCast_1.choosesGroup)(coordinator, busyGroupId);
    await coordinator.types('accounts');
    const about = { g: busyGroupId, memberId: memberMemberId };
    await coordinator.opens('accounts.member', about);
    await coordinator.presses('accounts.one');
    await coordinator.presses('accounts.confirm', {}, { how: 0 });
    await coordinator.presses('accounts.unlinking');
    await coordinator.presses('accounts.unlink', {}, { why: 0 });
    await coordinator.presses('accounts.one');
    await coordinator.presses('accounts.member');
    await coordinator.presses('accounts.code');
    await member.opens('accounts.mine', { g: busyGroupId });
}
//# sourceMappingURL=cardTourAccounts.js.map