"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openDuties = openDuties;
exports.openDutyOf = openDutyOf;
exports.dutyKey = dutyKey;
exports.rungsReached = rungsReached;
exports.rungName = rungName;
const child_1 = require("../child");
const clockState_1 = require("../clocks/clockState");
const clocksOf_1 = require("../clocks/clocksOf");
const clockTable_1 = require("../clockTable");
const nextDueOn_1 = require("./nextDueOn");
const toldAgain_1 = require("./toldAgain");
/** Every clock that is still open on that day, but for those of which the case system knows no longer: about them it is asked first. `runs`: what runs for each child, where that is known already. */
function openDuties(group, rules, today, runs = (child) => (0, clocksOf_1.currentOccurrences)(group, child, rules, today)) {
    const byKey = new Map();
    if ((0, child_1.isAskedAbout)(group))
        return [];
    for (const child of group.children.filter((each) => !(0, child_1.isAskedAbout)(each))) {
        // While the custodian has not confirmed that the registration ended, only the child's safety and what must be told at once is told.
        const tells = ({ clock, waitsSince }) => waitsSince === undefined || (0, clockTable_1.traitsOf)(clock).atOnce || (0, clockTable_1.traitsOf)(clock).weight === 'safety';
        for (const occurrence of runs(child).filter((each) => (0, clockState_1.isOpen)(each) && tells(each))) {
            const childId = (0, clockTable_1.traitsOf)(occurrence.clock).of === 'group' ? null : child.childId;
            const key = dutyKey({ id: occurrence.clock, childId, limit: occurrence.limit });
            const known = byKey.get(key);
            byKey.set(key, { occurrence, childId, childIds: [...(known?.childIds ?? []), child.childId] });
        }
    }
    return [...byKey.values()];
}
/** The open duty that a notice is about; undefined once it is met or over, and where it is about none. */
function openDutyOf(group, about, rules, today) {
    if (about.kind !== 'clock')
        return undefined;
    const wanted = dutyKey({ id: about.clock, childId: about.childId, limit: about.limit });
    return openDuties(group, rules, today).find(({ occurrence, childId }) => dutyKey({ id: occurrence.clock, childId, limit: occurrence.limit }) === wanted);
}
/** Tells one open clock from every other: its number, whose it is, and its limit. */
function dutyKey({ id, childId, limit, }) {
    return `${id}:${childId ?? 'group'}:${limit}`;
}
/** The rungs of a duty's ladder that were reached by the end of that day, lowest first; of what is told again only the newest. */
function rungsReached({ occurrence }, rules, today) {
    const { ladder } = rules.policy.clocks[occurrence.clock];
    const reached = ladder
        .filter(({ when }) => occurrence.afterLimit === 'breach' || typeof when === 'string')
        .map((rung) => ({ rung: rung.when, on: (0, nextDueOn_1.rungOn)(occurrence, rung, rules), tell: rung.tell, isRepeat: false }))
        .filter(({ on }) => on <= today)
        .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
    const climbed = (0, nextDueOn_1.climbedOn)(occurrence, rules);
    const on = climbed === null ? null : (0, toldAgain_1.toldAgainOn)(rules, climbed, rules.policy.clocks[occurrence.clock].again, today);
    if (on === null)
        return reached;
    const tell = ['co-ordinator', ...((0, nextDueOn_1.lastRung)(ladder)?.tell ?? [])];
    return [...reached, { rung: { againOn: on }, on, tell: [...new Set(tell)], isRepeat: true }];
}
/** A rung's name in a key. */
function rungName(when) {
    return typeof when === 'string' ? when : `after-${when.workingDaysAfter}`;
}
//# sourceMappingURL=duties.js.map