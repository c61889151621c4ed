"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.regroup = regroup;
exports.withoutChildren = withoutChildren;
const importMark_1 = require("../../core/caseload/importMark");
const mergeImport_1 = require("../../core/caseload/mergeImport");
const missed_1 = require("../../core/caseload/missed");
const lookAtGroup_1 = require("../../core/notices/lookAtGroup");
const londonTime_1 = require("../../core/time/londonTime");
const damage_1 = require("../../documents/damage");
const importMark_2 = require("../../documents/importMark");
const commitGroup_1 = require("../deeds/commitGroup");
const moveChildren_1 = require("./moveChildren");
/**
 * Divides the children as the export does, before its groups are compared with what is there: what was left half-way is gone on
 * with, children move with all that was recorded of them, groups that the case system no longer has are asked about. What cannot
 * be read costs that step and no other. Throws StoreFault.
 */
async function regroup(deps, { moves, waiting, missed, rekeyed, found }, caseload, { at, bring, named }) {
    const begun = new Map();
    const notMoved = [];
    const unread = [];
    const exported = new Set(caseload.groupOfChild.values());
    const targets = importedOf(caseload, new Set(moves.map(({ to }) => to)));
    async function begin(coreGroupId, group) {
        const there = (await deps.store.load(coreGroupId, []))?.head.document;
        if (there !== undefined && !(0, mergeImport_1.isUnfinished)(there))
            return;
        const coming = moves.filter(({ to }) => to === coreGroupId).flatMap(({ childIds }) => childIds);
        begun.set(coreGroupId, await bring(named(withoutChildren(group, coming))));
    }
    async function move(each) {
        const group = targets.get(each.to);
        if (group === undefined)
            return true;
        const given = { exported: named(group), fromStays: exported.has(each.from), at };
        return (await (0, moveChildren_1.moveChildren)(deps, each, given)) || 'changed-meanwhile';
    }
    for (const { coreGroupId, coming } of waiting) {
        const why = await trying(() => (0, moveChildren_1.takeIn)(deps, coreGroupId, at, leftWaiting(moves, coreGroupId)));
        if (typeof why === 'string')
            notMoved.push(...coming.map((each) => ({ ...each, to: coreGroupId, why })));
    }
    const unbegun = new Map();
    for (const [coreGroupId, group] of targets) {
        const why = await trying(() => begin(coreGroupId, group));
        if (typeof why === 'string')
            unbegun.set(coreGroupId, why);
    }
    for (const each of moves) {
        const why = unbegun.get(each.to) ?? (await trying(() => move(each)));
        if (typeof why === 'string')
            notMoved.push({ ...each, why });
    }
    const changes = [
        ...[...missed, ...rekeyed].map((coreGroupId) => ({
            coreGroupId,
            deed: 'import.missed',
            to: (group) => (0, missed_1.missedGroup)(group, (0, londonTime_1.dayOf)(at)),
        })),
        ...found.map((coreGroupId) => ({ coreGroupId, deed: 'import.found', to: missed_1.foundGroup })),
    ];
    for (const { coreGroupId, deed, to } of changes) {
        const why = await trying(() => change(deps, coreGroupId, at, deed, to));
        if (typeof why === 'string')
            unread.push({ coreGroupId, why });
    }
    return { begun, notMoved, unread };
}
/** What the work gives, or why something that it needs cannot be read. */
function trying(work) {
    return work().catch(damage_1.damageBehind);
}
/** The groups of the export with these ids; it is read through once. */
function importedOf({ groups }, ids) {
    const found = new Map();
    if (ids.size === 0)
        return found;
    for (const { imported } of groups)
        if (ids.has(imported.group.coreGroupId))
            found.set(imported.group.coreGroupId, imported);
    return found;
}
/** From where nobody comes to that group any more. */
function leftWaiting(moves, coreGroupId) {
    const coming = new Set(moves.filter(({ to }) => to === coreGroupId).map(({ from }) => from));
    return (from) => !coming.has(from);
}
/** A group as the export has it without children who are still to come from another group, and what is about them alone. */
function withoutChildren({ group, visits, meetings, plan }, childIds) {
    const isOther = (childId) => !childIds.includes(childId);
    return {
        group: { ...group, children: group.children.filter(({ childId }) => isOther(childId)) },
        visits: visits.filter(({ childId }) => isOther(childId)),
        meetings,
        plan: { ...plan, actions: plan.actions.filter((action) => action.childIds.every(isOther)) },
    };
}
const mostTries = 5;
/** The next comparison with an export is made whatever it says, as what was said about the group has changed. */
async function change({ store, rules }, coreGroupId, at, deed, changed) {
    for (let tries = 1; tries <= mostTries; tries += 1) {
        const loaded = await store.load(coreGroupId, [importMark_1.importMarkId]);
        const mark = loaded === null ? undefined : importMark_2.storedMark.in(loaded);
        if (loaded === null || mark === undefined)
            return;
        const head = changed(loaded.head.document);
        if (head === loaded.head.document)
            return;
        const { outcome } = await (0, commitGroup_1.commitOnce)(store, loaded.head.etag, {
            head: { ...head, nextDueOn: (0, lookAtGroup_1.nextLookOn)(head, rules, at) },
            put: [anew(mark)],
            entry: { deed, by: 'system:import', at, about: {} },
        });
        if (outcome === 'saved')
            return;
    }
}
function anew(mark) {
    return { ...mark, source: 'again' };
}
//# sourceMappingURL=regroup.js.map