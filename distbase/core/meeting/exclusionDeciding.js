"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.canExcludeFrom = canExcludeFrom;
exports.exclude = exclude;
exports.refuseToExclude = refuseToExclude;
const result_1 = require("../result");
const exclusion_1 = require("./exclusion");
const exclusionTerms_1 = require("./exclusionTerms");
/** Whether the first step has nothing to mend, and the request still waits as it was seen. */
function canExcludeFrom(exclusion, typed, by) {
    const waits = stillWaits(exclusion, typed);
    if (!waits.ok)
        return waits;
    const fields = { ...(0, exclusionTerms_1.problemsOfTerms)(typed, by.today, by.today), ...(0, exclusionTerms_1.problemOfReview)(typed, by) };
    return Object.keys(fields).length > 0 ? (0, result_1.refuse)({ kind: 'check-fields', fields }) : (0, result_1.allow)(null);
}
/** Excludes: at once, from the day that was decided on. Whoever decides may decide otherwise than was asked. */
function exclude(group, exclusion, typed, by) {
    const can = canExcludeFrom(exclusion, typed, by);
    if (!can.ok)
        return can;
    const { reviewBy, complaint } = typed;
    const terms = (0, exclusionTerms_1.termsOf)(typed);
    const texts = { words: (0, exclusion_1.narrowly)(typed.why, by), told: (0, exclusion_1.narrowly)(typed.told, by), views: (0, exclusion_1.narrowly)(typed.views, by) };
    const decision = { code: 'exclude', ...texts, terms, reviewBy, complaint, by: by.actor.memberId, at: by.now };
    const span = { from: terms.from, to: terms.until, topics: terms.topics };
    return (0, result_1.allow)((0, exclusion_1.marked)(group, { ...exclusion, decision }, { state: 'in-force', spans: [span], reviewBy }));
}
/** Says no, with the reason: it is kept, and whoever asked reads it. */
function refuseToExclude(group, exclusion, { why, seen }, by) {
    const waits = stillWaits(exclusion, { seen });
    if (!waits.ok)
        return waits;
    const decision = { code: 'refuse', words: (0, exclusion_1.narrowly)(why, by), by: by.actor.memberId, at: by.now };
    return (0, result_1.allow)((0, exclusion_1.marked)(group, { ...exclusion, decision }, { state: 'refused' }));
}
function stillWaits({ decision, version }, { seen }) {
    if (decision !== null)
        return (0, result_1.refuse)({ kind: 'request-settled' });
    return seen === version ? (0, result_1.allow)(null) : (0, result_1.refuse)({ kind: 'changed-meanwhile' });
}
//# sourceMappingURL=exclusionDeciding.js.map