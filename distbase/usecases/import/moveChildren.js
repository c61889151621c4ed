"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.moveChildren = moveChildren;
exports.takeIn = takeIn;
const arrive_1 = require("../../core/caseload/arrive");
const importMark_1 = require("../../core/caseload/importMark");
const marksAlong_1 = require("../../core/caseload/marksAlong");
const takeAlong_1 = require("../../core/caseload/takeAlong");
const keptBreaches_1 = require("../../core/clocks/keptBreaches");
const childEnds_1 = require("../../core/notices/childEnds");
const lookAtGroup_1 = require("../../core/notices/lookAtGroup");
const movedNotices_1 = require("../../core/notices/movedNotices");
const londonTime_1 = require("../../core/time/londonTime");
const damage_1 = require("../../documents/damage");
const importMark_2 = require("../../documents/importMark");
const limits_1 = require("../../documents/limits");
const notice_1 = require("../../documents/notice");
const plan_1 = require("../../documents/plan");
const readAny_1 = require("../../documents/readAny");
const visit_1 = require("../../documents/visit");
const children_1 = require("../children/children");
const commitGroup_1 = require("../deeds/commitGroup");
const sha256_1 = require("../deeds/sha256");
const importBatches_1 = require("./importBatches");
const mostTries = 5;
/**
 * Moves children with all that was recorded of them, over the border of two groups, in three commits. First everything is written
 * into the new group, where the children are kept aside: nothing is counted or told of them there. Then the old group lets them go,
 * on the very version that was copied. Then the new group takes them in. Broken off anywhere, they are in one group or on their
 * way to it with everything, and in no two; the next import, or the next look at the new group, goes on from there. `exported`:
 * the new group as the export has it. Throws StoreFault. False: others kept changing one of the groups.
 */
async function moveChildren(deps, move, { exported, fromStays, at }) {
    for (let tries = 1; tries <= mostTries; tries += 1) {
        const [old, next] = [await withDocuments(deps.store, move), await loadKnown(deps.store, move.to)];
        if (old === null || next === null)
            return false;
        const childIds = old.head.document.children.map(({ childId }) => childId).filter((childId) => move.childIds.includes(childId));
        if (childIds.length === 0)
            return true;
        const there = await sameIn(deps.store, move.to, old.along);
        const taken = taking({ ...move, childIds }, old, next, { exported, fromStays, at, there, rules: deps.rules });
        const by = { by: 'system:import', at };
        const came = await (0, importBatches_1.saveInBatches)(deps.store, {
            ...taken.arriving,
            stored: next.head,
            head: { ...taken.arriving.head, nextDueOn: (0, lookAtGroup_1.nextLookOn)(taken.arriving.head, deps.rules, at) },
            entry: { ...by, deed: 'import.arrive', about: { from: move.from, childIds: childIds.join(' ') } },
        });
        if (came !== 'saved')
            continue;
        const left = await (0, importBatches_1.saveInBatches)(deps.store, {
            ...taken.left,
            stored: old.head,
            head: { ...taken.left.head, nextDueOn: (0, lookAtGroup_1.nextLookOn)(taken.left.head, deps.rules, at) },
            entry: { ...by, deed: 'import.leave', about: { to: move.to, childIds: childIds.join(' ') } },
        });
        if (left === 'saved')
            return takeIn(deps, move.to, at);
    }
    return false;
}
/**
 * Takes in the children on their way to a group whom the one that they come from has let go. `stays`: whether nobody comes
 * from that group any more, as the newest export says. Whoever comes from a group that cannot be read waits, as nobody knows
 * whether it has let them go; then, with the others taken in, throws UnreadableDocument. False: others kept changing the group.
 */
