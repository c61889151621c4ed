"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renamesOf = renamesOf;
const rekeyedGroups_1 = require("../../core/caseload/rekeyedGroups");
const renamedGroups_1 = require("../../core/caseload/renamedGroups");
const coreGroup_1 = require("../../core/coreGroup");
const damage_1 = require("../../documents/damage");
/**
 * Groups that the case system has renamed: the same children, be it under other references, and for the most part the same people. They stay the groups that they
 * are, with their ids, so that nothing recorded has to move and whatever points to them still does. Says under which references the
 * export's ids are to be made for that. Throws StoreFault.
 */
async function renamesOf(store, seen, caseload, there, today) {
    const byRefs = (0, renamedGroups_1.mayBeRenamed)(seen, caseload);
    const known = new Set(byRefs.map(({ ref }) => ref));
    const byChildren = (0, rekeyedGroups_1.mayBeRekeyed)(seen, caseload, there).filter(({ ref }) => !known.has(ref));
    const candidates = [...byRefs, ...byChildren];
    const peopleNow = candidates.length === 0 ? () => [] : peopleInExport(caseload, candidates);
    const listed = new Set(candidates.length === 0 ? [] : [...caseload.people].map(({ personId }) => personId));
    const same = [];
    for (const candidate of candidates) {
        const { group, there, atOldRef } = candidate;
        const people = (await peopleOf(store, group.coreGroupId, today)).filter((personId) => listed.has(personId));
        if ((0, renamedGroups_1.goesOn)(people, peopleNow(there), peopleNow(atOldRef)))
            same.push(candidate);
    }
    const renamed = (0, rekeyedGroups_1.onlyOnes)(same);
    return { renamed: renamed.map(({ group, ref }) => ({ from: group.ref, to: ref })), idRefs: (0, renamedGroups_1.idRefsOf)(seen, renamed, caseload) };
}
/**
 * Who is on the lists of these groups of the export, by the group's id, also with a membership that has ended: it may have been put
 * right in the same export. Not who only once visited one of the children.
 */
function peopleInExport({ groups }, candidates) {
    const wanted = new Set(candidates.flatMap(({ there, atOldRef }) => [there, atOldRef]));
    const people = new Map();
    for (const { imported } of groups) {
        const { group } = imported;
        if (wanted.has(group.coreGroupId))
            people.set(group.coreGroupId, (0, renamedGroups_1.familysOwn)(group.members.filter(isListed)));
    }
    return (coreGroupId) => people.get(coreGroupId) ?? [];
}
function isListed({ endReason }) {
    return endReason !== 'not-in-members-list';
}
/** Who is in a group now; where nobody is, who was. */
async function peopleOf(store, coreGroupId, today) {
    try {
        const loaded = await store.load(coreGroupId, []);
        if (loaded === null)
            return [];
        const { members } = loaded.head.document;
        const now = (0, renamedGroups_1.familysOwn)((0, coreGroup_1.currentMembers)(loaded.head.document, today));
        return now.length > 0 ? now : (0, renamedGroups_1.familysOwn)(members);
    }
    catch (error) {
        if ((0, damage_1.isDamage)(error))
            return [];
        throw error;
    }
}
//# sourceMappingURL=renames.js.map