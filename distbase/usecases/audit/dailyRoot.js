"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepRoot = keepRoot;
const rootEnds_1 = require("../../core/audit/rootEnds");
const londonTime_1 = require("../../core/time/londonTime");
const noGroup_1 = require("../deeds/noGroup");
const rootText_1 = require("./rootText");
const by = 'system:verify';
/**
 * Keeps today's root: the ends of all chains that hold and have grown since the root before. A chain with which something is
 * wrong is left out, so that the last root in which it was whole still counts. The log tells of the root before and after it is
 * kept, so that the newest one cannot be taken away unseen. `restored`: what older roots say no longer counts.
 */
async function keepRoot(deps, { store, keys }, { ends, roots }, restored = false) {
    const at = deps.clock.now();
    const day = restored ? `${(0, londonTime_1.dayOf)(at)}-restored` : (0, londonTime_1.dayOf)(at);
    const known = restored ? new Map() : (roots?.known ?? new Map());
    const unsigned = {
        version: 1,
        day,
        at,
        before: roots?.newest ?? null,
        ends: (0, rootEnds_1.newEnds)(known, ends),
        ...(restored && { restored }),
    };
    const text = (0, rootText_1.signedText)(unsigned, keys);
    const root = (0, rootText_1.parseRoot)(text);
    if (root === null)
        throw new Error('A root that cannot be read was made.');
    const named = { [`root:${day}`]: root };
    await deps.access.changed(noGroup_1.noGroup, by, 'audit.root', named);
    if (!(await store.create(day, text)))
        return 'was-there';
    await deps.access.written(noGroup_1.noGroup, by, 'audit.root', named);
    return 'kept';
}
//# sourceMappingURL=dailyRoot.js.map