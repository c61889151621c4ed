"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.arrived = arrived;
exports.notComing = notComing;
const keepVisits_1 = require("../children/keepVisits");
const joinSame_1 = require("./joinSame");
/**
 * The group once children on their way to it are its own: each with all that came along. `letGo` says who is no longer in the group
 * that they came from; as long as one is, they wait, so that nobody is in two groups. A child that this group had for itself
 * already is the same child, with the facts of both.
 */
function arrived(group, letGo, today) {
    const waiting = group.arriving ?? [];
    const here = waiting.filter(({ from, children }) => children.some(({ childId }) => letGo(from, childId)));
    if (here.length === 0)
        return group;
    const { arriving: _, ...before } = group;
    const left = waiting.filter((each) => !here.includes(each));
    const come = here.map((each) => ({ ...each, children: each.children.filter(({ childId }) => letGo(each.from, childId)) }));
    const joined = come.reduce((changed, each) => withArrived(changed, each, today), before);
    return left.length === 0 ? joined : { ...joined, arriving: left };
}
/** The group without those who were on their way to it from that one and have stayed there after all. */
function notComing({ arriving = [], ...group }, from) {
    const left = arriving.filter((each) => each.from !== from);
    return left.length === 0 ? group : { ...group, arriving: left };
}
function withArrived(group, come, today) {
    const ids = new Set(come.children.map(({ childId }) => childId));
    const own = new Map(group.children.map((child) => [child.childId, child]));
    const children = come.children.map((child) => oneChild(child, own.get(child.childId), today));
    const { formerChildren = [], notSeenAwaiting, reviewRequests, exclusions, sameAsked, ...rest } = group;
    const former = formerChildren.filter(({ childId }) => !ids.has(childId));
    const reports = ofBoth(notSeenAwaiting, come.notSeenAwaiting, ({ entryId }) => entryId, ofAllChildren);
    const requests = ofBoth(reviewRequests, come.reviewRequests, ({ requestId }) => requestId, ofAllChildren);
    // The whole family's: whoever is excluded stays so wherever one of the children comes to.
    const excluded = ofBoth(exclusions, come.exclusions ?? [], ({ exclusionId }) => exclusionId);
    const asked = ofBoth(sameAsked, come.sameAsked, ({ here, there }) => `${here} ${there}`);
    return {
        ...rest,
        children: [...group.children.filter(({ childId }) => !ids.has(childId)), ...children],
        ...(former.length === 0 ? {} : { formerChildren: former }),
        ...(reports && { notSeenAwaiting: reports }),
        ...(requests && { reviewRequests: requests }),
        ...(excluded && { exclusions: excluded }),
        ...(asked && { sameAsked: asked }),
    };
}
function oneChild(coming, own, today) {
    if (own === undefined)
        return coming;
    const visits = [...new Map([...own.visits, ...coming.visits].map((visit) => [visit.visitId, visit])).values()];
    const gone = new Set([...(coming.correctedVisitIds ?? []), ...(coming.sameVisits ?? []).map(({ there }) => there)]);
    return (0, keepVisits_1.keepVisits)({ ...(0, joinSame_1.joinChild)(coming, own), visits: visits.filter(({ visitId }) => !gone.has(visitId)) }, today);
}
/** What there is of both, each once; undefined where there is nothing. */
function ofBoth(mine, theirs, keyOf, join = (_one, other) => other) {
    if (theirs.length === 0)
        return mine;
    const all = new Map((mine ?? []).map((thing) => [keyOf(thing), thing]));
    for (const thing of theirs) {
        const known = all.get(keyOf(thing));
        all.set(keyOf(thing), known === undefined ? thing : join(known, thing));
    }
    return [...all.values()];
}
function ofAllChildren(mine, theirs) {
    return { ...mine, ...theirs, childIds: [...new Set([...mine.childIds, ...theirs.childIds])] };
}
//# sourceMappingURL=arrive.js.map