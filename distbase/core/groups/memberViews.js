"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.membersFor = membersFor;
const confidentiality_1 = require("../confidentiality/confidentiality");
const sees_1 = require("../confidentiality/sees");
const member_1 = require("../member");
const groupPermissions_1 = require("./groupPermissions");
/** Somebody in the group for some of the children sees those who are there for one of them (DOMAIN 7.1, sibling groups). */
function membersFor(group, reader, today) {
    const seen = group.members.filter((member) => (0, sees_1.sees)(reader, member)).sort(byRoleThenName);
    const current = seen.filter((member) => (0, member_1.isCurrent)(member, today) || member.from > today);
    const ended = (0, member_1.worksWithChild)(reader) ? seen.filter((member) => !current.includes(member)) : [];
    return {
        current: current.map((member) => memberFor(group, reader, member)),
        ended: ended.map((member) => memberFor(group, reader, member)),
    };
}
function memberFor(group, reader, member) {
    const { memberId, role, safeContact, to, endReason } = member;
    const shown = (0, confidentiality_1.personShown)(group, reader, member);
    return {
        memberId,
        name: shown?.name ?? '',
        role,
        ...(shown?.title === undefined ? {} : { title: shown.title }),
        ...(shown?.mark === undefined ? {} : { mark: shown.mark }),
        phone: (0, confidentiality_1.phoneShown)(group, reader, member),
        agency: shown?.agency ?? '',
        safeContact: (0, groupPermissions_1.maySeeSafeContact)(reader) ? safeContact : '',
        to,
        endReason: (0, member_1.runsGroup)(reader) ? (endReason ?? '') : '',
    };
}
function byRoleThenName(one, other) {
    const byRole = member_1.roles.indexOf(one.role) - member_1.roles.indexOf(other.role);
    if (byRole !== 0)
        return byRole;
    return one.name < other.name ? -1 : 1;
}
//# sourceMappingURL=memberViews.js.map