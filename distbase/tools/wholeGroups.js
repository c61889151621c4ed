"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wholeGroups = wholeGroups;
const keptBreaches_1 = require("../core/clocks/keptBreaches");
const damage_1 = require("../documents/damage");
const limits_1 = require("../documents/limits");
const children_1 = require("../usecases/children/children");
/** Heads with the full history of visits in place of those that the head keeps; and the ids of groups that cannot be read whole. */
async function wholeGroups(store) {
    const whole = [];
    const kept = new Map();
    const unreadable = [];
    for await (const coreGroupId of store.groupIds()) {
        const { groups, damaged } = await store.heads([coreGroupId]);
        unreadable.push(...damaged.map((head) => head.coreGroupId));
        for (const group of groups) {
            const read = await readWhole(store, group).catch(nothingIfDamaged);
            if (read === null)
                unreadable.push(coreGroupId);
            else
                whole.push(read.group);
            if (read !== null)
                kept.set(coreGroupId, read.kept);
        }
    }
    return { groups: whole, kept, unreadable };
}
async function readWhole(store, group) {
    const { coreGroupId } = group;
    const loaded = await store.load(coreGroupId, [keptBreaches_1.keptLimitsId]);
    return { group: await (0, children_1.withAllVisits)({ store }, group), kept: (0, limits_1.keptLimitsOf)(loaded ?? { documents: new Map() }, coreGroupId) };
}
function nothingIfDamaged(error) {
    if ((0, damage_1.isDamage)(error))
        return null;
    throw error;
}
//# sourceMappingURL=wholeGroups.js.map