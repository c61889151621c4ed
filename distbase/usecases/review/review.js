"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decide = exports.attend = exports.callOff = exports.move = exports.plan = exports.openDeciding = exports.openAttending = exports.openCallingOff = exports.openMoving = exports.openPlanning = exports.openReview = exports.openReviews = void 0;
exports.documentsOf = documentsOf;
exports.viewOfSitting = viewOfSitting;
exports.deedOnSitting = deedOnSitting;
const keptBreaches_1 = require("../../core/clocks/keptBreaches");
const removalNotices_1 = require("../../core/notices/removalNotices");
const reviewNotices_1 = require("../../core/notices/reviewNotices");
const result_1 = require("../../core/result");
const callOff_1 = require("../../core/review/callOff");
const planReview_1 = require("../../core/review/planReview");
const review_1 = require("../../core/review/review");
const reviewHeld_1 = require("../../core/review/reviewHeld");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
const reviewView_1 = require("../../core/review/reviewView");
const reviewViews_1 = require("../../core/review/reviewViews");
const reviewDocuments_1 = require("./reviewDocuments");
/** The reviews of every child that this member is here for. */
exports.openReviews = { name: 'review.open', may: reviewPermissions_1.mayOpenReviews, reads: () => [] };
exports.openReview = {
    name: 'review.one',
    may: reviewPermissions_1.mayOpenReview,
    reads: ({ children }, about) => {
        const child = children.find(({ childId }) => childId === about.childId);
        return child === undefined ? [] : [...(0, reviewView_1.sittingsOf)(child).flatMap(documentsOf), keptBreaches_1.keptLimitsId];
    },
};
exports.openPlanning = { name: 'review.planning', may: reviewPermissions_1.mayPlanReview, reads: () => [] };
exports.openMoving = viewOfSitting('review.moving', reviewPermissions_1.mayPlanReview, reviewPermissions_1.mayMoveReview);
exports.openCallingOff = viewOfSitting('review.callingOff', reviewPermissions_1.mayPlanReview, reviewPermissions_1.mayMoveReview);
exports.openAttending = viewOfSitting('review.attending', reviewPermissions_1.mayHoldReviews, reviewPermissions_1.mayHoldReview);
exports.openDeciding = viewOfSitting('review.deciding', reviewPermissions_1.mayHoldReviews, reviewPermissions_1.mayHoldReview);
exports.plan = {
    name: 'review.plan',
    reads: () => [],
    may: (_state, _about, doing) => (0, reviewPermissions_1.mayPlanReview)(doing),
    decide: ({ group }, { dayAgreed }, { children, ...typed }, doing) => {
        const planned = (0, planReview_1.planReview)(group, { ...typed, childIds: children, dayAgreed }, doing);
        if (!planned.ok)
            return planned;
        const { group: after, conferences } = planned.value;
        const [conference] = conferences;
        const told = conferences.flatMap((each) => (0, reviewNotices_1.reviewNotices)(after, each, 'planned', each.childIds, doing));
        const about = { conferenceId: conference?.conferenceId ?? null, to: typed.plannedOn, childIds: children.join(' ') };
        return (0, result_1.allow)({ group: after, create: [...conferences, ...told], about });
    },
};
/** Another day, by moving ahead of it or by postponing on it; the limit stays where it is. */
exports.move = deedOnSitting('review.move', reviewPermissions_1.mayMoveReview, (state, conference, about, { children, ...typed }, doing) => {
    const to = { ...typed, childIds: children, seen: about.seen, dayAgreed: about.dayAgreed };
    const moved = (0, planReview_1.moveReview)(state.group, conference, to, doing);
    if (!moved.ok)
        return moved;
    const { group, conferences } = moved.value;
    const apart = conferences.find(({ conferenceId }) => conferenceId !== conference.conferenceId);
    const taken = apart === undefined ? null : (0, reviewViews_1.viewsTaken)((0, reviewDocuments_1.viewsOf)(state, conference.conferenceId), apart);
    const after = apart ?? conferences.find(({ conferenceId }) => conferenceId === conference.conferenceId) ?? conference;
    const create = (0, reviewNotices_1.reviewNotices)(group, after, 'moved', after.childIds, doing);
    const put = taken === null ? conferences : [...conferences, taken];
    return (0, result_1.allow)({ group, put, create, about: { from: conference.plannedFor, to: typed.plannedOn, childIds: after.childIds.join(' ') } });
});
/** Called off without another day: no longer planned, and the limit stays where it is. */
exports.callOff = deedOnSitting('review.callOff', reviewPermissions_1.mayMoveReview, ({ group }, conference, { seen }, { children, reason }, doing) => {
    const calledOff = (0, callOff_1.callOffReview)(group, conference, { childIds: children, reason, seen }, doing);
    if (!calledOff.ok)
        return calledOff;
    const { group: after, conferences: put, childIds } = calledOff.value;
    const create = put.flatMap((each) => (0, reviewNotices_1.reviewNotices)(after, each, 'cancelled', childIds, doing));
    return (0, result_1.allow)({ group: after, put, create, about: { from: conference.plannedFor, childIds: childIds.join(' ') } });
});
/** Who was there, on which day. A date that only the case system had becomes a document here with it. */
exports.attend = deedOnSitting('review.attend', reviewPermissions_1.mayHoldReview, ({ group }, conference, { seen }, { attended, ...typed }, doing) => {
    const recorded = (0, reviewHeld_1.recordAttended)(group, conference, { ...typed, memberIds: attended, seen }, doing);
    if (!recorded.ok)
        return recorded;
    const { conferenceId } = conference;
    const childIds = (0, review_1.undecided)(group, conferenceId).map(({ childId }) => childId);
    const sitting = (0, review_1.changeChildren)(group, childIds, (child) => {
        const planned = (0, review_1.plannedReview)(child);
        return planned === null ? child : (0, review_1.withFact)(child, planned, { ...planned, conferenceId });
    });
    const groupings = recorded.value.attended?.groupings ?? 0;
    return (0, result_1.allow)({ group: sitting, put: [recorded.value], about: { heldOn: typed.heldOn, groupings } });
});
/** One child's decision: that child's clocks go on or end, and no other child's change. */
exports.decide = deedOnSitting('review.decide', reviewPermissions_1.mayHoldReview, ({ group }, conference, { childId, heldOn, removalAgreed }, typed, doing) => {
    const decided = (0, reviewHeld_1.decideReview)(group, conference, { ...typed, childId, heldOn, removalAgreed }, doing);
    if (!decided.ok)
        return decided;
    const { group: after, conferences } = decided.value;
    const asked = typed.decision === 'remove' ? (0, removalNotices_1.removalNotices)(after, childId, doing) : [];
    return (0, result_1.allow)({ group: after, put: conferences, create: asked, about: { childId, decision: typed.decision, heldOn } });
});
/** What a sitting is told from: its own document, and the views given before it. */
function documentsOf(conferenceId) {
    return [(0, review_1.conferenceDocumentId)(conferenceId), (0, reviewViews_1.viewsDocumentId)(conferenceId)];
}
function viewOfSitting(name, may, mayKnowing) {
    return {
        name,
        may,
        mayKnowing: (asker, state, { conferenceId }) => mayKnowing(asker, (0, reviewDocuments_1.conferenceOf)(state, conferenceId)),
        reads: (_group, { conferenceId }) => documentsOf(conferenceId),
    };
}
function deedOnSitting(name, may, change) {
    return {
        name,
        reads: ({ conferenceId }) => documentsOf(conferenceId),
        may: (state, { conferenceId }, { actor, today }) => may({ actor, group: state.group, today }, (0, reviewDocuments_1.conferenceOf)(state, conferenceId)),
        decide: (state, about, typed, doing) => {
            const conference = (0, reviewDocuments_1.conferenceOf)(state, about.conferenceId);
            if (conference === undefined)
                return (0, result_1.refuse)({ kind: 'gone' });
            const changed = change(state, conference, about, typed, doing);
            return changed.ok ? (0, result_1.allow)({ ...changed.value, about: { conferenceId: about.conferenceId, ...changed.value.about } }) : changed;
        },
    };
}
//# sourceMappingURL=review.js.map