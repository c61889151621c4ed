"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.knownThings = knownThings;
const cells_1 = require("./cells");
const grouping_1 = require("./grouping");
const nameKey_1 = require("./nameKey");
const rows_1 = require("./rows");
const tables_1 = require("./tables");
const wholeExport_1 = require("./wholeExport");
/** Of the groups whose rows these are; `members` are those of them that are taken. */
function knownThings({ raw, rows }, members, whole) {
    const children = (0, grouping_1.groupedBy)(rows['children.csv'], ({ row }) => row.core_group_ref);
    const childrenOf = (groupRef) => new Set((children.get(groupRef) ?? [])
        .filter(({ row }) => whole.groupsOfChild.get(row.child_ref)?.[0] === groupRef)
        .map(({ row }) => row.child_ref));
    const ofChild = (0, grouping_1.groupedBy)(rows['children.csv'], ({ row }) => row.child_ref);
    const conferencesOf = (0, grouping_1.groupedBy)(rows['conferences.csv'], ({ row }) => row.child_ref);
    function birthOf(childRef) {
        const births = (ofChild.get(childRef) ?? []).map(({ row }) => row.date_of_birth ?? (row.expected_date_of_delivery && 'later'));
        return births.reduce((one, other) => (one === null || other === null ? null : one < other ? one : other), births[0] ?? null);
    }
    function firstRegistered(childRefs) {
        const days = [...childRefs].flatMap((ref) => [
            ...(ofChild.get(ref) ?? []).map(({ row }) => row.registered_on),
            ...(conferencesOf.get(ref) ?? []).flatMap(({ row }) => (row.kind === 'review' ? [] : (row.held_on ?? []))),
        ]);
        return days.reduce((one, other) => (one === null || other === null ? null : one < other ? one : other), days[0] ?? null);
    }
    const held = (0, grouping_1.groupedBy)(rows['meetings.csv'], ({ row }) => inGroup(row.core_group_ref, row.held_on ?? ''));
    const saidHeld = new Set(rows['meetings.csv'].map(({ row }) => inGroup(row.core_group_ref, row.said_held_on ?? '')));
    const kindsHeld = (groupRef, day) => new Set((held.get(inGroup(groupRef, day)) ?? []).map(({ row }) => `${row.kind} ${row.planned_for}`)).size;
    const listed = (0, grouping_1.groupedBy)(raw['members.csv'], (row) => inGroup((0, tables_1.cell)(row, 'core_group_ref'), (0, wholeExport_1.address)(row)));
    const byAddress = (0, grouping_1.groupedBy)(members, (row) => inGroup(row.core_group_ref, row.listedAt));
    const byName = (0, grouping_1.groupedBy)(members, (row) => inGroup(row.core_group_ref, (0, nameKey_1.nameInOrder)(row.name)));
    const byParts = (0, grouping_1.groupedBy)(members, (row) => inGroup(row.core_group_ref, (0, nameKey_1.namePartsKey)(row.name)));
    const byRef = (0, grouping_1.groupedBy)(members, (row) => inGroup(row.core_group_ref, row.person_ref ?? ''));
    const byKey = (0, grouping_1.groupedBy)(members, (row) => inGroup(row.core_group_ref, row.who));
    function atAddress(groupRef, email) {
        const keys = new Set((byAddress.get(inGroup(groupRef, email)) ?? []).map(({ who }) => who));
        if (keys.size === 1)
            return { key: [...keys][0] ?? email, reason: null };
        if (keys.size > 1)
            return { key: null, reason: 'shared-address' };
        const sameRef = ofRef(groupRef, whole.refAt(email) ?? '');
        if (sameRef !== null)
            return { key: sameRef, reason: null };
        // A row of the list that could not be taken has been told of.
        if (listed.has(inGroup(groupRef, email)) || whole.worksWithFamilies(email))
            return { key: email, reason: null };
        return { key: null, reason: whole.isMember(email) ? 'not-in-this-group' : 'unknown-person' };
    }
    /** The one in the group whom that reference of the case system names, whatever their address there. */
    function ofRef(groupRef, personRef) {
        const keys = new Set(personRef === '' ? [] : (byRef.get(inGroup(groupRef, personRef)) ?? []).map(({ who }) => who));
        return keys.size === 1 ? ([...keys][0] ?? null) : null;
    }
    function ofName(groupRef, name) {
        const referred = ofRef(groupRef, name);
        if (referred !== null)
            return { key: referred, reason: null };
        if (whole.isSharedRef(name))
            return { key: null, reason: 'shared-reference' };
        const email = whole.addressOf(name);
        if (email !== undefined)
            return atAddress(groupRef, email);
        const [key, ...others] = keysOfName(groupRef, name);
        return key !== undefined && others.length === 0 ? { key, reason: null } : { key: null, reason: 'unknown-person' };
    }
    /**
     * Those whom a name may mean: of "Rhys, Howell" Howell Rhys, and Rhys Howell too where there is one, so that it is nobody's; without
     * any of them those whose name has the same parts in any order.
     */
    function keysOfName(groupRef, name) {
        const inEither = [(0, nameKey_1.nameInOrder)(name), (0, nameKey_1.nameKey)(name)].flatMap((key) => byName.get(inGroup(groupRef, key)) ?? []);
        const found = inEither.length > 0 ? inEither : (byParts.get(inGroup(groupRef, (0, nameKey_1.namePartsKey)(name))) ?? []);
        return [...new Set(found.map(({ who }) => who))];
    }
    return {
        isGroup: (ref) => whole.groupRefs.has(ref),
        hasChildren: (groupRef) => childrenOf(groupRef).size > 0,
        hasSeveralChildren: (groupRef) => childrenOf(groupRef).size > 1,
        groupOf: (childRef) => whole.groupsOfChild.get(childRef)?.[0] ?? null,
        isChild: (childRef) => whole.groupsOfChild.has(childRef),
        birthOf,
        registeredFrom: (of) => firstRegistered('childRef' in of ? [of.childRef] : childrenOf(of.groupRef)),
        heldOn: kindsHeld,
        mayHaveMetOn: (groupRef, day) => kindsHeld(groupRef, day) > 0 || saidHeld.has(inGroup(groupRef, day)),
        who: (groupRef, text) => ((0, cells_1.isAddress)(text) ? atAddress(groupRef, text) : ofName(groupRef, text)),
        isListed: (groupRef, key) => byKey.has(inGroup(groupRef, key)),
        rolesOf: (groupRef, key, day) => (byKey.get(inGroup(groupRef, key)) ?? [])
            .filter(({ from, to }) => day === undefined || ((from ?? '') <= day && (to === null || to === rows_1.someDayUnknown || day <= to)))
            .map(({ role }) => role),
    };
}
function inGroup(groupRef, thing) {
    return `${groupRef} ${thing}`;
}
//# sourceMappingURL=known.js.map