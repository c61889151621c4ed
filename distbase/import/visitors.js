"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visitorsOf = visitorsOf;
exports.visitsToldOf = visitsToldOf;
exports.visitsNotCounted = visitsNotCounted;
const grouping_1 = require("./grouping");
const memberships_1 = require("./memberships");
const namedRoles_1 = require("./namedRoles");
const problems_1 = require("./problems");
/**
 * Who made each visit of a group. The social worker sees the child; while they are away the manager makes sure that it is done
 * (DOMAIN 1.4, 1.19): so a co-ordinator or manager of the same authority counts whom the group's list does not name. Others do not.
 * Of somebody whom the list does name, it says what they were and when.
 */
function visitorsOf(slice) {
    const first = (0, memberships_1.firstDay)(slice);
    const listed = (0, grouping_1.groupedBy)(slice.members, ({ who }) => who);
    const isListed = (key, as) => (listed.get(key ?? '') ?? []).some(({ role }) => role === as);
    const named = namedRoles_1.namedRoles.map(([column, role]) => ({ key: slice.group[column], role })).filter(({ key, role }) => !isListed(key, role));
    const termsOf = (key) => [
        ...(listed.get(key) ?? []).map((row) => ({ role: row.role, ...(0, memberships_1.termOf)(slice, row, first) })),
        ...named.filter((one) => one.key === key).map(({ role }) => ({ role, from: first, to: null })),
    ];
    const coordinators = [...listed.keys(), ...named.flatMap(({ key }) => key ?? [])]
        .flatMap(termsOf)
        .filter(({ role }) => role === 'co-ordinator');
    return ({ who, duty, visited_at: { day } }) => {
        if (who === null)
            return { byRole: 'other', standing: 'no-member' };
        const terms = termsOf(who);
        const held = terms.filter((term) => ranOn(term, day)).map(({ role }) => role);
        const own = held.find((role) => role === 'co-ordinator') ?? held.find((role) => role === 'manager');
        if (own === 'co-ordinator' || own === 'manager')
            return { byRole: own, standing: 'member' };
        if (terms.length === 0 && duty !== null) {
            // Where nobody else was, they were it themselves, and the list has dropped them.
            return { byRole: duty, standing: coordinators.some((term) => ranOn(term, day)) ? 'covering' : 'member' };
        }
        const isOther = held.length > 0 || terms.some(({ role }) => role !== 'co-ordinator' && role !== 'manager');
        return { byRole: 'other', standing: isOther ? 'member' : 'no-member' };
    };
}
/** The last day still counts here: what somebody did on it they did as a member. */
function ranOn({ from, to }, day) {
    return from <= day && (to === null || day <= to);
}
/** Tells of each visit by somebody who is no member: whether it counts. One by somebody unknown has been told of. */
function visitsToldOf(slice) {
    const visitorOf = visitorsOf(slice);
    return slice.visits.flatMap(({ line, row }) => {
        const { standing } = visitorOf(row);
        if (row.who === null || !row.seen || standing === 'member')
            return [];
        const reason = standing === 'covering' ? 'visit-by-cover' : 'visit-by-no-member';
        return [(0, problems_1.problemAt)({ file: 'visits.csv', line, groupRef: slice.ref }, 'by_email', reason, 'noted')];
    });
}
/** What limits are counted without because whoever came is no member: somebody may have to say that they were sent. */
function visitsNotCounted(slice) {
    const visitorOf = visitorsOf(slice);
    return slice.visits.flatMap(({ row }) => {
        if (row.who === null || !row.seen || visitorOf(row).standing !== 'no-member')
            return [];
        return [{ groupRef: slice.ref, childRef: row.child_ref, what: 'visit', on: row.visited_at.day, by: 'no-member' }];
    });
}
//# sourceMappingURL=visitors.js.map