"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toldOfCareVisits = exports.careSoonWorkingDays = void 0;
exports.careDays = careDays;
exports.careDrafts = careDrafts;
exports.isCareVisitOwed = isCareVisitOwed;
const child_1 = require("../child");
const otherRegimes_1 = require("../clocks/otherRegimes");
const coreGroup_1 = require("../coreGroup");
const londonTime_1 = require("../time/londonTime");
const workingDays_1 = require("../time/workingDays");
const ladder_1 = require("./ladder");
const quietHours_1 = require("./quietHours");
const toldAgain_1 = require("./toldAgain");
/** As of other limits for visits [P]: before it the co-ordinator, once it is late the manager too. */
exports.careSoonWorkingDays = 2;
const lateAfterWorkingDays = 1;
exports.toldOfCareVisits = { soon: ['co-ordinator'], late: ['co-ordinator', 'manager'] };
function owedIn(group, rules, today) {
    if ((0, coreGroup_1.isSilenced)(group) || group.ended !== undefined || (0, child_1.isAskedAbout)(group))
        return [];
    return group.children.flatMap((child) => {
        const visit = (0, child_1.isAskedAbout)(child) ? null : (0, otherRegimes_1.careVisitOf)(group, child, rules, today);
        return visit?.isFirst ? [{ child, visit }] : [];
    });
}
/** The days on which they are told of, or told of once more, from `from` on. */
function careDays(group, rules, from) {
    return owedIn(group, rules, from).flatMap(({ visit }) => {
        const { soonOn, lateOn } = daysOf(visit, rules);
        return [soonOn, lateOn, (0, toldAgain_1.nextToldAgainOn)(rules, lateOn, rules.policy.clocks.D05.again, from)];
    });
}
/** With the morning card; again on the rhythm of a child not seen alone while it is late. */
function careDrafts(group, rules, now, absences) {
    const sendAfter = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    return owedIn(group, rules, (0, londonTime_1.dayOf)(now)).flatMap(({ child: { childId }, visit }) => {
        const rung = rungOf(visit, rules, (0, londonTime_1.dayOf)(now));
        if (rung === null)
            return [];
        const about = { kind: 'care-visit', childId, by: visit.by, rung };
        const roles = rung === 'due-soon' ? exports.toldOfCareVisits.soon : exports.toldOfCareVisits.late;
        const told = (0, ladder_1.whoIsTold)(group, roles, { childIds: [childId], on: (0, londonTime_1.dayOf)(sendAfter), owners: [] }, absences);
        return told.map((recipientPersonId) => {
            return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
        });
    });
}
/** Whether that visit is still owed, and nothing newer was to be told of it since. */
function isCareVisitOwed(group, about, rules, today) {
    const owed = owedIn(group, rules, today).find(({ child, visit }) => child.childId === about.childId && visit.by === about.by);
    return owed !== undefined && JSON.stringify(rungOf(owed.visit, rules, today)) === JSON.stringify(about.rung);
}
function rungOf(visit, rules, today) {
    const { soonOn, lateOn } = daysOf(visit, rules);
    if (today < soonOn)
        return null;
    if (today < lateOn)
        return 'due-soon';
    const againOn = (0, toldAgain_1.toldAgainOn)(rules, lateOn, rules.policy.clocks.D05.again, today);
    return againOn === null ? { workingDaysAfter: lateAfterWorkingDays } : { againOn };
}
function daysOf({ by }, { calendar }) {
    return { soonOn: (0, workingDays_1.workingDaysBefore)(calendar, by, exports.careSoonWorkingDays), lateOn: (0, workingDays_1.addWorkingDays)(calendar, by, lateAfterWorkingDays) };
}
//# sourceMappingURL=careNotices.js.map