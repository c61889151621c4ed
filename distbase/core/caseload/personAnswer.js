"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.personsAsked = personsAsked;
exports.withPersonsAsked = withPersonsAsked;
exports.joinPeople = joinPeople;
exports.keepPeople = keepPeople;
const member_1 = require("../member");
/** The questions that are open: of a member who is still in the group, and of two people who still are two. */
function personsAsked({ personsAsked: all = [], members }, today) {
    return all.filter(({ here, there, herePersonId, held, areOne }) => {
        if (areOne === true)
            return false;
        if (held !== undefined)
            return members.some((member) => member.memberId === here && (0, member_1.isCurrent)(member, today));
        return members.some((member) => member.memberId === there && member.personId !== herePersonId);
    });
}
function withPersonsAsked({ personsAsked: _, ...group }, left) {
    return left.length === 0 ? group : { ...group, personsAsked: left };
}
/** They are one person: every membership of the new address is theirs, and they are called as the case system calls them now. */
function joinPeople(group, two) {
    const held = new Map((group.personsAsked ?? []).filter((each) => isOf(each, two)).flatMap(({ here, held: now }) => (now ? [[here, now]] : [])));
    const members = group.members.map((member) => {
        const now = held.get(member.memberId);
        if (now !== undefined)
            return { ...member, name: now.name, agency: now.agency };
        return member.personId === two.therePersonId ? { ...member, personId: two.herePersonId } : member;
    });
    const answered = (group.personsAsked ?? []).map((each) => {
        if (!isOf(each, two))
            return each;
        const { held: _, ...asked } = each;
        return { ...asked, areOne: true };
    });
    return withPersonsAsked({ ...group, members }, answered);
}
/** They are two: who is listed no longer leaves today, and who is listed now joins. */
function keepPeople(group, two, today) {
    const asked = (group.personsAsked ?? []).filter((each) => isOf(each, two) && each.held !== undefined);
    const leaving = new Set(asked.map(({ here }) => here));
    const members = group.members.map((member) => leaving.has(member.memberId) && (0, member_1.isCurrent)(member, today) ? { ...member, to: today, endReason: 'not-in-members-list' } : member);
    const known = new Set(members.map(({ memberId }) => memberId));
    const joining = asked.flatMap(({ held }) => (held === undefined || known.has(held.memberId) ? [] : [held]));
    return without({ ...group, members: [...members, ...joining] }, two);
}
function without(group, two) {
    return withPersonsAsked(group, (group.personsAsked ?? []).filter((each) => !isOf(each, two)));
}
function isOf(asked, { herePersonId, therePersonId }) {
    return asked.herePersonId === herePersonId && asked.therePersonId === therePersonId;
}
//# sourceMappingURL=personAnswer.js.map