"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changesForChild = changesForChild;
const cardCast_1 = require("./cardCast");
/** What has changed for a child, with an error undone; then a death, after its warning. */
async function changesForChild(stage, { coordinator, manager, member, busyGroupId }) {
    await opensFirstChild(coordinator, busyGroupId);
    await coordinator.presses('children.changes');
    await coordinator.presses('children.changing', { what: 'missing' });
    await coordinator.presses('children.change', {}, { on: '2026-11-21' });
    await coordinator.presses('children.change', {}, { on: '2026-11-19', toldOn: '2026-11-19' });
    await coordinator.presses('children.changing', { what: 'moved' });
    await coordinator.presses('children.change');
    await opensFirstChild(manager, busyGroupId);
    await manager.presses('children.changes');
    await manager.presses('children.undoing');
    await manager.presses('children.undo', {}, { reason: '' });
    const reason = stage.say('Y teulu drws nesaf a symudodd.', 'It was the family next door that moved.');
    await manager.presses('children.undo', {}, { reason });
    await opensFirstChild(coordinator, busyGroupId);
    await coordinator.presses('children.changes');
    await coordinator.presses('children.changing', { what: 'died' });
    await coordinator.presses('children.change', {}, { on: '2026-11-19' });
    await coordinator.presses('children.change', {}, { on: '2026-11-19' });
    await coordinator.presses('children.one');
    await member.types('children');
}
async function opensFirstChild(reader, coreGroupId) {
    await (0, cardCast_1.choosesGroup)(reader, coreGroupId);
    await reader.presses('children.group');
    await reader.presses('children.one');
}
//# sourceMappingURL=cardTourChanges.js.map