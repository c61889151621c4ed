"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.questionDrafts = questionDrafts;
const caseQuestions_1 = require("../caseload/caseQuestions");
const londonTime_1 = require("../time/londonTime");
const ladder_1 = require("./ladder");
const quietHours_1 = require("./quietHours");
/**
 * One notice a question to those who answer it, with the morning card; wanted until it is answered. What one import asks about
 * the visits to one child is one notice.
 */
function questionDrafts(group, rules, now, absences) {
    const questions = (0, caseQuestions_1.openQuestions)(group, (0, londonTime_1.dayOf)(now));
    if (questions.length === 0)
        return [];
    const sendAfter = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    const told = (0, ladder_1.whoIsTold)(group, ['co-ordinator'], { childIds: [], on: (0, londonTime_1.dayOf)(sendAfter), owners: [] }, absences);
    return [...new Set(questions)].flatMap((question) => told.map((recipientPersonId) => ({
        coreGroupId: group.coreGroupId,
        about: { kind: 'question', question },
        recipientPersonId,
        urgency: 'digest',
        sendAfter,
        escalatesAt: null,
    })));
}
//# sourceMappingURL=questionNotices.js.map