"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reveal = exports.give = exports.openViewing = exports.openViewsOn = void 0;
const result_1 = require("../../core/result");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
const reviewViews_1 = require("../../core/review/reviewViews");
const review_1 = require("./review");
const reviewDocuments_1 = require("./reviewDocuments");
/** One's own view and how many have answered; once they are open, all of them. */
exports.openViewsOn = viewOfViews('review.views', reviewPermissions_1.mayOpenViews);
exports.openViewing = viewOfViews('review.viewing', reviewPermissions_1.mayGiveView);
exports.give = {
    name: 'review.view',
    reads: ({ conferenceId }) => (0, review_1.documentsOf)(conferenceId),
    may: ({ group }, about, { actor }) => (0, reviewPermissions_1.mayGiveView)({ actor, group }, about),
    decide: (state, about, typed, doing) => {
        const { conferenceId, childId } = about;
        if (!isOfSitting(state, about))
            return (0, result_1.refuse)({ kind: 'gone' });
        const given = (0, reviewViews_1.giveView)(state.group, (0, reviewDocuments_1.viewsOf)(state, conferenceId), { ...typed, childId }, doing);
        // The audit does not say what somebody thinks either.
        if (!given.ok)
            return given;
        return (0, result_1.allow)({ group: (0, reviewViews_1.withViewsBy)(state.group, given.value, [childId]), put: [given.value], about: { conferenceId, childId } });
    },
};
/** The chair opens the views that are there. */
exports.reveal = (0, review_1.deedOnSitting)('review.reveal', reviewPermissions_1.mayHoldReview, (state, conference, about, _typed, doing) => {
    if (!isOfSitting(state, about))
        return (0, result_1.refuse)({ kind: 'gone' });
    const opened = (0, reviewViews_1.openViews)(state.group, (0, reviewDocuments_1.viewsOf)(state, conference.conferenceId), about.childId, doing);
    if (!opened.ok)
        return opened;
    const group = (0, reviewViews_1.withViewsBy)(state.group, opened.value, [about.childId]);
    return (0, result_1.allow)({ group, put: [opened.value], about: { childId: about.childId } });
});
/** A card names a sitting and a child: that the child belongs to the sitting is checked here. */
function viewOfViews(name, may) {
    return {
        name,
        may,
        mayKnowing: (_asker, state, about) => (isOfSitting(state, about) ? (0, result_1.allow)(true) : (0, result_1.refuse)('not-my-card')),
        reads: (_group, { conferenceId }) => (0, review_1.documentsOf)(conferenceId),
    };
}
function isOfSitting(state, { conferenceId, childId }) {
    return (0, reviewDocuments_1.conferenceOf)(state, conferenceId)?.childIds.includes(childId) === true;
}
//# sourceMappingURL=reviewViews.js.map