"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.enterLeave = enterLeave;
exports.endedLeave = endedLeave;
exports.withLeave = withLeave;
exports.leaveOf = leaveOf;
exports.coversFor = coversFor;
exports.mayBeAway = mayBeAway;
exports.mayEnterLeave = mayEnterLeave;
const personMark_1 = require("../confidentiality/personMark");
const sees_1 = require("../confidentiality/sees");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const result_1 = require("../result");
const calendarDate_1 = require("../time/calendarDate");
const longestAheadDays = 366;
/**
 * Leave as it is to be kept. While it runs, what would come to the person goes to the cover, a co-ordinator's also to the
 * manager, the same day (DOMAIN 1.4). It cannot begin in the past: the notices of those days have gone out.
 */
function enterLeave({ from, to, cover }, known) {
    const { present, today, covers, absences } = known;
    const fields = {};
    if (from < today && from !== present?.from)
        fields['from'] = 'in-the-past';
    if (from > (0, calendarDate_1.addDays)(today, longestAheadDays))
        fields['from'] = 'too-far-ahead';
    if (to !== '' && to < from)
        fields['to'] = 'end-before-start';
    else if (to !== '' && to < today)
        fields['to'] = 'in-the-past';
    else if (to !== '' && to > (0, calendarDate_1.addDays)(today, 2 * longestAheadDays))
        fields['to'] = 'too-far-ahead';
    if (cover !== '' && !covers.some(({ personId }) => personId === cover))
        fields['cover'] = 'choose-one';
    const leave = { from, to: to === '' ? null : to, coverPersonId: cover === '' ? null : cover };
    if (absences.some((absence) => absence.personId === cover && overlap(absence, leave)))
        fields['cover'] = 'cover-is-away';
    return Object.keys(fields).length > 0 ? (0, result_1.refuse)({ kind: 'check-fields', fields }) : (0, result_1.allow)(leave);
}
/** Leave that is ended now: the person is back from today. Null where it had not begun, as if it had never been entered. */
function endedLeave(present, today) {
    return present.from > today ? null : { ...present, to: (0, calendarDate_1.addDays)(today, -1) };
}
/** The group with a member's leave as it is now; null takes it out. */
function withLeave(group, personId, leave) {
    const { absences = [], ...rest } = group;
    const others = absences.filter((absence) => absence.personId !== personId);
    const all = leave === null ? others : [...others, { personId, ...leave }];
    return all.length === 0 ? rest : { ...rest, absences: all };
}
/** The leave of a member that runs or is to come. */
function leaveOf({ absences = [] }, personId, today) {
    return absences.find((absence) => absence.personId === personId && (absence.to === null || absence.to >= today)) ?? null;
}
/** Those who could cover for somebody: who share a group with them and can be told of duties; in most groups first. */
function coversFor(groups, personId, today) {
    const covers = new Map();
    for (const group of groups) {
        const own = (0, coreGroup_1.memberFor)(group, personId, today);
        const members = (0, coreGroup_1.currentMembers)(group, today).filter((member) => member.personId !== personId && (0, member_1.isTellable)(member) && (own === undefined || (0, sees_1.sees)(own, member)));
        for (const { personId: theirs, name, role, title, agency } of new Map(members.map((member) => [member.personId, member])).values()) {
            const work = { role, ...(title === undefined ? {} : { title }), agency };
            covers.set(theirs, { personId: theirs, name, ...work, groups: (covers.get(theirs)?.groups ?? 0) + 1 });
        }
    }
    const byName = [...covers.values()].sort((one, other) => (one.personId < other.personId ? -1 : 1));
    const marked = byName.map((cover) => {
        const mark = (0, personMark_1.markAmong)(cover, byName.filter((each) => (0, personMark_1.isSameCalled)(each.name, cover.name)));
        return mark === undefined ? cover : { ...cover, mark };
    });
    return marked.sort((one, other) => other.groups - one.groups || (one.name < other.name ? -1 : 1));
}
/**
 * Whose leave changes who is told: practitioners' and the custodian's. Families get no duties, so that there is nothing to
 * cover (DOMAIN 7.3).
 */
function mayBeAway(member) {
    return (0, member_1.worksWithChild)(member) || member.role === 'custodian' ? (0, result_1.allow)(true) : (0, result_1.refuse)('role-may-not');
}
/** The manager enters leave or sickness of the group's co-ordinator, whose visits they must see to (DOMAIN 1.4, 7.1 'SW sick'). */
function mayEnterLeave(actor, group, memberId, today) {
    if (actor.role !== 'manager')
        return (0, result_1.refuse)('role-may-not');
    const member = (0, coreGroup_1.currentMembers)(group, today).find((each) => each.memberId === memberId);
    if (member === undefined)
        return (0, result_1.refuse)('not-my-card');
    return member.role === 'co-ordinator' ? (0, result_1.allow)(true) : (0, result_1.refuse)('role-may-not');
}
function overlap(one, { from, to }) {
    return (to === null || one.from <= to) && (one.to === null || from <= one.to);
}
//# sourceMappingURL=away.js.map