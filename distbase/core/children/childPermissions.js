"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readsVisits = readsVisits;
exports.mayRecordVisit = mayRecordVisit;
exports.mayOpenBoard = mayOpenBoard;
exports.mayOpenChild = mayOpenChild;
exports.mayChangeChild = mayChangeChild;
exports.mayOpenChanges = mayOpenChanges;
exports.mayRecordMissing = mayRecordMissing;
exports.mayRecordChange = mayRecordChange;
exports.mayUndoChange = mayUndoChange;
exports.mayOpenVisit = mayOpenVisit;
exports.mayChangeVisit = mayChangeVisit;
exports.visitWordsSeenBy = visitWordsSeenBy;
exports.mayOpenNotSeen = mayOpenNotSeen;
exports.mayAddToNotSeen = mayAddToNotSeen;
exports.mayTakeOnNotSeen = mayTakeOnNotSeen;
exports.mayDecideNotSeen = mayDecideNotSeen;
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
/** Those with direct contact with the child; not the chair of conferences, nor who takes minutes (DOMAIN 2.1, 2.5). */
const visitorRoles = ['co-ordinator', 'manager', 'senior-manager', 'member', 'foster-carer'];
const deciderRoles = ['manager', 'senior-manager'];
/** Who reads visits and reports of a child not seen: not the family, an advocate, an interpreter or an administrator (DOMAIN 2.1). */
function readsVisits(member) {
    return visitorRoles.includes(member.role) || member.role === 'conference-chair';
}
function mayRecordVisit({ actor }) {
    return visitorRoles.includes(actor.role) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** The board as a practitioner sees it, and the family's own view of it: days only, and a young person's own words. */
function mayOpenBoard({ actor }) {
    return readsVisits(actor) || (0, member_1.isFamily)(actor) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
function mayOpenChild(asker, { childId }) {
    const permit = mayOpenBoard(asker);
    if (!permit.ok)
        return permit;
    const child = asker.group.children.find((each) => each.childId === childId);
    return child !== undefined && (0, member_1.isOwnChild)(asker.actor, child) ? permit_1.yes : (0, result_1.refuse)('not-for-this-child');
}
/** What has changed for a child is recorded by co-ordinator and manager, who answer for the facts (DOMAIN 1.4, 7.1). */
function mayChangeChild(asker, about) {
    return (0, member_1.runsGroup)(asker.actor) ? mayOpenChild(asker, about) : (0, result_1.refuse)('role-may-not');
}
/** What was recorded, and what can be: those who record it, and the senior manager, who can be the second person about an address. */
function mayOpenChanges(asker, about) {
    return asker.actor.role === 'senior-manager' ? mayOpenChild(asker, about) : mayChangeChild(asker, about);
}
/**
 * That a child is missing must be known at once (DOMAIN D22, 7.1): whoever visits the child records it, and those who answer for the
 * child are told. What becomes of it is theirs to record.
 */
function mayRecordMissing(asker, about) {
    const permit = mayRecordVisit(asker);
    return permit.ok ? mayOpenChild(asker, about) : permit;
}
/** One change. That an address is no longer confidential is said by a second person, who did not ask for it (DOMAIN 5.5 (6)). */
function mayRecordChange(asker, { childId, what }) {
    if (what === 'missing')
        return mayRecordMissing(asker, { childId });
    if (what !== 'address-not-confidential' && what !== 'address-stays-confidential')
        return mayChangeChild(asker, { childId });
    const permit = mayOpenChanges(asker, { childId });
    const lift = asker.group.children.find((child) => child.childId === childId)?.addressLift ?? null;
    const isSecond = what !== 'address-not-confidential' || lift?.askedByPersonId !== asker.actor.personId;
    return permit.ok && !isSecond ? (0, result_1.refuse)('asked-yourself') : permit;
}
/** Only the manager says that something was entered in error. */
function mayUndoChange(asker, about) {
    return asker.actor.role === 'manager' ? mayOpenChild(asker, about) : (0, result_1.refuse)('role-may-not');
}
/** A visit with its words. */
function mayOpenVisit({ actor }, visit) {
    if (!readsVisits(actor))
        return (0, result_1.refuse)('role-may-not');
    return visit !== undefined && (0, member_1.isFor)(actor, visit.childId) ? permit_1.yes : (0, result_1.refuse)('not-for-this-child');
}
/** Who made a visit adds to it and corrects it; the co-ordinator and manager, who answer for the record, too (DOMAIN 2.1). */
function mayChangeVisit(asker, visit) {
    const permit = mayOpenVisit(asker, visit);
    if (!permit.ok)
        return permit;
    return (0, member_1.runsGroup)(asker.actor) || isVisitor(asker.actor, visit) ? permit_1.yes : (0, result_1.refuse)('not-yours');
}
/**
 * The words of a visit that this reader may see. A child's own words are for those who answer for the child, who heard them,
 * and the child; the rest for practitioners who read visits. Nobody else sees any (DOMAIN 1.16, 2.1).
 */
function visitWordsSeenBy(viewer, visit) {
    if (!(0, member_1.isOwnChild)(viewer, visit))
        return [];
    return visit.words.filter(({ audience }) => {
        if (audience.kind === 'practitioners' || audience.kind === 'everyone')
            return readsVisits(viewer);
        if (audience.kind !== 'child-confidential' || audience.childId !== visit.childId)
            return false;
        return viewer.role === 'young-person' || (0, member_1.overseesChildren)(viewer) || (readsVisits(viewer) && isVisitor(viewer, visit));
    });
}
/** A report of a child not seen: whoever reads visits, for the children they are here for; never the family (DOMAIN 2.1). */
function mayOpenNotSeen({ actor }, entry) {
    if (!readsVisits(actor))
        return (0, result_1.refuse)('role-may-not');
    return entry?.childIds.some((childId) => (0, member_1.isFor)(actor, childId)) ? permit_1.yes : (0, result_1.refuse)('not-for-this-child');
}
/** More about it comes from the one who reported it. */
function mayAddToNotSeen(asker, entry) {
    const permit = mayOpenNotSeen(asker, entry);
    if (!permit.ok)
        return permit;
    return entry?.reportedByPersonId === asker.actor.personId ? permit_1.yes : (0, result_1.refuse)('not-yours');
}
/** "I've got this": co-ordinator and manager; and the senior manager, who is told when they do not answer (DOMAIN 1.18). */
function mayTakeOnNotSeen(asker, entry) {
    const permit = mayOpenNotSeen(asker, entry);
    if (!permit.ok)
        return permit;
    return (0, member_1.runsGroup)(asker.actor) || asker.actor.role === 'senior-manager' ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** The manager decides, or the senior manager, who is told when nobody answers; never the person who reported it (DOMAIN 1.18). */
function mayDecideNotSeen(asker, entry) {
    const permit = mayOpenNotSeen(asker, entry);
    if (!permit.ok)
        return permit;
    if (!deciderRoles.includes(asker.actor.role))
        return (0, result_1.refuse)('role-may-not');
    return entry?.reportedByPersonId === asker.actor.personId ? (0, result_1.refuse)('own-report') : permit_1.yes;
}
function isVisitor({ personId }, visit) {
    return visit?.fact.byPersonId === personId;
}
//# sourceMappingURL=childPermissions.js.map