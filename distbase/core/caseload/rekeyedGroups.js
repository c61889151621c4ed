"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whoAreOn = whoAreOn;
exports.mayBeRekeyed = mayBeRekeyed;
exports.onlyOnes = onlyOnes;
exports.isUnderOtherRefs = isUnderOtherRefs;
/** By what a new case system leaves as it is who is on the register; null for a child without a name or a day of birth. */
function whoAreOn(children) {
    return children.filter(({ status, frozen }) => status !== 'de-registered' && frozen === undefined).map(whoIs);
}
function whoIs({ givenName, familyName, dateOfBirth }) {
    const names = [givenName, familyName].map((name) => name.normalize('NFC').trim().toLowerCase());
    return dateOfBirth === null || names.includes('') ? null : [...names, dateOfBirth].join('\n');
}
/**
 * Groups of which the export has every child under another reference, all in one group of a reference that no group here has, and
 * nobody else in it. Of several of the same children each is said: only their people can tell which of them goes on.
 */
function mayBeRekeyed(known, { groupOfChild, groupRefs, refused }, there) {
    const idOf = new Map([...groupRefs].map(([id, ref]) => [ref, id]));
    const here = new Set(known.map(({ ref }) => ref));
    const byChildren = new Map();
    for (const [ref, { who }] of there) {
        const all = allOf(who);
        if (all !== null && !here.has(ref))
            byChildren.set(all, [...(byChildren.get(all) ?? []), ref]);
    }
    return known.flatMap((group) => {
        const all = allOf(group.who);
        if (group.ref === '' || all === null || refused.includes(group.ref) || group.childIds.some((id) => groupOfChild.has(id)))
            return [];
        return (byChildren.get(all) ?? []).flatMap((ref) => {
            const id = idOf.get(ref);
            return id === undefined ? [] : [{ group, ref, there: id, atOldRef: idOf.get(group.ref) ?? null }];
        });
    });
}
function allOf(who) {
    return who.length === 0 || who.includes(null) ? null : [...who].sort().join('\n\n');
}
/** Those of which no other has the same group, here or there. */
function onlyOnes(all) {
    return all.filter((one) => all.every((other) => other === one || (other.group !== one.group && other.ref !== one.ref)));
}
/**
 * Whether the children of a group that the export has not are in it all the same, under other references: at least half of them.
 * `goingOn`: references of groups whose children are known to be of another group here.
 */
function isUnderOtherRefs(who, there, goingOn) {
    const newcomers = new Set([...there].filter(([ref]) => !goingOn.includes(ref)).flatMap(([, group]) => group.newcomers));
    const found = who.filter((each) => each !== null && newcomers.has(each)).length;
    return found > 0 && found * 2 >= who.length;
}
//# sourceMappingURL=rekeyedGroups.js.map