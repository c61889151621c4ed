"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answersAlerts = answersAlerts;
exports.goesAway = goesAway;
/** What the jobs have planned: read, taken on, put off, sent up, and seen by those above. */
async function answersAlerts(stage, { coordinator, manager, member, parent }) {
    await stage.sweeps();
    for (const reader of [parent, member, manager, coordinator])
        await reader.types('alerts');
    await coordinator.presses('alerts.one');
    await coordinator.presses('alerts.taking');
    await coordinator.presses('alerts.take', {}, { until: '2020-01-01' });
    await coordinator.presses('alerts.take', {}, { until: '2026-11-23' });
    await coordinator.presses('alerts.escalating');
    const why = stage.say('Does neb yn ateb y drws.', 'Nobody answers the door.');
    await coordinator.presses('alerts.escalate', {}, { why });
    await coordinator.presses('alerts.open');
    await coordinator.presses('alerts.one');
    await coordinator.presses('alerts.puttingOff');
    const arranged = stage.say('Mae’r ymweliad wedi’i drefnu.', 'The visit is arranged.');
    await coordinator.presses('alerts.putOff', {}, { until: '2020-01-01', why: arranged });
    await coordinator.presses('alerts.putOff', {}, { until: '2026-11-23', why: arranged });
    await coordinator.presses('alerts.open');
    await coordinator.presses('alerts.today');
    await coordinator.presses('alerts.choose');
    await manager.types('alerts');
    await manager.presses('alerts.one');
    await manager.presses('alerts.board');
    await manager.presses('alerts.history');
}
/** Leave and who covers; a co-ordinator's sickness as the manager enters it; and how the members card says so. */
async function goesAway({ coordinator, manager, parent, member }) {
    await parent.types('away');
    await coordinator.types('away');
    await coordinator.presses('away.save', {}, { from: '2026-12-01', to: '2026-11-30' });
    await coordinator.presses('away.save', {}, { from: '2026-12-01', to: '2026-12-04', cover: 1 });
    await coordinator.presses('away.end');
    await member.types('away');
    await manager.types('members');
    await manager.presses('members.one');
    await manager.presses('away.entering');
    await manager.presses('away.enter', {}, { from: '2026-11-20', cover: 'nobody' });
    await manager.presses('members.one');
    await manager.types('members');
    await manager.presses('members.one');
    await manager.presses('away.entering');
    await manager.presses('away.finish');
}
//# sourceMappingURL=cardTourAlerts.js.map