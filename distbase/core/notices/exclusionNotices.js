"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exclusionDrafts = exclusionDrafts;
exports.exclusionDays = exclusionDays;
exports.waitsForExclusion = waitsForExclusion;
const coreGroup_1 = require("../coreGroup");
const exclusionTerms_1 = require("../meeting/exclusionTerms");
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const ladder_1 = require("./ladder");
const quietHours_1 = require("./quietHours");
const toldAgain_1 = require("./toldAgain");
/** Those who decide and review; nobody stands in for them who may not know of it (DOMAIN 1.14): where there is neither, the co-ordinator. */
const deciders = ['manager', 'conference-chair'];
/**
 * To manager and conference chair, with the morning card: a request until it is answered, never to whoever asked; a review from shortly
 * before its day until it is held, and again on the rhythm of the rule once it is late (DOMAIN 1.14: manager). To nobody else.
 */
function exclusionDrafts(group, rules, now, absences) {
    if ((0, coreGroup_1.isSilenced)(group))
        return [];
    const sendAfter = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    const common = { coreGroupId: group.coreGroupId, urgency: 'digest', sendAfter, escalatesAt: null };
    return (group.exclusions ?? []).flatMap((mark) => stepsOf(mark, rules, (0, londonTime_1.dayOf)(now)).flatMap((about) => recipientsOf(group, mark, (0, londonTime_1.dayOf)(sendAfter), absences).map((recipientPersonId) => ({ ...common, about, recipientPersonId }))));
}
/** The days on which something of it is to be told for the first time, or again. */
function exclusionDays({ exclusions = [] }, rules, from) {
    return exclusions.flatMap(({ reviewBy }) => reviewBy === null ? [] : [(0, exclusionTerms_1.reviewSoonOn)(reviewBy, rules), (0, calendarDate_1.addDays)(reviewBy, 1), (0, toldAgain_1.nextToldAgainOn)(rules, reviewBy, rhythmOf(rules), from)]);
}
/** Whether what a notice is about still waits. */
function waitsForExclusion({ exclusions = [] }, about, rules, today) {
    const mark = exclusions.find(({ exclusionId }) => exclusionId === about.exclusionId);
    const steps = mark === undefined ? [] : stepsOf(mark, rules, today);
    return steps.some(({ step, againOn }) => step === about.step && againOn === about.againOn);
}
function stepsOf({ exclusionId, state, reviewBy }, rules, today) {
    const about = { kind: 'exclusion', exclusionId };
    if (state === 'asked')
        return [{ ...about, step: 'decision', againOn: null }];
    if (state !== 'in-force' || reviewBy === null || today < (0, exclusionTerms_1.reviewSoonOn)(reviewBy, rules))
        return [];
    const again = (0, toldAgain_1.toldAgainOn)(rules, reviewBy, rhythmOf(rules), today);
    return [{ ...about, step: 'review', againOn: again ?? (today > reviewBy ? (0, calendarDate_1.addDays)(reviewBy, 1) : null) }];
}
function recipientsOf(group, mark, on, absences) {
    const childIds = group.members.find(({ memberId }) => memberId === mark.memberId)?.childIds ?? [];
    const isOther = (personId) => personId !== mark.personId && (mark.state !== 'asked' || personId !== mark.askedByPersonId);
    const toldOf = (roles) => {
        const may = new Set(group.members.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId));
        return (0, ladder_1.whoIsTold)(group, roles, { childIds, on, owners: [] }, absences).filter((personId) => may.has(personId) && isOther(personId));
    };
    const told = toldOf(deciders);
    return told.length > 0 ? told : toldOf(['co-ordinator']);
}
function rhythmOf({ policy }) {
    return { workingDays: policy.choices.exclusionReview.againWorkingDays };
}
//# sourceMappingURL=exclusionNotices.js.map