"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.correctedNow = correctedNow;
exports.correctedDrafts = correctedDrafts;
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const ladder_1 = require("./ladder");
const quietHours_1 = require("./quietHours");
/** For how long somebody is told who has not been: the list of corrections stays where limits are shown. */
const daysTold = 30;
/** The newest correction of which somebody is told today. */
function correctedNow({ corrected }, today) {
    return corrected === undefined || (0, calendarDate_1.addDays)(corrected.on, daysTold) < today ? null : corrected;
}
/** To the co-ordinator, with the morning card, once an import: what was corrected is on the card that it opens. */
function correctedDrafts(group, rules, now, absences) {
    const corrected = correctedNow(group, (0, londonTime_1.dayOf)(now));
    if (corrected === null)
        return [];
    const sendAfter = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    const told = (0, ladder_1.whoIsTold)(group, ['co-ordinator'], { childIds: [], on: (0, londonTime_1.dayOf)(sendAfter), owners: [] }, absences);
    return told.map((recipientPersonId) => ({
        coreGroupId: group.coreGroupId,
        about: { kind: 'corrected', changeId: corrected.changeId },
        recipientPersonId,
        urgency: 'digest',
        sendAfter,
        escalatesAt: null,
    }));
}
//# sourceMappingURL=correctedNotices.js.map