"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toldOfVacancies = exports.vacancyAgain = exports.vacancyAfterWorkingDays = void 0;
exports.vacanciesOn = vacanciesOn;
exports.vacancyDays = vacancyDays;
exports.vacancyDrafts = vacancyDrafts;
exports.isVacant = isVacant;
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const workingDays_1 = require("../time/workingDays");
const ladder_1 = require("./ladder");
const quietHours_1 = require("./quietHours");
const toldAgain_1 = require("./toldAgain");
/*
 * An agency, or a manager or conference chair, whose last member has left and whose place nobody has taken (DOMAIN 1.5, 1.35
 * 'membership'). A review conference confirms who is in the group (1.5): what was empty by then is as it should be. Without a
 * co-ordinator D20 tells at once and on every working day.
 */
/** DOMAIN 1.35: after five working days; then once a week [P]. */
exports.vacancyAfterWorkingDays = 5;
exports.vacancyAgain = { workingDays: 5 };
exports.toldOfVacancies = ['co-ordinator', 'manager'];
const placesByRole = ['manager', 'conference-chair'];
/** The last of those who left each place that is empty on that day, for children who are still on the register. */
function vacanciesOn(group, today) {
    if ((0, coreGroup_1.isSilenced)(group) || group.ended !== undefined)
        return [];
    const current = (0, coreGroup_1.currentMembers)(group, today);
    const last = new Map();
    for (const member of group.members) {
        const place = placeOf(member);
        if (place === null || member.to === null || member.to > today || member.to <= member.from || member.takenBackOn !== undefined)
            continue;
        const children = childrenLeft(group, member, member.to);
        const isTaken = (childId) => current.some((each) => placeOf(each) === place && (0, member_1.isFor)(each, childId));
        if (children.length === 0 || children.every(({ childId }) => isTaken(childId)))
            continue;
        const known = last.get(place);
        if (known === undefined || (known.to ?? '') < member.to)
            last.set(place, member);
    }
    return [...last.values()];
}
/** Of their children those on the register about whom no conference was held since. */
function childrenLeft({ children }, member, leftOn) {
    return children.filter((child) => child.status === 'registered' &&
        (0, member_1.isFor)(member, child.childId) &&
        child.conferences.every(({ heldOn }) => heldOn === null || heldOn < leftOn));
}
/** What somebody of the same place has in common; null for those who have none that must be filled. */
function placeOf({ role, agency }) {
    if (placesByRole.includes(role))
        return `role ${role}`;
    const name = agency.normalize('NFC').trim().toLowerCase();
    return role === 'member' && name !== '' ? `agency ${name}` : null;
}
/** The days on which a place that stays empty is told of, from `from` on. */
function vacancyDays(group, rules, from) {
    return vacanciesOn(group, from).map((member) => {
        const since = toldSince(member, rules);
        return from <= since ? since : (0, toldAgain_1.nextToldAgainOn)(rules, since, exports.vacancyAgain, from);
    });
}
/** With the morning card to co-ordinator and manager; again on its rhythm while the place is empty. */
function vacancyDrafts(group, rules, now, absences) {
    const sendAfter = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    return vacanciesOn(group, (0, londonTime_1.dayOf)(now)).flatMap((member) => {
        const rung = rungOf(member, rules, (0, londonTime_1.dayOf)(now));
        if (rung === null)
            return [];
        const about = { kind: 'vacancy', memberId: member.memberId, rung };
        const told = (0, ladder_1.whoIsTold)(group, exports.toldOfVacancies, { childIds: member.childIds, on: (0, londonTime_1.dayOf)(sendAfter), owners: [] }, absences);
        return told.map((recipientPersonId) => {
            return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
        });
    });
}
/** Whether that place is still empty, and nothing newer was to be told of it since. */
function isVacant(group, { memberId, rung }, rules, today) {
    const member = vacanciesOn(group, today).find((each) => each.memberId === memberId);
    return member !== undefined && JSON.stringify(rungOf(member, rules, today)) === JSON.stringify(rung);
}
function rungOf(member, rules, today) {
    const since = toldSince(member, rules);
    if (today < since)
        return null;
    const againOn = (0, toldAgain_1.toldAgainOn)(rules, since, exports.vacancyAgain, today);
    return againOn === null ? 'due' : { againOn };
}
function toldSince({ from, to }, { calendar }) {
    return (0, workingDays_1.addWorkingDays)(calendar, (0, calendarDate_1.later)(from, to ?? from), exports.vacancyAfterWorkingDays);
}
//# sourceMappingURL=vacancyNotices.js.map