async function takeIn(deps, coreGroupId, at, stays = () => false) {
    for (let tries = 1; tries <= mostTries; tries += 1) {
        const loaded = await deps.store.load(coreGroupId, []);
        const waiting = loaded?.head.document.arriving ?? [];
        if (loaded === null || waiting.length === 0)
            return true;
        const there = new Map(await Promise.all(waiting.map(async ({ from }) => [from, await childrenOrDamage(deps.store, from)])));
        const letGo = (from, childId) => {
            const children = there.get(from) ?? [];
            return Array.isArray(children) && !children.includes(childId);
        };
        const unread = [...there.values()].find((each) => typeof each === 'string');
        const done = () => {
            if (unread !== undefined)
                throw new damage_1.UnreadableDocument('group', unread);
            return true;
        };
        const group = loaded.head.document;
        const told = waiting.filter(({ from, children }) => children.some(({ childId }) => letGo(from, childId))).flatMap((each) => each.told);
        const cleared = waiting
            .filter(({ from, children }) => stays(from) && typeof there.get(from) !== 'string' && children.every(({ childId }) => !letGo(from, childId)))
            .reduce((changed, { from }) => (0, arrive_1.notComing)(changed, from), group);
        const head = (0, movedNotices_1.withTold)((0, arrive_1.arrived)(cleared, letGo, (0, londonTime_1.dayOf)(at)), told);
        if (head === group)
            return done();
        const childIds = waiting.flatMap(({ children }) => children.map(({ childId }) => childId)).join(' ');
        const { outcome } = await (0, commitGroup_1.commitOnce)(deps.store, loaded.head.etag, {
            head: { ...head, nextDueOn: (0, lookAtGroup_1.nextLookOn)(head, deps.rules, at) },
            entry: { deed: 'import.takeIn', by: 'system:import', at, about: { childIds } },
        });
        if (outcome === 'saved')
            return done();
    }
    return false;
}
function taking(move, old, next, { exported, fromStays, at, there, rules }) {
    const [from, to] = [old.head.document, next.head.document];
    const notices = (0, movedNotices_1.noticesOfLeaving)(from, noticesAmong(old.along), move.childIds, move.to);
    const documents = old.along.filter(({ type }) => type !== 'notice');
    const theirs = (0, limits_1.keptLimitsOf)(old, move.from);
    const taken = (0, takeAlong_1.takeAlong)({
        childIds: move.childIds,
        on: (0, londonTime_1.dayOf)(at),
        from,
        to,
        documents,
        planOfNew: (0, plan_1.planIn)(next, move.to),
        there,
        told: notices.told.map(({ about, recipientPersonId }) => ({ about, to: recipientPersonId })),
        fromStays,
        alsoNamed: (theirs.explained ?? []).filter(({ childId }) => move.childIds.includes(childId)),
    });
    const limits = (0, limits_1.keptLimitsOf)(next, move.to);
    const limitsNow = limitsAlong(limits, (0, takeAlong_1.underNewNames)({ from, to }, theirs), { from, to: taken.arriving.group, documents }, { rules, at });
    const mark = importMark_2.storedMark.in(next);
    const marked = mark && {
        from: importMark_2.storedMark.in(old) ?? null,
        to: mark,
        children: from.children.filter(({ childId }) => move.childIds.includes(childId)),
        before: documents,
        after: taken.arriving.put,
        exported: exported.visits,
        fingerprint: (0, importMark_1.fingerprintWith)(sha256_1.sha256),
    };
    return {
        arriving: {
            head: taken.arriving.group,
            put: [...taken.arriving.put, ...notices.told, ...(limitsNow === limits ? [] : [limitsNow]), ...(marked ? [(0, marksAlong_1.marksAlong)(marked)] : [])],
        },
        left: { head: (0, childEnds_1.unlisted)(taken.left.group, notices.over), put: [...taken.left.put, ...notices.over] },
    };
}
/**
 * What the new group keeps of limits with those of the children who come: what the old one kept of them, and what only its own
 * meetings and members told of (DOMAIN 3).
 */
function limitsAlong(limits, theirs, { from, to, documents }, { rules, at }) {
    const today = (0, londonTime_1.dayOf)(at);
    const coming = (to.arriving ?? []).filter((each) => each.from === from.coreGroupId).flatMap(({ children }) => children);
    const childIds = coming.map(({ childId }) => childId);
    const visits = documents.flatMap((document) => (document.type === 'visit' ? (visit_1.storedVisit.ifReadable(document) ?? []) : []));
    const old = (0, children_1.withThese)({ ...from, children: from.children.filter(({ childId }) => childIds.includes(childId)) }, visits);
    const now = (0, children_1.withThese)({ ...to, children: coming }, visits);
    return (0, keptBreaches_1.keepingBreachesOf)((0, keptBreaches_1.takingAlong)(limits, theirs, childIds), old, now, rules, today);
}
function noticesAmong(documents) {
    return documents.filter(({ type }) => type === 'notice').flatMap((document) => notice_1.storedNotice.ifReadable(document) ?? []);
}
// An exclusion names a parent or carer, and no child.
const alwaysRead = ['plan', 'damaged', 'exclusion'];
/**
 * The old group with every document that goes along, or is divided. The head is read first: a commit on that version says that none
 * has changed. Throws UnreadableDocument where one of them cannot be read.
 */
async function withDocuments(store, { from, childIds }) {
    const loaded = await loadKnown(store, from);
    if (loaded === null)
        return null;
    const along = [];
    for await (const stored of store.documents(from)) {
        const document = stored;
        if (document.type === 'notice')
            along.push(document);
        // Of one that is no text of ours nobody knows whom it names: it must not be left behind.
        else if ((0, takeAlong_1.isAlong)(document) && (alwaysRead.includes(document.type) || (0, takeAlong_1.names)(document, childIds)))
            along.push((0, readAny_1.readAny)(document));
    }
    return { ...loaded, along };
}
/** The documents of the new group by the ids of those that come along. */
async function sameIn(store, coreGroupId, along) {
    const ids = along.filter(({ type }) => type !== 'notice' && type !== 'plan').map(({ id }) => id);
    const loaded = ids.length === 0 ? null : await store.load(coreGroupId, ids);
    return [...(loaded?.documents.values() ?? [])].map((stored) => stored);
}
async function loadKnown(store, coreGroupId) {
    return store.load(coreGroupId, ['plan', importMark_1.importMarkId, keptBreaches_1.keptLimitsId]);
}
/** Who is in a group; or why it cannot be read. */
async function childrenOrDamage(store, coreGroupId) {
    const loaded = await store.load(coreGroupId, []).catch(damage_1.damageBehind);
    return typeof loaded === 'string' ? loaded : (loaded?.head.document.children ?? []).map(({ childId }) => childId);
}
//# sourceMappingURL=moveChildren.js.map