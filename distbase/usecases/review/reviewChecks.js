"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reattend = exports.correct = exports.check = exports.openReattending = exports.openCorrecting = exports.openChecking = void 0;
const removalNotices_1 = require("../../core/notices/removalNotices");
const result_1 = require("../../core/result");
const reviewCorrect_1 = require("../../core/review/reviewCorrect");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
const reviewRemoval_1 = require("../../core/review/reviewRemoval");
const review_1 = require("./review");
exports.openChecking = {
    name: 'review.checking',
    may: reviewPermissions_1.mayCheckRemoval,
    reads: (_group, { conferenceId }) => (0, review_1.documentsOf)(conferenceId),
};
exports.openCorrecting = (0, review_1.viewOfSitting)('review.correcting', reviewPermissions_1.mayHoldReviews, reviewPermissions_1.mayHoldReview);
exports.openReattending = (0, review_1.viewOfSitting)('review.reattending', reviewPermissions_1.mayHoldReviews, reviewPermissions_1.mayHoldReview);
/** The custodian's answer to a decision to remove a name. */
exports.check = {
    ...(0, review_1.deedOnSitting)('review.check', () => (0, result_1.allow)(true), ({ group }, conference, { childId, seen }, typed, doing) => {
        const checked = (0, reviewRemoval_1.checkRemoval)(group, conference, { ...typed, childId, seen }, doing);
        if (!checked.ok)
            return checked;
        return (0, result_1.allow)({ group: checked.value.group, put: checked.value.conferences, about: { childId, outcome: typed.outcome } });
    }),
    may: ({ group }, about, { actor }) => (0, reviewPermissions_1.mayCheckRemoval)({ actor, group }, about),
};
/** A decision recorded wrongly. */
exports.correct = (0, review_1.deedOnSitting)('review.correct', reviewPermissions_1.mayHoldReview, (state, conference, { childId, seen }, typed, doing) => {
    const corrected = (0, reviewCorrect_1.correctDecision)(state.group, conference, { ...typed, childId, seen }, doing);
    if (!corrected.ok)
        return corrected;
    const { group, conferences } = corrected.value;
    const create = typed.decision === 'remove' ? (0, removalNotices_1.removalNotices)(group, childId, doing) : [];
    const change = { group, put: conferences, create, about: { childId, decision: typed.decision } };
    return (0, result_1.allow)(change);
});
/** Who was there, recorded wrongly. */
exports.reattend = (0, review_1.deedOnSitting)('review.reattend', reviewPermissions_1.mayHoldReview, ({ group }, conference, { seen }, { attended, ...typed }, doing) => {
    const corrected = (0, reviewCorrect_1.correctAttended)(conference, group, { ...typed, memberIds: attended, seen }, doing);
    if (!corrected.ok)
        return corrected;
    return (0, result_1.allow)({ put: [corrected.value], about: { groupings: corrected.value.attended?.groupings ?? 0 } });
});
//# sourceMappingURL=reviewChecks.js.map