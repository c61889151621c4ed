"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.everyVisit = everyVisit;
exports.everyVisitFrom = everyVisitFrom;
exports.visitsLeftOut = visitsLeftOut;
exports.withKnown = withKnown;
exports.visitsFrom = visitsFrom;
const zod_1 = require("zod");
const visit_1 = require("../../core/children/visit");
const damage_1 = require("../../documents/damage");
const visit_2 = require("../../documents/visit");
const pageSize = 200;
/**
 * Every visit of a group, corrected ones among them, from the first. Throws UnreadableDocument where one cannot be read, as
 * conclusions from the others would be wrong.
 */
async function everyVisit(store, coreGroupId) {
    return everyVisitFrom(store, coreGroupId, null);
}
/** The same from that day on. */
async function everyVisitFrom(store, coreGroupId, from) {
    const { visits, unread } = await visitsFrom(store, coreGroupId, from);
    if (unread > 0)
        throw new damage_1.UnreadableDocument('visit', 'corrupt');
    return visits;
}
/** All visits to a child that count, where its head has left older ones out; null: the head has them all. Throws as `everyVisit`. */
async function visitsLeftOut(store, coreGroupId, child) {
    if (child.visitsKeptFrom === undefined)
        return null;
    const visits = (0, visit_1.standingVisits)(await everyVisit(store, coreGroupId), [child]);
    return visits.filter(({ childId }) => childId === child.childId).map(({ fact }) => fact);
}
/** A visit saved between reading the history and the commit is in the head alone. */
function withKnown(headed, read) {
    return [...new Map([...read, ...headed].map((fact) => [fact.visitId, fact])).values()];
}
const withId = zod_1.z.looseObject({ id: zod_1.z.string() });
/**
 * Every visit of a group from that day on, corrected ones among them, in order of day: one query for up to 200. `unread`: how many
 * more there are that cannot be read.
 */
async function visitsFrom(store, coreGroupId, from) {
    const visits = [];
    let unread = 0;
    for (let after = from === null ? null : (0, visit_1.beforeVisitsFrom)(from);;) {
        const page = await store.ofType(coreGroupId, 'visit', { limit: pageSize, after });
        const readable = page.flatMap((document) => visit_2.storedVisit.ifReadable(document) ?? []);
        visits.push(...readable);
        unread += page.length - readable.length;
        const last = withId.safeParse(page.at(-1)).data;
        if (page.length < pageSize || last === undefined)
            return { visits, unread };
        after = last.id;
    }
}
//# sourceMappingURL=visitDocuments.js.map