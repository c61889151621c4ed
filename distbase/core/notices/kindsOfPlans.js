"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kindsOfPlans = void 0;
const clockTable_1 = require("../clockTable");
const careNotices_1 = require("./careNotices");
const chairNotices_1 = require("./chairNotices");
const duties_1 = require("./duties");
const plannedReviews_1 = require("./plannedReviews");
const reviewNews_1 = require("./reviewNews");
const usualKind_1 = require("./usualKind");
const vacancyNotices_1 = require("./vacancyNotices");
const viewNotices_1 = require("./viewNotices");
/** Rows of noticeKinds.ts: what is told of a review, and what is missing for a meeting, a review or in the group. */
exports.kindsOfPlans = {
    'review-day': {
        ...usualKind_1.usual,
        words: 'review-day',
        key: ({ conferenceId, news, version, plannedFor }) => `review-day:${conferenceId}:${news}-${version}:${plannedFor}`,
        opens: () => ({ verb: 'review.open', data: { page: 1 } }),
        listOpens: 'review.open',
        isFor: 'everybody',
        children: (about, group) => (0, reviewNews_1.childrenOfNews)(group, about),
        holds: (about, { group, today }) => (0, reviewNews_1.isReviewNews)(group, about, today),
    },
    view: {
        ...usualKind_1.usual,
        ...usualKind_1.untilItIsThere,
        words: 'view',
        key: ({ conferenceId, plannedFor, memberId, rung }) => `view:${conferenceId}:${plannedFor}:${memberId ?? 'others'}:${rung}`,
        opens: () => ({ verb: 'review.open', data: { page: 1 } }),
        listOpens: 'review.open',
        children: (about, group) => (0, viewNotices_1.childrenOfView)(group, about, about.plannedFor),
        holds: (about, { group, rules, today }) => (0, viewNotices_1.isViewMissing)(group, about, rules, today),
        plans: viewNotices_1.viewDrafts,
    },
    'no-chair': {
        ...usualKind_1.usual,
        ...usualKind_1.untilItIsThere,
        words: 'no-chair',
        key: ({ meetingId, plannedFor, rung }) => `no-chair:${meetingId}:${plannedFor}:${rung}`,
        opens: () => ({ verb: 'meeting.open', data: {} }),
        listOpens: 'meeting.open',
        holds: (about, { group, rules, today }) => (0, chairNotices_1.isChairMissing)(group, about, rules, today),
        plans: chairNotices_1.chairDrafts,
    },
    'no-review-chair': {
        ...usualKind_1.usual,
        ...usualKind_1.untilItIsThere,
        words: 'no-review-chair',
        key: ({ conferenceId, plannedFor, rung }) => `no-review-chair:${conferenceId}:${plannedFor}:${rung}`,
        opens: () => ({ verb: 'review.open', data: { page: 1 } }),
        listOpens: 'review.open',
        children: (about, group) => (0, plannedReviews_1.sittingIn)(group, about, about.plannedFor)?.children.map(({ childId }) => childId) ?? null,
        holds: (about, { group, rules, today }) => (0, chairNotices_1.isReviewChairMissing)(group, about, rules, today),
    },
    vacancy: {
        ...usualKind_1.usual,
        ...usualKind_1.untilItIsThere,
        words: 'vacancy',
        key: ({ memberId, rung }) => [`vacancy:${memberId}`, typeof rung === 'string' ? rung : `again-${rung.againOn}`].join(':'),
        opens: () => ({ verb: 'members.open', data: {} }),
        listOpens: 'members.open',
        holds: (about, { group, rules, today }) => (0, vacancyNotices_1.isVacant)(group, about, rules, today),
        plans: vacancyNotices_1.vacancyDrafts,
    },
    'care-visit': {
        ...usualKind_1.usual,
        ...usualKind_1.untilItIsThere,
        words: 'care-visit',
        key: ({ childId, by, rung }) => [`care-visit:${childId}:${by}`, typeof rung === 'object' && 'againOn' in rung ? `again-${rung.againOn}` : (0, duties_1.rungName)(rung)].join(':'),
        opens: ({ childId }) => ({ verb: 'children.one', data: { childId } }),
        weight: () => (0, clockTable_1.weightOf)('D05'),
        children: ({ childId }) => [childId],
        holds: (about, { group, rules, today }) => (0, careNotices_1.isCareVisitOwed)(group, about, rules, today),
        plans: careNotices_1.careDrafts,
    },
};
//# sourceMappingURL=kindsOfPlans.js.map