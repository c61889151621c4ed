"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.looksAtChildren = looksAtChildren;
exports.seesChild = seesChild;
exports.missesChild = missesChild;
/** The children as several may see them, and every limit. */
async function looksAtChildren(stage, { coordinator, manager, member, parent, busyGroupId }) {
    for (const reader of [coordinator, member, parent]) {
        await reader.types('children');
        await reader.types('clocks');
    }
    await coordinator.presses('clocks.past');
    await coordinator.types('clocks');
    await saysWhyLate(stage, manager);
    await coordinator.presses('steps.open');
    await coordinator.presses('steps.one');
    await coordinator.presses('steps.save', {}, { on: '' });
    await coordinator.presses('steps.save', {}, { on: '2026-11-19' });
    await coordinator.presses('steps.one');
    await coordinator.types('review');
    await coordinator.presses('review.one');
    await coordinator.presses('review.ending');
    await coordinator.presses('review.end', {}, { reasons: '' });
    await coordinator.types('children');
    await coordinator.presses('children.all');
    await coordinator.presses('children.choose', { g: busyGroupId });
    await coordinator.presses('children.history');
    await coordinator.presses('children.one');
    await coordinator.presses('children.group');
    await parent.types('children');
    await parent.presses('children.history');
}
/** Why a limit was missed: with nothing typed, as it is saved, and as the list shows it then. */
async function saysWhyLate(stage, manager) {
    await manager.types('clocks');
    await manager.presses('clocks.past');
    await manager.presses('clocks.explaining');
    await manager.presses('clocks.explain', {}, { reason: '' });
    const reason = stage.say('Roedd y cydlynydd yn sâl; galwodd y rheolwr yn y tŷ.', 'The co-ordinator was ill; the manager called at the house.');
    await manager.presses('clocks.explain', {}, { code: 0, reason });
    await manager.presses('clocks.past');
}
/** A visit from the four taps to its correction. */
async function seesChild(stage, { coordinator }) {
    await coordinator.types('seen');
    await coordinator.presses('seen.save', {}, { children: 0, time: '' });
    await coordinator.presses('seen.save', {}, { children: 0, time: '08:30', what: 'seen,alone,at-home' });
    await coordinator.presses('seen.telling');
    await coordinator.presses('seen.tell', {}, {
        presentation: stage.say('Yn hapus; wedi bwyta brecwast.', 'Happy; had eaten breakfast.'),
        ownWords: stage.say('“Dw i’n hoffi pan mae Nain yn dod.”', '“I like it when Nain comes.”'),
    });
    await coordinator.presses('seen.correcting');
    await coordinator.presses('seen.correct', {}, { what: 'seen,at-home' });
}
/** A child not seen: reported by a member, taken on and decided by those it goes to. */
async function missesChild(stage, { member, manager, coordinator }) {
    await member.types('not seen');
    await member.presses('notSeen.reporting', { danger: 'yes' });
    await member.types('not seen');
    await member.presses('notSeen.reporting', { danger: 'no' });
    await member.presses('notSeen.report', {}, { children: 1, place: '' });
    await member.presses('notSeen.report', {}, { children: 1, time: '08:45', place: stage.say('Gartref', 'At home') });
    await member.presses('notSeen.detailing');
    await member.presses('notSeen.detail', {}, { more: stage.say('Roedd golau ymlaen i fyny’r grisiau.', 'A light was on upstairs.') });
    await coordinator.types('children');
    await manager.types('children');
    await manager.presses('children.all');
    await manager.presses('notSeen.choose');
    await manager.presses('notSeen.acknowledge');
    await manager.presses('notSeen.deciding');
    await manager.presses('notSeen.decide', {}, { code: 0, why: stage.say('Bydd rhywun yn galw eto heddiw.', 'Somebody calls again today.') });
}
//# sourceMappingURL=cardTourChildren.js.map