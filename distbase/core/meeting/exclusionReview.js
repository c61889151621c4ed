"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.canReview = canReview;
exports.reviewExclusion = reviewExclusion;
exports.termsNow = termsNow;
const result_1 = require("../result");
const exclusion_1 = require("./exclusion");
const exclusionTerms_1 = require("./exclusionTerms");
/** Whether there is something to review, which is still as it was seen. */
function canReview(group, { exclusionId, version }, { seen }) {
    const mark = (0, exclusion_1.exclusionIn)(group, exclusionId);
    if (mark === undefined || mark.state !== 'in-force')
        return (0, result_1.refuse)({ kind: 'request-settled' });
    return seen === version ? (0, result_1.allow)(mark) : (0, result_1.refuse)({ kind: 'changed-meanwhile' });
}
/**
 * Kept as it is, changed from today, or ended with today, each with its reason (DOMAIN 1.14). What was decided before stays for the
 * days before, so that no meeting is given to them by a change of what comes; an end gives that only where it says so.
 */
function reviewExclusion(group, exclusion, typed, by) {
    const can = canReview(group, exclusion, typed);
    if (!can.ok)
        return can;
    const mark = can.value;
    const { code, reviewBy, extent, topics, given } = typed;
    const common = { words: (0, exclusion_1.narrowly)(typed.why, by), by: by.actor.memberId, at: by.now };
    const reviewed = (review) => ({ ...exclusion, reviews: [...exclusion.reviews, review] });
    if (code === 'end') {
        const over = closedBy(mark.spans, by.today);
        const spans = given ? over.map((span) => ({ ...span, given: true })) : over;
        const review = { code, terms: null, reviewBy: null, given, ...common };
        return (0, result_1.allow)((0, exclusion_1.marked)(group, reviewed(review), { state: 'ended', spans, reviewBy: null }));
    }
    if (code === 'change' && extent === '')
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { extent: 'choose-one' } });
    if (reviewBy === '')
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { reviewBy: 'required' } });
    const changed = { extent: extent || 'whole', topics, from: by.today, until: typed.until };
    const terms = code === 'keep' ? termsNow(exclusion) : (0, exclusionTerms_1.termsOf)(changed);
    const until = terms.until ?? '';
    const ofTerms = code === 'keep' ? {} : (0, exclusionTerms_1.problemsOfTerms)(changed, by.today, by.today);
    const fields = { ...ofTerms, ...(0, exclusionTerms_1.problemOfReview)({ reviewBy, until }, by) };
    if (Object.keys(fields).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields });
    const spans = code === 'keep' ? mark.spans : [...closedBy(mark.spans, by.today), { from: by.today, to: terms.until, topics: terms.topics }];
    return (0, result_1.allow)((0, exclusion_1.marked)(group, reviewed({ code, terms, reviewBy, given: false, ...common }), { spans, reviewBy }));
}
/** What is in force by the newest review that changed it, else by the decision. */
function termsNow({ asked, decision, reviews }) {
    const changed = reviews.findLast(({ terms }) => terms !== null)?.terms;
    return changed ?? (decision?.code === 'exclude' ? decision.terms : asked);
}
/** What began is over with that day; what had not begun never begins. */
function closedBy(spans, on) {
    return spans.filter(({ from }) => from <= on).map((span) => (span.to !== null && span.to < on ? span : { ...span, to: on }));
}
//# sourceMappingURL=exclusionReview.js.map