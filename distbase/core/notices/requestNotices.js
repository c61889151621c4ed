"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toldOfRequests = void 0;
exports.requestDrafts = requestDrafts;
exports.lateAnswerDays = lateAnswerDays;
exports.waitsForStep = waitsForStep;
const coreGroup_1 = require("../coreGroup");
const requestGrounds_1 = require("../requestGrounds");
const reviewRequest_1 = require("../review/reviewRequest");
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const ladder_1 = require("./ladder");
const quietHours_1 = require("./quietHours");
const toldAgain_1 = require("./toldAgain");
/** Who is told of each step. */
exports.toldOfRequests = {
    answer: ['co-ordinator', 'manager'],
    late: ['senior-manager'],
    decision: ['conference-chair'],
};
/** How soon a late answer is told again, and again, until it is there [P]. */
const againAfter = { workingDays: 2 };
const againInDanger = { workingDays: 1 };
/**
 * To those who may take the next step until it is taken, with the morning card, at once where a child may be in danger; never to whoever
 * asked, who may not answer it. Once the answer is late, to those above as well, and to all of them again on a rhythm.
 */
function requestDrafts(group, rules, now, absences) {
    const opening = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    return (group.reviewRequests ?? []).flatMap((request) => {
        const { childIds, askedBy, ground } = request;
        if (childIds.every((childId) => (0, coreGroup_1.isFrozen)(group, childId)))
            return [];
        const asker = group.members.find(({ memberId }) => memberId === askedBy);
        return stepsOf(request, rules, (0, londonTime_1.dayOf)(now)).flatMap((about) => {
            const isAtOnce = (0, requestGrounds_1.isOfDanger)(ground) && about.againOn === undefined;
            const sendAfter = isAtOnce ? now : opening;
            const told = (0, ladder_1.whoIsTold)(group, exports.toldOfRequests[about.step], { childIds, on: (0, londonTime_1.dayOf)(sendAfter), owners: [] }, absences);
            const common = { coreGroupId: group.coreGroupId, urgency: isAtOnce ? 'at-once' : 'digest', sendAfter, escalatesAt: null };
            return told
                .filter((personId) => personId !== asker?.personId)
                .map((recipientPersonId) => ({ ...common, about, recipientPersonId }));
        });
    });
}
/** The days from which answers that have not come are late, and on which that is told again. */
function lateAnswerDays({ reviewRequests = [] }, rules, from) {
    return reviewRequests
        .filter(isUnanswered)
        .flatMap((request) => [lateFrom(request, rules), (0, toldAgain_1.nextToldAgainOn)(rules, lateFrom(request, rules), rhythmOf(request), from)]);
}
/** Whether a request still waits for that step, and it is this telling of it that stands for it now. */
function waitsForStep({ reviewRequests = [] }, about, rules, today) {
    const request = reviewRequests.find((each) => each.requestId === about.requestId);
    const steps = request === undefined ? [] : stepsOf(request, rules, today);
    return steps.some(({ step, againOn }) => step === about.step && againOn === about.againOn);
}
function stepsOf(request, rules, today) {
    const { requestId, ground, settled } = request;
    const about = { kind: 'early-review', requestId, ...(ground !== undefined && { ground }) };
    if (settled !== null)
        return [];
    if (!isUnanswered(request))
        return [{ ...about, step: 'decision' }];
    const since = lateFrom(request, rules);
    if (today < since)
        return [{ ...about, step: 'answer' }];
    const on = (0, toldAgain_1.toldAgainOn)(rules, since, rhythmOf(request), today);
    const again = on === null ? {} : { againOn: on };
    return [
        { ...about, ...again, step: 'answer' },
        { ...about, ...again, step: 'late' },
    ];
}
function lateFrom(request, rules) {
    return (0, calendarDate_1.addDays)((0, reviewRequest_1.answerBy)(request, rules), 1);
}
function rhythmOf({ ground }) {
    return (0, requestGrounds_1.isOfDanger)(ground) ? againInDanger : againAfter;
}
function isUnanswered({ answered, settled }) {
    return answered === null && settled === null;
}
//# sourceMappingURL=requestNotices.js.map