"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mergeMembers = mergeMembers;
const importMark_1 = require("./importMark");
const joinMember_1 = require("./joinMember");
/**
 * The members after an import: the case system's, with the languages and the endings that people set here; those
 * added here stay. Somebody whom the case system no longer lists leaves today: nobody must keep access because they were left out.
 * For a limit they were never there, unless they are among `madeHere`: then people here said so.
 */
function mergeMembers(stored, imported, three, today, children, madeHere = new Set(), isWhole = true) {
    // An earlier version could leave one id to two memberships of a person.
    const before = ({ memberId, role }) => {
        const ofId = stored.filter((member) => member.memberId === memberId);
        return ofId.find((member) => member.role === role) ?? ofId[0];
    };
    const now = new Set(imported.map(({ memberId }) => memberId));
    const merged = imported.map((member) => mergeMember(before(member), member, three, children));
    const others = stored.filter(({ memberId }) => !now.has(memberId));
    const left = (member) => (madeHere.has(member.memberId) ? endedBy(member, today) : takenBack(endedBy(member, today), today));
    return [...merged, ...others.map((member) => (isWhole && three.wasImported(importMark_1.partKey.member(member.memberId)) ? left(member) : member))];
}
function mergeMember(stored, imported, three, children) {
    if (!stored)
        return imported;
    const { memberId } = imported;
    if (!three.wasImported(importMark_1.partKey.member(memberId)))
        return stored.endReason === 'not-in-members-list' ? listedAgain(stored, imported) : (0, joinMember_1.joinMember)(stored, imported, children);
    const { takenBackOn: _, ...registered } = three.caseSystemWins(importMark_1.partKey.member(memberId), (0, importMark_1.registeredPart)(stored), (0, importMark_1.registeredPart)(imported));
    return {
        ...registered,
        childIds: (0, joinMember_1.childrenOfMember)(stored, imported, registered.childIds),
        ...mergeTerm((0, importMark_1.termOf)(stored), (0, importMark_1.termOf)(imported), three, importMark_1.partKey.term(memberId)),
        ...phoneOf(stored, imported, three),
        languages: three.botWins(importMark_1.partKey.languages(memberId), stored.languages, imported.languages),
    };
}
/** Whom an import had ended because the case system listed them no longer: it lists them again, so they are here again. */
function listedAgain(stored, imported) {
    const phone = imported.phone ?? stored.phone;
    return { ...imported, ...(phone === undefined ? {} : { phone }), languages: stored.languages };
}
/** A number that was entered here stays until the case system has another; one that it no longer has goes, if nobody changed it here. */
function phoneOf(stored, imported, three) {
    const key = importMark_1.partKey.phone(stored.memberId);
    const entered = stored.phone !== undefined && three.isTouched(key, stored.phone) ? stored.phone : undefined;
    const phone = imported.phone === undefined ? entered : three.caseSystemWins(key, stored.phone, imported.phone);
    return phone === undefined ? {} : { phone };
}
/** Where both have changed the days, the earlier end stands: an import never gives back access that was taken here. */
function mergeTerm(stored, imported, three, key) {
    const chosen = three.caseSystemWins(key, stored, imported);
    if (!three.isTouched(key, stored) || stored.to === null)
        return chosen;
    return chosen.to === null || stored.to < chosen.to ? { ...chosen, to: stored.to, endReason: stored.endReason } : chosen;
}
function endedBy(member, today) {
    return member.to === null || member.to > today ? { ...member, to: today, endReason: 'not-in-members-list' } : member;
}
function takenBack(member, today) {
    return member.takenBackOn === undefined ? { ...member, takenBackOn: today } : member;
}
//# sourceMappingURL=mergeMembers.js.map