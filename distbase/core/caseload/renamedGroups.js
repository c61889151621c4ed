"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayBeRenamed = mayBeRenamed;
exports.familysOwn = familysOwn;
exports.goesOn = goesOn;
exports.idRefsOf = idRefsOf;
/**
 * Groups of which the export has all the children that it knows in one group, of a reference that no group here has. Where several
 * groups have become one, the one with the most children goes on; the children of the others move.
 */
function mayBeRenamed(known, { groupOfChild, groupRefs, refused }) {
    const idOf = new Map([...groupRefs].map(([id, ref]) => [ref, id]));
    const here = new Set(known.map(({ ref }) => ref));
    const found = known.flatMap((group) => {
        if (group.ref === '' || refused.includes(group.ref))
            return [];
        const [there, ...others] = new Set(group.childIds.flatMap((childId) => groupOfChild.get(childId) ?? []));
        const ref = there === undefined ? undefined : groupRefs.get(there);
        return there === undefined || others.length > 0 || ref === undefined || here.has(ref)
            ? []
            : [{ group, ref, there, atOldRef: idOf.get(group.ref) ?? null }];
    });
    const largestFirst = [...found].sort(({ group: one }, { group: other }) => other.childIds.length - one.childIds.length || (one.ref < other.ref ? -1 : 1));
    return found.filter((each) => largestFirst.find(({ ref }) => ref === each.ref) === each);
}
/** Those who are in a group for its family, not because their office has many of them. */
function familysOwn(members) {
    return members.filter(({ role }) => !ofManyGroups.includes(role)).map(({ personId }) => personId);
}
const ofManyGroups = ['manager', 'senior-manager', 'conference-chair', 'administrator', 'custodian', 'auditor'];
/**
 * Whether the people are the same too, so that it is the group that goes on and not another one for the same children: at least half
 * of its people are on the list of the other, and not of the one that has the old reference. Where there are none, nothing says so.
 */
function goesOn(people, there, atOldRef) {
    const areIn = (others) => people.filter((personId) => others.includes(personId)).length * 2 >= people.length;
    return people.length > 0 && areIn(there) && !areIn(atOldRef);
}
/**
 * Of which references the ids of the export's groups are to be made, where that is not their own: of those that were renamed, now or
 * before; and of those that have a reference now from which the ids of a renamed group were made.
 */
function idRefsOf(known, renamed, { groupRefs }) {
    const goesBy = new Map(known.map((group) => [group, renamed.find((each) => each.group === group)?.ref ?? group.ref]));
    // Where somebody has begun a group of that reference here, too, the one that was renamed is the case system's.
    const renamedLast = [...goesBy].sort(([one], [other]) => Number(one.idRef !== one.ref) - Number(other.idRef !== other.ref));
    const idRefs = new Map(renamedLast.filter(([group]) => group.ref !== '').map(([group, ref]) => [ref, group.idRef]));
    const taken = new Set(known.map(({ idRef }) => idRef));
    const others = [...groupRefs.values()].filter((ref) => !idRefs.has(ref) && taken.has(ref));
    for (const ref of others)
        idRefs.set(ref, freeFor(ref, taken));
    return new Map([...idRefs].filter(([ref, idRef]) => ref !== idRef));
}
/** What no case system can have for a reference, as a cell has no line break. */
function freeFor(ref, taken) {
    for (let number = 2;; number += 1)
        if (!taken.has(`${ref}\n${number}`))
            return `${ref}\n${number}`;
}
//# sourceMappingURL=renamedGroups.js.map