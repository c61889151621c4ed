"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bringGlancesToToday = bringGlancesToToday;
const renewGlances_1 = require("../usecases/groups/renewGlances");
const schedule_1 = require("./schedule");
/** Each tick's share: what is urgent is delivered by the next tick, however many groups there are. */
const shareMs = 20_000;
/** Does a tick's share of bringing what lists show of each group to today, where it is due and not done. */
async function bringGlancesToToday(store, { deps, mayGoOn }) {
    const now = deps.clock.now();
    const key = (0, schedule_1.runKey)('glances', schedule_1.schedule.glances, deps.rules, now);
    if (deps.glances.shelf === null || key === null || (await store.isDone(key)))
        return;
    const until = Date.parse(now) + shareMs;
    const isDone = await (0, renewGlances_1.renewGlances)(deps, () => mayGoOn() && Date.parse(deps.clock.now()) < until);
    if (isDone)
        await store.markDone(key, deps.clock.now());
}
//# sourceMappingURL=glances.js.map