"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addMember = addMember;
exports.endMember = endMember;
exports.changeContact = changeContact;
const coreGroup_1 = require("../coreGroup");
const limits_1 = require("../limits");
const member_1 = require("../member");
const result_1 = require("../result");
/** Roles that come with a post across groups: only somebody whom the directory holds in that post can be given one. */
const rolesOfPosts = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'custodian', 'auditor'];
/** Adds a member from today. A first co-ordinator after a gap is a change of co-ordinator (DOMAIN 1.0 D19). */
function addMember(group, typed, today) {
    if (hasMembership(group, typed.personId, today))
        return (0, result_1.refuse)({ kind: 'already-member' });
    if (isFull(group, today))
        return (0, result_1.refuse)({ kind: 'group-too-large' });
    const { post, ...named } = typed;
    const fields = {};
    if (rolesOfPosts.includes(typed.role) && post !== typed.role)
        fields['role'] = 'wrong-post';
    const childIds = childrenFor(group, typed);
    if (childIds === null)
        fields['childIds'] = 'choose-one';
    if (childIds === null || Object.keys(fields).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields });
    const added = { ...group, members: [...group.members, { ...named, childIds, from: today, to: null, endReason: null }] };
    return (0, result_1.allow)(typed.role === 'co-ordinator' && coordinators(group, today).length === 0 ? withChange(added, today) : added);
}
function isFull(group, today) {
    const addedToday = group.members.filter(({ from }) => from === today).length;
    return (0, coreGroup_1.currentMembers)(group, today).length >= limits_1.mostThings.members || addedToday >= limits_1.mostThings.membersAddedADay;
}
/** Ends one membership. The last co-ordinator's ends only when the next is named, or when a manager confirms that there will be none. */
function endMember(group, ending, by, today) {
    const member = group.members.find(({ memberId }) => memberId === ending.memberId);
    if (member === undefined)
        return (0, result_1.refuse)({ kind: 'gone' });
    if (member.to !== null && member.to <= today)
        return (0, result_1.refuse)({ kind: 'already-ended' });
    const wrongDay = problemOfDay(member, ending.on, today);
    if (wrongDay !== null)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { endsOn: wrongDay } });
    // A membership that has not begun yet ends on the day it would have begun, so that it never begins.
    const to = member.from > today ? member.from : ending.on;
    const ended = changeMember(group, member.memberId, { to, endReason: ending.reason });
    return member.role === 'co-ordinator' ? afterCoordinator(group, ended, ending, by, today) : (0, result_1.allow)(ended);
}
function changeContact(group, memberId, { phone, ...contact }) {
    if (!group.members.some((member) => member.memberId === memberId))
        return (0, result_1.refuse)({ kind: 'gone' });
    const members = group.members.map((member) => {
        if (member.memberId !== memberId)
            return member;
        const { phone: _, ...rest } = member;
        return { ...rest, ...contact, ...(phone === '' ? {} : { phone }) };
    });
    return (0, result_1.allow)({ ...group, members });
}
function afterCoordinator(before, ended, { successor, knowingly, reason }, by, today) {
    if (successor !== null) {
        if (coordinators(before, today).some(({ personId }) => personId === successor.personId))
            return (0, result_1.refuse)({ kind: 'already-member' });
        const known = (0, coreGroup_1.currentMembers)(before, today).find(({ personId }) => personId === successor.personId);
        const next = {
            ...successor,
            ...(known && { languages: known.languages, inTeams: known.inTeams, safeContact: known.safeContact }),
            role: 'co-ordinator',
        };
        const added = addMember(withoutRole(ended, successor.personId, reason, today), next, today);
        if (!added.ok)
            return (0, result_1.refuse)(atSuccessor(added.refusal));
        return (0, result_1.allow)(withChange({ ...added.value, coordinatorChanges: before.coordinatorChanges ?? [] }, today));
    }
    if (coordinators(ended, today).length > 0)
        return (0, result_1.allow)(coordinators(before, today).length > 0 ? withChange(ended, today) : ended);
    return by.role === 'manager' && knowingly ? (0, result_1.allow)(ended) : (0, result_1.refuse)({ kind: 'last-co-ordinator' });
}
/** A member who becomes co-ordinator gives up the membership they had: nobody has two at once. */
function withoutRole(group, personId, endReason, today) {
    const members = group.members.map((member) => member.personId === personId && (0, member_1.isCurrent)(member, today) ? { ...member, to: today, endReason } : member);
    return { ...group, members };
}
function atSuccessor(refusal) {
    return refusal.kind === 'check-fields' ? { kind: 'check-fields', fields: { successor: 'wrong-post' } } : refusal;
}
function problemOfDay(member, on, today) {
    if (on > today)
        return 'in-the-future';
    return member.from <= today && on < member.from ? 'before-it-began' : null;
}
/** The chosen children; the only one where nobody had a choice; null where some must be chosen or one is not here. */
function childrenFor(group, { role, childIds }) {
    const here = group.children.map(({ childId }) => childId);
    if (childIds.some((childId) => !here.includes(childId)))
        return null;
    if (childIds.length > 0 || !(0, member_1.isAboutCertainChildren)({ role }))
        return childIds;
    return here.length === 1 ? here : null;
}
/** Whether the person has a membership, now or from a later day: another one would be a second. */
function hasMembership(group, personId, today) {
    return group.members.some((member) => member.personId === personId && (member.to === null || member.to > today) && !neverBegins(member));
}
function neverBegins({ from, to }) {
    return to !== null && to <= from;
}
function coordinators(group, today) {
    return (0, coreGroup_1.currentMembers)(group, today).filter(({ role }) => role === 'co-ordinator');
}
function withChange(group, changedOn) {
    const change = { changedOn, toldOn: null, confirmedOn: null };
    return { ...group, coordinatorChanges: [...(group.coordinatorChanges ?? []), change] };
}
function changeMember(group, memberId, change) {
    return { ...group, members: group.members.map((member) => (member.memberId === memberId ? { ...member, ...change } : member)) };
}
//# sourceMappingURL=members.js.map