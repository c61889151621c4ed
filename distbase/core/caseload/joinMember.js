"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sameMembersOf = sameMembersOf;
exports.joinMember = joinMember;
exports.childrenOfMember = childrenOfMember;
const member_1 = require("../member");
/**
 * The export's memberships that are new here, of people who have one that was made here: the directory says that it is the same
 * person. Where there are several on either side, those of one role are one; nobody's two memberships become one.
 */
function sameMembersOf(imported, here, wasImported, today) {
    const listed = new Set(imported.members.map(({ memberId }) => memberId));
    const known = new Set(here.members.map(({ memberId }) => memberId));
    const left = new Set(here.members.filter((each) => (0, member_1.isCurrent)(each, today) && !listed.has(each.memberId) && !wasImported(each.memberId)));
    const joining = imported.members.filter((each) => (0, member_1.isCurrent)(each, today) && !known.has(each.memberId));
    const pairs = [];
    const isPaired = ({ memberId }) => pairs.some(([there]) => there === memberId);
    for (const sameRole of [true, false]) {
        for (const there of joining.filter((each) => !isPaired(each))) {
            const mine = [...left].find(({ personId, role }) => personId === there.personId && (role === there.role || !sameRole));
            if (mine === undefined)
                continue;
            left.delete(mine);
            pairs.push([there.memberId, mine.memberId]);
        }
    }
    return Object.fromEntries(pairs);
}
/**
 * One membership of what was made here and what the case system says of the same person. What was said here stays: role,
 * how to reach them, languages; the case system fills what is empty, and an earlier beginning stands.
 */
function joinMember(here, there, children) {
    return {
        ...here,
        ...(here.title === undefined && there.title !== undefined && here.role === there.role ? { title: there.title } : {}),
        ...(here.phone === undefined && there.phone !== undefined ? { phone: there.phone } : {}),
        agency: here.agency === '' ? there.agency : here.agency,
        childIds: joinedChildren(here, there, children),
        from: here.from < there.from ? here.from : there.from,
        languages: {
            spoken: here.languages.spoken ?? there.languages.spoken,
            meeting: here.languages.meeting ?? there.languages.meeting,
            record: here.languages.record ?? there.languages.record,
        },
        safeContact: here.safeContact === '' ? there.safeContact : here.safeContact,
    };
}
/**
 * What people answered for which children a member is here stays, where the case system again does not say; so does what
 * an earlier version took an empty cell for, but for those who are here for certain children: they are asked about.
 */
function childrenOfMember(stored, imported, chosen) {
    if (!(0, member_1.isNotSaid)(imported))
        return chosen;
    const wasSaid = stored.childIds.length > 0 || !(0, member_1.isAboutCertainChildren)(imported);
    return wasSaid ? stored.childIds : imported.childIds;
}
/** Both say for whom: those of both. "Every child" of one side becomes that side's children, so that it does not grow. */
function joinedChildren(here, there, children) {
    if ((0, member_1.isNotSaid)(there))
        return childrenOfMember(here, there, there.childIds);
    if ((0, member_1.isNotSaid)(here))
        return there.childIds;
    if (here.childIds.length === 0 && there.childIds.length === 0)
        return [];
    const ofHere = here.childIds.length === 0 ? children.here : here.childIds;
    const ofThere = there.childIds.length === 0 ? children.there : there.childIds;
    return [...new Set([...ofHere, ...ofThere])];
}
//# sourceMappingURL=joinMember.js.map