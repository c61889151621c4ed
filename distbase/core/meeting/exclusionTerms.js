"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exclusionExtents = void 0;
exports.termsOf = termsOf;
exports.problemsOfTerms = problemsOfTerms;
exports.lastReviewDay = lastReviewDay;
exports.reviewSoonOn = reviewSoonOn;
exports.problemOfReview = problemOfReview;
const calendarDate_1 = require("../time/calendarDate");
const workingDays_1 = require("../time/workingDays");
const exclusionTopics_1 = require("./exclusionTopics");
/** Kept from whole meetings, or from some items of each. */
exports.exclusionExtents = ['whole', 'part'];
function termsOf({ extent, topics, from, until }) {
    return { from, until: until === '' ? null : until, topics: extent === 'whole' ? [] : [...new Set(topics)] };
}
const longestAheadDays = 366;
/** What is wrong with an extent that is to begin on `earliest` at the earliest. */
function problemsOfTerms({ extent, topics, from, until }, earliest, today) {
    const fields = {};
    if (extent === 'part' && topics.length === 0)
        fields['topics'] = 'choose-one';
    if (!topics.every(exclusionTopics_1.isExclusionTopic))
        fields['topics'] = 'choose-one';
    if (from < earliest)
        fields['from'] = 'in-the-past';
    else if (from > (0, calendarDate_1.addDays)(today, longestAheadDays))
        fields['from'] = 'too-far-ahead';
    if (until !== '' && until < (0, calendarDate_1.later)(from, today))
        fields['until'] = 'end-before-start';
    return fields;
}
/** The last day for a review that is set today: within the days of the rule, and before it would end unlooked at. */
function lastReviewDay({ policy }, until, today) {
    const longest = (0, calendarDate_1.addDays)(today, policy.choices.exclusionReview.days);
    return until === '' ? longest : (0, calendarDate_1.earlier)(longest, (0, calendarDate_1.later)(until, (0, calendarDate_1.addDays)(today, 1)));
}
/** From so many working days before its last day a review is asked for [P]. */
const soonWorkingDays = 3;
function reviewSoonOn(reviewBy, { calendar }) {
    return (0, workingDays_1.workingDaysBefore)(calendar, reviewBy, soonWorkingDays);
}
function problemOfReview({ reviewBy, until }, { rules, today }) {
    if (reviewBy <= today)
        return { reviewBy: 'not-before-tomorrow' };
    return reviewBy > lastReviewDay(rules, until, today) ? { reviewBy: 'review-too-late' } : {};
}
//# sourceMappingURL=exclusionTerms.js.map