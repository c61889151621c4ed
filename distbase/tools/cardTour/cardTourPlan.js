"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.agreesActions = agreesActions;
exports.writesRecord = writesRecord;
exports.releasesRecord = releasesRecord;
const cardCast_1 = require("./cardCast");
const soon = '2026-12-11';
const later = '2026-12-18';
/** Everything that can be done to an action, from adding it to opening it again. */
async function agreesActions(stage, { coordinator, member, parent, memberMemberId }) {
    for (const reader of [member, parent, coordinator])
        await reader.types('actions');
    for (const filter of ['overdue', 'all'])
        await coordinator.presses('actions.open', { filter });
    await coordinator.presses('actions.adding');
    await coordinator.presses('actions.agree', { audience: 'everyone' }, { words: stage.say('Monitro', 'Monitor') });
    const words = stage.say('Monitro amser gwely a nodi’r amseroedd ar y siart', 'Monitor bedtimes and write the times on the chart');
    await coordinator.presses('actions.agree', { audience: 'everyone' }, { words, owner: memberMemberId, children: 0, dueOn: soon });
    await coordinator.presses('actions.detail', {}, {
        outcome: stage.say('Yn yr ysgol yn brydlon bob dydd', 'In school on time every day'),
        measure: stage.say('Yn y gwely erbyn wyth, bum noson o saith', 'In bed by eight, five nights of seven'),
        ifNotDone: stage.say('Cyfarfod cynnar o’r grŵp', 'The group meets early'),
    });
    await member.types('actions');
    await member.presses('actions.one');
    await member.presses('actions.extending');
    await member.presses('actions.extend', {}, { until: later, reason: stage.say('Roedd y plant yn sâl', 'The children were ill') });
    await member.presses('actions.blocking');
    await member.presses('actions.block', {}, { reason: stage.say('Nid oes siart gan y teulu eto', 'The family has no chart yet') });
    await member.presses('actions.reopening');
    await member.presses('actions.reopen', {}, { reason: stage.say('Daeth y siart ddoe', 'The chart came yesterday') });
    await member.presses('actions.finishing');
    await member.presses('actions.finish', {}, { effect: stage.say('Mae’r plant yn llai blinedig', 'The children are less tired') });
    await coordinator.types('actions');
    await coordinator.presses('actions.open', { filter: 'overdue' });
    await coordinator.presses('actions.one');
    await coordinator.presses('actions.choosing');
    await coordinator.presses('actions.one');
    await coordinator.presses('actions.sharing');
    await coordinator.presses('actions.share');
    await coordinator.types('actions');
    await coordinator.presses('actions.adding');
    await coordinator.presses('actions.addingOutside');
}
/** Notes, draft, the chair's words, signature, who gets it, a reader's copy, and a correction. */
async function writesRecord(stage, { coordinator, chair, member, parent }) {
    await parent.types('record');
    await chair.types('record');
    await chair.presses('record.notes');
    await chair.presses('record.noting');
    await chair.presses('record.note', {}, { words: stage.say('Mae pawb wedi cyflwyno eu hunain.', 'Everyone has introduced themselves.'), audience: 0 });
    await chair.presses('record.item');
    await chair.presses('record.notes');
    await chair.types('meeting');
    await chair.presses('meeting.closing');
    await chair.presses('meeting.close');
    await chair.types('record');
    await chair.presses('record.draft');
    await chair.presses('record.wording');
    await chair.presses('record.change', {}, { words: stage.say('Daeth pawb ond un.', 'All but one came.'), audience: 0 });
    for (let page = 2; chair.offers('record.check', { page }); page += 1)
        await chair.presses('record.check', { page });
    await chair.presses('record.signing');
    await chair.presses('record.sign');
    await coordinator.types('record');
    await coordinator.presses('record.people');
    await coordinator.presses('record.preview');
    await coordinator.presses('record.people');
    await coordinator.presses('record.circulate');
    for (const reader of [member, parent]) {
        await reader.types('record');
        await reader.presses('record.read');
    }
    await coordinator.presses('record.desk');
    await coordinator.presses('record.correcting');
    await coordinator.presses('record.correct', {}, { reason: stage.say('Enw’r ysgol yn anghywir', 'The name of the school is wrong') });
}
/** An address becomes confidential: the correction waits for a second person, who looks at it and releases it to a parent. */
async function releasesRecord({ coordinator, manager, chair, parent, busyGroupId }) {
    await (0, cardCast_1.choosesGroup)(coordinator, busyGroupId);
    await coordinator.presses('children.group');
    await coordinator.presses('children.one');
    await coordinator.presses('children.changes');
    await coordinator.presses('children.changing', { what: 'address-confidential' });
    await coordinator.presses('children.change');
    await chair.types('record');
    await chair.presses('record.check');
    for (let page = 2; chair.offers('record.check', { page }); page += 1)
        await chair.presses('record.check', { page });
    await chair.presses('record.signing');
    await chair.presses('record.sign');
    await coordinator.types('record');
    await coordinator.presses('record.people');
    await coordinator.presses('record.circulate');
    await manager.types('record');
    await manager.presses('record.releases');
    await manager.presses('record.releasing');
    for (let page = 2; manager.offers('record.releasing', { page }); page += 1)
        await manager.presses('record.releasing', { page });
    await manager.presses('record.release');
    await parent.types('record');
    await parent.presses('record.read');
    await parent.types('members');
    await parent.types('clocks');
}
//# sourceMappingURL=cardTourPlan.js.map