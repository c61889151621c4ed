"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noStrips = exports.openBreaches = exports.openCorrections = exports.openClocks = exports.openVisit = exports.openHistory = exports.openChild = exports.openBoard = void 0;
exports.visitsOfStrip = visitsOfStrip;
exports.visitsTo = visitsTo;
exports.withAllVisits = withAllVisits;
exports.withThese = withThese;
exports.childrenOverseen = childrenOverseen;
const child_1 = require("../../core/child");
const childBoard_1 = require("../../core/children/childBoard");
const childPermissions_1 = require("../../core/children/childPermissions");
const notSeen_1 = require("../../core/children/notSeen");
const visit_1 = require("../../core/children/visit");
const clockPermissions_1 = require("../../core/clocks/clockPermissions");
const keptBreaches_1 = require("../../core/clocks/keptBreaches");
const member_1 = require("../../core/member");
const glances_1 = require("../deeds/glances");
const noGroup_1 = require("../deeds/noGroup");
const visitDocuments_1 = require("../deeds/visitDocuments");
const stillHere_1 = require("./stillHere");
/** The board of one group. */
exports.openBoard = { name: 'children.group', may: childPermissions_1.mayOpenBoard, reads: () => [] };
exports.openChild = { name: 'children.one', may: childPermissions_1.mayOpenChild, reads: () => [] };
exports.openHistory = { name: 'children.history', may: childPermissions_1.mayOpenChild, reads: () => [] };
exports.openVisit = {
    name: 'children.visit',
    may: childPermissions_1.mayOpenBoard,
    mayKnowing: (asker, state, { visit }) => (0, childPermissions_1.mayOpenVisit)(asker, (0, stillHere_1.visitHere)(state, visit)),
    reads: (_group, { visit }) => [visit],
};
exports.openClocks = { name: 'clocks.open', may: clockPermissions_1.mayOpenClocks, reads: () => [keptBreaches_1.keptLimitsId] };
exports.openCorrections = { name: 'clocks.corrected', may: clockPermissions_1.mayOpenBreaches, reads: () => [keptBreaches_1.keptLimitsId] };
exports.openBreaches = { name: 'clocks.past', may: clockPermissions_1.mayOpenBreaches, reads: () => [keptBreaches_1.keptLimitsId] };
exports.noStrips = { facts: new Map(), unread: 0 };
async function visitsOfStrip(deps, { coreGroupId, children }) {
    const { visits, unread } = await (0, visitDocuments_1.visitsFrom)(deps.store, coreGroupId, (0, childBoard_1.stripBeginsOn)(deps.clock.today()));
    return { facts: factsByChild(visits, children), unread };
}
/** Every visit to one child, corrected ones among them, in order of day; `unread` as in Strips. */
async function visitsTo(deps, coreGroupId, childId) {
    const { visits, unread } = await (0, visitDocuments_1.visitsFrom)(deps.store, coreGroupId, null);
    return { visits: visits.filter((visit) => visit.childId === childId), unread };
}
/**
 * The group with the full history of visits in place of those that the head keeps: past limits are told from it. Throws
 * UnreadableDocument where one cannot be read: without that visit a limit could seem to have been missed that was met.
 */
async function withAllVisits({ store }, group) {
    return withThese(group, await (0, visitDocuments_1.everyVisit)(store, group.coreGroupId));
}
/** The same where all visits were read already. */
function withThese(group, visits) {
    const facts = factsByChild(visits, group.children);
    return {
        ...group,
        children: group.children.map((child) => {
            const { visitsKeptFrom: _, ...whole } = child;
            const known = facts.get(child.childId);
            return known === undefined ? child : { ...whole, visits: known };
        }),
    };
}
/** The children of every group that this person oversees, and what waits for a decision there: one query for all. */
async function childrenOverseen(deps, person) {
    await deps.access.viewed(noGroup_1.noGroup, person.personId, 'children.all');
    const { groups, unread } = await (0, glances_1.membershipsOf)(deps, person);
    const overseen = groups.filter(({ member }) => (0, member_1.overseesChildren)(member));
    const awaiting = overseen.flatMap(({ glance, member }) => (0, notSeen_1.awaitingFor)(glance, member).map((each) => ({ glance, member, awaiting: each })));
    return {
        groups: overseen.length,
        unread,
        children: overseen.flatMap(({ glance, member }) => (0, childBoard_1.childrenOverseenBy)(member, glance.board)),
        awaiting: [...awaiting].sort(({ awaiting: one }, { awaiting: other }) => (0, notSeen_1.dangerFirst)(one, other) || (one.enteredAt < other.enteredAt ? -1 : 1)),
    };
}
function factsByChild(visits, children) {
    const facts = new Map();
    const known = new Map(children.map((child) => [child.childId, child]));
    for (const { childId, fact } of (0, visit_1.standingVisits)(visits, children)) {
        const child = known.get(childId);
        if (child === undefined || (0, child_1.mayHaveSeen)(child, fact))
            facts.set(childId, [...(facts.get(childId) ?? []), fact]);
    }
    return facts;
}
//# sourceMappingURL=children.js.map